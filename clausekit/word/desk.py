"""The desk at which a file is read: its parts, the views that grow, and what has been noted so far."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from clausekit.document.reading import RevisionKind
from clausekit.word.changes import ADDS, REMOVES, ChangeLog
from clausekit.word.drawn import all_words
from clausekit.word.elements import Element, W
from clausekit.word.margin import Margin
from clausekit.word.notebook import Notebook
from clausekit.word.open_package import Package
from clausekit.word.paragraph_settings import SettingsReader
from clausekit.word.style_table import HIDDEN, STRUCK, StyleTable
from clausekit.word.survey import Survey
from clausekit.word.tags import DELETED, FORMAT_CHANGES, INSERTED
from clausekit.word.view import COUNTERED, TABLED, View

NEW_LIST, OLD_LIST = f"{W}numPr/{INSERTED}", f"{W}numPr/{DELETED}"
HIDDEN_OR_STRUCK = HIDDEN | STRUCK


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
        self.plain: dict[Element, list[str | int]] = {}
        """Paragraphs that are only words: by turns a piece of text and its look."""
        self.words: dict[str, int] = {}
        """How many elements hold words, in each part that was surveyed."""
        self.seen: list[str] = []
        """Every piece of text that has been read, wherever it went."""
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
        self.words[part] = found.words
        if found.open_fields:
            self.notebook.note("word-field-broken", part)
            for view in self.alive:
                view.trusts_fields = False

    def say(self, text: str, look: int, before: int) -> None:
        """Take in words, with their look now and before tracked changes of look."""
        self.seen.append(text)
        self.add(text, look, before)

    def say_plain(self, pieces: list[str | int]) -> None:
        """Take in a paragraph that is only words."""
        texts, looks = cast(list[str], pieces[::2]), cast(list[int], pieces[1::2])
        self.seen += texts
        if texts and looks.count(looks[0]) == len(looks):
            self.add("".join(texts), looks[0], looks[0])
            return
        for text, look in zip(texts, looks, strict=True):
            self.add(text, look, look)

    def add(self, text: str, look: int, before: int) -> None:
        """Take in a character that the file holds in other ways than as text, such as a tab."""
        if look & HIDDEN_OR_STRUCK and text.strip():
            self.notebook.note("word-hidden-text" if look & HIDDEN else "word-struck-text", self.place, text)
        if self.changes.open:
            self.changes.add(text)
        if self.margin.open:
            stands = any(view.kind == COUNTERED for view in self.alive)
            self.margin.add(text, self.index, self.place, stands=stands)
        shown = not self.alive
        for view in self.alive:
            shown |= view.say(text, before if view.kind == TABLED else look)
        if not shown:
            self.notebook.note("word-field-code", self.place, text)

    @contextmanager
    def change(self, element: Element) -> Iterator[None]:
        """Read what a tracked change wraps: only the views that have it take it in."""
        self.changes.begin(element, self.place, len(self.seen))
        with self.only(element):
            yield
        self.changes.end(len(self.seen))

    @contextmanager
    def changed_part(self, kind: RevisionKind, mark: Element | None) -> Iterator[None]:
        """Read a row or cell, which may be marked as inserted or deleted."""
        if mark is None:
            yield
            return
        self.changes.begin_part(kind, mark, self.place)
        with self.only(mark):
            yield
        self.changes.end(len(self.seen))

    @contextmanager
    def only(self, mark: Element) -> Iterator[None]:
        """Let only the views take in what is read that have what a mark inserts or deletes."""
        before = self.alive
        self.alive = tuple(view for view in before if not is_gone(view, mark.tag))
        yield
        self.alive = before

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


def is_gone(view: View, mark: str) -> bool:
    """Whether a view does not have what a mark of a change stands for."""
    return mark in (ADDS if view.kind == TABLED else REMOVES)
