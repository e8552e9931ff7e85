"""Read what holds paragraphs: the body, tables, content controls, notes, text boxes."""

from collections.abc import Iterator

from clausekit.document.reading import RevisionKind
from clausekit.word.desk import Desk
from clausekit.word.drawn import chosen
from clausekit.word.elements import VAL, Element, W, find
from clausekit.word.faint import lies_on_dark
from clausekit.word.open_lines import Line
from clausekit.word.paragraph_settings import Settings
from clausekit.word.read_line import LineReader
from clausekit.word.read_notes import NoteReader
from clausekit.word.reading import ReadBlock
from clausekit.word.style_table import OFF, PALE
from clausekit.word.tags import (
    ALTERNATE,
    CELL,
    CELL_DELETED,
    CELL_INSERTED,
    CELL_MERGED,
    CONTROL,
    CONTROL_CONTENT,
    DELETED,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    PARAGRAPH,
    PARAGRAPH_CHANGE,
    PARAGRAPH_SETTINGS,
    ROW,
    RUN_SETTINGS,
    SECTION,
    TABLE,
)
from clausekit.word.view import TABLED, View, close_alike

MARKS = (INSERTED, DELETED, MOVED_FROM, MOVED_TO)
CELL_MARKS = (CELL_INSERTED, CELL_DELETED)
NO_WORDS = frozenset(
    (W + "tblPr", W + "tblGrid", W + "tblPrEx", W + "tcPr", W + "trPr", W + "sdtPr", W + "sdtEndPr", W + "customXmlPr")
)


