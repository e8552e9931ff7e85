"""Rows as a CSV file that a spreadsheet shows as words and never runs."""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula when it begins with it, perhaps after spaces."""
BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet may read pound signs and dashes as other characters."""


def render_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV; a cell that could be a formula gets an apostrophe before it, which makes it words."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([_defused(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _defused(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA) else cell
