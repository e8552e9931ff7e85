"""Parts of a sentence: the main words, and what bounds them as a condition, an exception or a time."""

from collections.abc import Sequence

from clausekit.language.sentence import Part
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found

NEGATIVE = frozenset(("no", "nobody", "none", "neither", "nor", "nothing", "no-one", "nowhere"))
"""Plain words that deny the sentence they open."""
_PARTS = {"exception": Part.EXCEPTION, "condition": Part.CONDITION, "without": Part.EXCEPTION}


def parts_of(read: Sequence[Token], cues: Sequence[Found], modals: Sequence[Found]) -> list[Part]:
    """The part each token stands in; an exception inside an exception counters it."""
    parts = [Part.MAIN] * len(read)
    modal_at = {one.first for one in modals}
    after_modal = {at for one in modals for at in range(one.last - 1, one.last + 2)}
    banned = any(token.plain in NEGATIVE or token.stem == "not" for token in read) or any(
        one.name == "ban" for one in modals
    )
    for cue in cues:
        if cue.name == "without" and not banned and read[cue.first].plain not in ("in", "absent"):
            continue
        kind = _PARTS.get(cue.name, Part.TIME)
        if cue.name == "without" and not banned:
            kind = Part.CONDITION  # "in the absence of agreement the employer may …"
        if cue.name == "counter" or (cue.name == "exception" and cue.first and parts[cue.first - 1] is Part.EXCEPTION):
            kind = Part.COUNTER
        opening = cue.first == 0 or (
            (read[cue.first - 1].text == "," or read[cue.first - 1].stem == "not") and cue.first - 1 in after_modal
        )
        end = cue.last
        while end < len(read):
            mark = read[end].text
            if mark in ".;:" or (mark == "," and (opening or _main_follows(read, end, modal_at))):
                break
            end += 1
        for at in range(cue.first, end):
            if parts[at] is Part.MAIN or kind in (Part.EXCEPTION, Part.COUNTER):
                parts[at] = kind
    return parts


def _main_follows(read: Sequence[Token], comma: int, modal_at: set[int]) -> bool:
    """Whether the words after a comma are the main sentence again: a modal comes soon, before another comma."""
    for at in range(comma + 1, min(comma + 9, len(read))):
        if at in modal_at:
            return True
        if read[at].text in ",.;:":
            return False
    return False
