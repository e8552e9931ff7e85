"""Unwrap: lines that a program broke at a margin become paragraphs again."""

import re
from dataclasses import dataclass

from clausekit.intake.typed_numbers import find_number

NARROWEST_WRAP = 60
"""Columns; nobody breaks lines at fewer, so shorter ones were meant to be short."""
WIDEST_WRAP = 120
"""Columns; a longer line shows that the file keeps each paragraph on one line."""
BULLET = re.compile(r"(?:[*•·‣▪●○◦–—-]|\uf0b7|o(?=\s{2,}))\s+(?=\S)")
_ENDED = re.compile(r"(?:[.;:?!][\"”’')]*|[;,] (?:and|or)|[.…·]{3,}\s*\d+)$")
_WORD_BREAK = re.compile(r"[^\W\d_]-$")
_SUSPENDED = re.compile(r"(?:and|or|to|und|bis)\b")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph of a text file: its words, the columns before them, its first line (from 1)."""

    text: str
    indent: int
    line: int


def unwrap(text: str, ragged: float = 0.0) -> list[TextLine]:
    """The paragraphs of a text.

    An empty line ends a paragraph; so does a line that stops short though the next word had room
    and begins something new, and a line before a number or a bullet.

    Args:
        text: the lines.
        ragged: the share of the width by which full lines differ, where letters are not of one width.
    """
    lines = [line.expandtabs() if line[:1] in "\t " else line for line in text.split("\n")]
    width = max(NARROWEST_WRAP, *map(len, lines))
    full = width if width > WIDEST_WRAP and not ragged else round(width * (1 - ragged))
    paragraphs: list[TextLine] = []
    pieces: list[str] = []
    start, last = 0, ""
    for at, line in enumerate([*lines, ""], 1):
        words = line.strip()
        if pieces and (not words or _begins(words, last, full)):
            first = lines[start - 1]
            paragraphs.append(TextLine(_join(pieces), len(first) - len(first.lstrip()), start))
            pieces = []
        if words:
            if not pieces:
                start = at
            pieces.append(words)
            last = line.rstrip()
    return paragraphs


def _begins(words: str, last: str, width: int) -> bool:
    """Whether a line begins a new paragraph though no empty line stands before it."""
    if width > WIDEST_WRAP or BULLET.match(words):
        return True
    short = len(last) + 1 + len(words.split(maxsplit=1)[0]) <= width
    number = find_number(words)
    if number is not None and number.kind in ("round", "half", "dotted"):
        return True
    if number is not None and _ENDED.search(last) and (number.sure or not words[number.length :][:1].islower()):
        return True
    return short and not words[0].islower()


def _join(pieces: list[str]) -> str:
    joined = pieces[0]
    for piece in pieces[1:]:
        if joined.endswith("\N{SOFT HYPHEN}"):
            joined = joined[:-1] + piece
        elif _WORD_BREAK.search(joined) and piece[0].islower() and not _SUSPENDED.match(piece):
            joined += piece
        else:
            joined += " " + piece
    return joined
