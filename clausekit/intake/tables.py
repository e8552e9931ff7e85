"""Tables as read: every row as wide as the widest, and our own signature tables known again."""

from collections.abc import Sequence

from clausekit.document.blocks import SignatureBlock, Table
from clausekit.document.inlines import Line, line_text
from clausekit.findings import Location

SIGNED_FOR = "Signed for "
SIGNATURE_COLUMNS = ("Signature", "Name", "Date")


def squared(rows: Sequence[tuple[Line, ...]], place: Location) -> Table | None:
    """A table of ragged rows, the first one its header; None if it holds no words."""
    width = max(map(len, rows), default=0)
    full = [(*row, *(((),) * (width - len(row)))) for row in rows]
    if not any(line_text(cell).strip() for row in full for cell in row):
        return None
    return Table(header=full[0], rows=tuple(full[1:]), place=place)


def as_signature(table: Table) -> SignatureBlock | None:
    """The signature block that a table of ours is, if nobody has written in it yet."""
    first, *others = (line_text(cell) for cell in table.header)
    if tuple(others) != SIGNATURE_COLUMNS or not first.startswith(SIGNED_FOR) or not table.rows:
        return None
    if any(line_text(cell).strip() for row in table.rows for cell in row[1:]):
        return None
    roles = tuple(line_text(row[0]) for row in table.rows)
    return SignatureBlock(party=first.removeprefix(SIGNED_FOR), roles=roles, place=table.place)
