"""Order of events: what comes first and what comes after it, where a sentence has them the other way round now."""

from clausekit.comparison.light import is_light
from clausekit.language.parts import DENYING_OR_WITHOUT
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import Found

_FIRST_BEHIND = frozenset(("after",))
"""Cues behind which the earlier of two events is told."""
_LATER_BEHIND = frozenset(("before", "until"))
Events = tuple[frozenset[str], frozenset[str]]


def reversed_events(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """The words of time by which two events have changed places, else None.

    ``Decides after hearing the Union`` and ``hears the Union after deciding`` have the same words; which of the two
    comes first is all that the union bargained.
    """
    old, new = _events(before), _events(after)
    if old is None or new is None:
        return None
    if any(token.plain in DENYING_OR_WITHOUT for side in (before, after) for token in side.tokens):
        return None  # "shall not be used before it is tested" and "shall be tested before it is used"
    (first, later), (now_first, now_later) = old[0], new[0]
    kept = len(first & now_first) + len(later & now_later)
    crossed = len(first & now_later) + len(later & now_first)
    return (old[1], new[1]) if crossed > kept and first & now_later and later & now_first else None


def _events(sentence: Sentence) -> tuple[Events, str] | None:
    """What is told to come first and what later, as comparable words, with the cue; None without just one such cue."""
    told = [
        (_told(sentence, cue), sentence.words(cue.first, cue.last))
        for cue in sentence.cues
        if _is_of_time(sentence, cue)
    ]
    told += [(events, "first") for events in (_numbered(sentence),) if events is not None]
    return told[0] if len(told) == 1 else None


def _is_of_time(sentence: Sentence, cue: Found) -> bool:
    """Whether a cue tells the order; one that opens the sentence needs a comma behind what it tells."""
    modal = next((frame.first for frame in sentence.frames if frame.first), len(sentence.tokens))
    told = cue.first > 0 or any(token.text == "," for token in sentence.tokens[:modal])
    return told and cue.name in _FIRST_BEHIND | _LATER_BEHIND and sentence.tokens[cue.first].plain != "upon"


def _told(sentence: Sentence, cue: Found) -> Events:
    ends = len(sentence.tokens)
    if cue.first == 0:
        ends = next((at for at in range(cue.last, ends) if sentence.tokens[at].text == ","), ends)
    behind = _names(sentence, cue.last, ends)
    beside = _names(sentence, 0, cue.first) | _names(sentence, ends, len(sentence.tokens))
    return (behind, beside) if cue.name in _FIRST_BEHIND else (beside, behind)


def _numbered(sentence: Sentence) -> Events | None:
    """``Members vote first and the contract is awarded second``: the events on both sides of the ``and``."""
    plain = [token.plain for token in sentence.tokens]
    one = next((at for at, word in enumerate(plain) if word == "first" and plain[at - 1] != "the"), None)
    if one is None:
        return None
    joint = next((at for at in range(one, len(plain)) if plain[at] in ("and", "then", ",", ";")), None)
    if joint is None or not _NEXT & {*plain[joint:]}:
        return None
    return _names(sentence, 0, joint), _names(sentence, joint, len(plain))


_NEXT = frozenset(("second", "later", "then", "next", "afterwards", "last"))


def _names(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    return frozenset(mark.name for mark in sentence.marks if first <= mark.first < last and not is_light(mark))
