"""The outcome of a row: what a batch did for one employer, and what it left for a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from clausekit.batching.table import Row
from clausekit.findings import Finding


class Did(StrEnum):
    """What became of a row. Nothing was written for those from ``KEPT`` on."""

    MADE = "made"
    RENEWED = "renewed"
    """Written again, since the claim or the row says something else and nobody had changed it by hand."""
    MERGED = "merged"
    """The claim's change was carried over to a folder that somebody had changed by hand."""
    UNCHANGED = "unchanged"
    KEPT = "kept"
    """Left as somebody changed it by hand, or as it was before any batch."""
    TABLED = "tabled"
    """Left because the other side has its text."""
    CONFLICT = "conflict"
    """Left because the claim and somebody's hand changed the same place."""
    MISSING = "missing"
    """There is no folder to carry anything to."""
    REFUSED = "refused"
    """A paper held what it may not."""
    WRONG = "wrong"
    """The row, or what it makes of the claim, cannot be drafted."""
    FAILED = "failed"
    """A fault of ours."""


ASKS = frozenset((Did.KEPT, Did.TABLED, Did.CONFLICT, Did.MISSING, Did.REFUSED))
"""What a person has to look at."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A place that the claim and somebody's hand both changed, each in its own way."""

    place: str
    was: str
    yours: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was done for a row."""

    row: Row
    folder: Path
    did: Did
    why: str = ""
    """Why nothing was written, or what deserves to be known, in a sentence."""
    by_hand: tuple[str, ...] = ()
    """Files that somebody changed or took out, and that stay so."""
    clashes: tuple[Clash, ...] = ()
    findings: tuple[Finding, ...] = ()
    files: int = 0
    """How many were written."""


def counted(outcomes: Sequence[Outcome]) -> dict[Did, int]:
    """How many rows became what, in the order of ``Did``; none that are zero."""
    return {did: number for did in Did if (number := sum(one.did is did for one in outcomes))}
