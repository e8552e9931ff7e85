"""Numbers in figures and in words: ``30``, ``thirty``, ``thirty (30)``, ``a hundred and twenty``."""

import re
from fractions import Fraction

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
FIGURE = re.compile(r"([£$€]?)(\d[\d,]*(?:\.\d+)?)(%?)$")


def number_at(words: list[str], at: int) -> tuple[Fraction, int, str] | None:
    """A number from ``at``: its value, the token after it, and ``£`` or ``%`` if they are joined to it."""
    figure = FIGURE.match(words[at])
    if figure:
        end = at + 1
        value = Fraction(figure[2].replace(",", ""))
        for word, times in (("million", 1_000_000), ("thousand", 1000), ("hundred", 100)):
            if words[end : end + 1] == [word]:
                value, end = value * times, end + 1
        return value, end, figure[1] or figure[3]
    opener = words[at].partition("-")[0]
    if opener not in NUMBER_WORDS and opener != "a":
        return None
    value_in_words, end = _in_words(words, at)
    if end == at:
        return None
    mark = ""
    if end + 2 < len(words) and words[end] == "(":
        inside = FIGURE.match(words[end + 1])
        if inside and words[end + 2] == ")" and Fraction(inside[2].replace(",", "")) == value_in_words:
            mark, end = inside[1] or inside[3], end + 3
    return Fraction(value_in_words), end, mark


def _in_words(words: list[str], at: int) -> tuple[int, int]:
    total, current, end = 0, 0, at
    while end < len(words):
        parts = words[end].split("-")
        if parts == ["dozen"] and end > at:
            current = max(current, 1) * 12
        elif all(part in NUMBER_WORDS for part in parts):
            current += sum(NUMBER_WORDS[part] for part in parts)
        elif parts == ["hundred"] and end > at:
            current = max(current, 1) * 100
        elif parts == ["thousand"] and end > at:
            total, current = total + max(current, 1) * 1000, 0
        elif parts == ["a"] and end == at and words[at + 1 : at + 2] in (["hundred"], ["thousand"], ["dozen"]):
            current = 1
        elif (
            parts != ["and"]
            or end == at
            or words[end - 1] not in ("hundred", "thousand")
            or end + 1 >= len(words)
            or words[end + 1].split("-")[0] not in NUMBER_WORDS
        ):
            break
        end += 1
    return total + current, end
