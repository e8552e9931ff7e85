"""Spans of time: ``14 days``, ``ten working days``, ``half an hour``, ``a year and a half``, ``at once``."""

import re
from fractions import Fraction

from clausekit.language.number_words import NUMBER_WORDS, ORDINALS, PARTS
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
_WORKING_DAY = Fraction(24 * 7, 5)
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


def hours_of(unit: str, working: bool) -> Fraction:
    """The hours of a unit of time; of working days there are five in a week."""
    return _WORKING_DAY if working and unit == "day" else HOURS[unit]


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
        "that same day",
        "that very day",
        "the very same day",
        "that day",
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


_THAT_DAY = ("that", "day")
_ENDS = frozenset((".", ",", ";", "and"))
_OF_A_DAY = frozenset(("of", "on", "until", "till", "by", "before", "after", "from", "for", "since", "to", "during"))
"""Words before ``that day`` where it only names a day."""
_GOES_ON = frozenset(("before", "after", "prior", "following", "preceding", "every", "each", "per"))
"""What follows where it is said next to what, or how often: ``immediately before``, ``looked at once every week``."""


def at_once(words: list[str], at: int) -> Quantity | None:
    """``Immediately`` and its like: no time at all; not where it only says next to what: ``immediately before``."""
    for phrase in _AT_ONCE.get(words[at], ()):
        end = at + len(phrase)
        if tuple(words[at:end]) == phrase and not (end < len(words) and words[end] in _GOES_ON):
            if phrase == _THAT_DAY and ((end < len(words) and words[end] not in _ENDS) or words[at - 1] in _OF_A_DAY):
                return None
            same_day = Fraction(12) if {"day", "date"} & {*phrase} else Fraction(0)
            return Quantity(Measure.DURATION, same_day, Bound.WITHIN, "at once", at, end)
    return None


_UNIT = rf"(?P<unit>{'|'.join(HOURS)})(?:'?s)?'?$"
_PARTS_OF_TIME = (
    (re.compile(rf"(?:(?:half|½)(?: of)? an? |(?:an?|the|one) half[ -]|half-){_UNIT}"), Fraction(1, 2)),
    (re.compile(rf"(?:(?:an?|one) quarter|¼) of an? {_UNIT}"), Fraction(1, 4)),
    (re.compile(rf"(?:three[ -]quarters|¾) of an? {_UNIT}"), Fraction(3, 4)),
    (re.compile(rf"(?:(?:an?|one) third|⅓) of an? {_UNIT}"), Fraction(1, 3)),
    (re.compile(rf"(?:two[ -]thirds|⅔) of an? {_UNIT}"), Fraction(2, 3)),
)
_OPENERS = frozenset(("half", "a", "an", "the", "one", "two", "three", "two-thirds", "three-quarters", *PARTS))
_MOST_WORDS = 5


def part_of_time(words: list[str], at: int) -> Quantity | None:
    """``half an hour``, ``a half day``, ``three quarters of an hour``, ``a third of a year``."""
    if words[at] not in _OPENERS and not words[at].startswith("half-"):
        return None
    for length in range(_MOST_WORDS, 0, -1):
        said = " ".join(words[at : at + length])
        for pattern, share in _PARTS_OF_TIME:
            found = pattern.match(said)
            if found:
                unit = found["unit"]
                return Quantity(Measure.DURATION, share * HOURS[unit], Bound.EXACTLY, unit, at, at + length)
    return None


def compound_span(words: list[str], at: int) -> Quantity | None:
    """``A six-week trial``: a number and its unit in one word."""
    number, _, unit = words[at].rpartition("-")
    if unit not in HOURS or number not in NUMBER_WORDS:
        return None
    return Quantity(Measure.DURATION, NUMBER_WORDS[number] * HOURS[unit], Bound.EXACTLY, unit, at, at + 1)


def next_day(words: list[str], at: int) -> Quantity | None:
    """``The next working day``, ``the following day after``: within a day."""
    if words[at] != "the" or words[at + 1 : at + 2] not in (["next"], ["following"]):
        return None
    unit, end, working = unit_at(words, at + 2)
    if unit != "day" or not (working or words[end : end + 1] == ["after"]):
        return None
    return Quantity(Measure.DURATION, hours_of(unit, working), Bound.WITHIN, unit, at, end, working)


def nth_span(words: list[str], at: int) -> Quantity | None:
    """``From the second week``: a delay of one week; ``the tenth day after``: ten days."""
    figure = words[at].isdecimal() and words[at + 1 : at + 2] and words[at + 1] in _NTH
    value = int(words[at]) if figure else ORDINALS.get(words[at])
    if value is None or at < 2 or words[at - 1] != "the":
        return None
    unit, end, working = unit_at(words, at + 1 + bool(figure))
    if unit and words[end : end + 1] and words[end] in _COUNTED_FROM:
        by = words[at - 2] == "by"
        bound = Bound.WITHIN if by else Bound.EXACTLY
        return Quantity(Measure.DURATION, value * hours_of(unit, working), bound, unit, at - 1 - by, end, working)
    if not unit or words[at - 2] != "from" or figure:
        return None
    delay = (value - 1) * hours_of(unit, working)
    return Quantity(Measure.DURATION, delay, Bound.EXACTLY, unit, at, end, working)


_NTH = ("st", "nd", "rd", "th")
_COUNTED_FROM = frozenset(("after", "following", "from"))
