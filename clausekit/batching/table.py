"""A table of employers as read: its columns, and a row for each employer."""

from collections.abc import Mapping
from dataclasses import dataclass

from clausekit.batching.columns import Column, Own
from clausekit.findings import Finding, Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One employer: the name of its folder, and its cells that say something."""

    line: int
    """Where it begins in the table, from 1."""
    file: str
    folder: str
    cells: Mapping[Column, str]

    @property
    def employer(self) -> str:
        """Its name."""
        return next(cell for column, cell in self.cells.items() if column.path == ("employer", "name"))

    def listed(self, own: Own) -> tuple[str, ...]:
        """The items of a column about the row itself."""
        cell = next((cell for column, cell in self.cells.items() if column.own is own), "")
        return items_of(cell)

    def place(self, column: Column | None = None) -> Location:
        """Where it stands, or one of its cells: line, and which cell from the left."""
        return Location(self.file, self.line, column.at if column else 1)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of employers, and what to say of how it was read."""

    file: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[Finding, ...]


def items_of(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds several, set apart by ``;`` or on lines of their own."""
    return tuple(item for one in cell.replace("\n", ";").split(";") if (item := one.strip()))
