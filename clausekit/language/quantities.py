"""Quantities: numbers in figures and words, with their unit, what they are compared with, and where they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from clausekit.language.tokens import Token


class Measure(StrEnum):
    """What a quantity measures."""

    DURATION = "duration"
    """In hours."""
    FREQUENCY = "frequency"
    """Times a year."""
    PERCENT = "percent"
    MONEY = "money"
    DISTANCE = "distance"
    DATE = "date"
    """Days since the year 0, roughly; to be compared only."""
    COUNT = "count"
    """Of whatever ``unit`` says."""


class Bound(StrEnum):
    """What a quantity is to the thing measured."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of a text; ``first`` and ``last`` are the tokens it covers, with its bound and its unit."""

    measure: Measure
    value: Fraction
    bound: Bound
    unit: str
    first: int
    last: int
    working: bool = False
    """Whether only working days or hours count."""

    @property
    def name(self) -> str:
        """Equal for equal quantities, whatever their words: ``thirty (30) days`` and ``30 days``."""
        unit = self.unit if self.measure is Measure.COUNT else ""
        bound = Bound.AT_MOST if self.bound is Bound.WITHIN else self.bound
        bound = Bound.EXACTLY if self.measure is Measure.DATE else bound
        return f"#{self.measure}:{float(self.value):g}:{bound}:{unit}"


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS = {word: value for value, word in enumerate(_ONES)} | {
    word: (at + 2) * 10 for at, word in enumerate(_TENS)
}
_FRACTIONS = {
    "half": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(1, 4),
    "tenth": Fraction(1, 10),
    "tenths": Fraction(1, 10),
    "fifth": Fraction(1, 5),
    "fifths": Fraction(1, 5),
}
_HOURS = {
    "minute": Fraction(1, 60),
    "hour": Fraction(1),
    "day": Fraction(24),
    "week": Fraction(168),
    "fortnight": Fraction(336),
    "month": Fraction(8766, 12),
    "year": Fraction(8766),
}
_WORKING_DAY = Fraction(24 * 7, 5)
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
    "half-yearly": 2,
    "six-monthly": 2,
    "twice-yearly": 2,
    "bi-monthly": 6,
    "biennially": Fraction(1, 2),
    "biennial": Fraction(1, 2),
    "hourly": 8766,
}
_EACH = {"year": 1, "quarter": 4, "month": 12, "week": 52, "fortnight": 26, "day": 365}
_LAST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = "january february march april may june july august september october november december".split()
_DISTANCE = {"mile": Fraction(1609, 1000), "miles": Fraction(1609, 1000), "kilometre": Fraction(1), "kilometres": Fraction(1), "km": Fraction(1)}
_BEFORE = [
    (("not", "less", "than"), Bound.AT_LEAST),
    (("no", "less", "than"), Bound.AT_LEAST),
    (("not", "fewer", "than"), Bound.AT_LEAST),
    (("no", "fewer", "than"), Bound.AT_LEAST),
    (("at", "least"), Bound.AT_LEAST),
    (("a", "minimum", "of"), Bound.AT_LEAST),
    (("minimum", "of"), Bound.AT_LEAST),
    (("minimum",), Bound.AT_LEAST),
    (("not", "more", "than"), Bound.AT_MOST),
    (("no", "more", "than"), Bound.AT_MOST),
    (("not", "exceeding"), Bound.AT_MOST),
    (("shall", "not", "exceed"), Bound.AT_MOST),
    (("must", "not", "exceed"), Bound.AT_MOST),
    (("not", "exceed"), Bound.AT_MOST),
    (("not", "last", "more", "than"), Bound.AT_MOST),
    (("not", "last", "longer", "than"), Bound.AT_MOST),
    (("not", "be", "more", "than"), Bound.AT_MOST),
    (("not", "be", "longer", "than"), Bound.AT_MOST),
    (("not", "be", "less", "than"), Bound.AT_LEAST),
    (("not", "be", "fewer", "than"), Bound.AT_LEAST),
    (("not", "be", "later", "than"), Bound.WITHIN),
    (("does", "not", "exceed"), Bound.AT_MOST),
    (("do", "not", "exceed"), Bound.AT_MOST),
    (("not", "longer", "than"), Bound.AT_MOST),
    (("for", "no", "longer", "than"), Bound.AT_MOST),
    (("no", "longer", "than"), Bound.AT_MOST),
    (("at", "most"), Bound.AT_MOST),
    (("at", "the", "most"), Bound.AT_MOST),
    (("up", "to"), Bound.AT_MOST),
    (("a", "maximum", "of"), Bound.AT_MOST),
    (("maximum", "of"), Bound.AT_MOST),
    (("maximum",), Bound.AT_MOST),
    (("more", "than"), Bound.MORE_THAN),
    (("over",), Bound.MORE_THAN),
    (("above",), Bound.MORE_THAN),
    (("longer", "than"), Bound.MORE_THAN),
    (("exceeding",), Bound.MORE_THAN),
    (("exceeds",), Bound.MORE_THAN),
    (("exceed",), Bound.MORE_THAN),
    (("in", "excess", "of"), Bound.MORE_THAN),
    (("greater", "than"), Bound.MORE_THAN),
    (("less", "than"), Bound.LESS_THAN),
    (("fewer", "than"), Bound.LESS_THAN),
    (("lower", "than"), Bound.LESS_THAN),
    (("under",), Bound.LESS_THAN),
    (("below",), Bound.LESS_THAN),
    (("within",), Bound.WITHIN),
    (("on", "or", "before"), Bound.WITHIN),
    (("not", "later", "than"), Bound.WITHIN),
    (("no", "later", "than"), Bound.WITHIN),
    (("in", "any", "period", "of"), Bound.EXACTLY),
    (("a", "further"), Bound.EXACTLY),
    (("a", "period", "of"), Bound.EXACTLY),
    (("period", "of"), Bound.EXACTLY),
    (("exactly",), Bound.EXACTLY),
]
_AFTER = [
    (("or", "more"), Bound.AT_LEAST),
    (("or", "longer"), Bound.AT_LEAST),
    (("or", "over"), Bound.AT_LEAST),
    (("or", "fewer"), Bound.AT_MOST),
    (("or", "less"), Bound.AT_MOST),
    (("at", "least"), Bound.AT_LEAST),
    (("at", "most"), Bound.AT_MOST),
    (("minimum",), Bound.AT_LEAST),
]
_FIGURE = re.compile(r"([£$€]?)(\d[\d,]*(?:\.\d+)?)(%?)$")


