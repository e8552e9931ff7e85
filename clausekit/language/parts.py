"""Parts of a sentence: the main words, and what bounds them as a condition, an exception or a time."""

from collections.abc import Sequence

from clausekit.language.sentence import Part
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found

NEGATIVE = frozenset(("no", "nobody", "none", "neither", "nor", "nothing", "no-one", "nowhere"))
"""Plain words that deny the sentence they open."""
DENYING = NEGATIVE | {"not", "never"}
"""Those, and the plain words that deny a verb."""
DENYING_OR_WITHOUT = DENYING | {"cannot", "without"}
"""Those, and what denies together with something else."""
NOBODY = frozenset(("nobody", "no-one", "none", "no"))
"""Plain words that say that nobody does a thing, or stand before who does not."""
_NO_BAN = frozenset(("cost", "charge", "loss", "less", "more", "later", "fewer", "longer", "extra", "further", "fee"))
"""What follows a ``no`` that denies no verb: ``at no cost``."""
_PARTS = {"exception": Part.EXCEPTION, "condition": Part.CONDITION, "without": Part.EXCEPTION}


def parts_of(read: Sequence[Token], cues: Sequence[Found], modals: Sequence[Found]) -> list[Part]:
    """The part each token stands in; an exception inside an exception counters it."""
    parts = [Part.MAIN] * len(read)
    modal_at = {one.first for one in modals}
    after_modal = {at for one in modals for at in range(one.last - 1, one.last + 2)}
    banned = any(
        (token.plain in NEGATIVE and not (at + 1 < len(read) and read[at + 1].plain in _NO_BAN)) or token.stem == "not"
        for at, token in enumerate(read)
    ) or any(one.name == "ban" for one in modals)
    opened = 0
    for cue in cues:
        if cue.name == "without" and not banned and read[cue.first].plain not in ("in", "absent"):
            continue
        kind = _PARTS.get(cue.name, Part.TIME)
        if cue.name == "without" and not banned:
            kind = Part.CONDITION  # "in the absence of agreement the employer may …"
        under = cue.name == "exception" and cue.first > 0 and parts[cue.first - 1] is Part.EXCEPTION
        if cue.name == "counter" or (under and not _one_more(read, cue)):
            kind = Part.COUNTER
        opening = cue.first == 0 or (
            (read[cue.first - 1].text == "," or read[cue.first - 1].stem == "not") and cue.first - 1 in after_modal
        )
        opening = opening or _put_in(read, cue.first)
        end = cue.last
        inside = cue.first > 0 and opened > cue.first
        while end < len(read) and not (inside and end >= opened):
            mark = read[end].text
            if mark in ".;:" or (mark == "," and (opening or _main_follows(read, end, modal_at))):
                break
            end += 1
        if opening and kind is not Part.COUNTER and not _put_in(read, cue.first):
            end = _main_subject(read, cue.last, end, modals) or end
        opened = end if cue.first == 0 else opened
        for at in range(cue.first, end):
            if parts[at] is Part.MAIN or kind in (Part.EXCEPTION, Part.COUNTER):
                parts[at] = kind
    return parts


def _one_more(read: Sequence[Token], cue: Found) -> bool:
    """``Not without consent, except in an emergency``: one more exception to the same rule, behind a comma."""
    phrase = read[cue.last - 1].plain not in ("where", "when", "if", "that")
    return phrase and read[cue.first - 1].text == "," and read[cue.first].plain in _ONE_MORE


_ONE_MORE = frozenset(("except", "save", "excepting", "other", "apart", "barring", "aside"))


def _put_in(read: Sequence[Token], at: int) -> bool:
    """``…, or sooner if the Union asks, …``: a bound put in between commas."""
    commas = [back for back in range(max(0, at - 4), at) if read[back].text == ","]
    return bool(commas) and commas[-1] + 1 < at and read[commas[-1] + 1].plain == "or"


def _main_follows(read: Sequence[Token], comma: int, modal_at: set[int]) -> bool:
    """Whether the words after a comma are the main sentence again: a modal comes soon, before another comma."""
    for at in range(comma + 1, min(comma + 9, len(read))):
        if at in modal_at:
            return True
        if read[at].text in ",.;:":
            return False
    return False


_DUTIES = ("duty", "should", "ban", "exempt")
_OPENS_NOUN = frozenset(
    (
        *("the", "a", "an", "each", "every", "any", "no", "all", "such", "both", "this", "that", "these", "those"),
        *("its", "their", "his", "her", "either", "neither", "it", "they", "he", "she", "nobody", "nothing", "there"),
    )
)
_BINDS = frozenset(
    ("of", "for", "to", "with", "in", "on", "at", "by", "from", "under", "about", "between", "and", "or")
)


def _main_subject(read: Sequence[Token], first: int, end: int, modals: Sequence[Found]) -> int:
    """Where the main words begin in ``If a check fails the driver shall be paid``, which has no comma; 0 if nowhere."""
    inside = [one for one in modals if first + 2 < one.first < end]
    later = any(one.first >= end for one in modals)
    duties = [one for one in inside if one.name in _DUTIES and not (later and read[one.first].plain == "cannot")]
    modal = next(iter(duties), None) or (inside[-1] if inside and not later else None)
    if modal is None:
        return 0
    for at in range(modal.first - 1, first, -1):
        if read[at].plain in _OPENS_NOUN and read[at - 1].plain not in _BINDS and at > first + 1:
            return at
    return modal.first - 1
