"""The board as one HTML file that needs no network and no script."""

from html import escape

from clausekit.negotiation.board.board import NOTICE, Board, Employer, Line
from clausekit.negotiation.board.show_text import EDITION, KEY, SHORT, told_best, told_place
from clausekit.shipped import shipped_templates
from clausekit.templating import long_date, render_template

TEMPLATE = "html/board.html.j2"


def render_board_html(board: Board) -> str:
    """The board as a page: who is late, the best wording of each clause, and every clause with every employer."""
    count = len(board.employers)
    values: dict[str, object] = {
        "edition": EDITION,
        "summary": f"{count} employer{'s' if count != 1 else ''} on {long_date(board.day)}.",
        "late": [
            {
                "who": employer.name if late.who == "employer" else f"We, with {employer.name}",
                "due": long_date(late.due),
                "days": late.days,
                "why": late.why,
            }
            for employer, late in board.late
        ],
        "employers": [_employer(one) for one in board.employers],
        "lines": [_line(board, one) for one in board.lines],
        "findings": [f"{one.name}: {finding.message}" for one in board.employers for finding in one.findings],
        "key": KEY,
        "notice": NOTICE,
    }
    return render_template(shipped_templates(), TEMPLATE, values, escape)


def _employer(one: Employer) -> dict[str, str]:
    last = f"{long_date(one.newest)}, {one.newest_side}" if one.newest else "no round yet"
    return {"name": one.name, "last": last}


def _line(board: Board, line: Line) -> dict[str, object]:
    cells = []
    for employer in board.employers:
        place = employer.places.get(line.clause)
        short = f"{SHORT[place.reach]} {'l' if place.local else place.proposed[0]}" if place else ""
        best = employer.folder in line.best.employers
        cells.append(
            {
                "short": short + (" *" if best else ""),
                "kind": place.reach.name.lower() if place else "none",
                "long": told_place(place) if place else "not in this claim",
            }
        )
    return {"title": line.title, "clause": line.clause, "best": told_best(board, line), "cells": cells}