def quantities(read: Sequence[Token]) -> list[Quantity]:
    """Every quantity of a text, in order; numbers that cite (``clause 4``) are for the reader of references."""
    words = [token.text.lower().replace("’", "'") for token in read]
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        one = _quantity(words, at)
        if one is None:
            at += 1
            continue
        if words[at] in ("a", "per") and found and found[-1].last == at:
            at = one.last  # "two days a week": the week belongs to the rate
            continue
        one = _bounded(words, one, found[-1].last if found else 0)
        found.append(one)
        at = one.last
    return found


def _quantity(words: list[str], at: int) -> Quantity | None:
    return _part_of_time(words, at) or _at_once(words, at) or _often(words, at) or _date(words, at) or _fraction(words, at) or _measured(words, at)


def _bounded(words: list[str], one: Quantity, start: int) -> Quantity:
    """A quantity with the words before and after it that bound it."""
    bound, first, last = one.bound, one.first, one.last
    for phrase, kind in _BEFORE:
        begin = one.first - len(phrase)
        if begin >= start and tuple(words[begin : one.first]) == phrase:
            bound, first = kind, begin
            break
    for phrase, kind in _AFTER:
        if tuple(words[one.last : one.last + len(phrase)]) == phrase:
            bound, last = kind, one.last + len(phrase)
            break
    return Quantity(one.measure, one.value, bound, one.unit, first, last, one.working)


def _number(words: list[str], at: int) -> tuple[Fraction, int, str] | None:
    """A number from ``at``: its value, the token after it, and ``£`` or ``%`` if they are joined to it."""
    figure = _FIGURE.match(words[at])
    if figure:
        end = at + 1
        value = Fraction(figure[2].replace(",", ""))
        if words[end : end + 1] == ["million"]:
            value, end = value * 1_000_000, end + 1
        return value, end, figure[1] or figure[3]
    value, end = _in_words(words, at)
    if end == at:
        return None
    mark = ""
    if end + 2 < len(words) and words[end] == "(":
        inside = _FIGURE.match(words[end + 1])
        if inside and words[end + 2] == ")" and Fraction(inside[2].replace(",", "")) == value:
            mark, end = inside[1] or inside[3], end + 3
    return Fraction(value), end, mark


def _in_words(words: list[str], at: int) -> tuple[int, int]:
    total, current, end = 0, 0, at
    while end < len(words):
        parts = words[end].split("-")
        if all(part in NUMBER_WORDS for part in parts):
            current += sum(NUMBER_WORDS[part] for part in parts)
        elif parts == ["hundred"] and end > at:
            current = max(current, 1) * 100
        elif parts == ["thousand"] and end > at:
            total, current = total + max(current, 1) * 1000, 0
        elif parts == ["a"] and end == at and words[at + 1 : at + 2] in (["hundred"], ["thousand"]):
            current = 1
        elif parts != ["and"] or end == at or words[end - 1] not in ("hundred", "thousand"):
            break
        elif end + 1 >= len(words) or words[end + 1].split("-")[0] not in NUMBER_WORDS:
            break
        end += 1
    return total + current, end


