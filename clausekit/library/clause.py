"""The shape of a clause: what stays, its versions, and what drafting reads of each."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from clausekit.library.fields import (
    ClauseId,
    Codes,
    Filled,
    IsoDate,
    Nation,
    PositionName,
    Shape,
    Slug,
    VersionNumber,
    Words,
)
from clausekit.library.stronger import Stronger

LONGEST_SUMMARY = 60
"""Words of a plain summary (a member reads it in half a minute)."""


class Section(StrEnum):
    """Where in an agreement a clause goes."""

    DEFINITIONS = "definitions"
    PURPOSE = "purpose"
    SCOPE = "scope"
    STATUS = "status"
    FACILITIES = "facilities"
    SUBSTANTIVE = "substantive"
    MACHINERY = "machinery"
    PROCEDURE = "procedure"
    REVIEW = "review"
    SCHEDULE = "schedule"


class Phase(StrEnum):
    """The four phases of the data life cycle at work."""

    COLLECTION = "collection"
    ANALYSIS = "analysis"
    STORAGE = "storage"
    OFF_BOARDING = "off-boarding"


class Level(StrEnum):
    """Where a matter is bargained."""

    NATIONAL = "national"
    LOCAL = "local"
    EITHER = "either"


class Kind(StrEnum):
    """What an answer is."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    MONEY = "money"
    DATE = "date"
    TEXT = "text"
    CHOICE = "choice"
    LIST = "list"


class Limb(StrEnum):
    """The seven matters of collective bargaining in section 178(2) of the 1992 Act."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"
    F = "f"
    G = "g"


class Incorporable(StrEnum):
    """Whether the wording is apt to become part of individual contracts."""

    YES = "yes"
    NO = "no"
    PART = "part"


class Actor(StrEnum):
    """Who owes a duty."""

    EMPLOYER = "employer"
    UNION = "union"
    JOINT = "joint"
    COMMITTEE = "committee"


class DefaultByPosition(Shape):
    """A default for each position; a weaker position has a weaker number."""

    ideal: Filled
    realistic: Filled
    fallback: Filled


class Variable(Shape):
    """A value that an answer fills."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    kind: Kind
    question: Words
    unit: Words | None = None
    default: Filled | tuple[Filled, ...] | DefaultByPosition | None = None
    choices: tuple[Filled, ...] = ()
    stronger: Stronger | None = None
    limit: Filled | None = None
    """The library's suggestion for a walk-away point; the real limit lives in the mandate."""

    def default_for(self, position: PositionName) -> str | tuple[str, ...] | None:
        """The suggested answer for a position, still as text."""
        given = self.default
        return getattr(given, position.value) if isinstance(given, DefaultByPosition) else given


class Duty(Shape):
    """Who must do what, by when, on what record and at whose cost."""

    who: Actor
    what: Words
    by_when: Words
    record: Words
    cost: Actor


class Objection(Shape):
    """What an employer says against a clause, and an answer."""

    says: Words
    answer: Words


class Definition(Shape):
    """A defined term and its meaning, which completes the sentence "(term) means …"."""

    term: Annotated[str, Field(pattern=r"^[A-Z][A-Za-z -]*$")]
    plural: Annotated[str, Field(pattern=r"^[A-Z][A-Za-z -]*$")] | None = None
    meaning: Words


class Position(Shape):
    """One full wording of a clause version."""

    text: Words
    defines: tuple[Definition, ...] = ()
    duties: tuple[Duty, ...] | None = None
    """Set where this position's duties differ from the version's."""


class Positions(Shape):
    """The three wordings."""

    ideal: Position
    realistic: Position
    fallback: Position

    def at(self, name: PositionName) -> Position:
        """The wording of a position."""
        found: Position = getattr(self, name.value)
        return found


def _is_short(summary: dict[str, str]) -> dict[str, str]:
    for text in summary.values():
        if (words := len(text.split())) > LONGEST_SUMMARY:
            raise ValueError(f"has {words} words; {LONGEST_SUMMARY} at most")
    return summary


Summary = Annotated[Words, AfterValidator(_is_short)]
"""A plain summary for members."""


class Version(Shape):
    """One dated state of a clause: all that drafting reads."""

    version: VersionNumber
    date: IsoDate
    note: Words
    """What changed, and why."""
    checked_on: IsoDate
    incorporable: Incorporable
    plain: Summary
    case: Words
    """The public reason; may go into a claim."""
    why: Words
    """The reason for our own side."""
    objections: tuple[Objection, ...] = Field(min_length=1)
    questions: tuple[Words, ...] = Field(min_length=1)
    """For an information request."""
    variables: tuple[Variable, ...] = ()
    duties: tuple[Duty, ...] = Field(min_length=1)
    needs: tuple[ClauseId, ...] = ()
    excludes: tuple[ClauseId, ...] = ()
    law: Codes = ()
    positions: Positions


class Clause(Shape):
    """An entry of the library: what stays through all its versions."""

    id: ClauseId
    title: Words
    theme: Slug
    section: Section = Section.SUBSTANTIVE
    technologies: Codes = ()
    """Ids of technology cards; none means any technology."""
    covers: Codes = ()
    """Ids of the source systems' themes that this clause answers."""
    s178: tuple[Limb, ...] = Field(min_length=1)
    nations: tuple[Nation, ...] = Field(min_length=1)
    bargained_at: Level
    phase: tuple[Phase, ...] = ()
    source: Filled
    licence: Filled
    owner: Filled
    versions: tuple[Version, ...] = Field(min_length=1)
    """Newest first."""

    @property
    def newest(self) -> Version:
        """The version that a new agreement takes."""
        return self.versions[0]

    def version(self, number: str) -> Version | None:
        """A version by its number."""
        return next((version for version in self.versions if version.version == number), None)

    @model_validator(mode="after")
    def _versions_fall(self) -> Self:
        numbers = [version_order(version.version) for version in self.versions]
        if numbers != sorted(set(numbers), reverse=True):
            raise ValueError("`versions` must be newest first, each number once")
        return self


def version_order(number: str) -> tuple[int, ...]:
    """A version number as something to sort by: 1.10 comes after 1.9."""
    return tuple(int(part) for part in number.split("."))
