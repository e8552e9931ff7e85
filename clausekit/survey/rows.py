"""Rows: what one agreement gives, as plain values that travel between processes and go into the database."""

from typing import NamedTuple

from clausekit.findings import Finding, Location


class PassageRow(NamedTuple):
    """A line of words with the list that it opens."""

    at: int
    """Which of the agreement, from 1."""
    label: str
    heading: str
    text: str


class ProvisionRow(NamedTuple):
    """A passage that is about a theme."""

    at: int
    stance: str
    duty: int
    deadline: int
    remedy: int
    softened: str
    permits: str
    """The sentences that reserve a power, one a line."""
    clause: str
    clause_title: str
    position: str
    likeness: int
    strength: str


class ThemeRow(NamedTuple):
    """A theme of a passage; ``rank`` counts from 1."""

    at: int
    theme: str
    rank: int


class CoverageRow(NamedTuple):
    """A theme in the words of an agreement; a theme that nothing speaks of has none."""

    theme: str
    provisions: int
    duty: int
    deadline: int
    remedy: int
    traps: int
    only_permitted: int


class NumberRow(NamedTuple):
    """A number that a passage states."""

    at: int
    kind: str
    value: float
    unit: str
    bound: str
    words: str
    sentence: str


class FindingRow(NamedTuple):
    """Something to tell about the file."""

    code: str
    severity: str
    message: str
    hint: str
    place: str


def finding_row(finding: Finding) -> FindingRow:
    """A finding as a row; its file is that of the row's agreement."""
    place = finding.place
    where = str(Location("", place.line, place.column, place.part)).removeprefix(":")
    return FindingRow(finding.code, finding.severity.value, finding.message, finding.hint, where)


class AgreementRows(NamedTuple):
    """All that one file gives."""

    hash: str
    """SHA-256 of its bytes."""
    could_be_read: bool
    title: str = ""
    employer: str = ""
    year: str = ""
    sector: str = ""
    union: str = ""
    """What the file itself says of whose it is."""
    words: int = 0
    passages: tuple[PassageRow, ...] = ()
    provisions: tuple[ProvisionRow, ...] = ()
    themes: tuple[ThemeRow, ...] = ()
    coverage: tuple[CoverageRow, ...] = ()
    numbers: tuple[NumberRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()
