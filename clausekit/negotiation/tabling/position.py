"""A position: what one side put on the table for one number, in one round."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clausekit.negotiation.round import Round, Side

_SIGN = re.compile(r"\((?:([a-z])\1?|[ivx]{1,5})\) ", re.IGNORECASE)
"""The letter of an item; a figure may be a number that somebody bargains about, and stays."""


class Form(StrEnum):
    """How a position was put."""

    WORDS = "words"
    """Wording in a text."""
    LEFT_OUT = "left out"
    """Nothing of it is in a text that holds the rest."""
    MESSAGE = "message"
    """Something written or said about it, which is no wording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one side put for one number."""

    round: Round
    form: Form
    words: str = ""
    """Every word of it, items and rows of tables among them; empty when left out."""
    number: str = ""
    """The number that this text gives it, where that is another one."""

    @property
    def side(self) -> Side:
        """Who put it."""
        return self.round.side

    @property
    def date(self) -> date:
        """When."""
        return self.round.date

    def says_the_same(self, other: "Position") -> bool:
        """Whether the wording is the same but for white space."""
        return self.form is other.form and self.words.split() == other.words.split()

    def has_the_words_of(self, other: "Position") -> bool:
        """The same, whatever signs the items have: an employer's template says (A) where ours says (a)."""
        return self.form is other.form and _unlettered(self.words) == _unlettered(other.words)


def without_sign(line: str) -> str:
    """A line without the sign of an item at its start."""
    return line[found.end() :] if (found := _SIGN.match(line)) else line


def _unlettered(words: str) -> list[str]:
    return [word for line in words.splitlines() for word in without_sign(line).split()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All that was put for one number, oldest first. The number is that of the first text that held it."""

    number: str
    topic: str
    """The title of its article or schedule; empty where there is none."""
    positions: tuple[Position, ...]

    def newest(self, *sides: Side) -> Position | None:
        """What one of these sides put last."""
        return next((one for one in reversed(self.positions) if one.side in sides), None)
