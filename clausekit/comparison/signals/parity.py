"""Parity: so many from each side, or of both sides by name, and so many in all."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.quantity import Measure, Quantity
from clausekit.language.sentence import Sentence

_EACH = frozenset(("each", "either", "both"))
_SIDES = frozenset(("side", "sides", "party", "parties"))
_EQUAL = frozenset(("equal", "equally", "half", "alternately", "parity", "apiece", "jointly", "same"))
NEAR = 6
"""Words behind a number among which it is said of which side they are, at most."""
FAR = 4
"""Words before it, at most: ``each side names one``."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a body no longer has so many of each side, or has them now."""
    if SignalKind.NUMBER in case.kinds:
        return
    old, new = _of_both(case.before), _of_both(case.after)
    if old and new and old[0].value == new[0].value and len(old) != len(new):
        case.explain_whole("before", old[0].first, _end(case.before, old[-1]))
        case.explain_whole("after", new[0].first, _end(case.after, new[-1]))
    for counts, side, sentence, other, way in (
        (old, "before", case.before, case.after, -1),
        (new, "after", case.after, case.before, 1),
    ):
        there = _counts(other)
        if not counts or not there or (old and new) or _EQUAL & {token.plain for token in other.tokens}:
            continue
        counted = {at for one in there for at in range(one.first, one.last + 1)}
        named = {party.name for party in other.parties if party.first not in counted}  # "six members": whose, is unsaid
        if named & {"union", "worker"} and named & THEIRS:
            continue
        case.explain_whole(side, counts[0].first, _end(sentence, counts[-1]))
        case.explain_whole("after" if side == "before" else "before", there[0].first, _end(other, there[-1]))
        words, now = sentence.words(counts[0].first, counts[-1].last), other.words(there[0].first, there[-1].last)
        words, now = (words, now) if way < 0 else (now, words)
        said = "nobody says how many are ours" if way < 0 else "so many of them are ours now"
        yield signal(SignalKind.NUMBER, way, words, now, f"“{words}” has become “{now}”: {said}.")


def _counts(sentence: Sentence) -> list[Quantity]:
    return [one for one in sentence.quantities if one.measure is Measure.COUNT]


def _of_both(sentence: Sentence) -> list[Quantity]:
    """The numbers that say how many there are of each: ``three from each side``, ``two of ours, two of theirs``."""
    counts = _counts(sentence)
    for one in reversed(counts):
        behind = [token.plain for token in sentence.tokens[max(0, one.first - FAR) : one.last + NEAR]]
        if _EACH & set(behind) and _SIDES & set(behind):
            return [one]
    sides = [_side(sentence, one) for one in counts]
    for at in range(len(counts) - 1):
        if {sides[at], sides[at + 1]} == {1, -1} and counts[at].value == counts[at + 1].value:
            return counts[at : at + 2]
    return []


def _side(sentence: Sentence, one: Quantity) -> int:
    """1 where a number counts ours, -1 where it counts the other side's people."""
    ends = next((other.first for other in _counts(sentence) if other.first >= one.last), len(sentence.tokens))
    last = min(one.last + NEAR, ends)
    party = next((party for party in sentence.parties if one.last - 1 <= party.first < last), None)
    return 0 if party is None else 1 if party.name in OURS else -1 if party.name in THEIRS else 0


def _end(sentence: Sentence, one: Quantity) -> int:
    """The token behind what a number counts."""
    end = min(one.last + NEAR, len(sentence.tokens))
    return next((at for at in range(one.last, end) if not sentence.tokens[at].is_word), end)
