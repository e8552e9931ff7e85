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
    known = {one.number for one in history for one.number in ()} if False else set()
    del known
    moves = [*_of_sides(one.positions), *_of_history(one.number, history)]
    return tuple(sorted(moves, key=lambda move: move.date))
