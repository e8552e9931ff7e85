"""Dates, times of day and how often: ``31st March``, ``6 pm``, ``twice a year``, ``every six months``, ``quarterly``."""

import re
from fractions import Fraction

from clausekit.language.number_words import NUMBER_WORDS, ORDINALS, number_at
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.spans import HOURS, unit_at

_PER_YEAR: dict[str, int | Fraction] = {
    "annually": 1,
    "yearly": 1,
    "annual": 1,
    "quarterly": 4,
    "monthly": 12,
    "weekly": 52,
    "daily": 365,
    "fortnightly": 26,
    "biannually": 2,
    "biannual": 2,
    "half-yearly": 2,
    "six-monthly": 2,
    "three-monthly": 4,
    "two-yearly": Fraction(1, 2),
    "three-yearly": Fraction(1, 3),
    "five-yearly": Fraction(1, 5),
    "twice-yearly": 2,
    "twice-weekly": 104,
    "bi-monthly": 6,
    "biennially": Fraction(1, 2),
    "biennial": Fraction(1, 2),
    "hourly": 8766,
}
_EACH = {"year": 1, "quarter": 4, "month": 12, "week": 52, "fortnight": 26, "day": 365, "hour": 8766}
_LAST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_EVERY = ("each", "every")


def often_at(words: list[str], at: int) -> Quantity | None:
    """How often something happens, as times a year."""
    found = _rate(words, at)
    if found is None:
        return None
    rate, end = found
    if words[end : end + 1] == [","] and words[end + 1 : end + 2] == ["in"]:
        end = _months(words, end + 2)[1] if _months(words, end + 2)[0] else end
    elif words[end : end + 1] == ["in"]:
        end = _months(words, end + 1)[1] if _months(words, end + 1)[0] else end
    return Quantity(Measure.FREQUENCY, Fraction(round(rate * 100), 100), Bound.EXACTLY, "", at, end)


def _rate(words: list[str], at: int) -> tuple[Fraction, int] | None:
    one, end = words[at], at + 1
    if (
        one == "in"
        and words[end : end + 1] in (["any"], ["each"], ["every"])
        and words[end + 1 : end + 2]
        and words[end + 1] in _EACH
    ):
        return None
    if one in _PER_YEAR:
        return Fraction(_PER_YEAR[one]), end
    if one in _EVERY:
        return _every(words, end, one)
    if one == "in":
        count, after = _months(words, end)
        if (
            count
            and words[after : after + 2] in (["of", "each"], ["of", "every"])
            and words[after + 2 : after + 3] == ["year"]
        ):
            return Fraction(count), after + 3
        if count and words[end] in _EVERY:
            return Fraction(count), after
        return None
    times, after = _times(words, at)
    if (
        not times
        or words[after : after + 1] not in (["a"], ["an"], ["per"], ["each"], ["every"], ["in"])
        or not words[after + 1 : after + 2]
    ):
        return None
    if words[after] == "in" and words[after + 1] in ("a", "each", "every", "any"):
        after += 1
    follows = words[after + 1 : after + 3]
    if follows[:1] == ["calendar"] and follows[1:] and follows[1] in _EACH:
        return times * _EACH[follows[1]], after + 3
    if follows and follows[0] in _EACH:
        return times * _EACH[follows[0]], after + 2
    if words[after] in ("every", "in"):
        hours = _hours(words, after + 1)
        if hours is not None:
            return times * 8766 / hours[0], hours[1]
    return None


