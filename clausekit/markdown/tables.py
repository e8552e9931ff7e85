"""Read the tokens of a table, and find where a block ends."""

from collections.abc import Callable

from markdown_it.token import Token

from clausekit.document.blocks import Table
from clausekit.document.inlines import Line


def read_table(tokens: list[Token], at: int, read_cell: Callable[[Token], Line]) -> tuple[Table, int]:
    """The table that opens at ``at``, and the position after it."""
    rows: list[tuple[Line, ...]] = []
    end = after_block(tokens, at)
    row: list[Line] = []
    for token in tokens[at:end]:
        if token.type == "tr_open":
            row = []
        elif token.type == "inline":
            row.append(read_cell(token))
        elif token.type == "tr_close":
            rows.append(tuple(row))
    return Table(header=rows[0], rows=tuple(rows[1:])), end


def after_block(tokens: list[Token], at: int) -> int:
    """The position after the block that opens at ``at``."""
    depth = 0
    while True:
        depth += tokens[at].nesting
        at += 1
        if depth == 0:
            return at
