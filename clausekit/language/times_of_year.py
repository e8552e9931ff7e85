"""How often: ``twice a year``, ``every six months``, ``quarterly``, ``each January and July``."""

from fractions import Fraction

from clausekit.language.dates import MONTHS
from clausekit.language.number_words import ORDINALS, half_more, number_at
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.spans import HOURS, hours_of, unit_at

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
EACH = {
    "year": 1,
    "term": 3,
    "semester": 2,
    "half-year": 2,
    "quarter": 4,
    "month": 12,
    "week": 52,
    "fortnight": 26,
    "day": 365,
    "night": 365,
    "hour": 8766,
    "minute": 525_960,
    **dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), 52),
}
_EVERY = ("each", "every")
BEGIN = frozenset((*_PER_YEAR, *_EVERY, "in", "once", "twice", "thrice", "of", "at"))
"""Words, besides numbers, that say how often something happens."""


def often_at(words: list[str], at: int) -> Quantity | None:
    """How often something happens, as times a year."""
    interval = _interval(words, at + 3) if words[at + 1 : at + 3] == ["intervals", "of"] else None
    if interval is not None:
        return interval
    found = _rate(words, at)
    if found is None:
        return None
    rate, end = found
    if words[at] == "once" and words[end - 1] == "quarter" and words[end : end + 1] == ["of"]:
        return None  # "once a quarter of the crew have approved it": a share
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
        and words[end + 1] in EACH
    ):
        return None
    if one in _PER_YEAR and words[end : end + 1] and words[end] in _PAID:
        return None
    if one in _PER_YEAR:
        return Fraction(_PER_YEAR[one]), end
    if one == "of":
        return _of_the_month(words, at)
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
        of_a_year = words[after : after + 1] and words[after][:1].isdigit()
        if count and (words[end] in _EVERY or (count > 1 and not of_a_year)):
            return Fraction(count), after
        return None
    times, after = _times(words, at)
    if times and words[after : after + 1] and words[after] in _PER_YEAR:
        return times * _PER_YEAR[words[after]], after + 1
    if (
        not times
        or words[after : after + 1] not in (["a"], ["an"], ["per"], ["each"], ["every"], ["in"])
        or not words[after + 1 : after + 2]
    ):
        return None
    if words[after] == "in" and words[after + 1] in ("a", "each", "every", "any"):
        after += 1
    follows = words[after + 1 : after + 3]
    if follows[:1] == ["calendar"] and follows[1:] and follows[1] in EACH:
        return times * EACH[follows[1]], after + 3
    if follows and follows[0] in EACH:
        return times * EACH[follows[0]], after + 2
    if words[after] in ("every", "in") and after + 1 < len(words):
        hours = _hours(words, after + 1)
        if hours is not None:
            return times * 8766 / hours[0], hours[1]
    return None


_PAID = frozenset(("worker", "workers", "employee", "employees", "staff", "paid", "operatives", "hands"))
"""Behind ``hourly``, those who are so paid: it says how often nothing happens."""


def _interval(words: list[str], at: int) -> Quantity | None:
    """``At intervals of not more than ninety minutes``: at least once in each."""
    bound = next((len(one) for one in _AT_MOST if tuple(words[at : at + len(one)]) == one), 0)
    hours = _hours(words, at + bound) if at + bound < len(words) else None
    if hours is None:
        return None
    rate = Fraction(round(Fraction(8766) / hours[0] * 100), 100)
    return Quantity(Measure.FREQUENCY, rate, Bound.AT_LEAST if bound else Bound.EXACTLY, "", at - 3, hours[1])


_AT_MOST = (("not", "more", "than"), ("no", "more", "than"), ("not", "exceeding"), ("at", "most"), ("up", "to"))


def _of_the_month(words: list[str], at: int) -> tuple[Fraction, int] | None:
    """``On the first Monday of the month``: once in each."""
    day = words[at - 1] if at > 1 else ""
    nth = at > 1 and (words[at - 2] in ORDINALS or words[at - 2] in ("last", "first", "final"))
    if not (nth and (EACH.get(day) == EACH["week"] or day in ("day", "week", "weekday"))):
        return None
    unit = words[at + 2] if words[at + 1 : at + 2] == ["the"] and at + 2 < len(words) else ""
    return (Fraction(EACH[unit]), at + 3) if unit in ("month", "quarter", "year", "week") else None


def _every(words: list[str], end: int, opener: str) -> tuple[Fraction, int] | None:
    """What ``each`` or ``every`` opens: a month's name, a unit of time, a number of them."""
    count, after = _months(words, end)
    if count:
        return Fraction(count), after
    if words[end : end + 2] in (["calendar", "year"], ["financial", "year"]):
        return Fraction(1), end + 2
    if words[end : end + 2] == ["calendar", "month"]:
        return Fraction(12), end + 2
    if words[end : end + 1] and words[end] in EACH and words[end] != "day":
        if half_more(words, end + 1) and words[end] in HOURS:
            return Fraction(8766) / (HOURS[words[end]] * Fraction(3, 2)), end + 4
        return Fraction(EACH[words[end]]), end + 1
    if opener == "every" and words[end : end + 1] == ["other"] and words[end + 1 : end + 2] and words[end + 1] in EACH:
        return Fraction(EACH[words[end + 1]], 2), end + 2
    ordinal = ORDINALS.get(words[end]) if end < len(words) else None
    if opener == "every" and ordinal and words[end + 1 : end + 2] and words[end + 1] in EACH:
        return Fraction(EACH[words[end + 1]], ordinal), end + 2
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
    unit, after, working = unit_at(words, number[1])
    return (number[0] * hours_of(unit, working), after) if unit else None


def _times(words: list[str], at: int) -> tuple[Fraction, int]:
    if words[at] in ("once", "twice", "thrice"):
        return Fraction({"once": 1, "twice": 2, "thrice": 3}[words[at]]), at + 1
    number = number_at(words, at)
    if number and words[number[1] : number[1] + 1] in (["times"], ["occasions"]):
        return number[0], number[1] + 1
    return Fraction(0), at
