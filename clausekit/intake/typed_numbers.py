"""Numbers typed at the start of a line: ``4.2``, ``(a)``, ``Article XII``, ``Schedule 2, paragraph 3``."""

import re
from functools import lru_cache
from typing import NamedTuple

Part = tuple[int, str]
"""One part of a number and the letters of what was put in after it: ``4A`` is ``(4, "A")``."""

FIRST = ((1, ""), (0, "A"))
SCHEDULES = ("schedule", "appendix", "annex", "annexe", "attachment", "exhibit")
_ARTICLES = ("article", "clause", "section", "rule", "regulation", "paragraph")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_MOST_PARTS = 8

_PART = r"(?:0?[1-9]\d{0,2}[A-Z]{0,2}|[A-Z][1-9]\d?)"
_DECIMAL = rf"[1-9]\d{{0,2}}[A-Z]{{0,2}}(?:\.{_PART})*"
_INNER = r"(?:[a-z]{1,5}|[A-Z]{1,4}|\d{1,3}[A-Z]?)"
_PATTERNS = (
    ("schedule", r"(?P<word>{})(?:\s+(?:no\.?\s+)?(?P<value>\d{{1,3}}[A-Z]?|[A-Z]\d{{1,2}}|[A-Z]{{1,5}})\b)?"),
    ("article", rf"(?P<word>{'|'.join(_ARTICLES)}|§)\s*(?:no\.?\s+)?(?P<value>{_DECIMAL}|[A-Za-z]{{1,6}})\b"),
    ("decimal", rf"(?P<value>{_DECIMAL}|[A-Z][1-9]\d?)(?P<inner>(?:[ ]?\({_INNER}\)(?=[\s.(]|$))*)"),
    ("round", rf"\((?P<value>{_INNER})\)"),
    ("half", rf"(?P<value>{_INNER})\)"),
    ("dotted", r"(?P<value>[a-z]|[A-Z]|[ivxl]{1,6}|[IVXL]{1,6})(?=\.\s|\.$)"),
)
_AFTER_DASH = re.compile(r"\.?[ ]*[-–—][ \t]+")
_SEPARATOR = re.compile(r"(?:[.:]?[ \t]*\n\s*|[.:]?[ \t]*\t\s*|[.:]?[ ]{2,}|[.:]\s+|\s+|[.:]?$)")
_NUMBERED = tuple(
    (kind, re.compile(pattern.format("|".join(SCHEDULES)) if kind == "schedule" else pattern, flags))
    for (kind, pattern), flags in zip(_PATTERNS, (re.IGNORECASE, re.IGNORECASE, 0, 0, 0, 0), strict=True)
)
_OF_FIGURES = tuple(one for one in _NUMBERED if one[0] in ("decimal", "half"))
"""The kinds that may begin with a figure."""
_ORDINARY = re.compile(
    rf"(?!{'|'.join(SCHEDULES)}|{'|'.join(_ARTICLES)})[a-z]+[^a-z\d.)]",
    re.IGNORECASE,
)
"""A word that begins no number, as most lines do: what follows it is neither a figure nor a stop nor a bracket."""
_PARAGRAPH_OF = re.compile(
    rf"(?P<above>(?:{'|'.join(SCHEDULES)})\s+[A-Z\d]{{1,4}}),?\s+(?P<word>paragraph|para\.?)\s+(?P<value>{_DECIMAL})",
    re.IGNORECASE,
)
_ROUND = re.compile(rf"\(({_INNER})\)")
_FROZEN = re.compile(r"([A-Z]?)(\d{0,3})([A-Z]{0,2})")


class Count(NamedTuple):
    """One way to count a number: numbers of one form count together, by their parts."""

    form: str
    parts: tuple[Part, ...]

    @property
    def is_first(self) -> bool:
        """Whether a list begins with it."""
        return self.parts[-1] in FIRST


class TypedNumber(NamedTuple):
    """A number found at the start of a line."""

    shown: str
    """As displayed, without a full stop after it."""
    length: int
    """Characters of the line up to the words after it."""
    kind: str
    """``schedule``, ``article``, ``decimal``, ``round``, ``half``, ``dotted`` or ``paragraph of``."""
    counts: tuple[Count, ...]
    sure: bool
    """Whether a stop, a tab or wide space sets it apart, so that it is hardly a part of the sentence."""
    inner: str = ""
    """For ``4.2 (a)`` what stands in brackets after the first number."""
    above: str = ""
    """For ``Schedule 2, paragraph 3`` the schedule."""


@lru_cache(maxsize=4096)
def read_number(number: str) -> TypedNumber | None:
    """A number that the file itself counts, such as ``4.`` or ``(a)``; None if it is of no known kind."""
    found = find_number(number)
    return found if found is not None and found.length == len(number) else None


def find_number(text: str) -> TypedNumber | None:
    """The number that a line seems to begin with; whether it is one, only what stands around it can tell."""
    start = text[:60]
    figure = start[:1].isdigit()
    if not figure:
        if _ORDINARY.match(start):
            return None
        if of := _PARAGRAPH_OF.match(start):
            return _finish(text, of, "paragraph of", (Count("paragraph of", _decimal_parts(of["value"])),))
    for kind, pattern in _OF_FIGURES if figure else _NUMBERED:
        found = pattern.match(start)
        if found is None:
            continue
        counts = _counts(kind, found)
        if counts and (number := _finish(text, found, kind, counts)):
            return number
    return None


