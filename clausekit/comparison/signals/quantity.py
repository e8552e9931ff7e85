"""Deadlines, durations and other numbers: which way a number moved, and which way is better where it stands."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.lone_numbers import of_lone_number
from clausekit.comparison.signals.new_limits import ends_ban
from clausekit.comparison.signals.number_roles import role
from clausekit.comparison.signals.other_numbers import (
    RANK,
    at_one_rate,
    without_other_words,
    without_same_count,
    without_thresholds,
)
from clausekit.comparison.signals.swaps import swapped
from clausekit.comparison.signals.time_roles import KEEPING_OR_WIPING, keeps
from clausekit.language.favour import comparable_words
from clausekit.language.gates import forbids, is_not
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Mark, Modal, Part, Sentence


def find(case: Case) -> Iterator[Signal]:
    """Signs of numbers that changed, were added or went."""
    left = _left(_not_whole(case, "before"), _not_whole(case, "after"))
    old, new = without_thresholds(case, *left)
    for was, now in swapped(case):
        yield from _changed(case, was, now)
    if not old and not new and _kept_so_long(case.before) != _kept_so_long(case.after):
        _explain_keeping(case)
    old, new = without_same_count(case, old, new)
    if len(old) != len(new) or any(one.rated for one in (*old, *new)):
        old, new = without_other_words(case, old, new)
    if len(old) == len(new):
        old, new = _open(case.taken(), old), _open(case.put(), new)
    told: set[tuple[Measure, Fraction, Fraction]] = set()
    for one, other in _paired(case, old, new):
        if one is not None and other is not None:
            if (one.measure, one.value, other.value) in told:
                case.explain("before", one.first, one.last)
                case.explain("after", other.first, other.last)
                continue  # "for each 500 members, or part of 500": the one number, said again
            told.add((one.measure, one.value, other.value))
            yield from _changed(case, one, other)
        elif one is not None:
            yield from of_lone_number(case, case.before, one, -1)
        elif other is not None:
            yield from of_lone_number(case, case.after, other, 1)


def _not_whole(case: Case, side: str) -> list[Quantity]:
    """The numbers of a side but for those in words of which a sign has been found already."""
    sentence = case.before if side == "before" else case.after
    return [one for one in sentence.quantities if (side, one.first) not in case.whole]


def bound_where_denied(sentence: Sentence, one: Quantity) -> Bound:
    """What a number bounds where it is denied: ``no contract lasts beyond four years`` lets it last four at most."""
    if sentence.parts[one.first] is not Part.MAIN or not (forbids(sentence) or _is_not(sentence, one)):
        return one.bound
    return {Bound.MORE_THAN: Bound.AT_MOST, Bound.LESS_THAN: Bound.AT_LEAST}.get(one.bound, one.bound)


def _is_not(sentence: Sentence, one: Quantity) -> bool:
    """``Data is not kept beyond a month``: a plain statement that denies its verb."""
    return is_not(sentence, one.first) and all(frame.modal is Modal.STATEMENT for frame in sentence.frames)


def _how_long_banned(sentence: Sentence, one: Quantity) -> bool:
    """``Shall not be filmed for three years``: how long a ban lasts; ``not kept for a year`` is kept for less."""
    frame = sentence.frame_at(one.first)
    lasts = one.measure is Measure.DURATION and one.bound is Bound.EXACTLY and one.first > 0
    if not lasts or frame is None or frame.modal is not Modal.BAN or frame.verb in _KEPT:
        return False
    return sentence.tokens[one.first - 1].plain == "for" and sentence.parts[one.first] is Part.MAIN


_KEPT = comparable_words("keep, retain, store, hold, save, archive, work, last, be")


def _left(before: Sequence[Quantity], after: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    old, new = list(before), list(after)
    for one in before:
        same = next((other for other in new if other.name == one.name), None)
        if same is not None:
            old.remove(one)
            new.remove(same)
    return old, new


def _open(marks: list[Mark], ones: list[Quantity]) -> list[Quantity]:
    """Numbers that no sign has explained with the words around them: ``except where it falls within a day``."""
    places = {mark.first for mark in marks}
    return [one for one in ones if one.first in places]


def _paired(case: Case, old: list[Quantity], new: list[Quantity]) -> Iterator[tuple[Quantity | None, Quantity | None]]:
    """Numbers of both sides: the first of a kind with the first, or where they are not as many, those of one verb."""
    new = list(new)
    for one in old:
        alike = [
            other
            for other in new
            if other.measure is one.measure and (one.measure is not Measure.COUNT or _of_one_thing(case, one, other))
        ]
        as_many = sum(other.measure is one.measure for other in old) >= len(alike)
        own = _about(case.before, one)
        partner = max(alike, key=lambda other: 0 if as_many else len(own & _about(case.after, other)), default=None)
        if partner is not None:
            new.remove(partner)
        yield one, partner
    for other in new:
        yield None, other


def _of_one_thing(case: Case, one: Quantity, other: Quantity) -> bool:
    """Whether two counts are of the same: ``four consecutive misses`` and ``one miss``."""
    if one.unit == other.unit:
        return True
    things = (case.before.tokens[one.last : one.last + 2], case.after.tokens[other.last : other.last + 2])
    was, now = ({token.stem for token in near if token.is_word} for near in things)
    return bool(was & now)


def _about(sentence: Sentence, one: Quantity) -> set[str]:
    """The words right before a number, and behind it: what it is a number of."""
    near = (*sentence.tokens[max(0, one.first - AROUND) : one.first], *sentence.tokens[one.last : one.last + 3])
    return {token.stem for token in near if token.is_word}


AROUND = 6
"""Words before a number that say what it is of, at most."""


def _changed(case: Case, one: Quantity, other: Quantity) -> Iterator[Signal]:
    if one.rated != other.rated:
        of_one_span = at_one_rate(case, one, other)
        if of_one_span is None:
            return  # so many in a time, and so many: what the one is of is not read
        one, other = of_one_span
    kind, up = role(case.before, one)
    kind_after, up_after = role(case.after, other)
    if kind is not kind_after and kind_after is SignalKind.DEADLINE:
        kind, up = kind_after, up_after
    size = (other.value > one.value) - (other.value < one.value)
    if ends_ban(case.before, one) and ends_ban(case.after, other):
        kind, up = SignalKind.DURATION, 1
    if _ahead(case.after, other) and not _ahead(case.before, one) and one.bound is Bound.WITHIN:
        size, up = 1, 1
    if _close(one, other):
        size = _at_work(one, other) if kind is SignalKind.DEADLINE else 0
    bound, bound_after = bound_where_denied(case.before, one), bound_where_denied(case.after, other)
    if kind is kind_after is SignalKind.DURATION and up == up_after == -1 and keeps(case.before) != keeps(case.after):
        bound, bound_after = _LONGEST_KEPT.get(bound, bound), _LONGEST_KEPT.get(bound_after, bound_after)
        _explain_keeping(case)
    rank = RANK[bound_after] - RANK[bound]
    case.explain("before", one.first, one.last)
    case.explain("after", other.first, other.last)
    if size and _how_long_banned(case.before, one) and _how_long_banned(case.after, other):
        up = 1
    direction = size * up if size else (rank > 0) - (rank < 0)
    if not size and direction:
        direction *= up if rank < 0 else up_after
        if rank > 1 and up != up_after and Bound.WITHIN not in (bound, bound_after):
            direction = 0  # a ceiling there and a floor here: which of the two is good, the words do not say
    if not size and not rank:
        return
    if (
        not size
        and abs(rank) == 1
        and (Bound.WITHIN in (bound, bound_after) or forbids(case.before) != forbids(case.after))
    ):
        return
    words, now = case.before.words(one.first, one.last), case.after.words(other.first, other.last)
    yield signal(kind, direction, words, now, f"“{words}” has become “{now}”{_better(direction)}.")


_LONGEST_KEPT = {Bound.EXACTLY: Bound.AT_MOST, Bound.WITHIN: Bound.AT_MOST}
"""Kept for a month, erased after it and erased within it are one bound on how long a thing is kept."""


def _kept_so_long(sentence: Sentence) -> bool:
    """Whether a sentence says how long a thing is kept at most, and not when it is erased."""
    return keeps(sentence) and any(
        one.measure is Measure.DURATION and bound_where_denied(sentence, one) in (Bound.AT_MOST, Bound.WITHIN)
        for one in sentence.quantities
    )


def _explain_keeping(case: Case) -> None:
    """Say that ``kept`` and ``erased`` are explained by how long it is."""
    for side, sentence in (("before", case.before), ("after", case.after)):
        for at, token in enumerate(sentence.tokens):
            if token.stem in KEEPING_OR_WIPING:
                case.explain(side, at, at + 1)


def _ahead(sentence: Sentence, one: Quantity) -> bool:
    """Whether a time is counted back from something still to come."""
    return any(
        token.stem in ("befor", "prior", "ahead", "beforehand") for token in sentence.tokens[one.last : one.last + 2]
    )


def _better(direction: int) -> str:
    if not direction:
        return ", and which of them is better here the words do not say: read it yourself"
    return f", which is {'better' if direction > 0 else 'worse'} for the workers here"


def _at_work(one: Quantity, other: Quantity) -> int:
    """1 where ``24 hours`` to do a thing in have become 24 working hours, which are three days; -1 the other way."""
    return other.working - one.working if one.unit == other.unit == "hour" else 0


def _close(one: Quantity, other: Quantity) -> bool:
    """Whether two durations are one in other words: a month and 30 days, a quarter and three months."""
    if one.measure is not Measure.DURATION or one.unit == other.unit:
        return one.value == other.value
    if one.working != other.working:
        return False
    return abs(one.value - other.value) <= max(one.value, other.value) * Fraction(2, 100)