def _measured(words: list[str], at: int) -> Quantity | None:
    if words[at] in ("a", "an", "first"):
        value, end, mark = Fraction(1), at + 1, ""
        if _unit(words, end)[0] not in _HOURS or words[end : end + 1] == ["day"]:
            return None
    else:
        number = _number(words, at)
        if number is None or (words[at] == "one" and at and words[at - 1] in ("no", "any", "each", "every")):
            return None
        value, end, mark = number
    if words[end : end + 1] == ["("] and words[end + 2 : end + 3] == [")"] and _FIGURE.match(words[end + 1]):
        end += 3
    if mark in ("£", "$", "€") or words[end : end + 1] in (["pounds"], ["dollars"], ["euros"]):
        end += words[end : end + 1] in (["pounds"], ["dollars"], ["euros"])
        if words[end : end + 1] == ["("] and words[end + 2 : end + 3] == [")"]:
            end += 3
        return Quantity(Measure.MONEY, value, Bound.EXACTLY, "money", at, end)
    if mark == "%" or words[end : end + 2] == ["per", "cent"] or words[end : end + 1] in (["percent"], ["percentage"]):
        end += 0 if mark == "%" else 2 if words[end] == "per" else 1
        end += words[end : end + 1] in (["points"], ["point"])
        return Quantity(Measure.PERCENT, value, Bound.EXACTLY, "percent", at, end)
    unit, after, working = _unit(words, end)
    if unit in _HOURS:
        hours = _WORKING_DAY if working and unit == "day" else _HOURS[unit]
        return Quantity(Measure.DURATION, value * hours, Bound.EXACTLY, unit, at, after, working)
    if unit in _DISTANCE:
        return Quantity(Measure.DISTANCE, value * _DISTANCE[unit], Bound.EXACTLY, "km", at, after)
    if words[at] == "one" and words[at + 1 : at + 2] == ["of"] and words[at + 2 : at + 3] not in (["them"], ["whom"]):
        return None
    if words[end : end + 1] and words[end][:1].isalpha():
        return Quantity(Measure.COUNT, value, Bound.EXACTLY, unit, at, end)
    return Quantity(Measure.COUNT, value, Bound.EXACTLY, "", at, end)


def _unit(words: list[str], at: int) -> tuple[str, int, bool]:
    """The unit that follows a number: its name, the token after it, and whether it counts working time only."""
    working = False
    end = at
    while end < len(words) and words[end] in ("calendar", "working", "clear", "consecutive", "business", "full", "paid", "further", "whole", "-"):
        working = working or words[end] in ("working", "business")
        end += 1
    if end >= len(words):
        return "", at, False
    unit = words[end].split("'")[0]
    single = unit[:-1] if unit.endswith("s") else unit
    if single in _HOURS or unit in _DISTANCE:
        after = end + 1
        if words[after : after + 1] == ["'"]:
            after += 1
        return (single if single in _HOURS else unit), after, working
    return words[at].rstrip("s"), at, False


_AT_ONCE = [
    tuple(phrase.split())
    for phrase in (
        "immediately",
        "at once",
        "forthwith",
        "straight away",
        "straightaway",
        "without delay",
        "right away",
        "instantly",
        "there and then",
        "on the same day",
        "the same day",
        "on the spot",
    )
]


def _at_once(words: list[str], at: int) -> Quantity | None:
    for phrase in _AT_ONCE:
        if tuple(words[at : at + len(phrase)]) == phrase and words[at + len(phrase) : at + len(phrase) + 1] not in (["before"], ["after"]):
            return Quantity(Measure.DURATION, Fraction(0), Bound.WITHIN, "at once", at, at + len(phrase))
    return None


_PARTS_OF_TIME = re.compile(
    r"(?:(?P<half>half) an? (?P<unit>hour|day|year|week)|(?P<quarters>three quarters) of an (?P<unit2>hour)"
    r"|(?:an?|one) (?P<unit3>hour|day|week|month|year) and a half|(?P<count>\w+) and a half (?P<unit4>hour|day|week|month|year)s?)$"
)


def _part_of_time(words: list[str], at: int) -> Quantity | None:
    """``half an hour``, ``three quarters of an hour``, ``an hour and a half``, ``two and a half days``."""
    for length in (5, 3):
        found = _PARTS_OF_TIME.match(" ".join(words[at : at + length]).replace("'", ""))
        if found is None:
            continue
        unit = found["unit"] or found["unit2"] or found["unit3"] or found["unit4"]
        share = Fraction(1, 2) if found["half"] else Fraction(3, 4) if found["quarters"] else Fraction(3, 2)
        if found["count"]:
            if found["count"] not in NUMBER_WORDS:
                continue
            share = NUMBER_WORDS[found["count"]] + Fraction(1, 2)
        return Quantity(Measure.DURATION, share * _HOURS[unit], Bound.EXACTLY, unit, at, at + length)
    return None


