"""Gather the bargaining table from the rounds and from what was agreed, parked or withdrawn."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.findings import Finding, InputError, Location
from clausekit.intake.read import read_document
from clausekit.negotiation.read_rounds import base_of, read_rounds
from clausekit.negotiation.record_step import read_standings
from clausekit.negotiation.reviewing.choose_texts import CURRENT
from clausekit.negotiation.round import Round, RoundKind, Side
from clausekit.negotiation.status import Standing, Status
from clausekit.negotiation.tabling.cut_rows import cut_rows, row_number
from clausekit.negotiation.tabling.follow import NO_NUMBER, follow, words_beside
from clausekit.negotiation.tabling.position import Form, Position, Timeline
from clausekit.negotiation.tabling.table import Row, Table

TITLE = "Bargaining table"


def gather_table(folder: Path) -> Table:
    """Where each side stands. Nothing of the mandate is read: this function has no way to it.

    Raises:
        InputError: there is no such folder, no text was exchanged yet, or a record is not right.
    """
    rounds = read_rounds(folder)
    if base_of(rounds) is None:
        hint = "`clausekit round add FILE --from union` keeps the first text"
        raise InputError([Finding("nothing-tabled", "no text was exchanged yet", Location(str(folder)), hint=hint)])
    timelines, findings = follow(rounds)
    standings = read_standings(folder)
    current = next(iter(sorted(folder.glob(f"{CURRENT}.*"))), None)
    present = _present(current, rounds) if current else {}
    rows = [_row(one, standings, present) for one in timelines]
    shown = tuple(row for row, one in zip(rows, timelines, strict=True) if not _is_only_a_title(one, row))
    return Table(
        title=_title(folder),
        rows=shown,
        findings=findings,
        present_known=current is not None,
        newest=rounds[-1].date,
        first_round=min((row.came_in for row in rows), default=0),
    )


def standing_of(number: str, standings: Mapping[str, Standing]) -> Standing | None:
    """Where a number stands: by what is recorded of it, else of the article or schedule that it is in."""
    for wanted in (number, number.partition(",")[0], number.partition(".")[0]):
        if wanted in standings:
            return standings[wanted]
    return None


def _row(one: Timeline, standings: Mapping[str, Standing], present: Mapping[str, str]) -> Row:
    standing = standing_of(one.number, standings)
    status = standing.status if standing else Status.OPEN
    agreed = standing.round if standing and status is Status.AGREED else 0
    wording = _agreed_wording(one, agreed)
    return Row(
        number=one.number,
        topic=one.topic,
        present=present.get(one.number, ""),
        union=one.newest(Side.UNION, Side.JOINT),
        employer=one.newest(Side.EMPLOYER, Side.JOINT),
        others=tuple(other for other in (one.newest(Side.ACAS),) if other),
        status=status,
        since=standing.since if standing and status is not Status.OPEN else None,
        agreed_round=agreed,
        changed_since=tuple(_changed_since(one, agreed, wording)) if agreed else (),
        agreed_as=wording.number if agreed and wording else "",
        agreed_words_known=not agreed or (wording is not None and wording.form is Form.WORDS),
        parts=tuple(
            (number, part.status)
            for number, part in standings.items()
            if number != one.number and row_number(number) == one.number and part.status is not status
        ),
        came_in=one.positions[0].round.number,
        moved=any(not position.has_the_words_of(one.positions[0]) for position in one.positions),
    )


def _agreed_wording(one: Timeline, agreed: int) -> Position | None:
    return next((position for position in reversed(one.positions) if position.round.number == agreed), None)


def _changed_since(one: Timeline, agreed: int, wording: Position | None) -> Iterator[Position]:
    """What came later and is not the wording agreed: of each side the last, if that still says something else."""
    later = [position for position in one.positions if position.round.number > agreed]
    for side in dict.fromkeys(position.side for position in later):
        last = [position for position in later if position.side is side][-1]
        if wording is None or not last.says_the_same(wording):
            yield last


def _is_only_a_title(one: Timeline, row: Row) -> bool:
    """A title whose provisions have rows of their own, or a heading without a number, that nobody touched."""
    title = one.positions[0].words if one.number == NO_NUMBER else one.topic
    plain = all(position.form is Form.WORDS and position.words == title for position in one.positions)
    return plain and not row.parts and row.status is Status.OPEN


def _present(current: Path, rounds: Sequence[Round]) -> dict[str, str]:
    """The words of the agreement in force, by the number of the first text that they belong to."""
    first = next((one for one in rounds if one.kind is RoundKind.FILE), None)
    if first is None:
        return {}
    document = read_document(first.file).countered
    return words_beside(cut_rows(document), document, read_document(current).countered)


def _title(folder: Path) -> str:
    if not (folder / BARGAINING_FILE).is_file():
        return TITLE
    return f"{TITLE}: {read_bargaining(folder).content.title}"
