"""Who moved when: each side's steps by number and by package, oldest first; for the union only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausekit.findings import Finding
from clausekit.negotiation.read_rounds import read_rounds
from clausekit.negotiation.record_step import read_history, read_packages
from clausekit.negotiation.round import Side
from clausekit.negotiation.status import Event, Package, Step
from clausekit.negotiation.tabling.cut_rows import row_number
from clausekit.negotiation.tabling.follow import follow
from clausekit.negotiation.tabling.position import Form, Position, Timeline

STEPS = {
    Step.AGREED: "agreed",
    Step.PARKED: "parked",
    Step.WITHDRAWN: "withdrawn",
    Step.REOPENED: "open again",
    Step.LINKED: "linked",
    Step.UNLINKED: "unlinked",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One step of one side, or of both."""

    date: date
    who: str
    what: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovesOf:
    """The steps on one number."""

    number: str
    topic: str
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """Who moved when."""

    numbers: tuple[MovesOf, ...]
    """Those on which something happened after they were first put."""
    still: tuple[str, ...]
    """Numbers on which nobody moved."""
    packages: tuple[tuple[Package, tuple[Move, ...]], ...]
    findings: tuple[Finding, ...]


def gather_moves(folder: Path) -> Moves:
    """The steps of a negotiation.

    Raises:
        InputError: there is no such folder, or a record is not right.
    """
    timelines, findings = follow(read_rounds(folder))
    history = read_history(folder)
    numbers = [
        MovesOf(number=one.number, topic=one.topic, moves=_of_number(one, history))
        for one in timelines
        if not (one.topic and all(position.words == one.topic for position in one.positions))
    ]
    packages = tuple((one, tuple(_of_package(one, history))) for one in read_packages(folder))
    return Moves(
        numbers=tuple(one for one in numbers if len(one.moves) > 1),
        still=tuple(one.number for one in numbers if len(one.moves) <= 1),
        packages=packages,
        findings=findings,
    )


def _of_number(one: Timeline, history: Sequence[Event]) -> tuple[Move, ...]:
    moves = [*_of_sides(one.positions), *_of_history((one.number,), history)]
    return tuple(sorted(moves, key=lambda move: move.date))


def _of_sides(positions: Sequence[Position]) -> Iterator[Move]:
    """A side moves when it puts something else than it put last; to leave words as they are is no move."""
    newest: dict[Side, Position] = {}
    for one in positions:
        before = newest.get(one.side)
        others = [other for side, other in newest.items() if side is not one.side]
        repeats = [before] if before else others
        if not any(one.says_the_same(other) for other in repeats):
            what = f"{_what(one, before, others)} (round {one.round.number})"
            yield Move(date=one.date, who=str(one.side), what=what, words=one.words)
        newest[one.side] = one


def _what(one: Position, before: Position | None, others: Sequence[Position]) -> str:
    if one.form is Form.LEFT_OUT:
        return "left it out"
    if one.form is Form.MESSAGE:
        return f"said, by {one.round.by}" if one.round.by else "wrote"
    same = next((other for other in others if one.says_the_same(other)), None)
    if same is not None:
        return f"took the words of the {same.side}"
    return "changed its words" if before is not None else "put other words" if others else "put it"


def _of_history(numbers: Sequence[str], history: Sequence[Event]) -> Iterator[Move]:
    for event in history:
        if event.package is None and any(row_number(number) in numbers for number in event.numbers):
            by = f", by {', '.join(event.by)}" if event.by else ""
            named = [number for number in event.numbers if row_number(number) in numbers]
            parts = "" if named == list(numbers) else f" {', '.join(named)}"
            in_round = f" (round {event.round})" if event.round else ""
            yield Move(date=event.date, who="recorded", what=f"{STEPS[event.step]}{parts}{in_round}{by}")


def _of_package(one: Package, history: Sequence[Event]) -> Iterator[Move]:
    for event in history:
        if event.package == one.name:
            yield Move(date=event.date, who="recorded", what=f"{STEPS[event.step]}: {', '.join(event.numbers)}")
        elif event.package is None:
            for number in event.numbers:
                if number in one.numbers:
                    yield Move(date=event.date, who="recorded", what=f"{number} {STEPS[event.step]}")
