"""Build the body of a Word file: paragraphs, fields, tables and the table of contents."""

from collections.abc import Mapping

from lxml import etree

from clausekit.word.elements import Element, W, add, add_text, add_value
from clausekit.word.values import (
    Contents,
    ContentsEntry,
    Piece,
    RefField,
    Role,
    Run,
    Tab,
    WordBlock,
    WordParagraph,
    WordTable,
)

LINE_WIDTH = 9070
"""Width of a line on our page, in twentieths of a point."""
KEPT_TOGETHER = 8
"""Rows of a table that is not parted by the end of a page."""
TYPED = frozenset((Role.SCHEDULE, Role.NOTE))
"""Styles whose number is followed by a space and not by a tab."""


class BodyBuilder:
    """Adds blocks to a body, before its closing section."""

    def __init__(self, body: Element, style_ids: Mapping[Role, str]) -> None:
        self._body = body
        self._section = body[-1]
        self._styles = style_ids
        self._bookmarks = 0

    def add(self, block: WordBlock) -> None:
        """Add one block."""
        match block:
            case WordParagraph():
                self._add_paragraph(self._body, block)
            case WordTable():
                self._add_table(block)
            case Contents():
                self._add_contents(block)

    def finish(self) -> None:
        """Put the section's settings back at the end, where Word wants them."""
        self._body.remove(self._section)
        self._body.append(self._section)

    def _add_paragraph(self, parent: Element, block: WordParagraph) -> Element:
        paragraph = add(parent, "p")
        settings = add(paragraph, "pPr")
        add_value(settings, "pStyle", self._styles[block.role])
        if block.keep_with_next:
            add(settings, "keepNext")
        if block.typed_number:
            self._add_typed_number(paragraph, block)
            add_pieces(paragraph, block.pieces, block.language)
        elif block.bookmark:
            mark = self._start_bookmark(paragraph, block.bookmark)
            add_pieces(paragraph, block.pieces, block.language)
            add(paragraph, "bookmarkEnd", {"id": mark})
        else:
            add_pieces(paragraph, block.pieces, block.language)
        return paragraph

    def _add_typed_number(self, paragraph: Element, block: WordParagraph) -> None:
        """A literal number, inside the bookmark, so that a reference to it shows it."""
        mark = self._start_bookmark(paragraph, block.bookmark) if block.bookmark else ""
        add_pieces(paragraph, (Run(block.typed_number),))
        if mark:
            add(paragraph, "bookmarkEnd", {"id": mark})
        add_pieces(paragraph, (Run(" "),) if block.role in TYPED else (Tab(),))

    def _start_bookmark(self, paragraph: Element, name: str) -> str:
        mark, self._bookmarks = str(self._bookmarks), self._bookmarks + 1
        add(paragraph, "bookmarkStart", {"id": mark, "name": name})
        return mark

    def _add_contents(self, contents: Contents) -> None:
        heading = WordParagraph(Role.CONTENTS_HEADING, (Run(contents.heading),))
        self._add_paragraph(self._body, heading)
        last = len(contents.entries) - 1
        for at, entry in enumerate(contents.entries):
            paragraph = self._add_paragraph(self._body, WordParagraph(Role.CONTENTS_ENTRY, ()))
            if at == 0:
                add_field_start(paragraph, contents_field(self._styles[Role.SCHEDULE]))
            self._add_entry(paragraph, entry)
            if at == last:
                add_field_end(paragraph)

    def _add_entry(self, paragraph: Element, entry: ContentsEntry) -> None:
        link = add(paragraph, "hyperlink", {"anchor": entry.bookmark, "history": "1"})
        add_pieces(link, (Run(entry.number), Tab(), Run(entry.title)) if entry.number else (Run(entry.title),))

    def _add_table(self, block: WordTable) -> None:
        table, widths = add_table(self._body, block)
        for at, cells in enumerate((block.header, *block.rows)):
            row, _ = add_row(table, block, header=at == 0)
            role = Role.TABLE_TEXT if at else Role.TABLE_HEADER
            keep = at < len(block.rows) <= KEPT_TOGETHER
            for pieces, width in zip(cells, widths, strict=True):
                self._add_paragraph(add_cell(row, width), WordParagraph(role, pieces, keep_with_next=keep))


