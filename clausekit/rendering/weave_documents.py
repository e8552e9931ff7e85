"""Weave the two documents of a comparison into the blocks of one that shows what changed."""

from dataclasses import dataclass, replace

from clausekit.comparison.comparison import Comparison
from clausekit.document.document import Numbering
from clausekit.rendering.count_numbers import counts_right
from clausekit.rendering.known_words import kept_words
from clausekit.rendering.lay_out import lay_out
from clausekit.rendering.pair_up import Places, pair_up, row_pairs
from clausekit.rendering.weave import Margin, Weaving, weave
from clausekit.rendering.weave_line import weave_line
from clausekit.word.tracked import MarkedBlock, MarkedLine
from clausekit.word.values import Run, WordParagraph


@dataclass(frozen=True, slots=True)
class Sides:
    """A comparison with both of its documents laid out."""

    comparison: Comparison
    before: Places
    after: Places


def side_by_side(comparison: Comparison, *, typed_numbers: bool = False) -> Sides:
    """Both documents laid out, and numbered in the way that a file with both of them can show.

    Two documents of which one has its numbers as words are both shown with numbers as words, and so are two
    that Word would count otherwise than they are numbered.

    Args:
        comparison: the documents, and what changed.
        typed_numbers: numbers are words, whatever the documents say.
    """
    before, after = comparison.before, comparison.after
    live = not typed_numbers and before.numbering is after.numbering is Numbering.LIVE
    laid = (tuple(lay_out(before)), tuple(lay_out(after))) if live else ((), ())
    if live and all(map(counts_right, laid)):
        return Sides(comparison, Places(laid[0]), Places(laid[1]))
    before, after = replace(before, numbering=Numbering.FROZEN), replace(after, numbering=Numbering.FROZEN)
    shown = replace(comparison, before=before, after=after)
    return Sides(shown, Places(tuple(lay_out(before))), Places(tuple(lay_out(after))))


def weave_documents(sides: Sides, margin: Margin) -> tuple[MarkedBlock, ...]:
    """Every paragraph and table of both documents, in one order, with what stands beside them."""
    before, after, pairs = sides.before, sides.after, sides.comparison.pairs
    rows = row_pairs(before, after, pairs)
    typed = sides.comparison.after.numbering is Numbering.FROZEN
    couples = pair_up(before, after, pairs, rows, typed_numbers=typed)
    bookmarks = frozenset(one.word.bookmark for one in after.laid if isinstance(one.word, WordParagraph))
    return weave(before.laid, after.laid, couples, Weaving(rows, bookmarks, margin))


def woven_words(before: str, after: str) -> MarkedLine:
    """Two lines without looks, such as the words at the head of each page."""
    old, new = ((Run(words),) if words else () for words in (before, after))
    return weave_line(old, new, kept_words(before, after))
