"""Spans of time: ``14 days``, ``ten working days``, ``half an hour``, ``a year and a half``, ``at once``."""

import re
from fractions import Fraction

from clausekit.language.number_words import NUMBER_WORDS, ORDINALS
from clausekit.language.quantity import Bound, Measure, Quantity

HOURS = {
    "second": Fraction(1, 3600),
    "minute": Fraction(1, 60),
    "hour": Fraction(1),
    "day": Fraction(24),
    "night": Fraction(24),
    "week": Fraction(168),
    "fortnight": Fraction(336),
    "month": Fraction(8766, 12),
    "quarter": Fraction(8766, 4),
    "year": Fraction(8766),
    "decade": Fraction(87660),
}
WORKING_DAY = Fraction(24 * 7, 5)
_BETWEEN = frozenset(
    (
        "calendar",
        "working",
        "clear",
        "consecutive",
        "business",
        "full",
        "paid",
        "further",
        "whole",
        "complete",
        "successive",
        "more",
        "-",
    )
)
_WORKING = frozenset(("working", "business", "weekdays", "weekday"))


def unit_at(words: list[str], at: int) -> tuple[str, int, bool]:
    """The unit of time that follows a number, the token after it, and whether it counts working time only."""
    working = False
    end = at
    while end < len(words) and words[end] in _BETWEEN:
        working = working or words[end] in _WORKING
        end += 1
    if end >= len(words):
        return "", at, False
    unit = words[end].split("'")[0]
    if unit in ("weekday", "weekdays"):
        return "day", end + 1, True
    single = unit[:-1] if unit.endswith("s") else unit
    if single in HOURS:
        after = end + 1
        if words[after : after + 1] == ["'"]:
            after += 1
        return single, after, working
    return "", at, False


_PHRASES = [
    tuple(phrase.split())
    for phrase in (
        "immediately",
        "at once",
        "forthwith",
        "straight away",
        "straightaway",
        "without delay",
        "without any delay",
        "right away",
        "instantly",
        "there and then",
        "then and there",
        "on the same day",
        "the same day",
        "on the spot",
        "on the day on which",
        "on the day of",
        "on the day",
        "on the date of",
        "on the date on which",
    )
]
_AT_ONCE = {
    first: [phrase for phrase in _PHRASES if phrase[0] == first] for first in {phrase[0] for phrase in _PHRASES}
}

BEGIN = frozenset((*_AT_ONCE, "half", "a", "an", "the", "half-day", "half-hour"))
"""Words, besides numbers, that a span can begin with."""


def at_once(words: list[str], at: int) -> Quantity | None:
    """``Immediately`` and its like: no time at all; not where it only says next to what: ``immediately before``."""
    for phrase in _AT_ONCE.get(words[at], ()):
        end = at + len(phrase)
        if tuple(words[at:end]) == phrase and words[end : end + 1] not in (
            ["before"],
            ["after"],
            ["prior"],
            ["following"],
            ["preceding"],
        ):
            return Quantity(Measure.DURATION, Fraction(0), Bound.WITHIN, "at once", at, end)
    return None


_PARTS_OF_TIME = re.compile(
    r"(?:(?P<half>half) an? (?P<unit>hour|day|year|week)|(?P<half2>an?|the|one) half(?: |-)(?P<unit5>hour|day|year)"
    r"|(?P<half3>half)-(?P<unit6>hour|day)"
    r"|(?P<quarters>three quarters) of an (?P<unit2>hour)|(?P<quarter>an? quarter) of an (?P<unit7>hour)"
    r"|(?:an?|one) (?P<unit3>hour|day|week|month|year) and a half"
    r"|(?P<count>\w+) and a half (?P<unit4>hour|day|week|month|year)s?)$"
)


def part_of_time(words: list[str], at: int) -> Quantity | None:
    """``half an hour``, ``a half day``, ``three quarters of an hour``, ``two and a half days``."""
    if (
        words[at] not in ("half", "a", "an", "the", "one", "three")
        and words[at] not in NUMBER_WORDS
        and words[at] not in ("half-day", "half-hour")
    ):
        return None
    for length in (5, 4, 3, 2, 1):
        found = _PARTS_OF_TIME.match(" ".join(words[at : at + length]).replace("'", ""))
        if found is None:
            continue
        unit = next(value for name, value in found.groupdict().items() if name.startswith("unit") and value)
        share = Fraction(3, 2)
        if found["half"] or found["half2"] or found["half3"]:
            share = Fraction(1, 2)
        elif found["quarters"] or found["quarter"]:
            share = Fraction(3, 4) if found["quarters"] else Fraction(1, 4)
        if found["count"]:
            if found["count"] not in NUMBER_WORDS:
                continue
            share = NUMBER_WORDS[found["count"]] + Fraction(1, 2)
        return Quantity(Measure.DURATION, share * HOURS[unit], Bound.EXACTLY, unit, at, at + length)
    return None


def compound_span(words: list[str], at: int) -> Quantity | None:
    """``A six-week trial``: a number and its unit in one word."""
    number, _, unit = words[at].rpartition("-")
    if unit not in HOURS or number not in NUMBER_WORDS:
        return None
    return Quantity(Measure.DURATION, NUMBER_WORDS[number] * HOURS[unit], Bound.EXACTLY, unit, at, at + 1)


def nth_span(words: list[str], at: int) -> Quantity | None:
    """``From the second week``: a delay of one week."""
    value = ORDINALS.get(words[at])
    if value is None or at < 2 or words[at - 1] != "the" or words[at - 2] != "from":
        return None
    unit, end, _ = unit_at(words, at + 1)
    if not unit:
        return None
    return Quantity(Measure.DURATION, (value - 1) * HOURS[unit], Bound.EXACTLY, unit, at, end)
