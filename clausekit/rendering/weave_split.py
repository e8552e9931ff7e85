"""Weave one paragraph with the several that it became, or several with the one that they became."""

from collections.abc import Iterable
from dataclasses import replace

from clausekit.comparison.comparison import Edit, EditKind
from clausekit.rendering.known_words import spans, text_after, text_before
from clausekit.rendering.weave_line import (
    Stretch,
    clipped,
    marked,
    piece_ends,
    pieces_text,
    slice_pieces,
    stretches_of,
    weave_line,
)
from clausekit.rendering.weave_number import number_pieces, weave_number
from clausekit.word.tracked import Mark, MarkedLine, MarkedParagraph, MarkedPiece
from clausekit.word.values import Run, WordParagraph

OPPOSITE = {Mark.KEPT: Mark.KEPT, Mark.PUT_IN: Mark.TAKEN_OUT, Mark.TAKEN_OUT: Mark.PUT_IN}
BACKWARDS = {
    EditKind.KEPT: EditKind.KEPT,
    EditKind.PUT_IN: EditKind.TAKEN_OUT,
    EditKind.TAKEN_OUT: EditKind.PUT_IN,
}


def weave_split(
    before: WordParagraph, after: tuple[WordParagraph, ...], edits: Iterable[Edit]
) -> tuple[MarkedParagraph, ...]:
    """One paragraph that became several: every paragraph mark but the last is put in."""
    kept = _kept(before, after, tuple(edits))
    cuts = _cuts(before, kept)
    made = []
    for at, one in enumerate(after):
        span = (cuts[at], cuts[at + 1])
        whole = (0, len(pieces_text(one.pieces)))
        line = weave_line(slice_pieces(before.pieces, *span), one.pieces, clipped(kept[at], span, whole))
        number = weave_number(before, one) if at == 0 else marked(number_pieces(one), Mark.PUT_IN)
        last = at == len(after) - 1
        was = before if last and before.keep_with_next != one.keep_with_next else None
        made.append(MarkedParagraph(one, line, number, Mark.KEPT if last else Mark.PUT_IN, was))
    return tuple(made)


def weave_joined(
    before: tuple[WordParagraph, ...], after: WordParagraph, edits: Iterable[Edit]
) -> tuple[MarkedParagraph, ...]:
    """Several paragraphs that became one, which is a split seen from the other side."""
    backwards = (Edit(BACKWARDS[edit.kind], edit.text) for edit in edits)
    return tuple(_opposite(one, after) for one in weave_split(after, before, backwards))


def _kept(before: WordParagraph, after: tuple[WordParagraph, ...], edits: tuple[Edit, ...]) -> list[list[Stretch]]:
    """What each paragraph after has of the one before; nothing where the edits are of other texts."""
    texts = tuple(pieces_text(one.pieces) for one in after)
    places = spans(texts, text_after(edits))
    if not places or text_before(edits) != pieces_text(before.pieces):
        return [[] for _ in after]
    known = tuple(stretches_of(edits))
    everywhere = (0, len(text_before(edits)))
    return [list(clipped(known, everywhere, place)) for place in places]


def _cuts(before: WordParagraph, kept: list[list[Stretch]]) -> list[int]:
    """Where the paragraph before is cut: as each part begins, and never inside a field."""
    length = len(pieces_text(before.pieces))
    ends = piece_ends(before.pieces)
    cuts, lowest = [0], 0
    for part in kept[1:]:
        place = part[0][0] if part else lowest if any(kept) else length
        lowest = max(lowest, place)
        cuts.append(next((end for start, end, whole in ends if whole and start < lowest < end), lowest))
    return [*cuts, length]


def _opposite(one: MarkedParagraph, after: WordParagraph) -> MarkedParagraph:
    last = one.end is Mark.KEPT
    changed = last and one.shape.keep_with_next != after.keep_with_next
    return replace(
        one,
        shape=after if last else one.shape,
        line=_opposite_line(one.line),
        number=_opposite_line(one.number),
        end=OPPOSITE[one.end],
        was=one.shape if changed else None,
    )


def _opposite_line(line: MarkedLine) -> MarkedLine:
    return tuple(_opposite_piece(piece) for piece in line)


def _opposite_piece(one: MarkedPiece) -> MarkedPiece:
    if one.was is not None and isinstance(one.piece, Run):
        return MarkedPiece(one.was, one.mark, one.piece)
    return MarkedPiece(one.piece, OPPOSITE[one.mark])
