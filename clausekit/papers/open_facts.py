"""Open facts: all that a paper for the employer or for members may see; no field holds anything secret."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from clausekit.papers.letters import Letterhead, NamedSystem, Questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party: its name, and who signs for it, by role."""

    name: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What one article of the draft asks for, in open words."""

    number: str
    """The article's number in the draft."""
    title: str
    plain: str
    """What it changes, for members."""
    case: str
    """The public reason."""
    questions: tuple[str, ...]
    about_itself: bool = False
    """Whether it says what the agreement itself is, such as its force in law: members read that last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """A duty of the agreement as it is drafted."""

    number: str
    """The article's number."""
    title: str
    who: str
    what: str
    by_when: str
    record: str
    cost: str
    first_due: date | None = None
    """The first day on which it is due, where its words and the day of the start say so."""
    every_months: int = 0
    """How often it comes back; 0 if it does not, or not by the calendar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFacts:
    """What every paper for the employer or members is made from."""

    title: str
    version: str
    head: Letterhead
    """Of a letter sent with the draft."""
    chaser_day: date
    chaser_reply_by: date
    meet_by: date
    standstill_until: date
    employer: Side
    unions: tuple[Side, ...]
    workplace: str
    nation: str
    public_body: bool
    recognised: bool
    matters: tuple[str, ...]
    agreements: tuple[str, ...]
    agreed: bool
    """Whether the text is agreed and no longer a draft."""
    binding: bool
    starts: date | None
    review_months: int
    notice_months: int
    systems: tuple[NamedSystem, ...]
    demands: tuple[Demand, ...]
    """The clauses chosen, in the order of the draft."""
    supporting: tuple[Demand, ...]
    """The clauses that these need."""
    groups: tuple[Questions, ...]
    law: Mapping[str, str]
    information_law: Mapping[str, str]
    """The law on freedom of information and on subject access, as it is cited."""
    obligations: tuple[Obligation, ...]
    reading_age: int
    """Of the plain words of the demands."""
