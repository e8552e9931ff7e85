"""The desk at which a file is read: its parts, the views that grow, and what has been noted so far."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from clausekit.document.reading import RevisionKind
from clausekit.word.changes import ChangeLog
from clausekit.word.drawn import all_words
from clausekit.word.elements import Element, W
from clausekit.word.margin import Margin
from clausekit.word.notebook import Notebook
from clausekit.word.open_package import Package
from clausekit.word.paragraph_settings import SettingsReader
from clausekit.word.style_table import HIDDEN, PALE, STRUCK, UNSEEN, StyleTable
from clausekit.word.survey import Group, Pieces, Survey
from clausekit.word.tags import DELETED, FORMAT_CHANGES, INSERTED
from clausekit.word.view import COUNTERED, TABLED, View

NEW_LIST, OLD_LIST = f"{W}numPr/{INSERTED}", f"{W}numPr/{DELETED}"


class Desk:
    """What every reader of a part needs; only ``alive`` views take in what is read."""

    def __init__(self, package: Package, styles: StyleTable, settings: SettingsReader, views: tuple[View, ...]) -> None:
        self.package = package
        self.styles = styles
        self.settings = settings
        self.alive = views
        self.has_changes = len(views) > 1
        self.notebook = Notebook(package.name)
        self.changes = ChangeLog(package.name)
        self.margin = Margin()
        self.plain: dict[Element, Pieces] = {}
        """Paragraphs that are only words."""
        self.tracked: dict[Element, list[Group]] = {}
        """Paragraphs that are only words and tracked changes of words."""
        self.touched: set[Element] = set()
        """Paragraphs with a tracked change of their mark, their list or their look."""
        self.dressed: set[Element | None] = set()
        """Settings of words that give a look which matters."""
        self.sectioned: set[Element | None] = set()
        """Settings of paragraphs that hold those of a section."""
        self.words: dict[str, int] = {}
        """How many elements hold words, in each part that was surveyed."""
        self.seen: list[str] = []
        """Every piece of text that has been read, wherever it went."""
        self.again: list[str] = []
        """Those of ``seen`` that were read before, since two places show them."""
        self.read_parts = [package.main]
        self.part = package.main
        self.place = ""
        self.index = -1
        """The paragraph of the body that is being read, or the last one."""
        self.in_body = True
        self.bookmarks: list[str] = []
        """Bookmarks between paragraphs: they belong to the next one."""

    def take_survey(self, part: str, found: Survey) -> None:
        """Use what a first look at a part has found."""
        self.plain.update(found.plain)
        self.tracked.update(found.tracked)
        self.touched |= found.touched
        self.dressed |= found.dressed
        self.sectioned |= found.sectioned
        self.words[part] = found.words
        if found.open_fields:
            self.notebook.note("word-field-broken", part)
            for view in self.alive:
                view.trusts_fields = False

    def say_plain(self, pieces: Pieces) -> None:
        """Take in words that look like text."""
        if all(view.shows_words for view in self.alive):
            self.say_alike(pieces)
            for view in self.alive:
                view.shown.extend(pieces)
            return
        self.seen += [text for text, _ in pieces]
        for text, look in pieces:
            self.add(text, look, look)

    def say_tracked(self, groups: Iterable[Group]) -> None:
        """Take in a paragraph that is only words and tracked changes of words."""
        if self.changes.open or self.margin.open or not all(view.shows_words for view in self.alive):
            self._say_tracked_inside(groups)
            return
        lines = [(view.shown, view.lacks) for view in self.alive]
        for change, pieces in groups:
            words = [text for text, _ in pieces]
            mark = ""
            if change is not None:
                mark = change.tag
                self.changes.wrap(change, self.place, words, len(self.seen))
            self.seen += words
            for line, lacks in lines:
                if mark not in lacks:
                    line.extend(pieces)

    def _say_tracked_inside(self, groups: Iterable[Group]) -> None:
        """The same inside something that goes on: another change, a comment, a field."""
        for change, pieces in groups:
            if change is None:
                self.say_plain(pieces)
            else:
                before = self.open_change(change)
                self.say_plain(pieces)
                self.close_change(before)

    def say_alike(self, pieces: Pieces) -> Pieces:
        """Take in words that look like text and that every view has; the views are given them apart."""
        self.seen += [text for text, _ in pieces]
        if self.changes.open or self.margin.open:
            for text, _ in pieces:
                self._note_around(text)
        return pieces

    def add(self, text: str, look: int, before: int) -> None:
        """Take in words, with their look now and before tracked changes of look.

        What the file holds as text goes to ``seen`` too; a tab is an element and does not.
        """
        if look & UNSEEN and text.strip():
            self._note_unseen(text, look)
        if self.changes.open or self.margin.open:
            self._note_around(text)
        shown = not self.alive
        for view in self.alive:
            shown |= view.say(text, before if view.kind == TABLED else look)
        if not shown:
            self.notebook.note("word-field-code", self.place, text)

    def open_change(self, element: Element) -> tuple[View, ...]:
        """Begin to read what a tracked change wraps: only the views that have it take it in.

        Returns:
            The views that were alive before, for :meth:`close_change`.
        """
        self.changes.begin(element, self.place, len(self.seen))
        before = self.alive
        self.alive = self._with(element.tag)
        return before

    def close_change(self, before: tuple[View, ...]) -> None:
        """End what a tracked change wraps."""
        self.changes.end(len(self.seen))
        self.alive = before

    @contextmanager
    def changed_part(self, kind: RevisionKind, mark: Element | None) -> Iterator[None]:
        """Read a row or cell, which may be marked as inserted or deleted."""
        if mark is None:
            yield
            return
        self.changes.begin_part(kind, mark, self.place)
        before = self.alive
        self.alive = self._with(mark.tag)
        yield
        self.close_change(before)

    @contextmanager
    def elsewhere(self, part: str, place: str) -> Iterator[None]:
        """Read something apart from the body, such as a note, which has a part and a place of its own."""
        before = self.part, self.place, self.in_body, self.bookmarks
        self.part, self.place, self.in_body, self.bookmarks = part, place, False, []
        anchors, self.margin.open = self.margin.open, {}
        yield
        self.margin.open = anchors
        self.part, self.place, self.in_body, self.bookmarks = before

    def note_looks(self, settings: Element | None) -> None:
        """Note the tracked changes of look in the settings of a paragraph, a table or a section."""
        if settings is not None:
            for change in settings.iter(*FORMAT_CHANGES):
                self.changes.mark(RevisionKind.FORMATTING, change, self.place)
            for change in (*settings.iterfind(NEW_LIST), *settings.iterfind(OLD_LIST)):
                self.changes.mark(RevisionKind.FORMATTING, change, self.place)

    def _with(self, mark: str) -> tuple[View, ...]:
        """The living views that have what a mark inserts or deletes."""
        return tuple([view for view in self.alive if mark not in view.lacks])

    def _note_around(self, text: str) -> None:
        """Note words for the changes and comments that are open around them."""
        if self.changes.open:
            self.changes.add(text)
        if self.margin.open:
            stands = any(view.kind == COUNTERED for view in self.alive)
            self.margin.add(text, self.index, self.place, stands=stands)

    def _note_unseen(self, text: str, look: int) -> None:
        """Point out words that do not look like text."""
        if look & HIDDEN:
            code = "word-hidden-text"
        elif look & STRUCK:
            code = "word-struck-text"
        else:
            code = "word-white-text" if look & PALE else "word-tiny-text"
        self.notebook.note(code, self.place, text)

    def words_elsewhere(self, part: str) -> list[str]:
        """The words of another part, such as a chart, which go into a finding."""
        words = all_words(self.package.xml(part))
        self.read_parts.append(part)
        self.seen.extend(words)
        return words

    def mark(self, element: Element) -> bool:
        """Take in the sign of a bookmark or a comment; false for anything else."""
        match element.tag.removeprefix(W):
            case "bookmarkStart":
                name = element.get(W + "name", "")
                if name and name != "_GoBack":
                    for view in self.alive:
                        view.mark(name)
            case "commentRangeStart":
                self.margin.begin(element.get(W + "id", ""), self.index, self.place)
            case "commentRangeEnd":
                self.margin.end(element.get(W + "id", ""))
            case "commentReference":
                self.margin.point(element.get(W + "id", ""), self.index, self.place)
            case _:
                return False
        return True
