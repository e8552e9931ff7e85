"""Read the two files that should be the same, each with every line it shows and all that was not read."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clausekit.comparison.shown_lines import ShownLine, reading_lines, word_lines
from clausekit.document.reading import Reading
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.intake.read import file_content, read_content
from clausekit.intake.read_word_file import word_reading
from clausekit.word.read import read_word
from clausekit.word.reading import ReadBlock, ReadParagraph, WordView

WORD_FILES = (".docx", ".docm")
_SELF_CHANGING = """
DATE TIME SAVEDATE PRINTDATE EDITTIME FILENAME FILESIZE LASTSAVEDBY USERNAME USERINITIALS USERADDRESS REVNUM NUMWORDS
NUMCHARS TEMPLATE INCLUDETEXT INCLUDEPICTURE LINK DDE DDEAUTO DATABASE
"""
SELF_CHANGING = frozenset(_SELF_CHANGING.split())
"""Fields whose words Word may put anew whenever the file is opened, saved or printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A file as it is held against another one."""

    name: str
    sha256: str
    reading: Reading
    tabled: tuple[ShownLine, ...]
    """With all tracked changes rejected; without any, the same as ``countered``."""
    countered: tuple[ShownLine, ...]
    """With all tracked changes accepted."""
    findings: tuple[Finding, ...]
    """What was not read, or was and deserves to be known."""


def read_copies(agreed: Path, signing: Path) -> tuple[Copy, Copy]:
    """Read both files in the same way: two Word files line by line, else both as documents.

    Raises:
        InputError: a file cannot be opened; all that is wrong with either.
    """
    read_one = _read_word_copy if _is_word(agreed) and _is_word(signing) else _read_any_copy
    copies: list[Copy] = []
    wrong: list[Finding] = []
    for path in (agreed, signing):
        try:
            copies.append(read_one(file_content(path), str(path)))
        except InputError as error:
            wrong += error.findings
    if wrong:
        raise InputError(wrong)
    return copies[0], copies[1]


def _read_word_copy(content: bytes, name: str) -> Copy:
    word = read_word(content, name)
    reading = word_reading(word, name)
    changing = tuple(_changing(word.countered, name))
    countered = word_lines(word.countered, reading.countered)
    return Copy(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        reading=reading,
        tabled=countered if word.tabled == word.countered else word_lines(word.tabled, reading.tabled),
        countered=countered,
        findings=(*word.findings, *changing),
    )


def _read_any_copy(content: bytes, name: str) -> Copy:
    reading = read_content(content, name)
    tabled, countered = reading_lines(reading)
    return Copy(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        reading=reading,
        tabled=tabled,
        countered=countered,
        findings=reading.findings,
    )


def _is_word(path: Path) -> bool:
    return path.suffix.lower() in WORD_FILES


def _changing(view: WordView, file: str) -> Iterator[Finding]:
    """The fields whose words are not the file's own to keep."""
    for blocks in (view.blocks, *view.headers, *view.footers):
        for paragraph in _paragraphs(blocks):
            for name, start, end in paragraph.fields:
                if name in SELF_CHANGING:
                    message = f"“{paragraph.text[start:end]}” comes from a field ({name}) that Word may fill anew"
                    place = Location(file, part=paragraph.place)
                    hint = "in Word, Ctrl+Shift+F9 makes a field plain words"
                    yield Finding("word-field-changes", message, place, Severity.WARNING, hint)


def _paragraphs(blocks: Iterable[ReadBlock]) -> Iterator[ReadParagraph]:
    for block in blocks:
        if isinstance(block, ReadParagraph):
            yield block
            for note in block.notes:
                yield from _paragraphs(note.blocks)
        else:
            for row in block.rows:
                for cell in row:
                    yield from _paragraphs(cell)
