"""The bargaining table as a value: one type for what both sides may see, another for what only the union may."""

from dataclasses import dataclass
from datetime import date

from clausekit.findings import Finding
from clausekit.negotiation.status import Status
from clausekit.negotiation.tabling.position import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A number, where each side stands, and how far it is settled. It has no field for anything of ours alone."""

    number: str
    topic: str
    present: str
    """The words of the agreement in force; empty where it has none or is not known."""
    union: Position | None
    employer: Position | None
    others: tuple[Position, ...]
    """What a third party such as Acas put last."""
    status: Status
    since: date | None = None
    agreed_round: int = 0
    """The round to whose wording it is agreed; 0 if it is not."""
    changed_since: tuple[Position, ...] = ()
    """What was put after an agreement and is not the wording agreed: loud, for silence would let it through."""
    agreed_as: str = ""
    """The number that this round gives it, if that is another one: somebody may have meant the other text."""
    agreed_words_known: bool = True
    """Whether the round to which an agreement refers holds this number in words."""
    parts: tuple[tuple[str, Status], ...] = ()
    """Items below it that stand otherwise, such as ``4.2(a)``."""
    came_in: int = 0
    """The round that first put it."""
    moved: bool = False
    """Whether anybody put something else for it since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The table for both sides."""

    title: str
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    present_known: bool
    """Whether the agreement in force was there to look into."""
    newest: date | None
    """The day of the newest round."""
    first_round: int = 0
    """The round that held the first text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """What only the union may see of one row."""

    limit: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionTable:
    """The table with what only the union may see."""

    shared: Table
    secrets: tuple[Secret, ...]
    """One for each row of the table."""
    remarks: tuple[str, ...]
    """On the whole: the mandate's notes and the notes of rounds."""
    findings: tuple[Finding, ...]
    has_mandate: bool
