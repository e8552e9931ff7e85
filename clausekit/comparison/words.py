"""Words: the edits that turn one text into another, whole words only."""

import re

from clausekit.comparison.anchors import Match, Numbers, between_anchors
from clausekit.comparison.comparison import CELL_MARK, Edit, EditKind
from clausekit.comparison.hunks import Hunk, readable

TOKEN = re.compile(r" [a-z]+(?= )|\s*(?:[£$€]?\w+(?:['’\-‑]\w+|(?<=\d)[.,:/]\d\w*)*%?|[^\w\s])|\s+")
"""A word, a number with its currency, decimals and per cent, or a mark, each with the white space before it.

Most words stand between two blanks, so this is tried first.
"""


def word_edits(before: str, after: str, numbers: Numbers | None = None) -> tuple[Edit, ...]:
    """The edits between two texts; kept and taken out give ``before`` to the character, kept and put in ``after``.

    Cells of a table's row are compared cell by cell while their number is the same.

    Args:
        before: the one text.
        after: the other.
        numbers: shared by the pairs of one comparison, whose words are mostly the same; no edit depends on it.
    """
    if before == after:
        return (Edit(EditKind.KEPT, before),) if before else ()
    cells, others = before.split(CELL_MARK), after.split(CELL_MARK)
    if len(cells) == len(others) > 1:
        edits: list[Edit] = []
        for at, (cell, other) in enumerate(zip(cells, others, strict=True)):
            if at:
                edits.append(Edit(EditKind.KEPT, CELL_MARK))
            edits += word_edits(cell, other, numbers)
        return _merged(edits)
    return _edits(before, after, numbers)


def _edits(before: str, after: str, numbers: Numbers | None) -> tuple[Edit, ...]:
    start, end = _shared_ends(before, after)
    first = TOKEN.findall(before[start : len(before) - end])
    second = TOKEN.findall(after[start : len(after) - end])
    matches = [*between_anchors(first, second, numbers), (len(first), len(first), len(second))]
    edits: list[Edit] = []
    for kept, taken, put in readable(_stretches(first, second, matches, before[:start], before[len(before) - end :])):
        if kept:
            edits.append(Edit(EditKind.KEPT, kept))
        if taken:
            edits.append(Edit(EditKind.TAKEN_OUT, taken))
        if put:
            edits.append(Edit(EditKind.PUT_IN, put))
    return _merged(edits)


def _shared_ends(before: str, after: str) -> tuple[int, int]:
    """How many characters two texts share at their beginning and, beyond that, at their end; words stay whole."""
    from rapidfuzz.distance import Postfix, Prefix  # only a comparison that finds changed words needs it

    start = before.rfind(" ", 0, Prefix.similarity(before, after)) + 1
    end = min(Postfix.similarity(before, after), len(before) - start, len(after) - start)
    place = before.find(" ", len(before) - end) if end else -1
    return start, len(before) - place if place >= 0 else 0


def _stretches(before: list[str], after: list[str], matches: list[Match], head: str, tail: str) -> list[Hunk]:
    """Kept words and the change after them, in turn; white space that differs before a kept word is a change.

    Args:
        before: the words of one text, each with the white space before it.
        after: those of the other.
        matches: where both are the same, the last where both end.
        head: what both texts begin with.
        tail: what both end with.
    """
    hunks: list[Hunk] = []
    kept, taken, put = head, "", ""
    i = j = 0
    for i1, i2, j1 in matches:
        taken += "".join(before[i:i1])
        put += "".join(after[j:j1])
        i, j = i2, j1 + i2 - i1
        old, new = before[i1:i2], after[j1:j]
        if old == new:
            if old and (taken or put):
                hunks.append(Hunk(kept, taken, put))
                kept = taken = put = ""
            kept += "".join(old)
            continue
        for piece, other in zip(old, new, strict=True):
            if (taken or put) and piece and piece == other:
                hunks.append(Hunk(kept, taken, put))
                kept = taken = put = ""
            if piece == other:
                kept += piece
                continue
            word = piece.lstrip()
            space, other_space = piece[: len(piece) - len(word)], other[: len(other) - len(word)]
            hunks.append(Hunk(kept, taken + space, put + other_space))
            kept, taken, put = word, "", ""
    if taken or put:
        hunks.append(Hunk(kept, taken, put))
        kept = ""
    return [*hunks, Hunk(kept + tail, "", "")]


def _merged(edits: list[Edit]) -> tuple[Edit, ...]:
    """Neighbouring edits of one kind as one."""
    merged: list[Edit] = []
    for edit in edits:
        if merged and merged[-1].kind is edit.kind:
            merged[-1] = Edit(edit.kind, merged[-1].text + edit.text)
        else:
            merged.append(edit)
    return tuple(merged)
