"""Check a redline before it is handed over: accepted it is the text after, rejected the one before."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from clausekit.document.document import Document
from clausekit.findings import Finding, Location
from clausekit.rendering.expected_lines import ShownLine, expected_lines, numbered
from clausekit.rendering.standing import UNION_ONLY, Exchanged, Standing, notice, notices
from clausekit.word.read import read_word
from clausekit.word.reading import ReadBlock, ReadParagraph, ReadTable, WordReading, WordView

PAGES = "\tPage 1 of 1"
"""What the foot of every page ends in, as it is before Word counts."""
INSTEAD = "take the report instead: `-o report.html`"
LONGEST_SHOWN = 80
"""Characters of a line that a finding shows."""


class UnsoundRedline(Exception):
    """A redline of ours that does not give back both texts, which is our fault; it is not handed over.

    Its words say where and not what: they may be passed on with a report of the fault.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        places = "; ".join(f"{finding.code} at {finding.place}" for finding in findings)
        super().__init__(f"the redline does not give back both texts and was not written: {places}")


def check_redline(
    redline: bytes, before: Document, after: Document, *, standing: Standing = UNION_ONLY
) -> tuple[Finding, ...]:
    """Whether a finished file gives back both texts, read again from its bytes.

    Paragraph by paragraph and cell by cell, with the numbers that Word counts; and the head and foot of the pages.

    Args:
        redline: the bytes of the file.
        before: what it must be with every change rejected, numbered as the file shows it.
        after: what it must be with every change accepted.
        standing: what it must say of itself; a file for both sides must hold no comment.

    Returns:
        What is wrong, and nothing if nothing is.
    """
    reading = read_word(redline, "redline.docx")
    sides = ((reading.tabled, before, "rejected"), (reading.countered, after, "accepted"))
    found = [problem for view, document, side in sides for problem in _side(view, document, side, standing)]
    return (*found, *_comments(reading, standing))


def check_against(
    redline: bytes, before: WordView, after: WordView, *, standing: Standing, known: int = 0
) -> tuple[Finding, ...]:
    """Whether a finished file gives back the texts of two Word files, each as it was read.

    Args:
        redline: the bytes of the file.
        before: what it must be with every change rejected.
        after: what it must be with every change accepted.
        standing: what it must say of itself; a file for both sides must hold no comment of ours.
        known: how many comments the file after holds, which both sides have seen.
    """
    reading = read_word(redline, "redline.docx")
    said = (notice(standing),) if notice(standing) else ()
    found: list[Finding] = []
    for view, other, side in ((reading.tabled, before, "rejected"), (reading.countered, after, "accepted")):
        found += _differences(tuple(_lines(view.blocks)), tuple(_lines(other.blocks)), side, "text")
        heads = tuple(line for line in _part(view.headers) if line not in said)
        found += _differences(heads, _part(other.headers), side, "header")
        found += _differences(_part(view.footers), _part(other.footers), side, "footer")
        if said and said[0] not in _part(view.headers):
            message = "no page says whom the redline is for"
            found.append(Finding(f"redline-{side}", message, Location(part="header"), hint=INSTEAD))
    return (*found, *_comments(reading, standing, known))


def _side(view: WordView, document: Document, side: str, standing: Standing) -> Iterator[Finding]:
    yield from _differences(tuple(_lines(view.blocks)), tuple(expected_lines(document)), side, "text")
    head = tuple(words for words in (*notices(standing), document.header) if words)
    yield from _differences(_part(view.headers), head, side, "header")
    yield from _differences(_part(view.footers), (document.footer + PAGES,), side, "footer")


def _differences(got: Sequence[ShownLine], want: Sequence[ShownLine], side: str, part: str) -> Iterator[Finding]:
    """The first line that differs; those after it would only repeat it."""
    for at, (one, two) in enumerate(zip_longest(got, want), 1):
        if one != two and _even(one) != _even(two):
            message = f"with its changes {side}, the redline has {_shown(one)} where the text has {_shown(two)}"
            yield Finding(f"redline-{side}", message, Location(part=f"{part}, line {at}"), hint=INSTEAD)
            return


def _even(line: ShownLine | None) -> ShownLine | None:
    """A line in which a tab counts as a space: one of the two stands between a number and its words."""
    return line.replace("\t", " ") if isinstance(line, str) else line


def _lines(blocks: Sequence[ReadBlock]) -> Iterator[ShownLine]:
    for block in blocks:
        if isinstance(block, ReadTable):
            for row in block.rows:
                yield tuple("\n".join(map(str, _lines(cell))) for cell in row)
        else:
            yield _line(block)
            for note in block.notes:
                yield from _lines(note.blocks)


def _line(paragraph: ReadParagraph) -> str:
    """A paragraph with its number, whether Word counts it or it is typed before a tab."""
    return paragraph.text if paragraph.bullet else numbered(paragraph.number, paragraph.text)


def _part(parts: Sequence[tuple[ReadBlock, ...]]) -> tuple[ShownLine, ...]:
    """The words at the head or foot of pages; an empty line says nothing there."""
    return tuple(line for part in parts for line in _lines(part) if line)


def _comments(reading: WordReading, standing: Standing, known: int = 0) -> Iterator[Finding]:
    if isinstance(standing, Exchanged) and len(reading.comments) > known:
        message = f"the redline is for both sides and holds comments ({len(reading.comments) - known})"
        yield Finding("redline-comments", message, Location(part="comments"), hint="add `--no-comments`")


def _shown(line: ShownLine | None) -> str:
    if line is None:
        return "no more lines"
    words = line if isinstance(line, str) else " | ".join(line)
    return f"“{words[:LONGEST_SHOWN]}…”" if len(words) > LONGEST_SHOWN else f"“{words}”"
