"""Words: the edits that turn one text into another, whole words only."""

import re
from typing import NamedTuple

from clausekit.comparison.anchors import between_anchors
from clausekit.comparison.comparison import CELL_MARK, Edit, EditKind
from clausekit.comparison.hunks import Hunk, readable

TOKEN = re.compile(r"\s*(?:[£$€]?\w+(?:['’\-‑]\w+|(?<=\d)[.,:/]\d\w*)*%?|[^\w\s])|\s+")
"""A word, a number with its currency, decimals and per cent, or a mark, each with the white space before it."""

SHORTEST_COMMON = 24
"""How many characters two texts must share at an end before it pays to leave them out of the comparison."""


def word_edits(before: str, after: str) -> tuple[Edit, ...]:
    """The edits between two texts; kept and taken out give ``before`` to the character, kept and put in ``after``.

    Cells of a table's row are compared cell by cell while their number is the same.
    """
    if before == after:
        return (Edit(EditKind.KEPT, before),) if before else ()
    cells, others = before.split(CELL_MARK), after.split(CELL_MARK)
    if len(cells) == len(others) > 1:
        edits: list[Edit] = []
        for at, (cell, other) in enumerate(zip(cells, others, strict=True)):
            if at:
                edits.append(Edit(EditKind.KEPT, CELL_MARK))
            edits += word_edits(cell, other)
        return _merged(edits)
    return _edits(before, after)


def _edits(before: str, after: str) -> tuple[Edit, ...]:
    start = _shared_start(before, after)
    end = _shared_end(before, after, start)
    first = TOKEN.findall(before[start : len(before) - end])
    second = TOKEN.findall(after[start : len(after) - end])
    tokens = _Tokens(first, second, [token.lstrip() for token in first], [token.lstrip() for token in second])
    edits: list[Edit] = [Edit(EditKind.KEPT, before[:start])] if start else []
    for kept, taken, put in readable(_stretches(tokens)):
        if kept:
            edits.append(Edit(EditKind.KEPT, kept))
        if taken:
            edits.append(Edit(EditKind.TAKEN_OUT, taken))
        if put:
            edits.append(Edit(EditKind.PUT_IN, put))
    if end:
        edits.append(Edit(EditKind.KEPT, before[len(before) - end :]))
    return _merged(edits)


class _Tokens(NamedTuple):
    before: list[str]
    after: list[str]
    bare_before: list[str]
    bare_after: list[str]


def _stretches(tokens: _Tokens) -> list[Hunk]:
    """Kept words and the change after them, in turn; white space that differs before a kept word is a change."""
    before, after, bare_before, bare_after = tokens
    hunks: list[Hunk] = []
    kept = taken = put = ""
    i = j = 0
    for i1, i2, j1 in [*between_anchors(bare_before, bare_after), (len(before), len(before), len(after))]:
        taken += "".join(before[i:i1])
        put += "".join(after[j:j1])
        i, j = i2, j1 + i2 - i1
        old, new = before[i1:i2], after[j1:j]
        pieces = [("".join(old),) * 2] if old == new else zip(old, new, strict=True)
        for piece, other in pieces:
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
    if kept or taken or put:
        hunks.append(Hunk(kept, taken, put))
    return hunks


def _merged(edits: list[Edit]) -> tuple[Edit, ...]:
    """Neighbouring edits of one kind as one."""
    merged: list[Edit] = []
    for edit in edits:
        if merged and merged[-1].kind is edit.kind:
            merged[-1] = Edit(edit.kind, merged[-1].text + edit.text)
        else:
            merged.append(edit)
    return tuple(merged)


def _shared_start(before: str, after: str) -> int:
    low, high = 0, min(len(before), len(after))
    if before[:SHORTEST_COMMON] != after[:SHORTEST_COMMON]:
        return 0
    while low < high:
        middle = (low + high + 1) // 2
        if before.startswith(after[low:middle], low):
            low = middle
        else:
            high = middle - 1
    return before.rfind(" ", 0, low) + 1 if low else 0


def _shared_end(before: str, after: str, start: int) -> int:
    low, high = 0, min(len(before), len(after)) - start
    if before[-SHORTEST_COMMON:] != after[-SHORTEST_COMMON:]:
        return 0
    while low < high:
        middle = (low + high + 1) // 2
        if before.endswith(after[len(after) - middle : len(after) - low], 0, len(before) - low):
            low = middle
        else:
            high = middle - 1
    at = before.find(" ", len(before) - low) if low else -1
    return len(before) - at if at >= 0 else 0
