"""Deadlines, durations and other numbers: which way a number moved, and which way is better where it stands."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.lone_numbers import of_lone_number
from clausekit.comparison.signals.number_roles import role
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Modal, Sentence

_RANK = {Bound.AT_LEAST: 2, Bound.MORE_THAN: 2, Bound.EXACTLY: 1, Bound.AT_MOST: 0, Bound.LESS_THAN: 0, Bound.WITHIN: 0}


def find(case: Case) -> Iterator[Signal]:
    """Signs of numbers that changed, were added or went."""
    old, new = _left(case.before.quantities, case.after.quantities)
    if len(old) != len(new):
        old, new = _without_told(case, "before", case.before, old), _without_told(case, "after", case.after, new)
        old, new = _without_sums(case, "before", case.before, old), _without_sums(case, "after", case.after, new)
    for one, other in _paired(old, new):
        if one is not None and other is not None:
            yield from _changed(case, one, other)
        elif one is not None:
            yield from of_lone_number(case, case.before, one, -1)
        elif other is not None:
            yield from of_lone_number(case, case.after, other, 1)


def _left(before: Sequence[Quantity], after: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    old, new = list(before), list(after)
    for one in before:
        same = next((other for other in new if other.name == one.name), None)
        if same is not None:
            old.remove(one)
            new.remove(same)
    return old, new


def _without_sums(case: Case, side: str, sentence: Sentence, left: list[Quantity]) -> list[Quantity]:
    """Leave out a sum that its halves say: ``eight members, four from each side``."""
    kept = []
    for one in left:
        halves = [
            other
            for other in sentence.quantities
            if other.measure is Measure.COUNT and one.value == 2 * other.value and _of_each(sentence, other)
        ]
        if one.measure is Measure.COUNT and halves:
            case.explain(side, one.first, one.last)
        else:
            kept.append(one)
    return kept


def _without_told(case: Case, side: str, sentence: Sentence, left: list[Quantity]) -> list[Quantity]:
    """Leave out a number that only points back: ``for those two weeks``."""
    kept = []
    for one in left:
        if one.first and sentence.tokens[one.first - 1].plain in ("those", "these", "that", "same"):
            case.explain(side, one.first, one.last)
        else:
            kept.append(one)
    return kept


def _paired(old: list[Quantity], new: list[Quantity]) -> Iterator[tuple[Quantity | None, Quantity | None]]:
    new = list(new)
    for one in old:
        partner = next(
            (
                other
                for other in new
                if other.measure is one.measure and (one.measure is not Measure.COUNT or other.unit == one.unit)
            ),
            None,
        )
        if partner is None and one.measure is not Measure.COUNT:
            partner = next((other for other in new if other.measure is one.measure), None)
        if partner is not None:
            new.remove(partner)
        yield one, partner
    for other in new:
        yield None, other


def _changed(case: Case, one: Quantity, other: Quantity) -> Iterator[Signal]:
    kind, up = role(case.before, one)
    kind_after, up_after = role(case.after, other)
    if kind is not kind_after and kind_after is SignalKind.DEADLINE:
        kind, up = kind_after, up_after
    size = (other.value > one.value) - (other.value < one.value)
    if _ahead(case.after, other) and not _ahead(case.before, one) and one.bound is Bound.WITHIN:
        size, up = 1, 1
    if _close(one, other):
        size = 0
    rank = _RANK[other.bound] - _RANK[one.bound]
    case.explain("before", one.first, one.last)
    case.explain("after", other.first, other.last)
    direction = size * up if size else (rank > 0) - (rank < 0)
    if not size and direction:
        direction *= up if _RANK[one.bound] > _RANK[other.bound] else up_after
    if not size and not rank:
        return
    if (
        not size
        and {one.bound, other.bound} == {Bound.MORE_THAN, Bound.AT_MOST}
        and _bans(case.before)
        and _bans(case.after)
    ):
        return
    if not size and abs(rank) == 1 and Bound.WITHIN in (one.bound, other.bound):
        return
    words, now = case.before.words(one.first, one.last), case.after.words(other.first, other.last)
    yield signal(kind, direction, words, now, f"“{words}” has become “{now}”, which is {_better(direction)} here.")


def _bans(sentence: Sentence) -> bool:
    return any(frame.modal is Modal.BAN for frame in sentence.frames)


def _ahead(sentence: Sentence, one: Quantity) -> bool:
    """Whether a time is counted back from something still to come."""
    return any(
        token.stem in ("befor", "prior", "ahead", "beforehand") for token in sentence.tokens[one.last : one.last + 2]
    )


def _of_each(sentence: Sentence, one: Quantity) -> bool:
    return any(token.plain in ("each", "either", "both") for token in sentence.tokens[one.last : one.last + 4])


def _better(direction: int) -> str:
    return "better for the workers" if direction > 0 else "worse for the workers"


def _close(one: Quantity, other: Quantity) -> bool:
    """Whether two durations are one in other words: a month and 30 days, a quarter and three months."""
    if one.measure is not Measure.DURATION or one.unit == other.unit:
        return one.value == other.value
    if one.working != other.working:
        return False
    return abs(one.value - other.value) <= max(one.value, other.value) * Fraction(2, 100)
