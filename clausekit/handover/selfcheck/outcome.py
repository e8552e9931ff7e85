"""Outcome: what a check of this installation showed, in words that hold no path, name or text of the user's."""

from dataclasses import dataclass


class NotOk(Exception):
    """What a check found wrong; its words may be sent to anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One line of the page."""

    name: str
    """A stable name for programs: ``read-back``."""
    title: str
    passed: bool
    said: str
    """What was seen, or what is wrong."""
    advice: str = ""
    """What to do; empty if the check passed."""


@dataclass(frozen=True, slots=True)
class Component:
    """A part of this installation and its version; ``None`` if it is not there."""

    name: str
    version: str | None
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Selfcheck:
    """All that was checked, and what with."""

    outcomes: tuple[Outcome, ...]
    components: tuple[Component, ...]

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return all(outcome.passed for outcome in self.outcomes)
