"""Show the table and the list of moves as documents, through their Markdown templates."""

from collections.abc import Iterator, Mapping, Sequence

from clausekit.document.document import Document
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.read_document import read_document
from clausekit.negotiation.tabling.add_secrets import article_of
from clausekit.negotiation.tabling.cells import (
    NOTHING,
    Cells,
    RestKey,
    position_words,
    rest_cells,
    rest_key,
    row_cells,
    status_words,
)
from clausekit.negotiation.tabling.moves import Moves
from clausekit.negotiation.tabling.part_rows import is_at_rest
from clausekit.negotiation.tabling.position import Position
from clausekit.negotiation.tabling.table import Row, Table, UnionTable
from clausekit.rendering.standing import UNION_ONLY_NOTICE
from clausekit.shipped import shipped_templates
from clausekit.templating import long_date, render_template

TABLE = "table/table.md.j2"
MOVES = "table/moves.md.j2"
HEADER = ("No.", "Topic", "Present position", "Union", "Employer", "Status")
UNION_HEADER = (*HEADER, "Limit", "Notes")
ABOUT_ROWS = frozenset(("round-not-read", "tied-to-no-number", "part-of-the-text", "changes-accepted"))
"""Findings that a reader of the rows needs; what was noticed in a file otherwise is for the union's eyes."""


def table_document(table: Table, *, whole: bool = False) -> Document:
    """The table for both sides as a document. Its type has no field for anything that is the union's alone.

    Args:
        table: the table.
        whole: a row for every number with every word; else numbers at rest stand together without their words, and
            long wordings show what differs.
    """
    secrets: Mapping[str, Cells] = {}
    return _document(TABLE, _values(table, HEADER, secrets, whole=whole))


def union_table_document(table: UnionTable, *, whole: bool = False) -> Document:
    """The table for the union alone; every page says so. ``whole`` as for ``table_document``."""
    secrets = {
        row.number: (secret.limit, "; ".join(secret.notes))
        for row, secret in zip(table.shared.rows, table.secrets, strict=True)
    }
    values = _values(table.shared, UNION_HEADER, secrets, whole=whole)
    values["notice"] = UNION_ONLY_NOTICE
    values["remarks"] = table.remarks
    values["findings"] = [finding.message for finding in (*table.shared.findings, *table.findings)]
    return _document(TABLE, values)


def rows_at_rest(table: Table) -> int:
    """How many numbers a table that is not whole puts together without their words."""
    return sum(is_at_rest(row, table.first_round) for row in table.rows)


def moves_document(moves: Moves) -> Document:
    """The list of who moved when; for the union alone."""
    return _document(MOVES, {"moves": moves, "notice": UNION_ONLY_NOTICE})


def _values(table: Table, header: Sequence[str], secrets: Mapping[str, Cells], *, whole: bool) -> dict[str, object]:
    lively: list[Row] = []
    resting: list[Row] = []
    for row in table.rows:
        (resting if not whole and is_at_rest(row, table.first_round) else lively).append(row)
    return {
        "title": table.title,
        "notice": "",
        "newest": long_date(table.newest) if table.newest else "",
        "loud": [row.number for row in table.rows if row.changed_since],
        "whole": whole,
        "header": header,
        "rows": [
            (*row_cells(row, present_known=table.present_known, whole=whole), *secrets.get(row.number, ()))
            for row in lively
        ],
        "resting": _together(resting, table, secrets),
        "at_rest": len(resting),
        "remarks": (),
        "findings": [finding.message for finding in table.findings if finding.code in ABOUT_ROWS],
    }


def _together(rows: Sequence[Row], table: Table, secrets: Mapping[str, Cells]) -> list[Cells]:
    """Rows at rest of one article that say the same about themselves, as one."""
    alike: dict[RestKey, list[Row]] = {}
    for row in rows:
        secret = secrets.get(row.number, ())
        key = rest_key(row, article_of(row.number), present_known=table.present_known, secret=secret)
        alike.setdefault(key, []).append(row)
    return [rest_cells(key, some) for key, some in alike.items()]


def _document(template: str, values: dict[str, object]) -> Document:
    return read_document(render_template(shipped_templates(), template, values, escape_answer))


def csv_rows(table: Table, union: UnionTable | None = None) -> Iterator[tuple[str, ...]]:
    """The table for a spreadsheet: words, day and round each in a column of its own."""
    sides = (words for side in ("Union", "Employer") for words in (side, f"{side} date", f"{side} round"))
    secret_header = ("Limit", "Notes", UNION_ONLY_NOTICE) if union else ()
    yield ("No.", "Topic", "Present position", *sides, "Status", *secret_header)
    for at, row in enumerate(table.rows):
        cells = (row.number, row.topic, row.present, *_apart(row.union), *_apart(row.employer), status_words(row))
        secret = union.secrets[at] if union else None
        yield (*cells, *((secret.limit, "; ".join(secret.notes), UNION_ONLY_NOTICE) if secret else ()))


def moves_rows(moves: Moves) -> Iterator[tuple[str, ...]]:
    """The list of moves for a spreadsheet."""
    yield ("No.", "Topic", "Date", "Who", "What", "Words", UNION_ONLY_NOTICE)
    for one in moves.numbers:
        for move in one.moves:
            yield (one.number, one.topic, move.date.isoformat(), move.who, move.what, move.words, UNION_ONLY_NOTICE)


def _apart(one: Position | None) -> tuple[str, str, str]:
    if one is None:
        return NOTHING, "", ""
    return position_words(one), one.date.isoformat(), str(one.round.number)
