"""How the bargaining table and the list of moves are shown to programs."""

from typing import Any

from clausekit.cli.output import finding_as_json
from clausekit.negotiation.tabling.moves import Move, Moves
from clausekit.negotiation.tabling.position import Position
from clausekit.negotiation.tabling.table import Row, Table, UnionTable


def table_as_json(table: Table, union: UnionTable | None) -> dict[str, Any]:
    """The table as docs/schemas/table.schema.json describes it; ``union`` is null where both sides may see it."""
    findings = (*table.findings, *(union.findings if union else ()))
    return {
        "title": table.title,
        "rows": [_row(row) for row in table.rows],
        "union": None
        if union is None
        else {
            "has_mandate": union.has_mandate,
            "remarks": list(union.remarks),
            "rows": [{"limit": one.limit, "notes": list(one.notes)} for one in union.secrets],
        },
        "findings": [finding_as_json(one) for one in findings],
    }


def moves_as_json(moves: Moves) -> dict[str, Any]:
    """The list of moves as docs/schemas/table-moves.schema.json describes it."""
    return {
        "numbers": [
            {"number": one.number, "topic": one.topic, "moves": [_move(move) for move in one.moves]}
            for one in moves.numbers
        ],
        "still": list(moves.still),
        "packages": [
            {
                "name": one.name,
                "numbers": list(one.numbers),
                "agreed": one.agreed,
                "moves": [_move(move) for move in steps],
            }
            for one, steps in moves.packages
        ],
        "findings": [finding_as_json(one) for one in moves.findings],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "number": row.number,
        "topic": row.topic,
        "present": row.present,
        "union": _position(row.union),
        "employer": _position(row.employer),
        "others": [_position(one) for one in row.others],
        "status": row.status.value,
        "since": row.since.isoformat() if row.since else None,
        "agreed_round": row.agreed_round or None,
        "agreed_as": row.agreed_as,
        "agreed_words_known": row.agreed_words_known,
        "changed_since": [_position(one) for one in row.changed_since],
        "parts": [{"number": number, "status": status.value} for number, status in row.parts],
    }


def _position(one: Position | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "side": one.side.value,
        "round": one.round.number,
        "date": one.date.isoformat(),
        "form": one.form.value,
        "words": one.words,
        "number": one.number,
    }


def _move(move: Move) -> dict[str, str]:
    return {"date": move.date.isoformat(), "who": move.who, "what": move.what, "words": move.words}
