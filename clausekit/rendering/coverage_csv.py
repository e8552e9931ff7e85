"""Coverage as rows of a CSV file: a row for each theme, and for each theme of a source."""

from collections.abc import Iterator, Sequence

from clausekit.coverage.coverage import Coverage, Row, Sign
from clausekit.library.registers import Source
from clausekit.rendering.csv_rows import render_csv

HEADER = (
    "document",
    "source",
    "theme",
    "title",
    "mark",
    "mentioned",
    "provisions",
    *Sign,
    "permissive",
    "missing",
    "where",
    "traps",
    "clauses",
)


def render_coverage_csv(documents: Sequence[tuple[Coverage, Source | None, Sequence[Row]]]) -> bytes:
    """Rows of every document, each with the source that it was measured against and the rows of that, if any."""
    return render_csv([HEADER, *(row for one in documents for row in _rows(*one))])


def _rows(coverage: Coverage, source: Source | None, against: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    yield from (_cells(coverage.name, "", row) for row in coverage.rows)
    if source is not None:
        yield from (_cells(coverage.name, source.id, row) for row in against)


def _cells(name: str, source: str, row: Row) -> tuple[str, ...]:
    return (
        name,
        source,
        row.id,
        row.title,
        row.mark,
        _yes(row.mentioned),
        str(len(row.provisions)),
        *(_yes(row.found(sign) is not None) for sign in Sign),
        "only" if row.only_permitted else _yes(bool(row.permissive)),
        _yes(not row.mentioned),
        "; ".join(one.label for one in row.provisions),
        "; ".join(one.label for one in row.traps),
        " ".join(row.clauses),
    )


def _yes(so: bool) -> str:
    return "yes" if so else "no"
