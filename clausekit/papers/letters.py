"""Facts that letters to an employer may see; no field holds a limit, a note or a reason for our own side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who writes to whom, when, and by when an answer is asked for; people by role, never by name."""

    unions: tuple[str, ...]
    signs: tuple[str, ...]
    """The role that signs for each of the unions, in their order."""
    employer: str
    to: str
    """The role that is written to."""
    address: str = ""
    day: date
    reply_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSystem:
    """A system as a letter speaks of it."""

    name: str
    purpose: str = ""
    supplier: str = ""
    stage: str = ""
    """``idea``, ``tender``, ``pilot`` or ``live``; empty where it is not known."""
    starts: date | None = None
    """When it is to go live or be decided, where that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Questions on one subject."""

    title: str
    questions: tuple[str, ...]
    first: int = 1
    """The number of the first of them; numbers run through the whole letter."""


def numbered(groups: Iterable[Questions]) -> tuple[Questions, ...]:
    """The groups that hold a question, with numbers that run through them all."""
    counted, first = [], 1
    for group in groups:
        if group.questions:
            counted.append(replace(group, first=first))
            first += len(group.questions)
    return tuple(counted)


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationRequest:
    """``papers/information-request.md.j2``."""

    head: Letterhead
    requester: str
    """``steward``, ``safety-rep`` or ``officer``."""
    systems: tuple[NamedSystem, ...]
    groups: tuple[Questions, ...]
    law: Mapping[str, str] = field(default_factory=dict)
    """The law that fits who asks, as it is cited: what ``hooks.fitting_law`` gives."""
    matters: tuple[str, ...] = ()
    """The matters for which the union is recognised, in words; empty where they are not on record."""
    held: tuple[str, ...] = ()
    """What the employer gave us in writing so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseLetter:
    """``papers/pause-and-talk.md.j2``."""

    head: Letterhead
    systems: tuple[NamedSystem, ...]
    meet_by: date
    agreements: tuple[str, ...] = ()
    """The agreements in force that the request leans on, by name."""
    law: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chaser:
    """``papers/chaser.md.j2``."""

    head: Letterhead
    systems: tuple[NamedSystem, ...]
    asked_on: date
    was_due: date
    law: Mapping[str, str] = field(default_factory=dict)
