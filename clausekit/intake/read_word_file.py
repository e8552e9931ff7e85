"""Read a Word file: both views of its text as documents, and its comments beside the blocks they are about."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from clausekit.document.blocks import Block, Note
from clausekit.document.document import Document, Numbering, TitlePage
from clausekit.document.inlines import Line, Text, joined, line_text
from clausekit.document.reading import Comment, Reading
from clausekit.findings import Finding, Location
from clausekit.intake.build import build_document
from clausekit.intake.definitions import cut_start
from clausekit.intake.outline import Outline
from clausekit.intake.rows import Fixed, Row, RowOrBlock
from clausekit.intake.tables import as_signature, squared
from clausekit.intake.word_lines import block_id, read_line
from clausekit.word.reading import ReadBlock, ReadNote, ReadParagraph, ReadTable, WordReading, WordView
from clausekit.word.values import Role

_TITLE_ROLES = {
    Role.TITLE.value.lower(),
    Role.PARTY.value.lower(),
    Role.FACT.value.lower(),
    Role.STANDING.value.lower(),
}
_HEADINGS = {Role.SCHEDULE.value.lower(): 1, Role.PLAIN_HEADING.value.lower(): 1}
_TITLE = Role.TITLE.value.lower()
_COUNTED = {Role.PROVISION.value.lower(), Role.ITEM.value.lower(), Role.SCHEDULE_PARAGRAPH.value.lower()}
_NOTE = Role.NOTE.value.lower()
_CONTENTS = Role.CONTENTS_HEADING.value.lower()
_LABEL = re.compile(r"(?P<label>(?:Footnote|Endnote) [\w*†‡]{1,6}|Text box):?\s")
_PAGE_NUMBER = re.compile(r"(?:^|\s)Page \d+(?: of \d+)?$")
"""Counted by Word on each page, and no text of anybody's."""
BETWEEN = " / "
"""Stands between several headers, or footers, of one file."""


def read_word_file(content: bytes, name: str) -> Reading:
    """Read a Word file whole.

    Raises:
        InputError: it is no Word file, or is not safe to open.
    """
    from clausekit.word.read import read_word

    return word_reading(read_word(content, name), name)


def word_reading(read: WordReading, name: str) -> Reading:
    """The reading of what the door to Word has read."""
    countered, found, findings = _document(read.countered, read, name)
    tabled, _, _ = (countered, found, ()) if read.tabled == read.countered else _document(read.tabled, read, name)
    return Reading(
        name=name,
        tabled=tabled,
        countered=countered,
        revisions=read.revisions,
        comments=tuple(_placed(comment, found) for comment in read.comments),
        findings=(*read.findings, *findings),
    )


def _document(view: WordView, read: WordReading, name: str) -> tuple[Document, Outline, tuple[Finding, ...]]:
    blocks = list(view.blocks)
    title_page, rest = _title_page(blocks)
    return build_document(
        list(_rows(rest, name)),
        name,
        title_page=title_page,
        language=read.language,
        header=_furniture(view.headers),
        footer=_furniture(view.footers),
        numbering=Numbering.LIVE if _counts_as_ours(view.blocks) else Numbering.FROZEN,
    )


def _counts_as_ours(blocks: Iterable[ReadBlock]) -> bool:
    """Whether Word counts the numbers, by the styles of our template."""
    ours = [block for block in blocks if isinstance(block, ReadParagraph) and block.style in _COUNTED]
    return bool(ours) and all(block.number for block in ours)


def _placed(comment: Comment, found: Outline) -> Comment:
    """A comment with the id of its block where the door to Word gave the place of its paragraph."""
    if not comment.block.isdigit():
        return comment
    return replace(comment, block=found.block_of.get(int(comment.block), ""))


def _title_page(blocks: list[ReadBlock]) -> tuple[TitlePage | None, list[ReadBlock]]:
    """The title page that the styles at the start make, and the other blocks; none of its lines may be lost."""
    taken = 0
    for block in blocks:
        if not isinstance(block, ReadParagraph):
            break
        if block.text.strip() and (block.style not in _TITLE_ROLES or block.notes or block.number):
            break
        taken += 1
    page = [block for block in blocks[:taken] if isinstance(block, ReadParagraph) and block.text.strip()]
    titles = [block.text.strip() for block in page if block.style == _TITLE]
    parts = {role: [block for block in page if block.style == role.value.lower()] for role in (Role.PARTY, Role.FACT)}
    standing = [block.text.strip() for block in page if block.style == Role.STANDING.value.lower()]
    facts = [_fact(block) for block in parts[Role.FACT]]
    if not titles:
        return None, blocks
    if len(standing) > 1 or not all(label for label, _ in facts):
        return TitlePage(title=titles[0]), [block for block in blocks if block is not page[0]]
    title_page = TitlePage(
        title=" ".join(titles),
        parties=tuple(block.text.strip() for block in parts[Role.PARTY]),
        facts=tuple(facts),
        standing="".join(standing),
    )
    return title_page, blocks[taken:]


