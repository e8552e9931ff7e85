"""A round: one exchange of a negotiation, as its record keeps it and as the rest of clausekit sees it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import Field

from clausekit.library.fields import Filled, IsoDate, Shape

RECORD_OPENING = (
    "A round of this negotiation, as clausekit kept it. `clausekit round verify` shows whether anything was\n"
    "changed since: please do not edit."
)
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
FileName = Annotated[str, Field(pattern=r"^\d{3,}-\d{4}-\d\d-\d\d-[a-z]+(\.[a-z0-9]{1,8})?$")]
RoundNumber = Annotated[int, Field(ge=1)]


class Side(StrEnum):
    """Whose words a round holds; ``JOINT`` is a text that both sides put forward."""

    EMPLOYER = "employer"
    UNION = "union"
    JOINT = "joint"
    ACAS = "acas"


class RoundKind(StrEnum):
    """How the words came."""

    FILE = "file"
    TEXT = "text"
    """Pasted, for example from an e-mail."""
    SPOKEN = "spoken"


class RoundRecord(Shape):
    """``rounds/001-2027-03-01-union.yaml``."""

    round: RoundNumber
    date: IsoDate
    side: Side
    kind: RoundKind
    file: FileName
    was_named: Filled | None = None
    """The file's name as it came."""
    by: Filled | None = None
    """Who said it, by role."""
    about: tuple[Filled, ...] = ()
    """Numbers of provisions that spoken words name."""
    answers: RoundNumber | None = None
    note: Filled | None = None
    sha256: Sha256
    """Of the file's bytes."""
    previous: Sha256 | None = None
    """The seal of the record before this one."""
    seal: Sha256
    """Over all that stands above it; see ``seal_of``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One exchange: who, when, which file or words."""

    number: int
    date: date
    side: Side
    kind: RoundKind
    file: Path
    """The copy in ``rounds/``; pasted and spoken words are a text file there."""
    record: Path
    sha256: str
    seal: str
    previous: str = ""
    """Empty for the first round."""
    answers: int = 0
    """The newest round of another side when this one came; 0 if there was none."""
    was_named: str = ""
    by: str = ""
    about: tuple[str, ...] = ()
    note: str = ""

    def __str__(self) -> str:
        return f"round {self.number} ({self.side}, {self.date:%Y-%m-%d})"


def seal_of(record: RoundRecord) -> str:
    """The hash over everything a record says but its seal.

    Why over what it says and not over its bytes: an editor that saves other line ends changes nothing that matters.
    """
    content = record.model_dump(mode="json", exclude={"seal"}, exclude_defaults=True)
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def round_of(record: RoundRecord, path: Path) -> Round:
    """A record as the rest of clausekit sees it; ``path`` is where the record stands."""
    return Round(
        number=record.round,
        date=record.date,
        side=record.side,
        kind=record.kind,
        file=path.parent / record.file,
        record=path,
        sha256=record.sha256,
        seal=record.seal,
        previous=record.previous or "",
        answers=record.answers or 0,
        was_named=record.was_named or "",
        by=record.by or "",
        about=record.about,
        note=record.note or "",
    )
