"""Build the body of a Word file that shows changes, as tracked changes."""

from collections.abc import Mapping

from clausekit.word.body import add_cell, add_row, add_table, contents_field
from clausekit.word.elements import Element, add, add_value
from clausekit.word.track_changes import TrackingPen
from clausekit.word.tracked import (
    Mark,
    MarkedBlock,
    MarkedContents,
    MarkedLine,
    MarkedParagraph,
    MarkedRow,
    MarkedTable,
)
from clausekit.word.values import Role, WordParagraph, WordTable


class TrackedBuilder:
    """Adds blocks to a body, before its closing section."""

    def __init__(self, body: Element, style_ids: Mapping[Role, str], pen: TrackingPen) -> None:
        self._body = body
        self._section = body[-1]
        self._styles = style_ids
        self._pen = pen
        self._bookmarks: set[str] = set()

    def add(self, block: MarkedBlock) -> None:
        """Add one block."""
        match block:
            case MarkedParagraph():
                self._add_paragraph(block)
            case MarkedTable():
                self._add_table(block)
            case MarkedContents():
                self._add_contents(block)

    def finish(self) -> None:
        """Put the section's settings back at the end, where Word wants them."""
        self._body.remove(self._section)
        self._body.append(self._section)

    def _add_paragraph(self, block: MarkedParagraph) -> None:
        paragraph = self._start(self._body, block)
        if block.number:
            marks = self._start_bookmarks(paragraph, block.bookmarks)
            separator = len(block.number) - 1
            self._pen.write(paragraph, block.number[:separator])
            _end_bookmarks(paragraph, marks)
            self._pen.write(paragraph, block.number[separator:])
            self._add_line(paragraph, block)
        else:
            marks = self._start_bookmarks(paragraph, block.bookmarks)
            self._add_line(paragraph, block)
            _end_bookmarks(paragraph, marks)

    def _start(self, parent: Element, block: MarkedParagraph) -> Element:
        paragraph = add(parent, "p")
        settings = add(paragraph, "pPr")
        add_value(settings, "pStyle", self._styles[block.shape.role])
        if block.shape.keep_with_next:
            add(settings, "keepNext")
        self._pen.mark_end(settings, block.end)
        if block.was is not None:
            self._pen.mark_settings(settings, block.was, self._styles[block.was.role])
        return paragraph

    def _add_line(self, paragraph: Element, block: MarkedParagraph) -> None:
        """The words, and the comment from the first to the last of them that changed."""
        line, language = block.line, block.shape.language
        if block.remark is None:
            self._pen.write(paragraph, line, language)
            return
        first, last = _changed(line)
        self._pen.write(paragraph, line[:first], language)
        name = self._pen.begin_remark(paragraph, block.remark)
        self._pen.write(paragraph, line[first:last], language)
        self._pen.end_remark(paragraph, name, block.end)
        self._pen.write(paragraph, line[last:], language)

    def _add_contents(self, block: MarkedContents) -> None:
        self._add_paragraph(block.heading)
        last = len(block.entries) - 1
        for at, entry in enumerate(block.entries):
            paragraph = self._start(self._body, entry)
            if at == 0:
                schedules = self._styles[Role.SCHEDULE]
                self._pen.begin_field(paragraph, contents_field(schedules), block.field)
            anchor = entry.shape.bookmark
            link = add(paragraph, "hyperlink", {"anchor": anchor, "history": "1"}) if anchor else paragraph
            self._pen.write(link, entry.number + entry.line)
            if at == last:
                self._pen.end_field(paragraph, block.field)

    def _add_table(self, block: MarkedTable) -> None:
        table, widths = add_table(self._body, block.shape)
        for at, row in enumerate(block.rows):
            self._add_row(table, row, widths, block.shape, at == 0)

    def _add_row(self, table: Element, row: MarkedRow, widths: list[str], shape: WordTable, header: bool) -> None:
        element, settings = add_row(table, shape, header=header)
        self._pen.mark_row(settings, row.mark)
        said = _first_changed(row) if row.remark is not None else -1
        role = Role.TABLE_HEADER if header else Role.TABLE_TEXT
        for at, (line, width) in enumerate(zip(row.cells, widths, strict=True)):
            remark = row.remark if at == said else None
            paragraph = self._start(add_cell(element, width), MarkedParagraph(WordParagraph(role, ()), line))
            self._add_line(paragraph, MarkedParagraph(WordParagraph(role, ()), line, end=row.mark, remark=remark))

    def _start_bookmarks(self, paragraph: Element, names: tuple[str, ...]) -> list[str]:
        marks = []
        for name in names:
            if name not in self._bookmarks:
                self._bookmarks.add(name)
                marks.append(self._pen.next_id())
                add(paragraph, "bookmarkStart", {"id": marks[-1], "name": name})
        return marks


def _end_bookmarks(paragraph: Element, marks: list[str]) -> None:
    for mark in marks:
        add(paragraph, "bookmarkEnd", {"id": mark})


def _changed(line: MarkedLine) -> tuple[int, int]:
    """From where to where the pieces of a line changed; all of it if none did."""
    places = [at for at, one in enumerate(line) if one.mark is not Mark.KEPT or one.was is not None]
    return (places[0], places[-1] + 1) if places else (0, len(line))


def _first_changed(row: MarkedRow) -> int:
    return next((at for at, line in enumerate(row.cells) if any(one.mark is not Mark.KEPT for one in line)), 0)
