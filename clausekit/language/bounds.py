"""Bounds: the words before and after a number that make it a floor, a ceiling or a limit of time."""

from dataclasses import replace

from clausekit.language.quantity import Bound, Measure, Quantity

_PHRASES = {
    Bound.AT_LEAST: "not less than, no less than, not fewer than, no fewer than, never less than, never fewer than, at least, at the least, a minimum of, \
minimum of, minimum, not be less than, not be fewer than, at a minimum of, not under, not below, no lower than, not lower than, not be lower than, \
no shorter than, not be shorter than, not fall below, no earlier than, not earlier than, not sooner than, no sooner than",
    Bound.AT_MOST: "up to a limit of, to a limit of, subject to a limit of, subject to a maximum of, up to a ceiling of, up to a total of, to a total of, up to the sum of, not more than, no more than, never more than, not exceeding, shall not exceed, must not exceed, not exceed, not last more than, \
not last longer than, not be more than, not be longer than, does not exceed, do not exceed, not longer than, for no longer than, no longer than, at most, \
at the most, at the very most, up to, up to and including, a maximum of, maximum of, maximum, not over, not above, no greater than, not greater than, \
not be greater than, no higher than, not be higher than, not go above, not be above, to a maximum of, up to a maximum of, not last for more than, \
not last for longer than, for not more than, for not longer than, capped at, not beyond, not be over, not amount to more than",
    Bound.MORE_THAN: "more than, over, above, longer than, exceeding, exceeds, exceed, in excess of, greater than, higher than, beyond, upwards of, \
for more than, for longer than, go above, goes above, go over, goes over, rises above, rise above",
    Bound.LESS_THAN: "less than, fewer than, lower than, under, below, shorter than, falls below, fall below, short of",
    Bound.WITHIN: "within, on or before, not later than, no later than, not be later than, at the latest by, by not later than, by no later than, inside, \
within the space of, in not more than, in no more than, within not more than, within no more than, within a period of, before the end of, within a maximum of, \
before the expiry of, in under, in less than, in fewer than",
    Bound.EXACTLY: "in any period of, a further, a period of, period of, exactly, precisely, for a period of, a term of, a total of",
}
_BEFORE = sorted(
    ((tuple(phrase.split()), bound) for bound, phrases in _PHRASES.items() for phrase in phrases.split(", ")),
    key=lambda entry: -len(entry[0]),
)
_AFTER = (
    (("or", "more"), Bound.AT_LEAST),
    (("or", "longer"), Bound.AT_LEAST),
    (("or", "over"), Bound.AT_LEAST),
    (("or", "above"), Bound.AT_LEAST),
    (("or", "fewer"), Bound.AT_MOST),
    (("or", "less"), Bound.AT_MOST),
    (("or", "under"), Bound.AT_MOST),
    (("or", "below"), Bound.AT_MOST),
    (("or", "shorter"), Bound.AT_MOST),
    (("at", "least"), Bound.AT_LEAST),
    (("at", "the", "least"), Bound.AT_LEAST),
    (("at", "most"), Bound.AT_MOST),
    (("at", "the", "most"), Bound.AT_MOST),
    (("at", "the", "latest"), Bound.WITHIN),
    (("minimum",), Bound.AT_LEAST),
    (("maximum",), Bound.AT_MOST),
)
_AHEAD = ("before", "prior", "ahead", "beforehand", "previously")
_DENIED = {Bound.MORE_THAN: Bound.AT_MOST, Bound.LESS_THAN: Bound.AT_LEAST}


def bounded(words: list[str], one: Quantity, start: int) -> Quantity:
    """A quantity with the words before and after it that bound it; ``start`` is where the one before it ends."""
    bound, first, last = one.bound, one.first, one.last
    for phrase, kind in _BEFORE:
        begin = one.first - len(phrase)
        if begin >= start and words[begin] == phrase[0] and tuple(words[begin : one.first]) == phrase:
            bound, first = kind, begin
            break
    for phrase, kind in _AFTER:
        follows = words[one.last : one.last + len(phrase)]
        if tuple(follows) == phrase and words[one.last + len(phrase) : one.last + len(phrase) + 1] != ["than"]:
            bound, last = kind, one.last + len(phrase)
            break
    if (
        one.measure is Measure.DURATION
        and bound is Bound.WITHIN
        and _counted_back(words, last)
        and words[first] in ("not", "no")
    ):
        bound = Bound.AT_LEAST  # "not later than 90 days before" is 90 days or more
    elif first and words[first - 1] in ("not", "never") and bound in _DENIED:
        bound = _DENIED[bound]
    return replace(one, bound=bound, first=first, last=last)


def _counted_back(words: list[str], at: int) -> bool:
    return any(word in _AHEAD for word in words[at : at + 2])
