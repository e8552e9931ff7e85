"""Read footnotes and endnotes, each where the text refers to it."""

from collections.abc import Callable

from clausekit.word.desk import Desk
from clausekit.word.drawn import all_descriptions, all_words
from clausekit.word.elements import Element, W
from clausekit.word.reading import ReadBlock
from clausekit.word.style_table import OFF
from clausekit.word.view import COUNTERED, View

Apart = Callable[[Element, str, str], list[tuple[View, tuple[ReadBlock, ...]]]]
"""Reads something apart from the text: an element, its part, its place -> its blocks in each view."""
KINDS = ("footnote", "endnote")


class NoteReader:
    """Reads notes at a desk; what is in them it leaves to the reader of blocks."""

    def __init__(self, desk: Desk, read_apart: Apart) -> None:
        self._desk = desk
        self._read_apart = read_apart
        self._notes = {kind: self._find_notes(kind) for kind in KINDS}
        self._used: set[tuple[str, str]] = set()
        self._reading: list[tuple[str, str]] = []
        self._counts: dict[tuple[str, str], int] = {}

    def read(self, reference: Element) -> None:
        """Read the note that a sign in the text refers to."""
        desk = self._desk
        kind = "footnote" if reference.tag == W + "footnoteReference" else "endnote"
        part, notes = self._notes[kind]
        note_id = reference.get(W + "id", "")
        if note_id not in notes or (kind, note_id) in self._reading:
            desk.notebook.note("word-note-missing", desk.place, f"{kind} {note_id}")
            return
        again = (kind, note_id) in self._used
        self._used.add((kind, note_id))
        labels = {view.kind: self._label(view, kind, reference) for view in desk.alive}
        place = labels[COUNTERED].lower() if COUNTERED in labels else f"{desk.place}, {kind}"
        self._reading.append((kind, note_id))
        start = len(desk.seen)
        for view, blocks in self._read_apart(notes[note_id], part, place):
            view.attach(labels[view.kind], blocks)
        if again:
            desk.again.extend(desk.seen[start:])
        self._reading.pop()

    def note_unused(self) -> None:
        """Read the notes that nothing refers to into findings, so that none is lost."""
        for kind, (part, notes) in self._notes.items():
            for note_id, note in notes.items():
                if (kind, note_id) not in self._used and note.get(W + "type", "normal") == "normal":
                    words = all_words(note)
                    self._desk.seen.extend(words)
                    if words:
                        told = " ".join((*words, *all_descriptions(note)))
                        self._desk.notebook.note("word-note-unused", part, told)

    def _label(self, view: View, kind: str, reference: Element) -> str:
        """The label of a note: its number, unless it has a sign of its own, which stands in the text."""
        if reference.get(W + "customMarkFollows", "0") not in OFF:
            return kind.capitalize()
        count = self._counts[view.kind, kind] = self._counts.get((view.kind, kind), 0) + 1
        return f"{kind.capitalize()} {count}"

    def _find_notes(self, kind: str) -> tuple[str, dict[str, Element]]:
        package = self._desk.package
        for part in package.related(package.main, f"{kind}s"):
            return part, {note.get(W + "id", ""): note for note in package.xml(part).iterchildren(W + kind)}
        return "", {}