def _often(words: list[str], at: int) -> Quantity | None:
    """``twice a year``, ``every six months``, ``quarterly``, ``each January``."""
    one, end = words[at], at + 1
    rate: Fraction | None = None
    if one == "in" and words[end : end + 1] in (["any"], ["each"], ["every"]) and words[end + 1 : end + 2] and words[end + 1] in _EACH:
        return None
    if one in _PER_YEAR:
        rate = Fraction(_PER_YEAR[one])
    elif one in ("each", "every"):
        if words[end : end + 1] and words[end] in _MONTHS:
            rate, end = Fraction(1), end + 1
        elif words[end : end + 2] == ["calendar", "year"]:
            rate, end = Fraction(1), end + 2
        elif words[end : end + 1] and words[end] in _EACH and (words[end] != "day"):
            rate, end = Fraction(_EACH[words[end]]), end + 1
        else:
            span = _measured(words, end) if end < len(words) else None
            if span is not None and span.measure is Measure.DURATION and span.value and one == "every":
                rate, end = Fraction(8766) / span.value, span.last
    else:
        times, after = _times(words, at)
        if times:
            if words[after : after + 1] in (["a"], ["per"], ["each"], ["every"], ["in"]) and words[after + 1 : after + 2]:
                if words[after] == "in" and words[after + 1] in ("a", "each", "every"):
                    after += 1
                if words[after + 1] in _EACH:
                    rate, end = times * _EACH[words[after + 1]], after + 2
                elif words[after] == "every" or words[after] == "in":
                    span = _measured(words, after + 1)
                    if span is not None and span.measure is Measure.DURATION and span.value:
                        rate, end = times * 8766 / span.value, span.last
    if rate is None:
        return None
    return Quantity(Measure.FREQUENCY, Fraction(round(rate * 100), 100), Bound.EXACTLY, "", at, end)


def _times(words: list[str], at: int) -> tuple[Fraction, int]:
    if words[at] in ("once", "twice"):
        return Fraction(1 if words[at] == "once" else 2), at + 1
    number = _number(words, at)
    if number and words[number[1] : number[1] + 1] == ["times"]:
        return number[0], number[1] + 1
    return Fraction(0), at


def _date(words: list[str], at: int) -> Quantity | None:
    if words[at : at + 2] == ["end", "of"] and words[at + 2 : at + 3] and words[at + 2] in _MONTHS:
        month = _MONTHS.index(words[at + 2])
        return Quantity(Measure.DATE, Fraction(month * 31 + _LAST_DAY[month]), Bound.EXACTLY, "", at, at + 3)
    month = at + 2 if words[at + 1 : at + 2] in (["st"], ["nd"], ["rd"], ["th"]) else at + 1
    if len(words) > month and words[at].isdigit() and words[month] in _MONTHS:
        year = words[month + 1] if len(words) > month + 1 and re.fullmatch(r"\d{4}", words[month + 1]) else "0"
        days = int(year) * 372 + _MONTHS.index(words[month]) * 31 + int(words[at])
        return Quantity(Measure.DATE, Fraction(days), Bound.EXACTLY, "", at, month + (2 if year != "0" else 1))
    return None


def _fraction(words: list[str], at: int) -> Quantity | None:
    ratio = re.fullmatch(r"one in (\w+)", " ".join(words[at : at + 3]))
    if ratio and ratio[1] in NUMBER_WORDS and NUMBER_WORDS[ratio[1]] > 1:
        return Quantity(Measure.PERCENT, Fraction(100, NUMBER_WORDS[ratio[1]]), Bound.EXACTLY, "percent", at, at + 3)
    if words[at] == "majority":
        return Quantity(Measure.PERCENT, Fraction(50), Bound.MORE_THAN, "percent", at, at + 1)
    number, end = Fraction(1), at
    if words[at] in NUMBER_WORDS:
        number, end = Fraction(NUMBER_WORDS[words[at]]), at + 1
    elif words[at] in ("a", "one"):
        end = at + 1
    if end < len(words) and words[end] in _FRACTIONS and (end > at or words[end] == "half"):
        if words[end + 1 : end + 2] in (["of"], ["the"], ["."], [","], []) or end == at + 1 and words[at] in NUMBER_WORDS:
            return Quantity(Measure.PERCENT, number * _FRACTIONS[words[end]] * 100, Bound.EXACTLY, "percent", at, end + 1)
    return None
