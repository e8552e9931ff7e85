"""Say what a Word file with tracked changes reads with all of them rejected, and with all accepted.

Shares nothing with clausekit's own reading: it judges clausekit's redlines beside those of others.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOT_ACCEPTED, NOT_REJECTED = (W + "del", W + "moveFrom"), (W + "ins", W + "moveTo")
WORDS = (W + "t", W + "delText")
BLANKS = (W + "tab", W + "br", W + "cr")


class Unreadable(Exception):
    """A tool said that it wrote a file, and there is none that can be read."""


@dataclass(frozen=True)
class Redline:
    """Both texts of a file, by paragraph, without empty ones; every stretch of blanks is one."""

    rejected: tuple[str, ...]
    accepted: tuple[str, ...]
    marked: int
    """How many words are marked as put in or taken out."""


def judge_redline(path: Path) -> Redline:
    """Read both texts of the body, its tables included.

    Raises:
        Unreadable: the file is none, or is no Word file.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            body = etree.fromstring(archive.read("word/document.xml"), etree.XMLParser(huge_tree=True))[0]
    except (OSError, KeyError, IndexError, zipfile.BadZipFile, etree.LxmlError) as error:
        raise Unreadable(path.name) from error
    marked = sum(
        len("".join(word.text or "" for word in change.iter(*WORDS)).split())
        for change in body.iter(*NOT_ACCEPTED, *NOT_REJECTED)
    )
    return Redline(tuple(_lines(body, NOT_REJECTED)), tuple(_lines(body, NOT_ACCEPTED)), marked)


def _lines(body: Any, hidden: tuple[str, ...]) -> Iterator[str]:
    carried = ""
    for paragraph in body.iter(W + "p"):
        if any(_row_is(row, hidden) for row in paragraph.iterancestors(W + "tr")):
            continue
        carried += _words(paragraph, hidden)
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is not None and any(one.tag in hidden for one in mark):
            continue  # its end is not there in this view: what follows is the same paragraph
        if words := " ".join(carried.split()):
            yield words
        carried = ""
    if words := " ".join(carried.split()):
        yield words


def _row_is(row: Any, hidden: tuple[str, ...]) -> bool:
    settings = row.find(W + "trPr")
    return settings is not None and any(one.tag in hidden for one in settings)


def _words(element: Any, hidden: tuple[str, ...]) -> str:
    parts = []
    for one in element:
        if one.tag in WORDS:
            parts.append(one.text or "")
        elif one.tag in BLANKS:
            parts.append(" ")
        elif one.tag not in (*hidden, W + "p", W + "pPr", W + "rPr"):
            parts.append(_words(one, hidden))
    return "".join(parts)
