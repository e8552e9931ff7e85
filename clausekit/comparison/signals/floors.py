"""Floors and ceilings of what no number names: ``not less than the pay lost``, ``up to the going rate``."""

from collections.abc import Iterator
from fractions import Fraction

from clausekit.comparison.appraisal import Signal
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.number_roles import role
from clausekit.comparison.signals.other_numbers import RANK
from clausekit.comparison.signals.quantity import bound_where_denied
from clausekit.language.bounds import bound_at
from clausekit.language.quantity import Measure, Quantity
from clausekit.language.sentence import Sentence
from clausekit.language.stretches import covered

_NAMED = frozenset(("the", "a", "an", "its", "their", "his", "her", "that", "those", "what", "any", "whatever"))
"""What opens the thing that stands where a number might."""
_COMPARING = frozenset(("than", "least", "most", "up", "exceed", "exceeding", "exceeds"))


def find(case: Case) -> Iterator[Signal]:
    """Signs of a floor that is a ceiling now, or the other way, with no number in it."""
    old, new = _bounds(case.before), _bounds(case.after)
    if len(old) != 1 or len(new) != 1:
        return
    one, other = old[0], new[0]
    rank = RANK[bound_where_denied(case.after, other)] - RANK[bound_where_denied(case.before, one)]
    if abs(rank) < 2:
        return
    kind, up = role(case.before, one) if rank < 0 else role(case.after, other)
    case.explain("before", one.first, one.last)
    case.explain("after", other.first, other.last)
    words, now = case.before.words(one.first, one.last), case.after.words(other.first, other.last)
    said = "a ceiling" if rank < 0 else "a floor"
    yield signal(kind, rank * up, words, now, f"“{words}” has become “{now}”: it is {said} now.")


def _bounds(sentence: Sentence) -> list[Quantity]:
    """The bounds of a sentence that stand before a thing and not before a number, as if it were a hundred per cent."""
    counted = covered(sentence.quantities)
    words = [token.plain for token in sentence.tokens]
    found: list[Quantity] = []
    for at in range(len(words)):
        if at in counted or (found and at < found[-1].last):
            continue
        phrase = bound_at(words, at)
        if phrase is None or phrase[1] >= len(words) or words[phrase[1]] not in _NAMED or phrase[1] in counted:
            continue
        if _COMPARING & set(words[at : phrase[1]]):
            found.append(Quantity(Measure.PERCENT, Fraction(100), phrase[0], "percent", at, phrase[1]))
    return found
