"""Weave the literal numbers of two paragraphs, where numbers are words."""

from clausekit.rendering.weave_line import marked
from clausekit.word.body import TYPED
from clausekit.word.tracked import Mark, MarkedLine
from clausekit.word.values import Piece, Run, Tab, WordParagraph


def weave_number(before: WordParagraph, after: WordParagraph) -> MarkedLine:
    """Two numbers as one line; what separates them from the words is kept if both have it."""
    if not before.typed_number and not after.typed_number:
        return ()
    old, new = number_pieces(before), number_pieces(after)
    if old == new:
        return marked(new, Mark.KEPT)
    if not (old and new and old[-1] == new[-1]):
        return marked(old, Mark.TAKEN_OUT) + marked(new, Mark.PUT_IN)
    return marked(old[:-1], Mark.TAKEN_OUT) + marked(new[:-1], Mark.PUT_IN) + marked(new[-1:], Mark.KEPT)


def number_pieces(word: WordParagraph) -> tuple[Piece, ...]:
    """The number of a paragraph as it is typed, with the space or tab after it."""
    if not word.typed_number:
        return ()
    return Run(word.typed_number), Run(" ") if word.role in TYPED else Tab()
