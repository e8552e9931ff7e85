"""Own parts: a thing with what belongs to it, put for what belongs to it alone: ``the decision and its effects``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Sentence

_JOINTS = frozenset(("and", "or"))
_ITS = frozenset(("its", "their"))
_OF_IT = (["to", "it"], ["of", "it"], ["to", "them"], ["of", "them"])
_OPENERS = frozenset(("the", "that", "each", "any", "every", "this", "such", "a", "an", "its", "their"))


FAR = 3
"""Words from ``its`` to what belongs to the thing, at most: ``its working papers``."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``the decision and its effects`` turned into ``the effects of the decision``, or the other way."""
    for whole, part, way in ((case.before, case.after, -1), (case.after, case.before, 1)):
        for own, thing, first, last in _of_a_thing(part):
            at = _with_its_own(whole, thing, own)
            if at is None or _with_its_own(part, thing, own) is not None:
                continue
            words, now = whole.words(*at), part.words(first, last)
            words, now = (words, now) if way < 0 else (now, words)
            kind = SignalKind.SCOPE_NARROWED if way < 0 else SignalKind.SCOPE_WIDENED
            said = "the thing itself is left out now" if way < 0 else "the thing itself is covered too"
            direction = way * (standing(whole, at[0]) or 1)
            yield signal(kind, direction, words, now, f"“{words}” has become “{now}”: {said}.")
            return


def _of_a_thing(sentence: Sentence) -> Iterator[tuple[str, str, int, int]]:
    """Each ``effects of the decision``: both stems, and where it begins and ends."""
    words = [token.plain for token in sentence.tokens]
    for at in range(1, len(words) - 1):
        if words[at] not in ("of", "to"):
            continue
        to = at + 1
        while to < len(words) - 1 and words[to] in _OPENERS:
            to += 1
        yield sentence.tokens[at - 1].stem, sentence.tokens[to].stem, at - 1, to + 1


def _with_its_own(sentence: Sentence, thing: str, own: str) -> tuple[int, int] | None:
    """Where a sentence says ``the decision and its effects``; None if nowhere."""
    tokens = sentence.tokens
    for at in range(len(tokens) - 3):
        joined = tokens[at + 1].plain in _JOINTS and tokens[at + 2].plain in _ITS | {"the"}
        if tokens[at].stem != thing or not joined:
            continue
        end = next((to + 1 for to in range(at + 3, min(at + 3 + FAR, len(tokens))) if tokens[to].stem == own), 0)
        belongs = tokens[at + 2].plain in _ITS or [token.plain for token in tokens[end : end + 2]] in _OF_IT
        if end and belongs:
            return at, end
    return None
