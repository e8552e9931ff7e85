"""Show the table and the list of moves as documents, through their Markdown templates."""

from collections.abc import Iterator, Sequence

from clausekit.document.document import Document
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.read_document import read_document
from clausekit.negotiation.round import RoundKind
from clausekit.negotiation.status import Status
from clausekit.negotiation.tabling.moves import Moves
from clausekit.negotiation.tabling.position import Form, Position
from clausekit.negotiation.tabling.table import Row, Table, UnionTable
from clausekit.rendering.markup import AGREED_CHANGED_MARK, AGREED_MARK
from clausekit.rendering.side_colours import EMPLOYER_MARK, UNION_MARK
from clausekit.rendering.standing import UNION_ONLY_NOTICE
from clausekit.shipped import shipped_templates
from clausekit.templating import long_date, render_template

TABLE = "table/table.md.j2"
MOVES = "table/moves.md.j2"
HEADER = ("No.", "Topic", "Present position", "Union", "Employer", "Status")
UNION_HEADER = (*HEADER, "Limit", "Notes")
SAME_WORDS = "the same words as the union"
NOTHING = "nothing yet"
ABOUT_ROWS = frozenset(("round-not-read", "tied-to-no-number", "part-of-the-text", "changes-accepted"))
"""Findings that a reader of the rows needs; what was noticed in a file otherwise is for the union's eyes."""


def table_document(table: Table) -> Document:
    """The table for both sides as a document. Its type has no field for anything that is the union's alone."""
    rows = [_cells(row, table) for row in table.rows]
    return _document(TABLE, _values(table, HEADER, rows, ()))


def union_table_document(table: UnionTable) -> Document:
    """The table for the union alone; every page says so."""
    rows = [
        (*_cells(row, table.shared), secret.limit, "; ".join(secret.notes))
        for row, secret in zip(table.shared.rows, table.secrets, strict=True)
    ]
    values = _values(table.shared, UNION_HEADER, rows, table.remarks)
    values["notice"] = UNION_ONLY_NOTICE
    values["findings"] = [finding.message for finding in (*table.shared.findings, *table.findings)]
    return _document(TABLE, values)


def moves_document(moves: Moves) -> Document:
    """The list of who moved when; for the union alone."""
    return _document(MOVES, {"moves": moves, "notice": UNION_ONLY_NOTICE})


def position_words(one: Position | None) -> str:
    """What a side put, in words, without who and when."""
    if one is None:
        return NOTHING
    if one.form is Form.LEFT_OUT:
        return "LEFT OUT of its text"
    number = f"as {one.number}: " if one.number else ""
    if one.form is Form.MESSAGE:
        said = f"said by {one.round.by}: " if one.round.kind is RoundKind.SPOKEN else "wrote: "
        return f"{said}“{one.words}”"
    return f"{number}{' / '.join(one.words.splitlines())}" if one.words else "(no words)"


def status_words(row: Row) -> str:
    """How far a row is settled; what was agreed and then put otherwise is said first, and loudly."""
    words = [row.status.value]
    if row.status is Status.AGREED:
        mark = AGREED_CHANGED_MARK if row.changed_since else AGREED_MARK
        words = [f"{mark}in the words of round {row.agreed_round}"]
        words += [f"CHANGED SINCE by the {one.side} in round {one.round.number}: look" for one in row.changed_since]
        if row.agreed_as:
            words.append(f"round {row.agreed_round} has it as {row.agreed_as}: make sure which one was meant")
        if not row.agreed_words_known:
            words.append(f"round {row.agreed_round} holds no wording of it: make sure what was agreed")
    elif row.since:
        words.append(f"since {long_date(row.since)}")
    words += [f"{number}: {status}" for number, status in row.parts]
    for other in row.others:
        words.append(f"{other.side.value.capitalize()} ({when(other)}): {position_words(other)}")
    return "; ".join(words)


def when(one: Position) -> str:
    """The day and the round."""
    return f"{long_date(one.date)}, round {one.round.number}"


def _cells(row: Row, table: Table) -> tuple[str, ...]:
    settled = row.status is Status.AGREED and not row.changed_since
    present = " / ".join(row.present.splitlines()) or ("not in it" if table.present_known else "")
    if row.union is not None and row.present and row.present.split() == row.union.words.split():
        present = SAME_WORDS
    same = row.union is not None and row.employer is not None and row.employer.says_the_same(row.union)
    employer = position_words(row.employer)
    if same and row.employer is not None and row.employer is not row.union:
        employer = f"as {row.employer.number}: {SAME_WORDS}" if row.employer.number else SAME_WORDS
    return (
        row.number,
        row.topic,
        present,
        _owned(position_words(row.union), row.union, UNION_MARK, settled=settled),
        _owned(employer, row.employer, EMPLOYER_MARK, settled=settled),
        status_words(row),
    )


def _owned(words: str, one: Position | None, mark: str, *, settled: bool) -> str:
    """Words with the mark of the side, which gives the colour too, and the day."""
    if one is None:
        return words
    return f"{AGREED_MARK if settled else ''}[{mark}: {words}] ({when(one)})"


def _values(
    table: Table, header: Sequence[str], rows: Sequence[Sequence[str]], remarks: Sequence[str]
) -> dict[str, object]:
    loud = [row.number for row in table.rows if row.changed_since]
    return {
        "title": table.title,
        "notice": "",
        "newest": long_date(table.newest) if table.newest else "",
        "loud": loud,
        "header": header,
        "rows": rows,
        "remarks": remarks,
        "findings": [finding.message for finding in table.findings if finding.code in ABOUT_ROWS],
    }


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
