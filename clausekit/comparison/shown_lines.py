"""Every line that a document shows, as it shows it, with its place: what a copy for signature is held to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath

from clausekit.comparison.comparison import CELL_MARK, PassageKind
from clausekit.comparison.passages import FOOTER, HEADER, passages
from clausekit.document.document import Document
from clausekit.document.labels import cited_blocks
from clausekit.document.reading import Reading
from clausekit.word.reading import ReadBlock, ReadNote, ReadParagraph, ReadTable, WordView

PARAGRAPH_MARK = " ¶ "
"""Stands between the paragraphs of a cell, so that joining two of them is seen."""
PAGE_FIELDS = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"))
PAGE_SIGN = "‹page›"
_COUNTED = re.compile(r"\s*(?:\d{1,5}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8})\s*")
"""What Word itself puts in a page field; anything else in one is somebody's words and is compared."""
_PAGE_COUNT = re.compile(
    rf"(?:^|\s)(?:[-–|]\s*)?(?:[Pp]age\s+)?{PAGE_SIGN}(?:\s*(?:of|/)\s*{PAGE_SIGN})?(?:\s*[-–|])?$"
)
_CONTENTS_HEADINGS = ("contents", "table of contents")
_SIGNED = ("Signature", "Name", "Date")


class Part(StrEnum):
    """In what part of a document a line stands. The same words in another part are a difference."""

    TEXT = "text"
    ROW = "table row"
    NOTE = "note"
    HEADER = "header"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A paragraph, or a row of a table: its number and words, with every run of white space as one space.

    Two lines are equal if they stand in the same part and show the same characters.
    """

    part: Part
    text: str
    label: str = field(default="", compare=False)
    """The numbered provision that it is or stands in, as cited: ``4.2(a)``."""
    place: str = field(default="", compare=False)
    """Where in the file: ``paragraph 31``, ``table 2, row 3``; empty where the file has no such places."""

    @property
    def where(self) -> str:
        """The place as a person looks it up: ``4.2(a), paragraph 31``."""
        if self.part in (Part.HEADER, Part.FOOTER):
            return self.place or self.part.value
        return ", ".join(words for words in (self.label, self.place) if words) or "before the first number"


def word_lines(view: WordView, document: Document) -> tuple[ShownLine, ...]:
    """The lines of a Word file: its text, notes where they are attached, then headers, then footers.

    Left out is what Word counts or repeats by itself: the page numbers of page fields, and tables of contents as
    far as each entry is, character by character, a heading of the same file.

    Args:
        view: the file as read.
        document: the same view as a document, for the numbers that places are cited by.
    """
    labels = {block.place.part: label for label, block in cited_blocks(document.blocks) if block.place.part}
    lines = _without_contents(view.blocks, tuple(_labelled(_lines(view.blocks, Part.TEXT), labels)))
    for parts, part in ((view.headers, Part.HEADER), (view.footers, Part.FOOTER)):
        lines += tuple(line for blocks in parts for line in _furniture(blocks, part))
    return lines


def document_lines(document: Document, name: str) -> tuple[ShownLine, ...]:
    """The lines of a document that was read from a file of any kind.

    Args:
        document: the document.
        name: of its file; a file without a title is called by it, and that is no word of the file.
    """
    return tuple(_document_lines(document, PurePath(name).stem))


def reading_lines(reading: Reading) -> tuple[tuple[ShownLine, ...], tuple[ShownLine, ...]]:
    """The lines of both views, the tabled one first."""
    return document_lines(reading.tabled, reading.name), document_lines(reading.countered, reading.name)


def _document_lines(document: Document, stem: str) -> Iterator[ShownLine]:
    label = ""
    for passage in passages(document):
        label = passage.label or label
        text = f"{passage.number} {passage.text}"
        part = Part.TEXT
        match passage.kind:
            case PassageKind.FRONT if passage.heading in (HEADER, FOOTER):
                part = Part.HEADER if passage.heading == HEADER else Part.FOOTER
            case PassageKind.FRONT if passage.id == "front:title" and passage.text == stem:
                continue
            case PassageKind.ROW:
                part = Part.ROW
            case PassageKind.SIGNATURE:
                part = Part.ROW
                cells = (passage.text, "", "", "") if passage.part else (f"Signed for {passage.text}", *_SIGNED)
                text = CELL_MARK.join(cells)
            case PassageKind.NOTE:
                part = Part.NOTE
                text = f"{passage.number}: {passage.text}" if passage.number else passage.text
        words = _plain(text)
        if words:
            place = passage.heading if passage.kind is PassageKind.FRONT else ""
            yield ShownLine(part, words, "" if place else label, place.lower())


def _lines(blocks: Iterable[ReadBlock], part: Part, lead: str = "") -> Iterator[ShownLine]:
    for block in blocks:
        if isinstance(block, ReadTable):
            yield from _rows(block, part, lead)
            continue
        words = _words(block)
        if words:
            yield ShownLine(part, lead + words, place=block.place)
        for note in block.notes:
            yield from _note(note, part)


def _rows(table: ReadTable, part: Part, lead: str) -> Iterator[ShownLine]:
    """The rows of a table, each with the tables and notes of its cells after it."""
    row_part = Part.ROW if part is Part.TEXT else part
    for at, row in enumerate(table.rows, 1):
        cells, after = [], []
        for cell in row:
            paragraphs = [block for block in cell if isinstance(block, ReadParagraph)]
            shown = PARAGRAPH_MARK.join(words for one in paragraphs if (words := _words(one)))
            cells.append(shown.replace("|", "||"))  # so that no words look like the end of a cell
            after += [note for one in paragraphs for note in one.notes]
        place = f"{table.place}, row {at}"
        yield ShownLine(row_part, lead + CELL_MARK.join(cells).rstrip(" "), place=place)
        for cell in row:
            yield from _lines((block for block in cell if isinstance(block, ReadTable)), part)
        for note in after:
            yield from _note(note, part)


def _note(note: ReadNote, part: Part) -> Iterator[ShownLine]:
    yield from _lines(note.blocks, Part.NOTE if part is Part.TEXT else part, f"{note.label}: ")


def _words(paragraph: ReadParagraph) -> str:
    """What a paragraph shows: its number, its words, the signs of its notes, and a sign for each page number."""
    text = paragraph.text
    changes = [
        (start, end, PAGE_SIGN)
        for name, start, end in paragraph.fields
        if name in PAGE_FIELDS and _COUNTED.fullmatch(text[start:end])
    ]
    changes += [(note.at, note.at, f"[{note.label}]") for note in paragraph.notes if note.label != "Text box"]
    for start, end, sign in sorted(changes, reverse=True):
        text = text[:start] + sign + text[end:]
    return _plain(text if paragraph.bullet else f"{paragraph.number} {text}")


def _furniture(blocks: Iterable[ReadBlock], part: Part) -> Iterator[ShownLine]:
    """The lines of a header or footer without the page count at their end."""
    for line in _lines(blocks, part):
        words = _PAGE_COUNT.sub("", line.text).strip()
        if words:
            yield ShownLine(part, words, place=line.place)


def _labelled(lines: Iterable[ShownLine], labels: dict[str, str]) -> Iterator[ShownLine]:
    label = ""
    for line in lines:
        label = labels.get(line.place, label)
        yield ShownLine(line.part, line.text, label, line.place)


def _without_contents(blocks: Iterable[ReadBlock], lines: tuple[ShownLine, ...]) -> tuple[ShownLine, ...]:
    """Without the entries of a table of contents that repeat a line of the text, and its heading if all of them do."""
    marked = {block.place for block in blocks if isinstance(block, ReadParagraph) and block.contents}
    if not marked:
        return lines
    text = {line.text for line in lines if line.place not in marked}
    entries = {line.place: line.text.removesuffix(PAGE_SIGN).rstrip() for line in lines if line.place in marked}
    titles = {place for place in marked if entries.get(place, "").casefold() in _CONTENTS_HEADINGS}
    repeated = {place for place, words in entries.items() if words in text} - titles
    if repeated and repeated | titles >= entries.keys():
        repeated |= titles
    return tuple(line for line in lines if line.place not in repeated)


def _plain(text: str) -> str:
    return " ".join(text.split())
