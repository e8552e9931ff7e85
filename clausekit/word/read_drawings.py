"""Read drawings: their text boxes are text; pictures, charts, diagrams and descriptions go into findings."""

from collections.abc import Callable

from clausekit.word.desk import Desk
from clausekit.word.drawn import (
    all_descriptions,
    all_words,
    chosen,
    descriptions,
    looked_into,
    relation_ids,
    what_is_drawn,
)
from clausekit.word.elements import Element
from clausekit.word.tags import ALTERNATE, DRAWING, TEXT_BOX

WITH_WORDS = ("chart", "chartEx", "diagramData")
"""The kinds of part that hold the words of something drawn."""


class DrawingReader:
    """Reads drawings at a desk; what is in text boxes it leaves to the reader of blocks."""

    def __init__(self, desk: Desk, read_box: Callable[[Element, str], None]) -> None:
        self._desk = desk
        self._read_box = read_box

    def read(self, drawing: Element) -> None:
        """Read a drawing: its text boxes are text, all else goes into findings."""
        desk = self._desk
        for element in looked_into(drawing):
            if element.tag == TEXT_BOX:
                self._read_box(element, "Text box")
            elif element.tag == ALTERNATE:
                branch, others = chosen(element)
                if branch is not None:
                    self.read(branch)
                self.note_others(branch, others)
            elif element.tag == DRAWING + "t":
                self.aside("word-drawn-text", [element.text] if element.text else [])
            else:
                code = what_is_drawn(element)
                if code:
                    self._note_drawn(code, element)
                for text in descriptions(element):
                    desk.notebook.note("word-description", desk.place, text)

    def note_others(self, branch: Element | None, others: list[Element]) -> None:
        """Tell of words in branches that were not read, where they are not the same words."""
        read = "".join("".join(all_words(branch)).split()) if branch is not None else ""
        described = set(all_descriptions(branch)) if branch is not None else set()
        for other in others:
            words = all_words(other)
            if "".join("".join(words).split()) == read:
                self._desk.seen.extend(words)
            else:
                self.aside("word-other-text", words)
            for text in all_descriptions(other):
                if text not in described:
                    self._desk.notebook.note("word-description", self._desk.place, text)

    def aside(self, code: str, words: list[str]) -> None:
        """Words that go into a finding and not into the text."""
        if words:
            self._desk.seen.extend(words)
            self._desk.notebook.note(code, self._desk.place, " ".join(words))

    def _note_drawn(self, code: str, element: Element) -> None:
        """Tell of something drawn, with the words of the part it comes from."""
        desk = self._desk
        ids = set(relation_ids(element))
        words: list[str] = []
        for arrow in desk.package.relations(desk.part):
            with_words = arrow.id in ids and arrow.kind in WITH_WORDS and not arrow.external
            if with_words and desk.package.has(arrow.target) and arrow.target not in desk.read_parts:
                words.extend(desk.words_elsewhere(arrow.target))
        desk.notebook.note(code, desk.place, " ".join(words))
