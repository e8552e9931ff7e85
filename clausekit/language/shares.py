"""Shares: percentages, fractions, ratios and majorities as parts of a hundred."""

from dataclasses import replace
from fractions import Fraction

from clausekit.language.number_words import FIGURE, NUMBER_WORDS, PARTS, number_at
from clausekit.language.quantity import Bound, Measure, Quantity

_FRACTIONS = {
    "half": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "fifths": Fraction(1, 5),
    "sixth": Fraction(1, 6),
    "eighth": Fraction(1, 8),
    "twentieth": Fraction(1, 20),
    "fiftieth": Fraction(1, 50),
    "hundredth": Fraction(1, 100),
    "tenth": Fraction(1, 10),
    "tenths": Fraction(1, 10),
}
_EVEN = (
    ("in", "equal", "shares"),
    ("in", "equal", "parts"),
    ("in", "equal", "measure"),
    ("fifty-fifty",),
    ("half", "and", "half"),
    ("equally", "between"),
)
_MANIFOLD = {"twice": 2, "double": 2, "treble": 3, "triple": 3, "quadruple": 4}
"""Words for so many times a sum: ``twice the amount``."""
_PAY_RATES = {
    ("time", "and", "a", "half"): Fraction(150),
    ("time", "and", "a", "quarter"): Fraction(125),
    ("time", "and", "a", "third"): Fraction(400, 3),
    ("time", "and", "one", "half"): Fraction(150),
    ("double", "time"): Fraction(200),
    ("double", "pay"): Fraction(200),
    ("treble", "time"): Fraction(300),
    ("triple", "time"): Fraction(300),
    ("flat", "time"): Fraction(100),
    ("plain", "time"): Fraction(100),
    ("single", "time"): Fraction(100),
    ("one", "and", "a", "half", "times"): Fraction(150),
    ("one", "and", "one", "half", "times"): Fraction(150),
    ("one-and-a-half", "times"): Fraction(150),
    ("1.5", "times"): Fraction(150),
    ("1½", "times"): Fraction(150),
    ("one", "and", "a", "quarter", "times"): Fraction(125),
    ("1.25", "times"): Fraction(125),
}
_OPENING_PAY_RATES = frozenset(phrase[0] for phrase in _PAY_RATES)
"""Rates of pay for hours worked, as parts of the ordinary rate."""
_ORDINARY = frozenset(("normal", "usual", "ordinary", "basic", "standard", "flat", "plain"))
_OF_PAY = frozenset(("hourly", "rate", "rates", "pay"))
_EVENLY = frozenset(("shared", "split", "divided", "borne", "share", "split", "divide", "met"))

BEGIN = frozenset(
    (
        *_MANIFOLD,
        *_OPENING_PAY_RATES,
        *_FRACTIONS,
        *(phrase[0] for phrase in _EVEN),
        "majority",
        "most",
        "a",
    )
)
"""Words, besides numbers, that a share can begin with."""


def share_at(words: list[str], at: int) -> Quantity | None:
    """A share that begins at a token, other than a figure with its sign: that is a measured number."""
    found = (
        _pay_rate(words, at) or _manifold(words, at) or _ratio(words, at) or _even(words, at) or _fraction(words, at)
    )
    return None if found is None else _with_majority(words, found)


def _with_majority(words: list[str], found: Quantity) -> Quantity:
    """``A two-thirds majority``, ``a majority of two thirds``: one share, and not two."""
    if words[found.last : found.last + 1] == ["majority"]:
        return replace(found, last=found.last + 1)
    if words[found.first : found.last] == ["majority"] and words[found.last : found.last + 1] == ["of"]:
        at = found.last + 1
        share = _fraction(words, at) or _ratio(words, at) if at < len(words) else None
        if share is not None and share.value > found.value:
            return replace(share, first=found.first)
    return found


def _pay_rate(words: list[str], at: int) -> Quantity | None:
    """``Paid at time and a half``."""
    if words[at] not in _OPENING_PAY_RATES:
        return None
    for phrase, rate in _PAY_RATES.items():
        if tuple(words[at : at + len(phrase)]) == phrase:
            end = _past_ordinary_rate(words, at + len(phrase))
            return Quantity(Measure.PERCENT, rate, Bound.EXACTLY, "percent", at, end)
    return None


def _past_ordinary_rate(words: list[str], at: int) -> int:
    """The token behind ``the normal hourly rate``, of which a rate for hours worked is a multiple anyway."""
    end = at + (words[at : at + 1] in (["the"], ["their"], ["a"], ["its"]))
    if not (end < len(words) and words[end] in _ORDINARY):
        return at
    end += 1
    while end < len(words) and words[end] in _OF_PAY:
        end += 1
    return end


