"""Dates and times of day: ``31st March``, ``the end of June``, ``6 pm``, ``18:00``, ``noon``."""

import re
from fractions import Fraction

from clausekit.language.number_words import NUMBER_WORDS, ORDINALS
from clausekit.language.quantity import Bound, Measure, Quantity

_LAST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]

MAY = "(may)"
"""What stands for ``may`` without a capital, so that ``those under 17 may apply`` has no date."""
_BEFORE_A_YEAR = frozenset(("in", "by", "until", "till", "of", "from", "since", "before", "after", "during"))
_LISTED = (["and"], ["or"], ["of"])
"""What follows a month that is one of several, or comes round each year."""
_BEFORE_A_MONTH = _BEFORE_A_YEAR - {"of"}
BEGIN = frozenset((*MONTHS, "end", "last", "close", "noon", "midday", "midnight"))
"""Words, besides numbers, that a date or a time of day can begin with."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def date_at(words: list[str], at: int) -> Quantity | None:
    """``31 March 2027``, ``31st March``, ``the first day of September``, ``the end of March``, ``31/03/2027``."""
    ends = _past_the_end_of(words, at)
    if ends and words[ends : ends + 1] and words[ends] in MONTHS:
        month = MONTHS.index(words[ends])
        return _dated(words, at, ends + 1, month, _LAST_DAY[month])
    if ends and words[ends : ends + 1] and _YEAR.fullmatch(words[ends]):
        return _on(int(words[ends]), 11, 31, at, ends + 1)
    if (
        words[at].isdecimal()
        and words[at + 1 : at + 2] == ["/"]
        and words[at + 3 : at + 4] == ["/"]
        and words[at + 4 : at + 5]
    ):
        if words[at + 2].isdecimal() and words[at + 4].isdecimal() and 1 <= int(words[at + 2]) <= 12:
            return _on(int(words[at + 4]), int(words[at + 2]) - 1, int(words[at]), at, at + 5)
    if (
        words[at] in MONTHS
        and words[at] != "may"
        and at + 1 < len(words)
        and words[at + 1].isdecimal()
        and int(words[at + 1]) <= 31
    ):
        end = at + 2 + (words[at + 2 : at + 3] in (["st"], ["nd"], ["rd"], ["th"]))
        return _dated(words, at, end, MONTHS.index(words[at]), int(words[at + 1]))
    if at and words[at - 1] in _BEFORE_A_YEAR and _YEAR.fullmatch(words[at]):
        return _on(int(words[at]), 0, 0, at, at + 1)
    if at and words[at - 1] in _BEFORE_A_MONTH and words[at] in MONTHS and words[at + 1 : at + 2] not in _LISTED:
        return _dated(words, at, at + 1, MONTHS.index(words[at]), 0)
    day = ORDINALS.get(words[at]) or (int(words[at]) if words[at].isdecimal() else 0)
    if not 1 <= day <= 31:
        return None
    month = at + 1 + (words[at + 1 : at + 2] in (["st"], ["nd"], ["rd"], ["th"]))
    if words[month : month + 2] == ["day", "of"]:
        month += 2
    elif words[month : month + 1] == ["of"]:
        month += 1
    if (
        words[month - 1] == "of"
        and words[month : month + 1] in (["the"], ["each"], ["every"])
        and words[month + 1 : month + 2] == ["month"]
    ):
        return _on(0, 0, day, at, month + 2)
    if month < len(words) and words[month] in MONTHS:
        return _dated(words, at, month + 1, MONTHS.index(words[month]), day)
    return None


def _past_the_end_of(words: list[str], at: int) -> int:
    """The word behind ``end of``, ``last day of`` or ``close of``, over ``the year``; 0 for any other words."""
    for opens in _ENDINGS:
        if words[at : at + len(opens)] == opens:
            ends = at + len(opens)
            return ends + 2 if words[ends : ends + 2] in (["the", "year"], ["the", "month"]) else ends
    return 0


_ENDINGS = (["end", "of"], ["last", "day", "of"], ["close", "of"])


def _dated(words: list[str], at: int, end: int, month: int, day: int) -> Quantity:
    """A date with the year after it, if one is named, with or without a comma."""
    year = end + (words[end : end + 1] == [","])
    if words[year : year + 1] and re.fullmatch(r"\d{4}", words[year]):
        return _on(int(words[year]), month, day, at, year + 1)
    return _on(0, month, day, at, end)


def _on(year: int, month: int, day: int, at: int, end: int) -> Quantity:
    return Quantity(Measure.DATE, Fraction(year * 372 + month * 31 + day), Bound.EXACTLY, "", at, end)


def time_at(words: list[str], at: int) -> Quantity | None:
    """``6 pm``, ``6.30 p.m.``, ``18:00``, ``0900 hours``, ``six o'clock in the evening``, ``noon``, ``midnight``."""
    if words[at] in ("noon", "midday", "midnight"):
        return Quantity(Measure.TIME, Fraction(24 if words[at] == "midnight" else 12), Bound.EXACTLY, "", at, at + 1)
    if re.fullmatch(r"[01]\d[0-5]\d|2[0-3][0-5]\d", words[at]) and words[at + 1 : at + 2] in (
        ["hours"],
        ["hrs"],
        ["to"],
        ["and"],
        ["until"],
    ):
        follows = words[at + 2 : at + 3]
        if words[at + 1] in ("hours", "hrs") or (follows and re.fullmatch(r"\d{4}", follows[0])):
            end = at + 1 + (words[at + 1] in ("hours", "hrs"))
            return Quantity(
                Measure.TIME,
                Fraction(int(words[at][:2])) + Fraction(int(words[at][2:]), 60),
                Bound.EXACTLY,
                "",
                at,
                end,
            )
    if (
        words[at].isdecimal()
        and words[at + 1 : at + 2] == [":"]
        and words[at + 2 : at + 3]
        and re.fullmatch(r"\d\d", words[at + 2])
        and int(words[at]) < 25
    ):
        value, end = Fraction(int(words[at])) + Fraction(int(words[at + 2]), 60), at + 3
        half, after = _half_of_day(words, end)
        return Quantity(Measure.TIME, _on_clock(value, half), Bound.EXACTLY, "", at, after)
    hour = re.fullmatch(r"(\d{1,2})(?:\.(\d\d))?", words[at])
    if hour is None and words[at] not in NUMBER_WORDS:
        return None
    value = Fraction(int(hour[1])) + Fraction(int(hour[2] or 0), 60) if hour else Fraction(NUMBER_WORDS[words[at]])
    end = at + 1
    clock = words[end : end + 1] == ["o'clock"]
    half, after = _half_of_day(words, end + clock)
    if not (half or clock) and words[end : end + 1] in (["and"], ["to"], ["until"]) and value <= 12:
        half, clock = _as_the_next(words, end + 1)  # "between three and five o'clock"
        after = end
    if value > 24 or not (half or clock):
        return None
    return Quantity(Measure.TIME, _on_clock(value, half), Bound.EXACTLY, "", at, after)


def _as_the_next(words: list[str], at: int) -> tuple[str, bool]:
    """What the second of two times of day says for both: its half of the day, and whether it is one."""
    if at + 1 >= len(words) or (words[at] not in NUMBER_WORDS and not re.fullmatch(r"\d{1,2}", words[at])):
        return "", False
    clock = words[at + 1] == "o'clock"
    return _half_of_day(words, at + 1 + clock)[0], clock


def _half_of_day(words: list[str], at: int) -> tuple[str, int]:
    if words[at : at + 1] in (["am"], ["pm"]):
        return words[at], at + 1
    if words[at : at + 1] in (["a"], ["p"]) and words[at + 1 : at + 3] == [".", "m"]:
        return words[at] + "m", at + 3 + (words[at + 3 : at + 4] == ["."] and at + 4 < len(words))
    if words[at : at + 2] == ["in", "the"] and words[at + 2 : at + 3] in (["morning"], ["afternoon"], ["evening"]):
        return ("am" if words[at + 2] == "morning" else "pm"), at + 3
    return "", at


def _on_clock(value: Fraction, half: str) -> Fraction:
    if half == "pm" and value < 12:
        return value + 12
    return value - 12 if half == "am" and value >= 12 else value
