"""The compiled vocabulary: which words belong together, and which signs they make up."""

from dataclasses import dataclass

Parts = tuple[int, ...]

Phrases = dict[int, dict[int, tuple[tuple[int, Parts], ...]]]
"""First slot of a phrase -> its second -> the number of the phrase and the slots that follow."""

ALONE = 0
"""Stands for the second slot of a phrase that has none."""
TECHNOLOGY_SIGN, ORDINARY_SIGN = "technology", "ordinary"
STANCES = ("protective", "permissive", "neutral")


@dataclass(frozen=True, slots=True)
class Sign:
    """One line of the register: words that speak for (or against) a theme or a stance."""

    of: str
    """A theme, a stance, or one of the headings of the register."""
    weight: float
    parts: Parts
    """All must be in the passage."""
    near: bool = False
    """The parts must stand within a few words of each other."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The whole vocabulary, compiled.

    A slot is a set of stems that may stand in one place; a part is a slot or a phrase of slots. Both are numbered.
    """

    stems: dict[str, Parts]
    """Stem -> the slots that it fits."""
    beginnings: dict[str, Parts]
    """Beginning of a word -> the slots that it fits."""
    phrases: Phrases
    misleading: Phrases
    """Phrases whose words are not what they seem; a lone word is a phrase without a second slot."""
    signs: tuple[Sign, ...]
    by_part: dict[int, Parts]
    """Part -> the signs that are looked at when it is found; each sign stands under one of its parts."""
    openers: dict[int, float]
    """The rarest slot of each sign of technology, and the weight of the heaviest."""
