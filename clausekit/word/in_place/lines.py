"""Write the content of a paragraph anew: what both texts have, what is put in and what is taken out."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from clausekit.word.elements import SPACE, Element, W, find
from clausekit.word.in_place.atoms import Atom, NotInPlace, can_be_taken_out
from clausekit.word.tags import DELETED_TEXT, PARAGRAPH_SETTINGS, RUN, TEXT
from clausekit.word.track_changes import TrackingPen
from clausekit.word.tracked import Mark

Stretch = tuple[int, int, int]
"""Characters that both texts have: where they begin before, where they begin after, how many."""
DELETED_NAMES = {TEXT: DELETED_TEXT, W + "instrText": W + "delInstrText"}


@dataclass(slots=True)
class _Piece:
    atom: Atom
    start: int
    end: int
    """Which of the atom's characters."""
    mark: Mark


def write_line(
    paragraph: Element, before: Sequence[Atom], after: Sequence[Atom], stretches: Iterable[Stretch], pen: TrackingPen
) -> None:
    """Replace the content of a paragraph by both its texts as one; its settings stay.

    Args:
        paragraph: of the file after.
        before: the content in the file before.
        after: the content in the file after.
        stretches: what both have, in order.
        pen: writes the marks.

    Raises:
        NotInPlace: something would be taken out, or put in, that cannot be tracked.
    """
    pieces = list(_woven(before, after, stretches))
    for child in list(paragraph):
        if child.tag != PARAGRAPH_SETTINGS:
            paragraph.remove(child)
    parent, wrapper, box, last = paragraph, None, paragraph, Mark.KEPT
    for piece in pieces:
        home = None if piece.mark is Mark.TAKEN_OUT else piece.atom.wrapper
        if piece.atom.text == "" and not piece.atom.words:
            home = wrapper  # a sign at a place parts nothing
        if home is not wrapper:
            parent, wrapper = (paragraph if home is None else _opened(paragraph, home)), home
            box, last = parent, Mark.KEPT
        mark = piece.mark if piece.atom.text else Mark.KEPT
        if mark is not last or mark is Mark.KEPT:
            box, last = pen.box(parent, mark), mark
        for element in _elements(piece):
            box.append(element)


def _opened(paragraph: Element, wrapper: Element) -> Element:
    """A hyperlink with nothing in it yet."""
    link = paragraph.makeelement(wrapper.tag, {str(name): str(value) for name, value in wrapper.attrib.items()})
    paragraph.append(link)
    return link


def _woven(before: Sequence[Atom], after: Sequence[Atom], stretches: Iterable[Stretch]) -> Iterator[_Piece]:
    old, new = _Cursor(before), _Cursor(after)
    for start, begin, length in stretches:
        yield from (piece for piece in old.take(start, Mark.TAKEN_OUT) if piece.atom.text)
        yield from new.take(begin, Mark.PUT_IN)
        list(old.take(start + length, Mark.KEPT))
        yield from new.take(begin + length, Mark.KEPT)
    yield from (piece for piece in old.take(old.length, Mark.TAKEN_OUT) if piece.atom.text)
    yield from new.take(new.length, Mark.PUT_IN)
    yield from new.rest()


class _Cursor:
    """Goes through the atoms of a line."""

    def __init__(self, atoms: Sequence[Atom]) -> None:
        self._atoms = atoms
        self._place = self._inside = self._at = 0
        self.length = sum(len(atom.text) for atom in atoms)

    def take(self, to: int, mark: Mark) -> Iterator[_Piece]:
        """What stands up to a character."""
        while self._at < to:
            atom = self._atoms[self._place]
            step = min(len(atom.text) - self._inside, to - self._at)
            if mark is not Mark.KEPT and atom.text:
                _check(atom, mark)
            yield _Piece(atom, self._inside, self._inside + step, mark)
            self._inside += step
            self._at += step
            if self._inside == len(atom.text):
                self._place, self._inside = self._place + 1, 0

    def rest(self) -> Iterator[_Piece]:
        """The signs after the last character."""
        for atom in self._atoms[self._place :]:
            yield _Piece(atom, 0, 0, Mark.KEPT)


def _check(atom: Atom, mark: Mark) -> None:
    """See that an atom can be marked."""
    tracked = all(part.tag == RUN for part in atom.parts)
    if not tracked or (mark is Mark.TAKEN_OUT and not can_be_taken_out(atom)):
        raise NotInPlace(f"{atom.parts[0].tag.rpartition('}')[2]} {mark.value}")


def _elements(piece: _Piece) -> Iterator[Element]:
    atom = piece.atom
    if atom.words:
        yield _words(atom.parts[0], atom.text[piece.start : piece.end], piece.mark)
        return
    for part in _result(atom.parts) if piece.mark is Mark.TAKEN_OUT else atom.parts:
        made = deepcopy(part)
        made.tail = None
        if piece.mark is Mark.TAKEN_OUT:
            for one in made.iter(*DELETED_NAMES):
                one.tag = DELETED_NAMES[one.tag]
        yield made


def _result(parts: tuple[Element, ...]) -> tuple[Element, ...]:
    """What a whole field showed: Word would look for what a field that is gone cites, and show that it is missing."""
    if len(parts) == 1:
        return parts
    return tuple(part for part in parts if part.find(W + "fldChar") is None and part.find(W + "instrText") is None)


def _words(run: Element, text: str, mark: Mark) -> Element:
    made = run.makeelement(RUN)
    look = find(run, "rPr")
    if look is not None:
        made.append(deepcopy(look))
    words = run.makeelement(DELETED_TEXT if mark is Mark.TAKEN_OUT else TEXT)
    words.text = text
    if text != text.strip():
        words.set(SPACE, "preserve")
    made.append(words)
    return made
