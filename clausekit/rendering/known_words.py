"""Which words two texts share, as the comparison found it."""

from collections.abc import Iterable

from clausekit.comparison.comparison import Edit, EditKind, Pair
from clausekit.comparison.words import word_edits
from clausekit.rendering.weave_line import Stretch, stretches_of

JOINERS = ("\n", " ", "", "\n\n")
"""What may stand between several passages in the text that their edits give back."""


def kept_words(before: str, after: str, pair: Pair | None = None) -> tuple[Stretch, ...]:
    """What stands in both texts: by the edits of their pair, else (a table's cell, a header) compared here."""
    if before == after:
        return ((0, 0, len(before)),)
    edits = pair.edits if pair is not None else ()
    if text_before(edits) != before or text_after(edits) != after:
        edits = word_edits(before, after)
    return tuple(stretches_of(edits))


def spans(texts: tuple[str, ...], whole: str) -> tuple[tuple[int, int], ...]:
    """Where each of several texts stands in the text that they make up; empty if they do not make it up."""
    for joiner in JOINERS:
        if joiner.join(texts) == whole:
            at, found = 0, []
            for text in texts:
                found.append((at, at + len(text)))
                at += len(text) + len(joiner)
            return tuple(found)
    return ()


def text_before(edits: Iterable[Edit]) -> str:
    """The text that edits lead from."""
    return "".join(edit.text for edit in edits if edit.kind is not EditKind.PUT_IN)


def text_after(edits: Iterable[Edit]) -> str:
    """The text that edits lead to."""
    return "".join(edit.text for edit in edits if edit.kind is not EditKind.TAKEN_OUT)
