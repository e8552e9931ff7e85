"""The board as plain text of 80 columns: a table where the employers fit beside each other, else a list per clause."""

import textwrap
from collections.abc import Iterator, Sequence

from clausekit.negotiation.board.board import NOTICE, Best, Board, Employer, Line, Place, Reach
from clausekit.rendering.report_text import visible
from clausekit.templating import long_date

WIDTH = 78
TITLE = 29
MOST_BESIDE = 4
"""Employers that fit beside each other."""
MOST_NAMED = 8
"""Employers that a list names; the table for a spreadsheet and the page name all."""
EDITION = "Union only: where each employer stands. Not for any employer."
SHORT = {
    Reach.AGREED: "agreed",
    Reach.CHECK: "CHECK",
    Reach.PART: "in part",
    Reach.SAME: "same",
    Reach.ANSWERED: "answered",
    Reach.TABLED: "tabled",
    Reach.PROPOSED: "-",
    Reach.PARKED: "parked",
    Reach.WITHDRAWN: "withdrawn",
}
KEY = (
    "i, r, f: the ideal, realistic or fallback wording is proposed; l: local wording. in part: some provisions are "
    "agreed. CHECK: agreed, and put otherwise since or not to be found in the round agreed to. same: the employer's "
    "last text has our words, and nobody agreed yet. answered: other words, left out, or spoken of. -: not tabled. "
    "blank: not in this claim."
)


def render_board(board: Board) -> str:
    """The board for a terminal or an e-mail within the union."""
    count = len(board.employers)
    lines = [
        *_wrapped(EDITION),
        *_wrapped(f"{count} employer{'s' if count != 1 else ''} on {long_date(board.day)}."),
        "",
        *_late(board),
    ]
    if count <= MOST_BESIDE:
        lines += [*_beside(board), *_wrapped(KEY), ""]
    else:
        lines += [line for one in board.lines for line in _listed(board, one)]
    lines += ["Best wording so far", *(line for one in board.lines for line in _best(board, one)), ""]
    for employer in board.employers:
        for finding in employer.findings:
            lines += _wrapped(f"! {employer.folder}: {finding.message}", hang=2)
    return "\n".join(map(visible, [*lines, *_wrapped(NOTICE)])) + "\n"


def told_place(place: Place) -> str:
    """Where a clause stands, in words."""
    wording = f", {place.wording} wording" if place.wording else ""
    unsure = place.reach in (Reach.AGREED, Reach.SAME) and not place.wording
    read = ", in words that are no position of the library" if unsure else ""
    return f"{place.reach}{wording}{read}; proposed: {'local wording' if place.local else place.proposed}"


def told_best(board: Board, line: Line) -> str:
    """The best wording of a clause so far, in a sentence or two that claim no more than the words show."""
    return " ".join(_told(board, line.clause, line.best))


def _told(board: Board, clause: str, best: Best) -> Iterator[str]:
    if best.reach and best.position:
        yield f"{best.position}, {best.reach}: {_names(best.employers)}."
    if best.unranked:
        yield f"words of their own, which no position ranks; read them: {_names(best.unranked)}."
    if not best.reach and not best.unranked:
        places = [one.places[clause] for one in board.employers if clause in one.places]
        ranks = sorted({place.proposed for place in places if not place.local}, key=lambda one: one.rank)
        asked = [f"{one} ({sum(place.proposed is one and not place.local for place in places)})" for one in ranks]
        local = sum(place.local for place in places)
        asked += [f"local wording ({local})"] if local else []
        yield f"nothing agreed as a whole yet; proposed: {', '.join(asked)}."


def _late(board: Board) -> Iterator[str]:
    for employer, late in board.late:
        who = employer.folder if late.who == "employer" else f"WE, with {employer.folder}"
        days = f"{late.days} day{'s' if late.days != 1 else ''}"
        yield from _wrapped(f"LATE {days}: {who}, due {late.due:%Y-%m-%d} ({late.why})", hang=2)
    yield from [""] if board.late else ["Nobody is late, as far as the rounds say.", ""]


def _beside(board: Board) -> Iterator[str]:
    width = (WIDTH - TITLE) // len(board.employers)
    heads = [textwrap.wrap(one.folder, width - 1) for one in board.employers]
    for at in range(max(map(len, heads))):
        yield _row("clause" if at == 0 else "", [head[at] if at < len(head) else "" for head in heads], width)
    last = [f"{one.newest:%Y-%m-%d}" if one.newest else "no round" for one in board.employers]
    yield _row("last exchange", last, width)
    yield _row("by", [one.newest_side for one in board.employers], width)
    for line in board.lines:
        titles = textwrap.wrap(line.title, TITLE - 1)
        yield _row(titles[0], [_cell(one, line.clause) for one in board.employers], width)
        yield from titles[1:]


def _row(title: str, cells: Sequence[str], width: int) -> str:
    return f"{title:<{TITLE}}{''.join(f'{cell:<{width}}' for cell in cells)}".rstrip()


def _cell(employer: Employer, clause: str) -> str:
    place = employer.places.get(clause)
    return f"{SHORT[place.reach]} {'l' if place.local else place.proposed[0]}" if place else ""


def _listed(board: Board, line: Line) -> Iterator[str]:
    yield from _wrapped(f"{line.title} ({line.clause})")
    for reach, those in board.reached(line.clause).items():
        names = [one.folder + _wording(one.places[line.clause]) for one in those]
        yield from _wrapped(f"{reach} {len(those)}: {_names(names)}", indent=2, hang=2)
    yield ""


def _wording(place: Place) -> str:
    return f" ({place.wording})" if place.wording else ""


def _best(board: Board, line: Line) -> Iterator[str]:
    yield from _wrapped(f"{line.title}: {told_best(board, line)}", indent=2, hang=2)


def _names(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


def _wrapped(text: str, indent: int = 0, hang: int = 0) -> Iterator[str]:
    lead = " " * indent
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=lead, subsequent_indent=lead + " " * hang, break_on_hyphens=False
    )
