"""One view of a file while it is built: its paragraphs and tables as the reader comes to them."""

from collections.abc import Iterable

from clausekit.word.changes import ADDS, REMOVES
from clausekit.word.fields import Field
from clausekit.word.numbering import Counter, Mark
from clausekit.word.open_lines import Box, Line, OpenTable, finished
from clausekit.word.paragraph_settings import Settings
from clausekit.word.reading import ReadBlock, ReadNote, ReadParagraph, ReadTable
from clausekit.word.style_table import BOLD, ITALIC

TABLED, COUNTERED = "tabled", "countered"


class View:
    """Builds one view."""

    def __init__(self, kind: str, counter: Counter) -> None:
        self.kind = kind
        self.lacks = ADDS if kind == TABLED else REMOVES
        """The marks of what is not in this view."""
        self.merged: dict[int, int] = {}
        """Paragraphs that are not in this view, and the one that they became part of."""
        self.trusts_fields = True
        """Whether fields begin and end in pairs, so that the words in a code can be told from the text."""
        self._counter = counter
        self._box = Box()
        self._outer: list[tuple[Box, Counter, list[Field]]] = []
        self._tables: list[OpenTable] = []
        self._fields: list[Field] = []

    def enter(self, *, apart: bool) -> None:
        """Begin a box: a cell, or something apart from the text, such as a note, with fields and numbers of its own."""
        self._outer.append((self._box, self._counter, self._fields))
        self._box = Box()
        if apart:
            self._counter, self._fields = Counter(self._counter.lists), []

    def leave(self) -> tuple[ReadBlock, ...]:
        """End a box.

        Returns:
            Its blocks.
        """
        self._flush()
        blocks = tuple(self._box.blocks)
        self._box, self._counter, self._fields = self._outer.pop()
        return blocks

    def open_paragraph(self, index: int, place: str, bookmarks: Iterable[str]) -> None:
        """Begin a paragraph, or go on with the one before whose mark is not in this view."""
        box = self._box
        carried = box.carried[0] if box.carried else None
        box.carried = None
        if carried is None:
            box.line = Line(index, place)
        elif carried.is_empty:  # nothing is left of it: the paragraph is this one
            box.line = Line(index, place, bookmarks=carried.bookmarks)
            self._note_merged(carried.index, index)
        else:
            box.line = carried
            self._note_merged(index, carried.index)
        box.line.bookmarks.extend(bookmarks)

    def close_paragraph(self, settings: Settings, *, goes_on: bool) -> None:
        """End a paragraph; one that goes on becomes part of the next."""
        box = self._box
        line, box.line = box.line, None
        assert line is not None
        if goes_on:
            box.carried = (line, settings)
        else:
            self._emit(line, settings)

    def say(self, text: str, look: int) -> bool:
        """Add words.

        Returns:
            Whether they are shown: not those inside the code of a field.
        """
        line = self._box.line
        if line is None:
            return False
        if self._fields:
            if self._is_code():
                return False
            for one in self._fields:
                one.result.append(text)
                if one.is_contents:
                    line.listed += len(text.strip())
        line.pieces.append((text, look & (BOLD | ITALIC)))
        return True

    @property
    def shows_words(self) -> bool:
        """Whether words added now are text, in a paragraph and in no field."""
        return self._box.line is not None and not self._fields

    @property
    def shown(self) -> list[tuple[str, int]]:
        """The words of the paragraph so far, to add more that look like text, where ``shows_words`` says so."""
        return self._box.line.pieces if self._box.line is not None else []

    def mark(self, bookmark: str) -> None:
        """Add a bookmark that starts here."""
        if self._box.line is not None:
            self._box.line.bookmarks.append(bookmark)

    def attach(self, label: str, blocks: tuple[ReadBlock, ...]) -> None:
        """Attach a note or a text box to the paragraph."""
        if self._box.line is not None:
            self._box.line.notes.append(ReadNote(label=label, blocks=blocks, at=self._box.line.length))

    def begin_field(self) -> None:
        """A field begins, with its code."""
        self._fields.append(Field())

    def add_code(self, code: str) -> None:
        """Add to the code of the innermost field."""
        if self._fields and not self._fields[-1].shows:
            self._fields[-1].code.append(code)

    def show_result(self) -> None:
        """The code of the innermost field ends and its result begins."""
        if self._fields:
            self._fields[-1].show()

    def end_field(self) -> Field | None:
        """The innermost field ends."""
        if not self._fields:
            return None
        ended = self._fields.pop()
        cites, line = ended.cites, self._box.line
        if cites and line is not None:
            line.references.append(cites)
        if ended.shows and line is not None:
            end = line.length
            line.fields.append((ended.name, max(0, end - len("".join(ended.result))), end))
        return ended

    @property
    def is_between(self) -> bool:
        """Whether nothing is open: no paragraph goes on into the next one, and no field."""
        return not self._fields and self._box.carried is None

    def count(self, settings: Settings) -> Mark:
        """Count a paragraph; what stands before it."""
        return self._counter.mark(settings.list_id, settings.level)

    def take(self, paragraph: ReadParagraph) -> None:
        """Take in a paragraph that was read for several views at once."""
        self._box.blocks.append(paragraph)

    def open_table(self) -> None:
        """Begin a table; a paragraph cannot go on into one."""
        self._flush()
        self._tables.append(OpenTable())

    def close_cell(self) -> None:
        """End a cell, which was entered as a box."""
        self._tables[-1].cells.append(self.leave())

    def close_row(self, *, header: bool) -> None:
        """End a row; the first rows may be the table's header."""
        table = self._tables[-1]
        if header and table.header_rows == len(table.rows):
            table.header_rows += 1
        table.rows.append(tuple(table.cells))
        table.cells = []

    def close_table(self, place: str) -> None:
        """End a table; one without any row in this view is not there."""
        table = self._tables.pop()
        if table.rows:
            self._box.blocks.append(ReadTable(rows=tuple(table.rows), header_rows=table.header_rows, place=place))

    def _note_merged(self, index: int, into: int) -> None:
        if index != into and index >= 0:  # those apart from the body have no index of their own
            self.merged[index] = into

    def _is_code(self) -> bool:
        """Whether words are inside a code; plain words straight in a code are shown, lest any be lost."""
        return self.trusts_fields and self._fields[-1].shows and not all(one.shows for one in self._fields)

    def _flush(self) -> None:
        if self._box.carried is not None:
            (line, settings), self._box.carried = self._box.carried, None
            if not line.is_empty:
                self._emit(line, settings)

    def _emit(self, line: Line, settings: Settings) -> None:
        self._box.blocks.append(finished(line, settings, self.count(settings)))


def close_alike(views: tuple[View, ...], line: Line, settings: Settings) -> None:
    """End a paragraph that all views have alike: one value stands in each, unless they count differently."""
    made: ReadParagraph | None = None
    shown: Mark | None = None
    for view in views:
        mark = view.count(settings)
        if made is None or mark != shown:
            made, shown = finished(line, settings, mark), mark
        view.take(made)