def contents_field(schedules: str) -> str:
    """The instruction of a table of contents; ``schedules`` is the id of their heading's style."""
    return f' TOC \\o "1-1" \\n \\h \\z \\t "{schedules},1" '


def add_table(body: Element, shape: WordTable) -> tuple[Element, list[str]]:
    """Add a table without rows; returns it with the widths of its columns."""
    table = add(body, "tbl")
    settings = add(table, "tblPr")
    add_value(settings, "tblStyle", "TableGrid")
    add(settings, "tblW", {"w": "5000", "type": "pct"})
    look = {"val": "0020", "firstRow": "1", "lastRow": "0", "firstColumn": "0", "lastColumn": "0"}
    add(settings, "tblLook", {**look, "noHBand": "1", "noVBand": "1"})
    add_value(settings, "tblCaption", shape.description)
    grid = add(table, "tblGrid")
    widths = [str(round(share * LINE_WIDTH)) for share in shape.widths]
    for width in widths:
        add(grid, "gridCol", {"w": width})
    return table, widths


def add_row(table: Element, shape: WordTable, *, header: bool) -> tuple[Element, Element]:
    """Add a row without cells; returns it with its settings."""
    row = add(table, "tr")
    settings = add(row, "trPr")
    if not shape.breaks:
        add(settings, "cantSplit")
    if header:
        add(settings, "tblHeader")
    elif shape.row_height:
        add(settings, "trHeight", {"val": str(shape.row_height), "hRule": "atLeast"})
    return row, settings


def add_cell(row: Element, width: str) -> Element:
    """Add a cell without a paragraph."""
    cell = add(row, "tc")
    add(add(cell, "tcPr"), "tcW", {"w": width, "type": "dxa"})
    return cell


def add_pieces(parent: Element, pieces: tuple[Piece, ...], language: str = "") -> None:
    """Add the pieces of a line to a paragraph or a link."""
    for piece in pieces:
        match piece:
            case Run():
                run = etree.SubElement(parent, W + "r")
                if piece.bold or piece.italic or piece.colour or piece.underlined or piece.struck or language:
                    _add_look(run, piece, language)
                add_text(run, piece.text)
            case Tab():
                add(add(parent, "r"), "tab")
            case RefField():
                _add_reference(parent, piece)


def add_field_start(parent: Element, instruction: str) -> None:
    """Begin a field; what follows up to its end is the cached result."""
    add(add(parent, "r"), "fldChar", {"fldCharType": "begin"})
    add_text(add(parent, "r"), instruction, "instrText")
    add(add(parent, "r"), "fldChar", {"fldCharType": "separate"})


def add_field_end(parent: Element) -> None:
    """End a field."""
    add(add(parent, "r"), "fldChar", {"fldCharType": "end"})


def _add_look(run: Element, piece: Run, language: str) -> None:
    look = add(run, "rPr")
    if piece.bold:
        add(look, "b")
        add(look, "bCs")
    if piece.italic:
        add(look, "i")
        add(look, "iCs")
    if piece.struck:
        add(look, "strike")
    if piece.colour:
        add_value(look, "color", piece.colour)
    if piece.underlined:
        add_value(look, "u", "single")
    if language:
        add_value(look, "lang", language)


def _add_reference(parent: Element, field: RefField) -> None:
    switch = "" if field.words else r"\w " if field.whole_number else r"\n "
    add_field_start(parent, rf" REF {field.bookmark} {switch}\h ")
    add_text(add(parent, "r"), field.text)
    add_field_end(parent)
