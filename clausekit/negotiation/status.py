"""Status: what was agreed, parked or withdrawn, as its file keeps it and as it follows from the file."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from clausekit.library.fields import Filled, IsoDate, Shape
from clausekit.negotiation.round import RoundNumber


class Status(StrEnum):
    """Where a provision stands."""

    OPEN = "open"
    AGREED = "agreed"
    PARKED = "parked"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What happened to provisions."""

    AGREED = "agreed"
    PARKED = "parked"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    LINKED = "linked"
    """They were made a package."""
    UNLINKED = "unlinked"


class Event(Shape):
    """One line of the history. Nothing is taken out of it: a later event changes what an earlier one said."""

    date: IsoDate
    step: Step
    numbers: tuple[Filled, ...] = Field(min_length=1)
    round: RoundNumber | None = None
    """For an agreement, the round whose wording is agreed."""
    by: tuple[Filled, ...] = ()
    """The unions that agreed."""
    package: Filled | None = None

    @model_validator(mode="after")
    def _says_all(self) -> Self:
        if self.step is Step.AGREED and self.round is None:
            raise ValueError("needs `round:`, the round whose wording is agreed")
        if (self.step in (Step.LINKED, Step.UNLINKED)) != (self.package is not None):
            raise ValueError("`package:` belongs to `linked` and `unlinked`, and to nothing else")
        if self.step is Step.LINKED and len(self.numbers) < 2:
            raise ValueError("a package holds two numbers at least")
        return self


class StatusFile(Shape):
    """``rounds/status.yaml``."""

    history: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one provision stands, since when, and what an agreement of it still waits for."""

    number: str
    status: Status
    since: date
    round: int = 0
    """The round that the last event named; 0 if it named none."""
    agreed_by: tuple[str, ...] = ()
    """The unions that agreed to the wording of that round."""
    waits_for_unions: tuple[str, ...] = ()
    waits_for_numbers: tuple[str, ...] = ()
    """Provisions of the same package that are not agreed; until they are, this one is not."""
    package: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """Provisions that stand or fall together."""

    name: str
    numbers: tuple[str, ...]
    agreed: bool
