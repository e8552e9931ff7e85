"""Other numbers: those that say in other words what the numbers of the other side say, and so are no change."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from clausekit.comparison.case import Case
from clausekit.language.gates import forbids
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.rates import span_at
from clausekit.language.sentence import Sentence

RANK = {Bound.AT_LEAST: 2, Bound.MORE_THAN: 2, Bound.EXACTLY: 1, Bound.AT_MOST: 0, Bound.LESS_THAN: 0, Bound.WITHIN: 0}
"""How much a bound asks for: a floor, just so much, or a ceiling."""


def without_other_words(case: Case, old: list[Quantity], new: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """The numbers of both sides, but for those that only put the other side's in other words; these are explained."""
    old, new = _without_told(case, "before", case.before, old), _without_told(case, "after", case.after, new)
    old, new = _without_first_day(case, "before", old), _without_first_day(case, "after", new)
    old, new = _without_month(case, "before", old), _without_month(case, "after", new)
    old, new = _without_spread(case, old, new)
    return _without_sums(case, "before", case.before, old), _without_sums(case, "after", case.after, new)


def at_one_rate(case: Case, one: Quantity, other: Quantity) -> tuple[Quantity, Quantity] | None:
    """Two numbers of which one has its time right behind it and the other has it elsewhere: ``each day … eight``."""
    side, sentence, bare = ("after", case.after, other) if one.rated else ("before", case.before, one)
    words = [token.plain for token in sentence.tokens]
    for at in range(len(words)):
        span = None if bare.first <= at < bare.last else span_at(words, at, counts=True)
        if span is not None:
            case.explain(side, at, span[1])
            bare = replace(bare, value=bare.value * span[0], rated=True)
            return (one, bare) if one.rated else (bare, other)
    return None