def _every(words: list[str], end: int, opener: str) -> tuple[Fraction, int] | None:
    """What ``each`` or ``every`` opens: a month's name, a unit of time, a number of them."""
    count, after = _months(words, end)
    if count:
        return Fraction(count), after
    if words[end : end + 2] in (["calendar", "year"], ["financial", "year"]):
        return Fraction(1), end + 2
    if words[end : end + 2] == ["calendar", "month"]:
        return Fraction(12), end + 2
    if words[end : end + 1] and words[end] in _EACH and words[end] != "day":
        return Fraction(_EACH[words[end]]), end + 1
    if opener == "every" and words[end : end + 1] == ["other"] and words[end + 1 : end + 2] and words[end + 1] in _EACH:
        return Fraction(_EACH[words[end + 1]], 2), end + 2
    ordinal = ORDINALS.get(words[end]) if end < len(words) else None
    if opener == "every" and ordinal and words[end + 1 : end + 2] and words[end + 1] in _EACH:
        return Fraction(_EACH[words[end + 1]], ordinal), end + 2
    hours = _hours(words, end) if opener == "every" and end < len(words) else None
    return (Fraction(8766) / hours[0], hours[1]) if hours is not None else None


def _months(words: list[str], at: int) -> tuple[int, int]:
    """Names of months in a row: ``January and July``; how many and the token after them."""
    count = 0
    if words[at : at + 1] and words[at] in _EVERY:
        at += 1
    while at < len(words) and words[at] in MONTHS:
        count, at = count + 1, at + 1
        if words[at : at + 1] in (["and"], [","]) and words[at + 1 : at + 2] and words[at + 1] in MONTHS:
            at += 1
    return count, at


def _hours(words: list[str], at: int) -> tuple[Fraction, int] | None:
    number = number_at(words, at)
    if number is None or not number[0]:
        return None
    unit, after, _ = unit_at(words, number[1])
    return (number[0] * HOURS[unit], after) if unit else None


def _times(words: list[str], at: int) -> tuple[Fraction, int]:
    if words[at] in ("once", "twice", "thrice"):
        return Fraction({"once": 1, "twice": 2, "thrice": 3}[words[at]]), at + 1
    number = number_at(words, at)
    if number and words[number[1] : number[1] + 1] == ["times"]:
        return number[0], number[1] + 1
    return Fraction(0), at


def date_at(words: list[str], at: int) -> Quantity | None:
    """``31 March 2027``, ``31st March``, ``the first day of September``, ``March 31``, ``the end of March``, ``31/03/2027``."""
    if words[at : at + 2] == ["end", "of"] and words[at + 2 : at + 3] and words[at + 2] in MONTHS:
        month = MONTHS.index(words[at + 2])
        return _dated(words, at, at + 3, month, _LAST_DAY[month])
    if (
        words[at].isdigit()
        and words[at + 1 : at + 2] == ["/"]
        and words[at + 3 : at + 4] == ["/"]
        and words[at + 4 : at + 5]
    ):
        if words[at + 2].isdigit() and words[at + 4].isdigit() and 1 <= int(words[at + 2]) <= 12:
            return _on(int(words[at + 4]), int(words[at + 2]) - 1, int(words[at]), at, at + 5)
    if (
        words[at] in MONTHS
        and words[at] != "may"
        and at + 1 < len(words)
        and words[at + 1].isdigit()
        and int(words[at + 1]) <= 31
    ):
        end = at + 2 + (words[at + 2 : at + 3] in (["st"], ["nd"], ["rd"], ["th"]))
        end += (
            words[end : end + 1] == [","]
            and bool(words[end + 1 : end + 2])
            and re.fullmatch(r"\d{4}", words[end + 1]) is not None
        )
        return _dated(words, at, end, MONTHS.index(words[at]), int(words[at + 1]))
    day = ORDINALS.get(words[at]) or (int(words[at]) if words[at].isdigit() else 0)
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


def _dated(words: list[str], at: int, end: int, month: int, day: int) -> Quantity:
    """A date with the year after it, if one is named."""
    if words[end : end + 1] and re.fullmatch(r"\d{4}", words[end]):
        return _on(int(words[end]), month, day, at, end + 1)
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
        words[at].isdigit()
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
    if value > 24 or not (half or clock):
        return None
    return Quantity(Measure.TIME, _on_clock(value, half), Bound.EXACTLY, "", at, after)


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
