"""Reopen a finished file and give every string in it, whatever its format and wherever it hides."""

import csv
import html
import io
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import PurePath
from typing import NamedTuple

from clausekit.findings import Finding, InputError, Location

INLINE = frozenset(("a", "b", "dfn", "em", "i", "span", "strong", "sub", "sup"))
"""Elements inside a line of words; every other begins a block."""


class Found(NamedTuple):
    """A string of a file and where it stands; strings of one ``stream`` are read on from each other."""

    place: str
    text: str
    stream: str
    is_person: bool = False
    """Whether it is there to say who made or changed the file."""
    unsearched: bool = False
    """Whether it stands for something that cannot be searched, such as a picture."""


def reopen(name: str, content: bytes) -> Iterator[Found]:
    """Every string of a finished file, its own name first.

    Args:
        name: the file's name; its ending says what it is.
        content: its bytes, as they are to be written.

    Raises:
        InputError: the format is none that can be searched, or the file cannot be opened.
    """
    yield Found("the file's name", name, "name")
    match PurePath(name).suffix.lower():
        case ".docx":
            yield from _word(name, content)
        case ".html":
            yield from _html(_text(name, content))
        case ".ics":
            yield from _lines(_text(name, content).replace("\r\n ", "").replace("\r\n", "\n").replace("\\n", "\n"))
        case ".md":
            yield from _lines(html.unescape(_text(name, content)).replace("\\", ""))
        case ".txt":
            yield from _paragraphs(_text(name, content))
        case ".csv":
            yield from _cells(name, _text(name, content).removeprefix("\ufeff"))
        case ".json":
            yield from _lines(_text(name, content))
        case suffix:
            message = f"a file that ends in `{suffix}` cannot be searched, so it is not handed over"
            hint = "write it in another format, such as .docx"
            raise InputError([Finding("unsearchable", message, Location(name), hint=hint)])


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        message = "this is no text in UTF-8, so it cannot be searched"
        hint = "write it in another format, such as .docx"
        raise InputError([Finding("unsearchable", message, Location(name), hint=hint)]) from error


def _word(name: str, content: bytes) -> Iterator[Found]:
    from clausekit.word.all_strings import StringKind, all_strings

    for one in all_strings(content, name):
        is_person, unsearched = one.kind is StringKind.PERSON, one.kind is StringKind.UNSEARCHED
        yield Found(one.place, one.text, one.stream, is_person, unsearched)


def _lines(text: str) -> Iterator[Found]:
    for at, line in enumerate(text.split("\n"), 1):
        yield Found(f"line {at}", line, "lines")


def _paragraphs(text: str) -> Iterator[Found]:
    """Lines up to an empty one, which are one paragraph, under the number of the first."""
    before = ""
    for at, line in enumerate(text.split("\n"), 1):
        if not before.strip():
            first = at
        yield Found(f"line {first}", line, "lines")
        before = line


def _cells(name: str, text: str) -> Iterator[Found]:
    try:
        for row, cells in enumerate(csv.reader(io.StringIO(text, newline="")), 1):
            for column, cell in enumerate(cells, 1):
                yield Found(f"row {row}, column {column}", cell, f"cell {row} {column}")
    except csv.Error as error:
        message = f"this table cannot be read, so it cannot be searched: {error}"
        hint = "write it in another format, such as .docx"
        raise InputError([Finding("unsearchable", message, Location(name), hint=hint)]) from error


def _html(text: str) -> Iterator[Found]:
    reader = _Strings()
    reader.feed(text)
    reader.close()
    yield from reader.found


class _Strings(HTMLParser):
    """All strings of a page: text, attributes, comments, scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Found] = []
        self._block = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._block += tag not in INLINE
        about_a_person = any(key == "name" and value in ("author", "generator") for key, value in attrs)
        for key, value in attrs:
            place = f"line {self.getpos()[0]}, {key} of {tag}"
            is_person = about_a_person and key == "content"
            self.found.append(Found(place, value or "", f"{place} {len(self.found)}", is_person))
        if tag in ("img", "object", "embed", "iframe", "svg", "video", "audio"):
            self.found.append(Found(f"line {self.getpos()[0]}, {tag}", "", tag, unsearched=True))

    def handle_data(self, data: str) -> None:
        self.found.append(Found(f"line {self.getpos()[0]}, block {self._block}", data, "text"))

    def handle_comment(self, data: str) -> None:
        self.found.append(Found(f"line {self.getpos()[0]}, a comment", data, "comments"))

    def handle_decl(self, decl: str) -> None:
        self.found.append(Found(f"line {self.getpos()[0]}, a declaration", decl, "declarations"))

    def unknown_decl(self, data: str) -> None:
        self.handle_decl(data)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)
