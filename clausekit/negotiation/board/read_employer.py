"""Read an employer: where each clause of one bargaining folder stands, from its rounds and what is settled."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from clausekit.drafting.bargaining import BargainingFile, read_bargaining
from clausekit.drafting.numbers_file import read_numbers
from clausekit.drafting.select import Selected, select
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.library.load import Library
from clausekit.negotiation.board.board import Employer, Place, Reach
from clausekit.negotiation.board.find_late import find_late
from clausekit.negotiation.board.tell_wording import Wordings, settled_words
from clausekit.negotiation.read_rounds import base_of, read_rounds
from clausekit.negotiation.reviewing.wordings import our_wordings
from clausekit.negotiation.status import Status
from clausekit.negotiation.tabling.add_secrets import article_of
from clausekit.negotiation.tabling.gather_table import gather_table
from clausekit.negotiation.tabling.position import Form
from clausekit.negotiation.tabling.table import Row

_Rows = dict[str, list[Row]]


def read_employer(folder: Path, library: Library, day: date) -> Employer:
    """Where one employer stands. The mandate is not read.

    Args:
        folder: its bargaining folder.
        library: the clauses that the folder is drafted from.
        day: as of when somebody is late.

    Raises:
        InputError: the bargaining file or a record is not right, or the clauses cannot be chosen.
    """
    bargaining = read_bargaining(folder)
    rounds = read_rounds(folder)
    chosen = [one for one in select(bargaining, library).clauses if not one.wanted_by]
    rows, findings = _rows_by_clause(folder, library) if base_of(rounds) else ({}, ())
    frozen_round = bargaining.content.frozen_round
    wordings = Wordings(bargaining, library, read_numbers(folder, frozen_round) if frozen_round else None)
    newest = rounds[-1] if rounds else None
    return Employer(
        name=bargaining.content.employer.name,
        folder=folder.resolve().name,
        rounds=len(rounds),
        newest=newest.date if newest else None,
        newest_side=newest.side.value if newest else "",
        places={one.clause.id: _place(one, rows.get(one.clause.id, []), wordings) for one in chosen},
        late=find_late(rounds, day),
        findings=(*findings, *_without_rows(bargaining, chosen, rows)),
    )


def _rows_by_clause(folder: Path, library: Library) -> tuple[_Rows, tuple[Finding, ...]]:
    """The rows of the bargaining table by the clause whose article they are in."""
    table = gather_table(folder)
    overlays = tuple(layer.folder for layer in library.layers[1:])
    wordings, findings = our_wordings(folder, None, overlays)
    clause_of = wordings.clause_of if wordings else {}
    found: _Rows = {}
    for row in table.rows:
        if clause := clause_of.get(article_of(row.number)):
            found.setdefault(clause, []).append(row)
    return found, findings


def _place(one: Selected, rows: Sequence[Row], wordings: Wordings) -> Place:
    local = bool(one.local_wording)
    reach = _reach(rows)
    settled = reach in (Reach.AGREED, Reach.SAME)
    said = settled_words(rows) if settled else {}
    known = len(said) == len(rows)
    wording = wordings.position_of(one.clause.id, one.position, said, local=local) if settled and known else None
    numbers = tuple(row.number for row in rows)
    return Place(reach=reach, proposed=one.position, local=local, wording=wording, numbers=numbers)


def _reach(rows: Sequence[Row]) -> Reach:
    """How far a clause has come: as far as the least of its provisions, and never further."""
    if not rows:
        return Reach.PROPOSED
    status = {row.status for row in rows} | {part for row in rows for _, part in row.parts}
    if any(row.changed_since or (row.agreed_round and not row.agreed_words_known) for row in rows):
        return Reach.CHECK
    if status == {Status.AGREED}:
        return Reach.AGREED
    if Status.AGREED in status:
        return Reach.PART
    if len(status) == 1 and Status.OPEN not in status:
        return Reach.PARKED if Status.PARKED in status else Reach.WITHDRAWN
    if all(_same(row) for row in rows):
        return Reach.SAME
    return Reach.ANSWERED if any(row.employer for row in rows) else Reach.TABLED


def _same(row: Row) -> bool:
    ours, theirs = row.union, row.employer
    if ours is None or theirs is None or Form.WORDS not in (ours.form, theirs.form):
        return False
    return ours.says_the_same(theirs)


def _without_rows(bargaining: BargainingFile, chosen: Sequence[Selected], rows: _Rows) -> Iterator[Finding]:
    """What to say where texts were exchanged and no row of them is a clause of ours."""
    if rows or not (bargaining.folder / "rounds").is_dir() or not chosen:
        return
    try:
        exchanged = base_of(read_rounds(bargaining.folder)) is not None
    except InputError:
        return
    if exchanged:
        message = "texts were exchanged, and no number in them belongs to a clause: they count as not tabled"
        yield Finding("no-clause-found", message, Location(str(bargaining.folder)), Severity.WARNING)
