"""Write a number the way a list level asks for: figures, letters, Roman numerals, words."""

from collections.abc import Callable

ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
""".split()  # noqa: SIM905 - a list of twenty quoted words is harder to read
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
LARGEST = 2_000
"""No list is longer; a number above it is written in figures, so that no file can ask for miles of letters."""


def format_number(number: int, form: str) -> str:
    """A number as a list shows it.

    Args:
        number: what to show.
        form: the format by its name in the file, such as ``lowerRoman``; one made of figures, such as
            ``001, 002, 003, ...``, asks for leading zeros. One that we do not know gives figures.
    """
    if form == "decimal":
        return str(number)
    if form == "none":
        return ""
    if form[:1] == "0":
        return str(number).zfill(len(form.split(",")[0].strip()))
    write = FORMS.get(form)
    return write(number) if write and 0 < number < LARGEST else str(number)


def is_known_format(form: str) -> bool:
    """Whether we write this format as Word does."""
    return form in FORMS or form in ("decimal", "none", "bullet") or form[:1] == "0"


def _letters(number: int) -> str:
    """``a`` to ``z``, then ``aa``, ``bb``: Word repeats the letter."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(number: int) -> str:
    text = ""
    for value, letters in ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def _words(number: int) -> str:
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, units = divmod(number, 10)
        return TENS[tens] + (f"-{UNITS[units]}" if units else "")
    unit, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    above, rest = divmod(number, unit)
    return f"{_words(above)} {name}" + (f" {_words(rest)}" if rest else "")


def _ordinal_words(number: int) -> str:
    words = _words(number)
    start, last = words[: max(words.rfind(" "), words.rfind("-")) + 1], words.replace("-", " ").split()[-1]
    if last in ORDINALS:
        return start + ORDINALS[last]
    return start + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def _footnote_sign(number: int) -> str:
    times, sign = divmod(number - 1, 4)
    return "*†‡§"[sign] * (times + 1)


FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda number: _words(number).capitalize(),
    "ordinalText": lambda number: _ordinal_words(number).capitalize(),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "hex": lambda number: f"{number:X}",
    "chicago": _footnote_sign,
}
