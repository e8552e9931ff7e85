"""Weave the words of two lines into one, each piece kept, put in or taken out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from clausekit.comparison.comparison import Edit, EditKind
from clausekit.word.tracked import Mark, MarkedLine, MarkedPiece
from clausekit.word.values import Piece, RefField, Run, Tab

Stretch = tuple[int, int, int]
"""Words that stand in both texts: where they begin before, where they begin after, how many characters."""


def weave_line(before: tuple[Piece, ...], after: tuple[Piece, ...], stretches: Iterable[Stretch]) -> MarkedLine:
    """Two lines as one.

    A field is kept or changed whole: half a cross-reference would be a broken one.

    Args:
        before: the line before.
        after: the line after.
        stretches: what stands in both, in order; nothing for two lines that share no words.
    """
    if before == after:
        return marked(before, Mark.KEPT)
    old, new = tuple(_atoms(before)), tuple(_atoms(after))
    line: list[MarkedPiece] = []
    at = to = 0
    for start, begin, length in _kept(old, new, stretches):
        line += _cut(old, at, start, Mark.TAKEN_OUT)
        line += _cut(new, to, begin, Mark.PUT_IN)
        was = _cut(old, start, start + length, Mark.KEPT)[0].piece
        now = _cut(new, begin, begin + length, Mark.KEPT)[0].piece
        changed = isinstance(was, Run) and was != now
        line.append(MarkedPiece(now, Mark.KEPT, was if changed and isinstance(was, Run) else None))
        at, to = start + length, begin + length
    line += _cut(old, at, _length(old), Mark.TAKEN_OUT)
    line += _cut(new, to, _length(new), Mark.PUT_IN)
    return tuple(_merged(line))


def stretches_of(edits: Iterable[Edit]) -> Iterator[Stretch]:
    """The words that edits keep."""
    at = to = 0
    for edit in edits:
        length = len(edit.text)
        if edit.kind is EditKind.KEPT:
            yield at, to, length
        if edit.kind is not EditKind.PUT_IN:
            at += length
        if edit.kind is not EditKind.TAKEN_OUT:
            to += length


def clipped(stretches: Iterable[Stretch], before: tuple[int, int], after: tuple[int, int]) -> Iterator[Stretch]:
    """The stretches inside a span of each text (start and end), counted from the beginning of the spans."""
    for at, to, length in stretches:
        skip = max(before[0] - at, after[0] - to, 0)
        left = min(before[1] - at, after[1] - to, length) - skip
        if left > 0:
            yield at + skip - before[0], to + skip - after[0], left


def marked(pieces: tuple[Piece, ...], mark: Mark) -> MarkedLine:
    """A line of which everything has one mark."""
    return tuple(MarkedPiece(piece, mark) for piece in pieces if _shown(piece))


def pieces_text(pieces: tuple[Piece, ...]) -> str:
    """The words of a line."""
    return "".join(map(_shown, pieces))


def slice_pieces(pieces: tuple[Piece, ...], start: int, end: int) -> tuple[Piece, ...]:
    """The pieces between two places in the words of a line."""
    return tuple(one.piece for one in _cut(tuple(_atoms(pieces)), start, end, Mark.KEPT))


def piece_ends(pieces: tuple[Piece, ...]) -> tuple[tuple[int, int, bool], ...]:
    """Where each piece begins and ends, and whether it cannot be cut."""
    return tuple((atom.start, atom.end, not isinstance(atom.piece, Run)) for atom in _atoms(pieces))


@dataclass(frozen=True, slots=True)
class _Atom:
    """A piece of a line and where its words begin and end."""

    piece: Piece
    start: int
    end: int


def _atoms(pieces: tuple[Piece, ...]) -> Iterator[_Atom]:
    at = 0
    for piece in pieces:
        length = len(_shown(piece))
        if length:
            yield _Atom(piece, at, at + length)
        at += length


def _kept(old: tuple[_Atom, ...], new: tuple[_Atom, ...], stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The stretches, cut where a piece of either line ends; without those that would break a field."""
    for start, begin, length in stretches:
        done = 0
        while done < length:
            at, to = start + done, begin + done
            before, after = _at(old, at), _at(new, to)
            step = min(before.end - at, after.end - to, length - done)
            runs = isinstance(before.piece, Run) and isinstance(after.piece, Run)
            whole = step == before.end - before.start == after.end - after.start
            if runs or (whole and before.piece == after.piece):
                yield at, to, step
            done += step


def _at(atoms: tuple[_Atom, ...], place: int) -> _Atom:
    return next(atom for atom in atoms if atom.end > place)


def _cut(atoms: tuple[_Atom, ...], start: int, end: int, mark: Mark) -> list[MarkedPiece]:
    pieces = []
    for atom in atoms:
        if atom.end <= start or atom.start >= end or start >= end:
            continue
        piece = atom.piece
        if isinstance(piece, Run):
            piece = replace(piece, text=piece.text[max(start - atom.start, 0) : end - atom.start])
        pieces.append(MarkedPiece(piece, mark))
    return pieces


def _length(atoms: tuple[_Atom, ...]) -> int:
    return atoms[-1].end if atoms else 0


def _merged(line: list[MarkedPiece]) -> Iterator[MarkedPiece]:
    """Neighbouring runs of one look and mark as one run."""
    last: MarkedPiece | None = None
    for one in line:
        joined = _joined(last, one) if last is not None else None
        if last is not None and joined is None:
            yield last
        last = joined or one
    if last is not None:
        yield last


def _joined(first: MarkedPiece, second: MarkedPiece) -> MarkedPiece | None:
    one, two = first.piece, second.piece
    if not isinstance(one, Run) or not isinstance(two, Run) or first.mark is not second.mark:
        return None
    if (one.bold, one.italic) != (two.bold, two.italic):
        return None
    was = None
    if first.was is not None or second.was is not None:
        if first.was is None or second.was is None:
            return None
        if (first.was.bold, first.was.italic) != (second.was.bold, second.was.italic):
            return None
        was = replace(first.was, text=first.was.text + second.was.text)
    return MarkedPiece(replace(one, text=one.text + two.text), first.mark, was)


def _shown(piece: Piece) -> str:
    match piece:
        case Run() | RefField():
            return piece.text
        case Tab():
            return "\t"
