"""Rates: so many of a thing in each span of time: ``nine drops an hour``, ``£30 a month``, ``two days per year``."""

from dataclasses import replace
from fractions import Fraction

from clausekit.language.number_words import number_at
from clausekit.language.quantity import Measure, Quantity
from clausekit.language.spans import HOURS, hours_of, unit_at
from clausekit.language.times_of_year import EACH

_OPENERS = (
    *(("in", word) for word in ("any", "each", "every", "one", "a", "an")),
    ("in", "any", "one"),
    *(("for", word) for word in ("each", "every")),
    *((word,) for word in ("a", "an", "per", "each", "every")),
)
_LOOSE = frozenset(("a", "an"))
_CLOSERS = frozenset(
    (
        *(".", ",", ";", ":", ")", "and", "or", "for", "unless", "if", "when", "where", "at", "with", "without", "as"),
        *("shall", "will", "must", "may", "is", "are", "on", "by", "from", "during", "until", "after", "before", "but"),
        "in",
    )
)
"""What may follow ``an hour`` where it says how often, and not what is given: ``two stewards an hour off``."""
_COUNTED = frozenset(("every", "per", "any"))
"""Openers that a number of spans may follow: ``in every two hours``."""
_RATED = frozenset((Measure.COUNT, Measure.DURATION, Measure.MONEY))
MOST_BETWEEN = 2
"""Words that name the thing counted, between the number and the time, at most."""


def rated(words: list[str], one: Quantity) -> Quantity:
    """A quantity with the span of time it is for, if one follows: its value is then of so many in a year."""
    if one.measure not in _RATED:
        return one
    between = MOST_BETWEEN if one.measure is Measure.COUNT else 4 * (words[one.last : one.last + 1] == ["of"])
    for at in range(one.last, min(one.last + between + 1, len(words))):
        found = span_at(words, at, counts=at > one.last or one.measure is Measure.COUNT)
        if found is not None:
            times, end = found
            return replace(one, value=one.value * times, last=end, rated=True)
        if not words[at][0].isalpha():
            break
    return one


def span_at(words: list[str], at: int, *, counts: bool) -> tuple[Fraction, int] | None:
    """How many such spans a year has, and the word behind it: ``a day``, ``in each month``; None where there is none.

    Args:
        words: in lower case.
        at: where it would begin.
        counts: whether it is things that are counted, so that ``a day`` may be what is given.
    """
    for opener in _OPENERS:
        unit = at + len(opener)
        if tuple(words[at:unit]) != opener or unit >= len(words):
            continue
        number = number_at(words, unit) if opener[-1] in _COUNTED else None
        if number is not None and number[0]:
            name, end, working = unit_at(words, number[1])
            if name:
                return HOURS["year"] / (number[0] * hours_of(name, working)), end
        unit += words[unit] in ("calendar", "full")
        if unit >= len(words) or words[unit] not in EACH:
            continue
        follows = words[unit + 1] if unit + 1 < len(words) else "."
        if counts and opener[-1] in _LOOSE and follows not in _CLOSERS:
            continue
        return Fraction(EACH[words[unit]]), unit + 1
    return None
