"""Note the tracked changes of a file in the order in which they stand."""

from dataclasses import dataclass

from clausekit.document.reading import Revision, RevisionKind
from clausekit.findings import Location
from clausekit.word.elements import Element, W
from clausekit.word.tags import (
    CELL_DELETED,
    CELL_INSERTED,
    DELETED,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
)

KINDS = {
    INSERTED: RevisionKind.INSERTION,
    DELETED: RevisionKind.DELETION,
    MOVED_FROM: RevisionKind.MOVE_FROM,
    MOVED_TO: RevisionKind.MOVE_TO,
}
"""The changes that wrap words."""
REMOVES = frozenset((DELETED, MOVED_FROM, CELL_DELETED))
ADDS = frozenset((INSERTED, MOVED_TO, CELL_INSERTED))
AUTHOR, DATE = W + "author", W + "date"


@dataclass(slots=True)
class Change:
    """A tracked change while its words are read."""

    kind: RevisionKind
    author: str
    date: str
    place: str
    removes: bool
    words: list[str]
    ended: int = -1
    """How many pieces of text had been read when it ended."""

    def continues(self, kind: RevisionKind, element: Element, place: str) -> bool:
        """Whether an element is more of the same change, by the same person at the same time."""
        same = self.kind is kind and self.place == place
        return same and self.author == element.get(AUTHOR, "") and self.date == element.get(DATE, "")


class ChangeLog:
    """Collects changes; words go to every change that is open around them."""

    def __init__(self, file: str) -> None:
        self.open: list[Change] = []
        self._file = file
        self._all: list[Change] = []

    def begin(self, element: Element, place: str, said: int) -> None:
        """A change that wraps words begins; one that goes straight on from another is part of it.

        Args:
            element: the ``w:ins``, ``w:del``, ``w:moveFrom`` or ``w:moveTo``.
            place: where it stands.
            said: how many pieces of text have been read up to here.
        """
        self.open.append(self._begun(element, place, said))

    def wrap(self, element: Element, place: str, words: list[str], said: int) -> None:
        """A change that wraps words, with all of them, where no other is open."""
        change = self._begun(element, place, said)
        change.words += words
        change.ended = said + len(words)

    def begin_part(self, kind: RevisionKind, element: Element, place: str) -> None:
        """A tracked row or cell begins; it has as its words those that no change inside it has."""
        self.open.append(self._add(kind, element, place))

    def end(self, said: int) -> None:
        """The innermost open change ends."""
        self.open.pop().ended = said

    def add(self, text: str) -> None:
        """Words inside the open changes."""
        innermost = self.open[-1]
        for change in self.open:
            if change is innermost or change.kind not in (RevisionKind.ROW, RevisionKind.CELL):
                change.words.append(text)

    def mark(self, kind: RevisionKind, element: Element, place: str) -> None:
        """A change without words: a paragraph mark, a look."""
        self._add(kind, element, place)

    def revisions(self) -> tuple[Revision, ...]:
        """All changes, in order."""
        places = {place: Location(self._file, part=place) for place in {change.place for change in self._all}}
        found = [
            Revision(
                kind=change.kind,
                text="".join(change.words),
                author=change.author,
                date=change.date,
                removes=change.removes,
                place=places[change.place],
            )
            for change in self._all
        ]
        return tuple(found)

    def _begun(self, element: Element, place: str, said: int) -> Change:
        """The change that an element is, or goes on with."""
        kind = KINDS[element.tag]
        last = self._all[-1] if self._all else None
        if last is not None and last.ended == said and last.words and last.continues(kind, element, place):
            return last
        return self._add(kind, element, place)

    def _add(self, kind: RevisionKind, element: Element, place: str) -> Change:
        author, date = element.get(AUTHOR, ""), element.get(DATE, "")
        change = Change(kind, author, date, place, element.tag in REMOVES, [])
        self._all.append(change)
        return change