def _fact(paragraph: ReadParagraph) -> tuple[str, str]:
    label, colon, value = paragraph.text.strip().partition(":")
    return (label.strip(), value.strip()) if colon else ("", paragraph.text)


def _rows(blocks: Iterable[ReadBlock], name: str) -> Iterator[RowOrBlock]:
    for block in blocks:
        if isinstance(block, ReadTable):
            yield from _tables(block, name)
        elif block.style == _NOTE and block.text.strip() and not block.number:
            yield Fixed(block=_note(block, name), indexes=_index(block), notes=tuple(_notes(block.notes, name)))
        elif block.text.strip() or (block.number and not block.bullet) or block.notes:
            yield _row(block, name)


def _row(paragraph: ReadParagraph, name: str) -> Row:
    return Row(
        line=read_line(paragraph),
        number="" if paragraph.bullet else paragraph.number,
        level=paragraph.level if paragraph.number else -1,
        bullet=paragraph.bullet,
        heading=paragraph.outline or _HEADINGS.get(paragraph.style, 0),
        contents=paragraph.contents or paragraph.style == _CONTENTS,
        id=block_id(paragraph),
        index=paragraph.index,
        notes=tuple(_notes(paragraph.notes, name)) if paragraph.notes else (),
        place=Location(name, part=paragraph.place),
    )


def _note(paragraph: ReadParagraph, name: str) -> Note:
    """A remark in our own manner: perhaps a label such as Footnote 3, and its words."""
    line, found = read_line(paragraph), _LABEL.match(paragraph.text)
    place = Location(name, part=paragraph.place)
    if found is None:
        return Note(text=line, place=place)
    return Note(text=cut_start(line, found.end()), label=found["label"], place=place)


def _notes(notes: tuple[ReadNote, ...], name: str) -> Iterator[Block]:
    """Footnotes, endnotes and text boxes: a note for each of their paragraphs, tables after it."""
    for note in notes:
        for block in note.blocks:
            if isinstance(block, ReadTable):
                yield from (one.block for one in _tables(block, name))
            elif block.text.strip() or block.number:
                place = Location(name, part=block.place or note.label)
                line = _cell_line(block)  # a space parts a footnote's words from its own mark
                start = len(words := line_text(line)) - len(words.lstrip())
                yield Note(text=cut_start(line, start), label=note.label, place=place)
                yield from _notes(block.notes, name)


def _tables(table: ReadTable, name: str) -> Iterator[Fixed]:
    """A table, then those that stood inside its cells, then its notes: flat, with nothing lost."""
    inside: list[ReadTable] = []
    notes: list[Block] = []
    indexes: list[int] = []
    rows = []
    for row in table.rows:
        cells = []
        for cell in row:
            lines = []
            for block in cell:
                if isinstance(block, ReadTable):
                    inside.append(block)
                    continue
                indexes += _index(block)
                notes += _notes(block.notes, name)
                lines.append(_cell_line(block))
            cells.append(_spaced(lines))
        rows.append(tuple(cells))
    place = Location(name, part=table.place)
    full = squared(rows, place)
    if full is not None:
        yield Fixed(block=as_signature(full) or full, indexes=tuple(indexes), notes=tuple(notes))
    for nested in inside:
        yield from _tables(nested, name)


def _cell_line(paragraph: ReadParagraph) -> Line:
    line = read_line(paragraph)
    shown = paragraph.number if not paragraph.bullet else ""
    return joined((Text(shown + " "), *line)) if shown else line


def _spaced(lines: list[Line]) -> Line:
    kept = [line for line in lines if line_text(line).strip()]
    parts = [part for line in kept for part in (*line, Text(" "))]
    return joined(parts[:-1])


def _index(paragraph: ReadParagraph) -> tuple[int, ...]:
    return (paragraph.index,) if paragraph.index >= 0 else ()


def _furniture(parts: tuple[tuple[ReadBlock, ...], ...]) -> str:
    """Headers or footers as one text, each once."""
    shown: dict[str, None] = {}
    for blocks in parts:
        words = _PAGE_NUMBER.sub("", " ".join(" ".join(_words(blocks)).split()))
        if words:
            shown[words] = None
    return BETWEEN.join(shown)


def _words(blocks: Iterable[ReadBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ReadTable):
            for row in block.rows:
                for cell in row:
                    yield from _words(cell)
        else:
            yield line_text(_cell_line(block))
            for note in block.notes:
                yield from _words(note.blocks)
