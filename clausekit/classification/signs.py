"""The compiled vocabulary: which words belong together, and which signs they make up."""

from dataclasses import dataclass

Parts = tuple[int, ...]

TECHNOLOGY_SIGN, ORDINARY_SIGN = "technology", "ordinary"
STANCES = ("protective", "permissive", "neutral")


@dataclass(frozen=True, slots=True)
class Sign:
    """One line of the register: words that speak for (or against) a theme or a stance."""

    of: str
    """A theme, a stance, or one of the headings of the register."""
    weight: int
    """In tenths."""
    parts: Parts
    """All must be in the passage."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Slots that make up a part where they are filled in a row."""

    slots: Parts
    part: int


@dataclass(frozen=True, slots=True)
class Signs:
    """The whole vocabulary, compiled.

    A slot is a set of stems that may stand in one place; a part is a slot or a phrase of slots. Both are numbered
    in one row.
    """

    stems: dict[str, Parts]
    """Stem -> the slots that it fits."""
    beginnings: dict[str, Parts]
    """Beginning of a word -> the slots that it fits."""
    phrases: tuple[Phrase, ...]
    misleading: tuple[Parts, ...]
    """Slots in a row whose words are not what they seem."""
    signs: tuple[Sign, ...]
    openers: dict[int, int]
    """The rarest slot of each sign of technology, and the weight of the heaviest."""