def follows(count: Count, last: Count) -> bool:
    """Whether a number is the next one after another of its form."""
    if count.form != last.form or len(count.parts) != len(last.parts) or count.parts[:-1] != last.parts[:-1]:
        return False
    (value, letters), (before, letters_before) = count.parts[-1], last.parts[-1]
    if value == before:
        return letters == _next_letters(letters_before)
    return value == before + 1 and not letters


def is_later(count: Count, last: Count) -> bool:
    """Whether a number comes somewhere after another of its form."""
    same = count.form == last.form and len(count.parts) == len(last.parts)
    return same and count.parts[:-1] == last.parts[:-1] and count.parts[-1] > last.parts[-1]


def _finish(text: str, found: re.Match[str], kind: str, counts: tuple[Count, ...]) -> TypedNumber | None:
    dashed = _AFTER_DASH.match(text, found.end()) if kind in ("schedule", "article", "decimal") else None
    separator = dashed or _SEPARATOR.match(text, found.end())
    if separator is None:
        return None
    apart, at_end = separator.group(), separator.end() >= len(text)
    if dashed is not None and text[separator.end() : separator.end() + 1].isdigit():
        return None  # "4 - 6 weeks" is a range
    if at_end and not apart.strip():
        sure = kind != "decimal"
    else:
        sure = kind in ("round", "half") or apart not in (" ", "\u00a0")
    return TypedNumber(
        found.group(),
        separator.end(),
        kind,
        counts,
        sure,
        inner=found["inner"].strip() if kind == "decimal" else "",
        above=found["above"] if kind == "paragraph of" else "",
    )


def _counts(kind: str, found: re.Match[str]) -> tuple[Count, ...]:
    value = found["value"] or ""
    match kind:
        case "schedule":
            parts = _word_parts(value) if value else ((1, ""),)
            return (Count(found["word"].lower(), parts),) if parts else ()
        case "article":
            parts = _word_parts(value)
            return (Count(found["word"].lower(), parts),) if parts else ()
        case "decimal":
            parts = _decimal_parts(value)
            return (Count("1" * len(parts), parts),) if len(parts) <= _MOST_PARTS else ()
        case _:
            return _single_counts(value, kind)


def inner_counts(inner: str) -> tuple[Count, ...]:
    """How the last of the brackets in ``(a)(i)`` counts."""
    found = _ROUND.findall(inner)
    return _single_counts(found[-1], "round") if found else ()


@lru_cache(maxsize=4096)
def _single_counts(value: str, kind: str) -> tuple[Count, ...]:
    if value[0].isdigit():
        return (Count(f"{kind} 1", _decimal_parts(value)),)
    case = "i" if value.islower() else "I"
    small = value.lower()
    counts = []
    if (letter := _letter(small)) is not None:
        counts.append(Count(f"{kind} {'a' if value.islower() else 'A'}", (letter,)))
    if (roman := _roman(small)) is not None:
        counts.append(Count(f"{kind} {case}", ((roman, ""),)))
    return tuple(counts)


def _letter(small: str) -> Part | None:
    """``c`` is 3; ``cc`` is 29; ``ca`` was put in after ``c``, ``za`` before the first."""
    place = ord(small[0]) - ord("a") + 1
    if len(small) == 1:
        return place, ""
    if len(small) == 2 and small[0] == small[1]:
        return 26 + place, ""
    if len(small) == 2:
        return (0 if small[0] == "z" else place), small[1].upper()
    return None


def _roman(small: str) -> int | None:
    if set(small) - set(_ROMAN):
        return None
    values = [_ROMAN[mark] for mark in small]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return total if _as_roman(total) == small else None


def _as_roman(value: int) -> str:
    shown = ""
    for size, mark in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        times, value = divmod(value, size)
        shown += mark * times
    return shown


def _word_parts(value: str) -> tuple[Part, ...]:
    """The parts of what follows a word such as Article: ``12``, ``5.2``, ``XII``, ``B``; none if it is another word."""
    if any(map(str.isdigit, value)):
        return _decimal_parts(value.upper())
    if len(value) > 1 or value.lower() in _ROMAN:
        if not value.isupper() and not value.islower():
            return ()
        roman = _roman(value.lower())
        if roman is not None and (len(value) > 1 or value in "IVX"):
            return ((roman, ""),)
    return ((ord(value) - ord("A") + 1, ""),) if len(value) == 1 and value.isupper() else ()


@lru_cache(maxsize=4096)
def _decimal_parts(value: str) -> tuple[Part, ...]:
    parts = []
    for part in value.split("."):
        found = _FROZEN.fullmatch(part)
        front, digits, letters = found.groups() if found else ("", "0", "")
        parts.append((0, front) if front else (int(digits or 0), letters))
    return tuple(parts)


def _next_letters(letters: str) -> str:
    return chr(ord(letters[-1]) + 1) if letters else "A"
