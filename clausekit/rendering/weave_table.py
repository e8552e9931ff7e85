"""Weave two tables: rows kept, put in or taken out, and the words of each cell."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from clausekit.comparison.comparison import CELL_MARK, Pair
from clausekit.rendering.known_words import kept_words
from clausekit.rendering.lay_out import Laid
from clausekit.rendering.pair_up import Couple, in_order
from clausekit.rendering.weave_line import clipped, marked, pieces_text, weave_line
from clausekit.word.tracked import Mark, MarkedLine, MarkedRow, MarkedTable, Remark
from clausekit.word.values import Piece, WordTable

HEAVIEST = 1_000_000_000
"""Nothing weighs more than the headers of two tables, which belong together."""
Row = tuple[tuple[Piece, ...], ...]


def one_sided_table(table: WordTable, mark: Mark, remarks: Mapping[int, Remark], *, agreed: bool) -> MarkedTable:
    """A table of which every row is put in or taken out."""
    rows = tuple(_one_sided(row, mark, remarks.get(at), agreed) for at, row in enumerate(_rows(table)))
    return MarkedTable(table, rows)


def weave_table(
    before: Laid, after: Laid, pairs: Iterable[Pair], remarks: Mapping[int, Remark], *, agreed: bool
) -> MarkedTable:
    """Two tables of as many columns as one.

    Args:
        before: the table before.
        after: the table after.
        pairs: which of their rows belong together.
        remarks: comments by the row they belong to, counted from 0 for the header.
        agreed: whether both sides have settled the table.
    """
    assert isinstance(before.word, WordTable)
    assert isinstance(after.word, WordTable)
    old, new = _rows(before.word), _rows(after.word)
    couples = in_order(_pair_rows(old, new, pairs))
    rows: list[MarkedRow] = []
    at = to = 0
    for couple in [*couples, Couple((len(old),), (len(new),))]:
        rows += (_one_sided(old[one], Mark.TAKEN_OUT, None, False) for one in range(at, couple.before[0]))
        rows += (_one_sided(new[one], Mark.PUT_IN, remarks.get(one), agreed) for one in range(to, couple.after[0]))
        at, to = couple.before[0], couple.after[0]
        if at < len(old) and to < len(new):
            cells = tuple(_woven_cells(old[at], new[to], couple.pair))
            rows.append(MarkedRow(cells, Mark.KEPT, remarks.get(to), agreed))
        at, to = at + 1, to + 1
    return MarkedTable(after.word, tuple(rows))


def _pair_rows(old: tuple[Row, ...], new: tuple[Row, ...], pairs: Iterable[Pair]) -> Iterator[Couple]:
    """Rows as the comparison paired them; then those that are the same; headers belong together."""
    yield Couple((0,), (0,), weight=HEAVIEST)
    paired: set[int] = set()
    for pair in pairs:
        at, to = pair.before[0].part, pair.after[0].part
        if at and to:
            paired.add(at)
            yield Couple((at,), (to,), pair, len(pair.after[0].text) + 2)
    before, after = [_row_text(row) for row in old], [_row_text(row) for row in new]
    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            if block.a + step not in paired:
                same = before[block.a + step]
                yield Couple((block.a + step,), (block.b + step,), weight=len(same) + 1)


def _woven_cells(old: Row, new: Row, pair: Pair | None) -> Iterator[MarkedLine]:
    if old == new:
        yield from (marked(cell, Mark.KEPT) for cell in new)
        return
    whole = kept_words(_row_text(old), _row_text(new), pair)
    at = to = 0
    for one, two in zip(old, new, strict=True):
        before, after = pieces_text(one), pieces_text(two)
        span, other = (at, at + len(before)), (to, to + len(after))
        kept = tuple(clipped(whole, span, other)) if before != after else ((0, 0, len(before)),)
        yield weave_line(one, two, kept)
        at, to = span[1] + len(CELL_MARK), other[1] + len(CELL_MARK)


def _one_sided(row: Row, mark: Mark, remark: Remark | None, agreed: bool) -> MarkedRow:
    return MarkedRow(tuple(marked(cell, mark) for cell in row), mark, remark, agreed)


def _rows(table: WordTable) -> tuple[Row, ...]:
    return (table.header, *table.rows)


def _row_text(row: Row) -> str:
    """The words of a row as a comparison has them."""
    return CELL_MARK.join(map(pieces_text, row))
