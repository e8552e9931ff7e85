"""Quantities: every number of a text, in figures and words, with its unit, what bounds it, and where it stands."""

from collections.abc import Sequence
from fractions import Fraction

from clausekit.language import dates, number_words, occasions, shares, spans, times_of_year
from clausekit.language.bounds import bounded
from clausekit.language.dates import MAY, date_at, time_at
from clausekit.language.number_words import FIGURE, ORDINALS, half_more, number_at
from clausekit.language.occasions import occasions_at
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.rates import rated
from clausekit.language.shares import percent, share_at
from clausekit.language.spans import at_once, compound_span, hours_of, next_day, nth_span, part_of_time, unit_at
from clausekit.language.times_of_year import often_at
from clausekit.language.tokens import Token
from clausekit.language.word_lists import plain_set

_SIZES = {
    **{
        unit: (Measure.DISTANCE, size, "km")
        for unit, size in {
            "mile": Fraction(1609, 1000),
            "kilometre": Fraction(1),
            "kilometer": Fraction(1),
            "km": Fraction(1),
            "metre": Fraction(1, 1000),
            "meter": Fraction(1, 1000),
            "m": Fraction(1, 1000),
            "yard": Fraction(914, 1_000_000),
            "foot": Fraction(305, 1_000_000),
            "feet": Fraction(305, 1_000_000),
            "centimetre": Fraction(1, 100_000),
            "cm": Fraction(1, 100_000),
        }.items()
    },
    **{
        unit: (Measure.WEIGHT, size, "kg")
        for unit, size in {
            "gram": Fraction(1, 1000),
            "gramme": Fraction(1, 1000),
            "kilogram": Fraction(1),
            "kilogramme": Fraction(1),
            "kilo": Fraction(1),
            "kg": Fraction(1),
            "tonne": Fraction(1000),
        }.items()
    },
}
"""Units of length and weight: what each measures, and how much of the unit it is that all are compared in."""
_SINGLE = frozenset(("a", "an", "first", "last", "final", "previous", "preceding", "past", "next", "coming"))
_BEGIN: frozenset[str] = frozenset().union(
    *(part.BEGIN for part in (number_words, dates, occasions, shares, spans, times_of_year)), ORDINALS, _SINGLE
)
_BEFORE_A_DAY = frozenset(
    ("within", "than", "inside", "least", "most", "exceeding", "under", "beyond", "for", "last", "lasts")
)
"""Words after which ``a day`` is a length of time."""
_SO_LONG = frozenset(("within", "inside", "for", "after"))
"""Words after which ``a quarter`` is three months, and no share."""
_MONEY = frozenset(("pounds", "dollars", "euros", "pound", "dollar", "euro"))
_PENCE = (["p"], ["pence"], ["penny"], ["cents"])


def quantities(read: Sequence[Token]) -> list[Quantity]:
    """Every quantity of a text, in order; numbers that cite (``clause 4``) are for the reader of references."""
    words = [token.text.lower().replace("’", "'") for token in read]
    for at, token in enumerate(read):
        if token.text == "may" and at and words[at - 1].isdecimal():
            words[at] = MAY
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        one = _quantity(words, at) if may_begin(words[at]) else None
        if one is None:
            at += 1
            continue
        one = rated(words, bounded(words, one, found[-1].last if found else 0))
        found.append(one)
        at = one.last
    return found


def may_begin(word: str) -> bool:
    """Whether a quantity can begin with a word in lower case: most words say no, and cost no more than this."""
    return word in _BEGIN or word[0].isdigit() or word[0] in "£$€" or "-" in word


def _quantity(words: list[str], at: int) -> Quantity | None:
    return (
        time_at(words, at)
        or part_of_time(words, at)
        or at_once(words, at)
        or nth_span(words, at)
        or next_day(words, at)
        or compound_span(words, at)
        or _part_of_size(words, at)
        or often_at(words, at)
        or occasions_at(words, at)
        or date_at(words, at)
        or share_at(words, at)
        or _measured(words, at)
    )


def _part_of_size(words: list[str], at: int) -> Quantity | None:
    """``half a metre``, ``half a kilogram``."""
    if words[at] == "half" and words[at + 1 : at + 2] in (["a"], ["an"]):
        measure, size, unit = _SIZES.get("".join(words[at + 2 : at + 3]), (None, Fraction(0), ""))
        if measure is not None:
            return Quantity(measure, size / 2, Bound.EXACTLY, unit, at, at + 3)
    return None


