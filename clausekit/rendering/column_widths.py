"""Share out the line of a table among its columns."""

from clausekit.document.inlines import Line, line_text

NARROWEST, WIDEST = 10, 40
"""Characters that a column is taken to need at least, and is given room for at most."""
FOR_A_HAND = 30
"""The same of an empty column in a table that is signed."""
LINE = 78
"""Characters of a table's line; a column is never so narrow that its longest word is cut."""


def column_widths(rows: tuple[tuple[Line, ...], ...], *, least_empty: int) -> tuple[float, ...]:
    """Shares of the line for a table's columns: more for those that hold more words, within bounds."""
    columns = [[line_text(cell) for cell in column] for column in zip(*rows, strict=True)]
    weights = [min(max(map(len, cells), default=0), WIDEST) for cells in columns]
    leasts = [NARROWEST if any(cells[1:]) else least_empty for cells in columns]
    weights = [max(weight, least) for weight, least in zip(weights, leasts, strict=True)]
    shares = [weight / sum(weights) for weight in weights]
    needs = [(max((len(word) for cell in cells for word in cell.split()), default=0) + 3) / LINE for cells in columns]
    spare = [max(share - need, 0.0) for share, need in zip(shares, needs, strict=True)]
    short = sum(max(need - share, 0.0) for share, need in zip(shares, needs, strict=True))
    if not short or short > sum(spare):
        return tuple(shares)
    kept = 1 - short / sum(spare)
    return tuple(need + more * kept for need, more in zip(needs, spare, strict=True))
