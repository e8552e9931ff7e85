"""The board as a value: clauses by employers, how far each has come and in which wording, and who is late."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clausekit.findings import Finding
from clausekit.library.fields import PositionName

NOTICE = "Reads words and records, not consequences; not legal advice."


class Reach(StrEnum):
    """How far a clause has come with an employer, the furthest first."""

    AGREED = "agreed"
    CHECK = "agreed, check the words"
    """Somebody put it otherwise since, or the round that was agreed to does not hold it in words."""
    PART = "agreed in part"
    SAME = "same words, not agreed"
    """The employer's last text has our words throughout."""
    ANSWERED = "answered"
    """The employer has put other words, left words out, or said something about it."""
    TABLED = "tabled"
    PROPOSED = "not tabled"
    PARKED = "parked"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a clause stands with one employer."""

    reach: Reach
    proposed: PositionName
    """The wording that its bargaining file proposes."""
    local: bool = False
    """Whether local wording stands in its place, which has no position."""
    wording: PositionName | None = None
    """The position whose words are agreed, or stand in both sides' last texts; None where that cannot be told."""
    numbers: tuple[str, ...] = ()
    """The numbers of its provisions in the texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """Somebody whose answer was due."""

    who: str
    """``employer`` or ``union``."""
    due: date
    days: int
    """Since then."""
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """One employer: its name, what was exchanged, and where each clause stands."""

    name: str
    folder: str
    rounds: int
    newest: date | None
    """The day of the last exchange."""
    newest_side: str
    places: Mapping[str, Place]
    """By the id of the clause."""
    late: tuple[Late, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """The best wording of a clause so far, as far as words can be ranked."""

    reach: Reach | None = None
    """``AGREED`` or ``SAME``; None if no employer has come so far with it in words that have a position."""
    position: PositionName | None = None
    employers: tuple[str, ...] = ()
    """Their folders."""
    unranked: tuple[str, ...] = ()
    """Folders where words are agreed, or the same on both sides, that are no position of the library: read these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A clause across the employers."""

    clause: str
    title: str
    best: Best


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Where everybody stands on a day."""

    day: date
    employers: tuple[Employer, ...]
    lines: tuple[Line, ...]

    def reached(self, clause: str) -> dict[Reach, list[Employer]]:
        """The employers of a clause by how far it has come, the furthest first; none for those that lack it."""
        found: dict[Reach, list[Employer]] = {}
        for reach in Reach:
            if those := [one for one in self.employers if clause in one.places and one.places[clause].reach is reach]:
                found[reach] = those
        return found

    @property
    def late(self) -> tuple[tuple[Employer, Late], ...]:
        """Who is late, the longest first."""
        pairs = [(employer, late) for employer in self.employers for late in employer.late]
        return tuple(sorted(pairs, key=lambda pair: (-pair[1].days, pair[0].name)))
