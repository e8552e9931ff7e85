"""A passage as rows of what is known of its words."""

from collections.abc import Iterable
from typing import NamedTuple

NONE: frozenset[int] = frozenset()


class Word(NamedTuple):
    """What is known of a word. Sets of parts and of pairs of slots are the bits of a number, so that they are quick
    to join and to compare."""

    token: str
    stem: str
    weighed: str
    """Its stem too, by which it is weighed for themes; empty for words that weigh nothing."""
    said: tuple[int, ...]
    """What it says for each theme and for technology, in tenths; empty if nothing."""
    row: int
    """The same, packed."""
    hope: int
    """The most that it can add to the signs of technology, in tenths."""
    parts: int
    """Those of its slots that signs of several parts need."""
    opens: int
    """The pairs of slots of which it may fill the first."""
    closes: int
    """The pairs of slots of which it may fill the second."""
    makes: frozenset[int]
    """The signs that it makes up alone."""
    tries: frozenset[int]
    """The signs of several parts of which it may be the rarest."""
    slots: frozenset[int]


class Passage(NamedTuple):
    """The words of a passage, turned on their side: one row for each thing that is known of them."""

    tokens: tuple[str, ...]
    stems: tuple[str, ...]
    weighed: tuple[str, ...]
    said: tuple[tuple[int, ...], ...]
    rows: tuple[int, ...]
    hopes: tuple[int, ...]
    parts: tuple[int, ...]
    opens: tuple[int, ...]
    closes: tuple[int, ...]
    makes: tuple[frozenset[int], ...]
    tries: tuple[frozenset[int], ...]
    slots: tuple[frozenset[int], ...]

    def without(self, places: Iterable[int]) -> "Passage":
        """The same with words in misleading company: they keep their weights and are part of no sign."""
        parts, makes, tries, slots = list(self.parts), list(self.makes), list(self.tries), list(self.slots)
        for at in places:
            parts[at], makes[at], tries[at], slots[at] = 0, NONE, NONE, NONE
        return self._replace(parts=tuple(parts), makes=tuple(makes), tries=tuple(tries), slots=tuple(slots))
