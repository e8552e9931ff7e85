"""The board as rows of a CSV file and as JSON: every clause with every employer, nothing cut."""

from collections.abc import Iterator
from typing import Any

from clausekit.negotiation.board.board import NOTICE, Board, Employer, Line
from clausekit.negotiation.board.show_text import EDITION

HEADER = (
    "clause",
    "title",
    "employer",
    "folder",
    "status",
    "proposed",
    "local wording",
    "wording",
    "numbers",
    "best so far",
    "last exchange",
    "by",
    "late",
)


def board_rows(board: Board) -> Iterator[tuple[str, ...]]:
    """The rows, the headings first, then who it is for."""
    yield HEADER
    yield (EDITION, *[""] * (len(HEADER) - 1))
    for line in board.lines:
        for employer in board.employers:
            if line.clause in employer.places:
                yield _row(line, employer)


def board_as_json(board: Board) -> dict[str, Any]:
    """The board as docs/schemas/board.schema.json describes it; findings are the caller's."""
    return {
        "edition": EDITION,
        "day": board.day.isoformat(),
        "employers": [_employer(one) for one in board.employers],
        "clauses": [_line(one) for one in board.lines],
        "notice": NOTICE,
    }


def _row(line: Line, employer: Employer) -> tuple[str, ...]:
    place = employer.places[line.clause]
    best = line.best
    return (
        line.clause,
        line.title,
        employer.name,
        employer.folder,
        place.reach,
        place.proposed,
        "yes" if place.local else "no",
        place.wording or "",
        "; ".join(place.numbers),
        f"{best.position}, {best.reach}" if employer.folder in best.employers else "",
        employer.newest.isoformat() if employer.newest else "",
        employer.newest_side,
        "; ".join(f"{late.who}, due {late.due}" for late in employer.late),
    )


def _employer(one: Employer) -> dict[str, Any]:
    return {
        "name": one.name,
        "folder": one.folder,
        "rounds": one.rounds,
        "newest": one.newest.isoformat() if one.newest else None,
        "newest_side": one.newest_side,
        "late": [
            {"who": late.who, "due": late.due.isoformat(), "days": late.days, "why": late.why} for late in one.late
        ],
        "clauses": {
            clause: {
                "status": place.reach.value,
                "proposed": place.proposed.value,
                "local": place.local,
                "wording": place.wording.value if place.wording else None,
                "numbers": list(place.numbers),
            }
            for clause, place in one.places.items()
        },
    }


def _line(one: Line) -> dict[str, Any]:
    best = one.best
    return {
        "clause": one.clause,
        "title": one.title,
        "best": {
            "status": best.reach.value if best.reach else None,
            "position": best.position.value if best.position else None,
            "employers": list(best.employers),
            "unranked": list(best.unranked),
        },
    }
