"""What a change does for the workers covered: its effect, and the signs that show it."""

from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    """The effect of a change on the workers covered and their union, against the words before."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    MIXED = "mixed"
    NEUTRAL = "neutral"
    """No loss found; shown to people in these words and never as "safe"."""
    UNCLEAR = "unclear"
    """Words changed and no sign was recognised: read this yourself."""


class SignalKind(StrEnum):
    """What kind of sign it is."""

    MODALITY = "modality"
    ACTOR = "actor"
    CONSENT_LADDER = "consent_ladder"
    DEADLINE = "deadline"
    DURATION = "duration"
    NUMBER = "number"
    QUALIFIER = "qualifier"
    EXCEPTION_ADDED = "exception_added"
    EXCEPTION_REMOVED = "exception_removed"
    SCOPE_NARROWED = "scope_narrowed"
    SCOPE_WIDENED = "scope_widened"
    TRIGGER = "trigger"
    BURDEN = "burden"
    REMEDY = "remedy"
    COST = "cost"
    OVERRIDE = "override"
    DEFINITION = "definition"
    RIGHT_ADDED = "right_added"
    RIGHT_REMOVED = "right_removed"
    SENTENCE_ADDED = "sentence_added"
    SENTENCE_REMOVED = "sentence_removed"
    EDITORIAL = "editorial"
    RENUMBERING = "renumbering"
    REORDER = "reorder"
    UNKNOWN = "unknown"
    """Words changed and none of the kinds above was recognised."""


class Touches(StrEnum):
    """How much a change touches."""

    A_MUST = "a must"
    A_NUMBER = "a number"
    WORDING = "wording only"


@dataclass(frozen=True, slots=True)
class Signal:
    """A sign of what a change does."""

    kind: SignalKind
    effect: Effect
    before: str
    """The words before that the sign rests on, as they stand; empty if nothing stood there."""
    after: str
    reason: str
    """One line that a rep can repeat across the table."""
    sure: bool = True
    """False where only the place of a word in its sentence speaks for it: a surer sign beside it goes first."""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """The judgement on one change."""

    effect: Effect
    signals: tuple[Signal, ...]
    touches: Touches = Touches.WORDING
    depends_on: tuple[str, ...] = ()
    """Labels of the provisions that use a definition or schedule which this change touches."""