def without_thresholds(case: Case, old: list[Quantity], new: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """The numbers of both sides, but for ``more than one`` and ``two or more`` of the same thing."""
    for one in list(old):
        same = next((other for other in new if _is_same_threshold(one, other) or _is_same_hour(one, other)), None)
        if same is not None:
            case.explain("before", one.first, one.last)
            case.explain("after", same.first, same.last)
            old, new = [other for other in old if other is not one], [other for other in new if other is not same]
    return old, new


def _is_same_threshold(one: Quantity, other: Quantity) -> bool:
    """Whether two counts of whole things bound the same: ``fewer than six`` is five at most."""
    if not one.measure is other.measure is Measure.COUNT or one.bound is other.bound:
        return False
    return _limit(one) == _limit(other) is not None and (one.unit == other.unit or "" in (one.unit, other.unit))


def _is_same_hour(one: Quantity, other: Quantity) -> bool:
    """``Three o'clock`` and ``3 p.m.``: the one does not say which half of the day."""
    if not one.measure is other.measure is Measure.TIME or one.bound is not other.bound:
        return False
    return abs(one.value - other.value) == 12 and min(one.value, other.value) > 0


def _limit(one: Quantity) -> tuple[Bound, Fraction] | None:
    """The least or the most of whole things that a count lets through; None where it bounds neither."""
    steps = {Bound.MORE_THAN: (Bound.AT_LEAST, 1), Bound.LESS_THAN: (Bound.AT_MOST, -1)}
    bound, step = steps.get(one.bound, (one.bound, 0))
    return (bound, one.value + step) if bound in (Bound.AT_LEAST, Bound.AT_MOST) else None


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


def without_same_count(case: Case, old: list[Quantity], new: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Leave out a count whose thing one side names elsewhere: ``four from each side``, ``four members from each``."""
    for one in [one for one in old if one.measure is Measure.COUNT]:
        same = next((other for other in new if _is_same_count(one, other)), None)
        if same is not None:
            case.explain("before", one.first, one.last)
            case.explain("after", same.first, same.last)
            old, new = [other for other in old if other is not one], [other for other in new if other is not same]
    return old, new


def _is_same_count(one: Quantity, other: Quantity) -> bool:
    alike = (other.measure, other.value, other.bound) == (one.measure, one.value, one.bound)
    return alike and "" in (one.unit, other.unit)


def _without_told(case: Case, side: str, sentence: Sentence, left: list[Quantity]) -> list[Quantity]:
    """Leave out a number that only points back: ``for those two weeks``."""
    kept = []
    for one in left:
        if one.first and sentence.tokens[one.first - 1].plain in ("those", "these", "that", "same"):
            case.explain(side, one.first, one.last)
        else:
            kept.append(one)
    return kept


def _without_first_day(case: Case, side: str, left: list[Quantity]) -> list[Quantity]:
    """Leave out ``on the day that it begins``, where the other side says ``on the first day`` of it."""
    sentence, other = (case.before, case.after) if side == "before" else (case.after, case.before)
    words = [token.plain for token in other.tokens]
    first = any(pair in (("first", "day"), ("opening", "day")) for pair in pairwise(words))
    begins = any(token.plain in _BEGINS for token in sentence.tokens)
    kept = []
    for one in left:
        if first and begins and one.unit == "at once" and sentence.tokens[one.last - 1].plain == "day":
            case.explain(side, one.first, one.last)
        else:
            kept.append(one)
    return kept


_BEGINS = frozenset(("begins", "begin", "starts", "start", "opens", "commences", "commence", "beginning"))


def _without_month(case: Case, side: str, left: list[Quantity]) -> list[Quantity]:
    """Leave out the month of ``an annual statement … in April``, where the other side says ``each April``."""
    sentence, other = (case.before, case.after) if side == "before" else (case.after, case.before)
    often = {
        other.tokens[at].plain
        for one in other.quantities
        for at in range(one.first, one.last)
        if one.measure is Measure.FREQUENCY
    }
    kept = []
    for one in left:
        if one.measure is Measure.DATE and sentence.tokens[one.last - 1].plain in often:
            case.explain(side, one.first, one.last)
        else:
            kept.append(one)
    return kept


def _without_spread(case: Case, old: list[Quantity], new: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Leave out a rate that the other side says in two places, or as how often: ``each year … five days``."""
    for side, apart, joined, sentence in (
        ("before", old, new, case.before),
        ("after", new, old, case.after),
    ):
        for rate in [one for one in joined if one.rated]:
            there = case.after if sentence is case.before else case.before
            bound = _DENIED.get(rate.bound, rate.bound) if forbids(there) else rate.bound
            said = next((said for often in apart if (said := _said_apart(sentence, often, rate, bound))), ())
            for one in said:
                case.explain(side, one.first, one.last)
            if said:
                case.explain("after" if side == "before" else "before", rate.first, rate.last)
                apart[:] = [one for one in apart if one not in said]
                joined[:] = [one for one in joined if one is not rate]
    return old, new


_DENIED = {Bound.MORE_THAN: Bound.AT_MOST, Bound.LESS_THAN: Bound.AT_LEAST}
"""What a bound comes to where it is forbidden: ``no adviser has more than eight``."""


def _said_apart(sentence: Sentence, often: Quantity, rate: Quantity, bound: Bound) -> tuple[Quantity, ...]:
    """How often and how many together make a rate: ``no more than four … in a month``; empty where they do not."""
    if often.measure is Measure.FREQUENCY and often.value == rate.value and rate.measure is Measure.COUNT:
        return (often,)  # "once a quarter" and "one meeting a quarter"
    if often.measure is Measure.FREQUENCY:
        times = often.value
    elif often.measure is Measure.DURATION and often.value and often.bound is Bound.EXACTLY:
        times = A_YEAR / often.value
    else:
        return ()
    return next(
        (
            (often, one)
            for one in sentence.quantities
            if one.measure is rate.measure and not one.rated and one is not often
            if abs(one.value * times - rate.value) <= rate.value * Fraction(3, 100) and RANK[one.bound] == RANK[bound]
        ),
        (),
    )


A_YEAR = Fraction(8766)
"""Hours."""


def _of_each(sentence: Sentence, one: Quantity) -> bool:
    return any(token.plain in ("each", "either", "both") for token in sentence.tokens[one.last : one.last + 4])
