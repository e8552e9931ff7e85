"""Own facts: what papers for our own side may see besides the open ones; no other paper is given them."""

from dataclasses import dataclass
from datetime import date

from clausekit.papers.open_facts import Demand, OpenFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Lower:
    """A wording below the one proposed."""

    position: str
    released: bool
    lines: tuple[str, ...]
    below_limit: bool
    """Whether the mandate, if there is one here, does not allow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDemand:
    """A clause as our own side sees it."""

    demand: Demand
    position: str
    """The wording proposed."""
    local: bool
    """Whether local wording stands in its place."""
    priority: str
    """``must``, ``should``, ``could``, or empty."""
    limit: str
    """The lowest wording that the mandate allows; empty if it sets none."""
    limit_answers: tuple[tuple[str, str, str], ...]
    """What is asked, what is proposed, and the worst answer that the mandate allows."""
    why: str
    objections: tuple[tuple[str, str], ...]
    """What the employer may say, and what to answer."""
    lower: tuple[Lower, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningSigns:
    """What to look out for in what the supplier or the employer says of a system."""

    system: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFacts:
    """What every paper for our own side is made from."""

    facts: OpenFacts
    mandate_seen: bool
    agreed_at: str
    may_agree: tuple[tuple[str, str], ...]
    """To what, and who may agree to it, by role."""
    notes: str
    demands: tuple[OwnDemand, ...]
    clearance_needed: str
    """Who must clear the agreement, by role; empty if nobody need."""
    cleared_by: str
    cleared_on: date | None
    keep_until: date | None
    warning_signs: tuple[WarningSigns, ...]
    """Of each system whose kind of technology the library has a card for."""
