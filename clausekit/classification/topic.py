"""Topics: the themes found in a text, and whom the text favours."""

from dataclasses import dataclass
from enum import StrEnum


class Stance(StrEnum):
    """Whom a provision favours. A permissive provision covers its theme and protects nobody."""

    PROTECTIVE = "protective"
    """Gives workers or their union something, or limits management."""
    PERMISSIVE = "permissive"
    """Reserves power to management, or puts the burden on workers."""
    NEUTRAL = "neutral"
    """Defines, describes or sets out a procedure."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme found in a text."""

    theme: str
    """The id of a theme of the library."""
    score: float
    """How much of the text speaks for it; only good for comparing topics of one text."""
    stance: Stance
    """Of the whole text: the same for each of its topics."""
    reserves: bool = False
    """Whether it may reserve a power: the stance says so, or some words do that stand beside others that protect."""
    evidence: tuple[str, ...] = ()
    """The words of the text that decided, the weightiest first."""
    stance_evidence: tuple[str, ...] = ()
    """The words of the text that decided on the stance; none if nothing but the default did."""
