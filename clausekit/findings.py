"""Findings: the one shape for everything that is told to a person about a file or a document."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters; ``ERROR`` stops the work, the others are said and work goes on."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file (line and column, from 1) or in a document (a part, a number).

    Zero and the empty string mean "not known": a finding may know its file and not its line.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    part: str = ""

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place += f":{self.line}:{self.column}"
        return f"{place} {self.part}".strip() if self.part else place


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell a person: a stable code, what is so, and what to do about it."""

    code: str
    message: str
    place: Location = field(default_factory=Location)
    severity: Severity = Severity.ERROR
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.place}: " if str(self.place) else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.severity}: {self.message}{hint} [{self.code}]"


class InputError(Exception):
    """What a person gave cannot be used; carries every mistake found, in the order of its place.

    Why a list: someone who mends one mistake must not be sent back for the next one.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = tuple(sorted(findings, key=lambda finding: finding.place))
        super().__init__("\n".join(map(str, self.findings)))


class Refusal(InputError):
    """The input is right, but what came of it may not go where it was to go: something was found in it."""


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word closest to a mistyped one, or the empty string."""
    from difflib import get_close_matches  # needed only once something is wrong

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else ""