def _measured(words: list[str], at: int) -> Quantity | None:
    """A number with its unit: money, a share, a span of time, a length, or so many of a thing."""
    if words[at] == "single" and at and words[at - 1] in ("a", "one") and words[at + 1 : at + 2] not in ([], ["time"]):
        thing = words[at + 1]
        return Quantity(Measure.COUNT, Fraction(1), Bound.EXACTLY, thing.rstrip("s’'"), at, at + 1)
    if words[at] in _SINGLE and words[at + 1 : at + 2] not in (["hundred"], ["thousand"], ["million"], ["dozen"]):
        value, end, mark = Fraction(1), at + 1, ""
        unit, after, _ = unit_at(words, end)
        a_span = half_more(words, after) or (at > 0 and words[at - 1] in _BEFORE_A_DAY)
        a_day = words[after - 1] in ("day", "night") and not a_span  # "on the first working day of the month"
        of_a_year = words[at] == "a" and at > 0 and words[at - 1] in _SO_LONG and words[after : after + 1] != ["of"]
        if not unit or unit == "second" or (unit == "quarter" and not of_a_year) or a_day:
            return None
    else:
        number = number_at(words, at)
        if number is None or (words[at] == "one" and at and words[at - 1] in ("no", "any", "each", "every")):
            return None
        value, end, mark = number
    if words[end : end + 1] == ["("] and words[end + 2 : end + 3] == [")"] and FIGURE.match(words[end + 1]):
        end += 3
    if mark in ("£", "$", "€") or (mark == "" and words[end : end + 1] and words[end] in _MONEY):
        end += bool(words[end : end + 1]) and words[end] in _MONEY
        value, end = _with_pence(words, value, end)
        if words[end : end + 1] == ["("] and words[end + 2 : end + 3] == [")"]:
            end += 3
        return Quantity(Measure.MONEY, value, Bound.EXACTLY, "money", at, end)
    if words[end : end + 1] in _PENCE:
        return Quantity(Measure.MONEY, value / 100, Bound.EXACTLY, "money", at, end + 1)
    share = percent(words, value, mark, at, end)
    if share is not None:
        return share
    unit, after, working = unit_at(words, end)
    if unit:
        if half_more(words, after):
            value, after = value + Fraction(1, 2), after + 3
        return Quantity(Measure.DURATION, value * hours_of(unit, working), Bound.EXACTLY, unit, at, after, working)
    thing = words[end] if end < len(words) else ""
    size = _SIZES.get(thing) or _SIZES.get(thing.removesuffix("s"))
    if size is not None:
        return Quantity(size[0], value * size[1], Bound.EXACTLY, size[2], at, end + 1)
    if words[at] == "one" and end == at + 1 and _a_pronoun(words, at):
        return None
    if FIGURE.match(words[at]) and 1900 <= value <= 2100 and len(words[at]) == 4:
        thing = ""  # a year
    return Quantity(
        Measure.COUNT,
        value,
        Bound.EXACTLY,
        "person" if thing == "people" else thing.rstrip("s’'") if thing[:1].isalpha() and thing not in _NO_NOUN else "",
        at,
        end,
    )


def _with_pence(words: list[str], value: Fraction, end: int) -> tuple[Fraction, int]:
    """A sum with its smaller coins: ``one dollar and fifty cents``, ``two pounds fifty``."""
    at = end + (words[end : end + 1] == ["and"])
    coins = number_at(words, at) if at < len(words) and words[end - 1] in _MONEY else None
    if coins is None or coins[0] >= 100 or coins[2]:
        return value, end
    if words[coins[1] : coins[1] + 1] in _PENCE:
        return value + coins[0] / 100, coins[1] + 1
    follows = words[coins[1]] if coins[1] < len(words) else ""
    named = at == end and (not follows[:1].isalpha() or follows in ("a", "an", "per", "for", "shall", "will", "is"))
    return (value + coins[0] / 100, coins[1]) if named else (value, end)


def _a_pronoun(words: list[str], at: int) -> bool:
    """Whether ``one`` stands for a thing and counts nothing: ``one of``, ``put one on air``, ``one with another``."""
    follows = words[at + 1 : at + 2]
    if follows == ["of"]:
        return words[at + 2 : at + 3] not in (["them"], ["whom"])
    another = any(word in ("another", "other") for word in words[at + 1 : at + 7])
    put = at > 0 and words[at - 1] in _PUTTING and follows[:1] in (["forward"], ["up"], ["down"], ["aside"], ["back"])
    return not follows or not follows[0][:1].isalpha() or another or follows[0] in _NO_NOUN or put


_PUTTING = frozenset(("put", "puts", "set", "bring", "take", "turn", "lay"))
_NO_NOUN = plain_set("quantities.no-noun")