class BlockReader:
    """Reads blocks into the views that are alive at the desk."""

    def __init__(self, desk: Desk) -> None:
        self.sections: list[Element] = []
        self.notes = NoteReader(desk, self.read_apart)
        self._desk = desk
        self._line = LineReader(desk, self._read_text_box, self.notes.read)
        self._tables = 0
        self._in_table = False

    def read(self, parent: Element) -> None:
        """Read everything inside an element that holds blocks."""
        desk = self._desk
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                self._paragraph(child)
            elif tag == TABLE:
                self._table(child)
            elif tag == SECTION:
                self.sections.append(child)
                desk.note_looks(child)
            elif tag == CONTROL:
                self._line.note_binding(child)
                content = child.find(CONTROL_CONTENT)
                if content is not None:
                    self.read(content)
            elif tag in (INSERTED, DELETED, MOVED_FROM, MOVED_TO):
                before = desk.open_change(child)
                self.read(child)
                desk.close_change(before)
            elif tag == ALTERNATE:
                branch, others = chosen(child)
                if branch is not None:
                    self.read(branch)
                self._line.drawings.note_others(branch, others)
            elif tag in (W + "altChunk", W + "subDoc"):
                desk.notebook.note("word-inserted-file", desk.place)
            elif tag == W + "bookmarkStart":
                if child.get(W + "name", "") != "_GoBack":
                    desk.bookmarks.append(child.get(W + "name", ""))
            elif tag not in NO_WORDS and not desk.mark(child):
                self.read(child)

    def read_apart(self, parent: Element, part: str, place: str) -> list[tuple[View, tuple[ReadBlock, ...]]]:
        """Read something apart from the text, such as a note or a header.

        Returns:
            Its blocks in each view that is alive.
        """
        desk = self._desk
        views, outer = desk.alive, (self._in_table, self._tables)
        self._in_table, self._tables = False, 0
        for view in views:
            view.enter(apart=True)
        with desk.elsewhere(part, place):
            self.read(parent)
        self._in_table, self._tables = outer
        return [(view, view.leave()) for view in views]

    def _paragraph(self, paragraph: Element) -> None:
        desk = self._desk
        index = -1
        if desk.in_body:
            index = desk.index = desk.index + 1
            if not self._in_table:
                desk.place = f"paragraph {index + 1}"
        settings = paragraph[0] if len(paragraph) and paragraph[0].tag == PARAGRAPH_SETTINGS else None
        changed = settings is not None and paragraph in desk.touched
        now = before = desk.settings.read(settings)
        if settings is not None:
            if changed:
                before = self._settings_before(settings)
            if settings in desk.sectioned:
                self.sections += list(settings.iterchildren(SECTION))[:1]
        if desk.margin.open:
            desk.margin.break_line()
        bookmarks, desk.bookmarks = desk.bookmarks, []
        views = desk.alive
        pieces, groups = desk.plain.get(paragraph), desk.tracked.get(paragraph)
        if pieces is not None and not changed and not now.unseen and all(view.is_between for view in views):
            line = Line(index, desk.place, bookmarks=bookmarks)
            line.pieces = desk.say_alike(pieces)
            close_alike(views, line, now)
            return
        for view in views:
            view.open_paragraph(index, desk.place, bookmarks)
        if now.unseen or before.unseen or (pieces is None and groups is None):
            self._line.read(paragraph, _unseen(now, paragraph), _unseen(before, paragraph))
        else:
            desk.say_tracked(groups or [(None, pieces or [])])
        marks = self._mark_changes(settings) if settings is not None and changed else ()
        for view in views:
            goes_on = not view.lacks.isdisjoint(marks)
            view.close_paragraph(before if view.kind == TABLED else now, goes_on=goes_on)

    def _settings_before(self, settings: Element) -> Settings:
        """The settings of a paragraph before tracked changes."""
        change = settings.find(PARAGRAPH_CHANGE)
        if change is not None:
            return self._desk.settings.read(find(change, "pPr"), tabled=True)
        return self._desk.settings.read(settings, tabled=True)

    def _mark_changes(self, settings: Element) -> tuple[str, ...]:
        """Note the tracked changes of a paragraph's look and mark.

        Returns:
            The tags of those of its mark.
        """
        desk = self._desk
        desk.note_looks(settings)
        look = settings.find(RUN_SETTINGS)
        marks = [one for one in look if one.tag in MARKS] if look is not None else []
        for mark in marks:
            desk.changes.mark(RevisionKind.PARAGRAPH, mark, desk.place)
        return tuple(mark.tag for mark in marks)

    def _table(self, table: Element) -> None:
        desk = self._desk
        place_before, count = desk.place, self._tables + 1
        place = f"{place_before}, table {count}" if self._in_table or not desk.in_body else f"table {count}"
        outer = self._in_table
        self._in_table, self._tables = True, 0
        views = desk.alive
        for view in views:
            view.open_table()
        self._note_settings(table, place)
        for at, row in enumerate(self._inside(table, ROW), 1):
            self._row(row, f"{place}, row {at}")
        self._in_table, self._tables, desk.place = outer, count, place_before
        for view in views:
            view.close_table(place)

    def _note_settings(self, table: Element, place: str) -> None:
        desk = self._desk
        desk.place = place
        desk.note_looks(find(table, "tblGrid"))
        settings = find(table, "tblPr")
        desk.note_looks(settings)
        for name in ("tblCaption", "tblDescription"):
            text = find(settings, name) if settings is not None else None
            if text is not None and text.get(VAL, "").strip():
                desk.notebook.note("word-description", place, text.get(VAL, ""))

    def _row(self, row: Element, place: str) -> None:
        desk = self._desk
        desk.place = place
        settings = find(row, "trPr")
        desk.note_looks(settings)
        desk.note_looks(find(row, "tblPrEx"))
        heads = find(settings, "tblHeader") if settings is not None else None
        header = heads is not None and heads.get(VAL, "1") not in OFF
        with desk.changed_part(RevisionKind.ROW, _first(settings, MARKS)):
            for at, cell in enumerate(self._inside(row, CELL), 1):
                desk.place = f"{place}, cell {at}"
                self._cell(cell)
            for view in desk.alive:
                view.close_row(header=header)

    def _cell(self, cell: Element) -> None:
        desk = self._desk
        settings = find(cell, "tcPr")
        desk.note_looks(settings)
        merged = _first(settings, (CELL_MERGED,))
        if merged is not None:
            desk.changes.mark(RevisionKind.CELL, merged, desk.place)
        with desk.changed_part(RevisionKind.CELL, _first(settings, CELL_MARKS)):
            for view in desk.alive:
                view.enter(apart=False)
            self.read(cell)
            for view in desk.alive:
                view.close_cell()

    def _inside(self, parent: Element, tag: str) -> Iterator[Element]:
        """The rows of a table, or the cells of a row, through whatever is wrapped around them."""
        for child in parent:
            if child.tag == tag:
                yield child
            elif child.tag == ALTERNATE:
                branch, others = chosen(child)
                self._line.drawings.note_others(branch, others)
                if branch is not None:
                    yield from self._inside(branch, tag)
            elif child.tag not in NO_WORDS and not self._desk.mark(child):
                yield from self._inside(child, tag)

    def _read_text_box(self, box: Element, label: str) -> None:
        place = f"{self._desk.place}, text box"
        for view, blocks in self.read_apart(box, self._desk.part, place):
            view.attach(label, blocks)


def _first(settings: Element | None, tags: tuple[str, ...]) -> Element | None:
    return next(settings.iterchildren(*tags), None) if settings is not None else None


def _unseen(settings: Settings, paragraph: Element) -> int:
    """What the style of a paragraph does to its words so that they are not seen; white on dark is seen."""
    return settings.unseen & ~PALE if settings.unseen & PALE and lies_on_dark(paragraph) else settings.unseen
