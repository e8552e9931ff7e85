"""The setting of a text: what is known about it beyond its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from clausekit.document.shown import Shown
from clausekit.library.fields import Nation, PositionName
from clausekit.library.registers import Abroad, LawEntry

GREAT_BRITAIN = frozenset((Nation.ENGLAND, Nation.SCOTLAND, Nation.WALES))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenWording:
    """A clause as a bargaining file takes it into the text, and what the union asks of it."""

    clause: str
    title: str
    position: PositionName
    minimum: PositionName
    union: str
    """Who set the minimum, as its policy file names it."""
    local: bool = False
    """Whether the branch's own words stand in place of the position's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a caller knows of a text. Everything is optional: what is not known is not checked."""

    day: date | None = None
    """The day for which dates and law are judged; no check reads a clock."""
    nation: Nation | Abroad | None = None
    employer: str = ""
    """The employer's full name; else the title page and the text are asked."""
    status: str = ""
    """``binding-in-honour`` or ``legally-enforceable``; else the text is asked."""
    chosen: tuple[ChosenWording, ...] = ()
    """The clauses for which a union has set a minimum."""
    law: Mapping[str, LawEntry] | None = None
    """The law register by id; the bundled one if not given."""
    shown: Shown | None = None
    """How the file that the text comes from shows it, for the checks of accessibility."""
