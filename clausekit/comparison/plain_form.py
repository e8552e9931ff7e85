"""Plain form: a text without what is only a manner of writing it, as a row of words, figures and signs."""

import re

from clausekit.comparison.spelling import one_spelling

_PIECE = re.compile(r"\.\d+|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s]")
_DROPPED = frozenset(".,;:!?\"'“”‘’«»()`_…")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DASHES = re.compile(r"[‐‑‒–—−]")
_HYPHEN_IN_WORD = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])|(?<=\d)-(?=[^\W\d_])")
_RE_WORD = re.compile(r"\bre-(?!e)")
_PER_CENT = re.compile(r"\bper cent\b|\bpercent\b")
_SAME_TWICE = re.compile(r"\b(\d+) \((\d+)\)")

_UP_TO_NINETEEN = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
_UP_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_UP_TO_NINETEEN.split())}
_TENS = {word: 10 * value for value, word in enumerate(_UP_TO_NINETY.split(), start=2)}
_SMALL_WORDS, _TENS_WORDS = "|".join(_SMALL), "|".join(_TENS)
_NUMBER = re.compile(
    rf"\b(?={_TENS_WORDS}|{_SMALL_WORDS})"
    rf"(?:(?P<hundreds>{_SMALL_WORDS}) hundred(?: and)?(?: (?=(?:{_TENS_WORDS}|{_SMALL_WORDS})\b))?)?"
    rf"(?:(?P<tens>{_TENS_WORDS})(?:[- ](?=(?:{_SMALL_WORDS})\b))?)?(?P<small>{_SMALL_WORDS})?\b"
)
"""A number in words up to nine hundred and ninety-nine."""


def same_in_plain_form(before: str, after: str) -> bool:
    """Whether two texts differ in nothing but the manner of writing.

    Case, spelling, white space, quotation marks, commas, full stops, colons, semicolons, round brackets, hyphens and
    the way a number is written do not count. Every word, value, decimal point, currency sign, square bracket, slash
    and minus does. A hyphen may have become a space, or nothing.
    """
    first, second = _prepared(before), _prepared(after)
    if _pieces(_HYPHEN_IN_WORD.sub(" ", first)) == _pieces(_HYPHEN_IN_WORD.sub(" ", second)):
        return True
    if "-" not in first and "-" not in second:
        return False
    first, second = _RE_WORD.sub("re‐", first), _RE_WORD.sub("re‐", second)
    return _pieces(_HYPHEN_IN_WORD.sub("", first)) == _pieces(_HYPHEN_IN_WORD.sub("", second))


def _prepared(text: str) -> str:
    text = _DASHES.sub("-", text.replace("’", "'")).casefold()
    text = _SAME_TWICE.sub(_once, _NUMBER.sub(_in_figures, " ".join(text.split())))
    return _PER_CENT.sub("%", text)


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(
        piece.replace(",", "") if _THOUSANDS.fullmatch(piece) else one_spelling(piece)
        for match in _PIECE.finditer(text)
        if (piece := match[0]) not in _DROPPED and not _is_dash(match)
    )


def _is_dash(match: "re.Match[str]") -> bool:
    """A dash between words is punctuation; one beside a figure may be a minus or a range."""
    if match[0] != "-":
        return False
    text, start, end = match.string, match.start(), match.end()
    return not (text[:start].rstrip()[-1:].isdigit() or text[end:].lstrip()[:1].isdigit())


def _in_figures(match: "re.Match[str]") -> str:
    hundreds, tens, small = match["hundreds"], match["tens"], match["small"]
    if not (hundreds or tens or small):
        return match[0]
    return str(_SMALL.get(hundreds, 0) * 100 + _TENS.get(tens, 0) + _SMALL.get(small, 0))


def _once(match: "re.Match[str]") -> str:
    return match[1] if match[1] == match[2] else match[0]