def _ratio(words: list[str], at: int) -> Quantity | None:
    """``one in ten``, ``nine in every ten``, ``nine out of ten``, and ``majority``."""
    if words[at] == "majority" or (words[at] == "most" and words[at + 1 : at + 2] == ["of"]):
        return Quantity(Measure.PERCENT, Fraction(50), Bound.MORE_THAN, "percent", at, at + 1 + (words[at] == "most"))
    if words[at] not in NUMBER_WORDS and not words[at].isdigit():
        return None
    top = number_at(words, at)
    with_noun = _one_week_in_four(words, at, top)
    if with_noun is not None:
        return with_noun
    for joint in (["in", "every"], ["out", "of", "every"], ["out", "of"], ["in", "a"], ["in"]):
        if top and words[top[1] : top[1] + len(joint)] == joint:
            end = top[1] + len(joint)
            end -= joint == ["in", "a"]
            below = (
                number_at(words, end)
                if end < len(words) and (words[end] in NUMBER_WORDS or words[end].isdigit() or words[end] == "a")
                else None
            )
            if (
                below
                and below[0] > top[0]
                and not top[2]
                and not below[2]
                and words[below[1] : below[1] + 1] not in (["days"], ["weeks"], ["months"], ["hours"], ["years"])
            ):
                return Quantity(Measure.PERCENT, 100 * top[0] / below[0], Bound.EXACTLY, "percent", at, below[1])
    return None


def _one_week_in_four(words: list[str], at: int, top: tuple[Fraction, int, str] | None) -> Quantity | None:
    """``One week in four``: a share whose thing stands between its numbers."""
    if top is None or words[top[1] + 1 : top[1] + 2] not in (["in"], ["out"]) or not words[top[1]].isalpha():
        return None
    end = top[1] + 2 + (words[top[1] + 1] == "out")
    end += words[end : end + 1] == ["every"]
    below = number_at(words, end) if end < len(words) and (words[end] in NUMBER_WORDS or words[end].isdigit()) else None
    if below is None or below[0] <= top[0] or (below[1] < len(words) and words[below[1]][0].isalpha()):
        return None
    return Quantity(Measure.PERCENT, 100 * top[0] / below[0], Bound.EXACTLY, "percent", at, below[1])


def _manifold(words: list[str], at: int) -> Quantity | None:
    """``Twice the amount``, ``three times the loss``: two or three hundred in the hundred."""
    times, end = Fraction(_MANIFOLD.get(words[at], 0)), at + 1
    if not times and "times" not in words[at + 1 : at + 6]:
        return None
    number = number_at(words, at)
    if number is not None and words[number[1] : number[1] + 1] == ["times"]:
        times, end = number[0], number[1] + 1
    if not times or words[end : end + 1] not in (["the"], ["that"], ["its"], ["their"], ["his"], ["her"]):
        return None
    return Quantity(Measure.PERCENT, 100 * times, Bound.EXACTLY, "percent", at, end)


def _even(words: list[str], at: int) -> Quantity | None:
    """``shared equally``, ``in equal shares``: one half for each of two."""
    if words[at] not in ("in", "fifty-fifty", "half", "equally"):
        return None
    for phrase in _EVEN:
        if tuple(words[at : at + len(phrase)]) == phrase:
            return Quantity(Measure.PERCENT, Fraction(50), Bound.EXACTLY, "percent", at, at + len(phrase))
    if words[at] == "equally" and at and words[at - 1] in _EVENLY:
        return Quantity(Measure.PERCENT, Fraction(50), Bound.EXACTLY, "percent", at, at + 1)
    return None


def _fraction(words: list[str], at: int) -> Quantity | None:
    if words[at] in PARTS and words[at + 1 : at + 2] in (["of"], ["the"]):
        return Quantity(Measure.PERCENT, PARTS[words[at]] * 100, Bound.EXACTLY, "percent", at, at + 1)
    number, end = Fraction(1), at
    if words[at] in NUMBER_WORDS:
        number, end = Fraction(NUMBER_WORDS[words[at]]), at + 1
    elif words[at] == "a":
        end = at + 1
    in_time = words[at] == "a" and at > 0 and words[at - 1] in ("within", "inside", "for", "after")
    if end >= len(words) or (in_time and words[end] == "quarter" and words[end + 1 : end + 2] != ["of"]):
        return None
    joined = words[at].split("-")
    if len(joined) == 2 and joined[0] in NUMBER_WORDS and joined[1] in _FRACTIONS:
        return Quantity(
            Measure.PERCENT, NUMBER_WORDS[joined[0]] * _FRACTIONS[joined[1]] * 100, Bound.EXACTLY, "percent", at, at + 1
        )
    if words[end] in _FRACTIONS and (end > at or words[end] == "half"):
        follows = words[end + 1 : end + 2]
        if (
            follows
            in (
                ["of"],
                ["the"],
                ["."],
                [","],
                [";"],
                ["will"],
                ["shall"],
                ["must"],
                ["to"],
                ["its"],
                ["their"],
                ["if"],
                ["when"],
                ["where"],
                ["unless"],
                ["and"],
                ["or"],
                [],
            )
            or words[at] in NUMBER_WORDS
        ):
            return Quantity(
                Measure.PERCENT, number * _FRACTIONS[words[end]] * 100, Bound.EXACTLY, "percent", at, end + 1
            )
    return None


def percent(words: list[str], value: Fraction, mark: str, at: int, end: int) -> Quantity | None:
    """A number followed by ``%``, also after a blank, or ``per cent``."""
    if (
        mark != "%"
        and words[end : end + 2] != ["per", "cent"]
        and words[end : end + 1] not in (["percent"], ["percentage"], ["%"])
    ):
        return None
    end += 0 if mark == "%" else 2 if words[end] == "per" else 1
    if words[end : end + 1] == ["("] and words[end + 2 : end + 3] == [")"] and FIGURE.match(words[end + 1]):
        end += 3
    end += words[end : end + 1] in (["points"], ["point"])
    return Quantity(Measure.PERCENT, value, Bound.EXACTLY, "percent", at, end)
