"""Numbers in figures and in words: ``30``, ``thirty``, ``thirty (30)``, ``a hundred and twenty``."""

import re
from fractions import Fraction
from unicodedata import numeric

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBER_WORDS = (
    {word: value for value, word in enumerate(_ONES)}
    | {word: (at + 2) * 10 for at, word in enumerate(_TENS)}
    | {"dozen": 12}
)
ORDINALS = (
    {
        word: value
        for value, word in enumerate(
            [
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
                "twentieth",
            ],
            1,
        )
    }
    | {"thirtieth": 30, "thirty-first": 31}
    | {
        f"twenty-{word}": 20 + at
        for at, word in enumerate(
            ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"], 1
        )
    }
)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_ROUND = _SCALES | {"dozen": 12}
PARTS = {sign: Fraction(numeric(sign)).limit_denominator(8) for sign in "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
"""Signs for a part of one."""
BEGIN = frozenset((*NUMBER_WORDS, *PARTS, "a", "half", "hundred"))
"""Words, besides figures, that a number can begin with."""
FIGURE = re.compile(r"([£$€]?)(\d[\d,]*(?:\.\d+)?)(%?)$")


def number_at(words: list[str], at: int) -> tuple[Fraction, int, str] | None:
    """A number from ``at``: its value, the token after it, and ``£`` or ``%`` if they are joined to it."""
    figure = FIGURE.match(words[at])
    if figure:
        value, end = _in_full(words, Fraction(figure[2].replace(",", "")), at + 1)
        return value, end, figure[1] or figure[3]
    if words[at] in PARTS:
        return PARTS[words[at]], at + 1, ""
    if words[at : at + 2] == ["half", "a"]:
        whole = _in_words(words, at + 1)
        return (Fraction(whole[0], 2), whole[1], "") if whole[1] > at + 1 else None
    if words[at].partition("-")[0] not in BEGIN:
        return None
    value_in_words, end = _in_words(words, at)
    if end == at:
        return None
    value, end = _in_full(words, Fraction(value_in_words), end)
    mark = ""
    if end + 2 < len(words) and words[end] == "(":
        inside = FIGURE.match(words[end + 1])
        if inside and words[end + 2] == ")" and Fraction(inside[2].replace(",", "")) == value:
            mark, end = inside[1] or inside[3], end + 3
    return value, end, mark


def _counts_by(words: list[str], at: int) -> bool:
    """``For each hundred members``: so many of a thing for one of another."""
    return at > 0 and words[at - 1] in ("each", "every", "per")


def half_more(words: list[str], at: int) -> bool:
    """Whether ``and a half`` stands at a token, and not the half of something else."""
    return words[at : at + 3] == ["and", "a", "half"] and words[at + 3 : at + 4] != ["of"]


def _in_full(words: list[str], value: Fraction, end: int) -> tuple[Fraction, int]:
    """A number with what follows it: ``1½``, ``two and a half million``, ``2 hundred thousand``."""
    if words[end - 1].endswith("-and-a-half"):
        value += Fraction(1, 2)
    elif end < len(words) and words[end] in PARTS:
        value, end = value + PARTS[words[end]], end + 1
    elif half_more(words, end):
        value, end = value + Fraction(_ROUND.get(words[end - 1], 1), 2), end + 3
    for word, times in _ROUND.items():
        if words[end : end + 1] == [word]:
            value, end = value * times, end + 1
    return value, end


def _in_words(words: list[str], at: int) -> tuple[int, int]:
    total, current, end = 0, 0, at
    while end < len(words):
        parts = words[end].removesuffix("-and-a-half").split("-")
        if parts == ["dozen"] and end > at:
            current = max(current, 1) * 12
        elif all(part in NUMBER_WORDS for part in parts):
            current += sum(NUMBER_WORDS[part] for part in parts)
        elif parts == ["hundred"] and (end > at or _counts_by(words, at)):
            current = max(current, 1) * 100
        elif len(parts) == 1 and parts[0] in _SCALES and end > at:
            total, current = total + max(current, 1) * _SCALES[parts[0]], 0
        elif parts == ["a"] and end == at and at + 1 < len(words) and words[at + 1] in _ROUND:
            current = 1
        elif (
            parts != ["and"]
            or end == at
            or words[end - 1] not in _SCALES
            or end + 1 >= len(words)
            or words[end + 1].split("-")[0] not in NUMBER_WORDS
        ):
            break
        end += 1
    return total + current, end
