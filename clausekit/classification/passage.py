"""A passage as rows of what is known of its words."""

from collections.abc import Iterable
from typing import NamedTuple

from clausekit.classification.signs import Parts


class Word(NamedTuple):
    """What is known of a word. Sets of parts and of pairs of slots are the bits of a number, so that they are quick
    to join and to compare."""

    token: str
    stem: str
    """By which it is weighed; empty for words that weigh nothing."""
    said: tuple[int, ...]
    """What it says for each theme and for technology, in tenths; empty if nothing."""
    row: int
    """The same, packed."""
    parts: int
    """Those of its slots that signs of several parts need."""
    opens: int
    """The pairs of slots of which it may fill the first."""
    closes: int
    """The pairs of slots of which it may fill the second."""
    tries: Parts
    """The signs of which it may be the rarest part."""
    slots: frozenset[int]


class Passage(NamedTuple):
    """The words of a passage, turned on their side: one row for each thing that is known of them."""

    tokens: tuple[str, ...]
    stems: tuple[str, ...]
    said: tuple[tuple[int, ...], ...]
    rows: tuple[int, ...]
    parts: tuple[int, ...]
    opens: tuple[int, ...]
    closes: tuple[int, ...]
    tries: tuple[Parts, ...]
    slots: tuple[frozenset[int], ...]

    def without(self, places: Iterable[int]) -> "Passage":
        """The same with words in misleading company: they keep their weights and are part of no sign."""
        parts, tries, slots = list(self.parts), list(self.tries), list(self.slots)
        for at in places:
            parts[at], tries[at], slots[at] = 0, (), frozenset()
        return self._replace(parts=tuple(parts), tries=tuple(tries), slots=tuple(slots))
