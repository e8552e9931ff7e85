"""Find signs and phrases by the words that may be in them, so that few of them need be tried."""

from collections.abc import Iterable
from itertools import chain

from clausekit.classification.signs import Parts, Signs

Ending = tuple[Parts, int]
"""The slots of a phrase after its first two, and the part that it makes up."""
BEGINNING = 2
"""How many stems a beginning is taken for."""
REMEMBERED = 50_000
"""Pairs that were asked for together and are remembered."""


class SignIndex:
    """Signs by their rarest part: only where that is found are the others looked for."""

    def __init__(self, signs: Signs) -> None:
        size = _sizes(signs)
        self._tries: dict[int, list[int]] = {}
        others = []
        for number, sign in enumerate(signs.signs):
            rarest, *other = sorted(sign.parts, key=lambda part: size.get(part, 0))
            self._tries.setdefault(rarest, []).append(number)
            others.append(other)
        commonest = sorted(set(chain.from_iterable(others)), key=lambda part: -size.get(part, 0))
        self._bits = {part: 1 << at for at, part in enumerate(commonest)}  # low bits for them keep numbers short
        self.needed = (1 << len(self._bits)) - 1
        """Every part that some sign needs beside its rarest, as bits."""
        self.needs = [self.bits(other) for other in others]
        """Sign -> the parts that it needs beside its rarest, as bits."""

    def bits(self, parts: Iterable[int]) -> int:
        """Parts as bits; those that no sign needs beside its rarest have none."""
        return _joined(self._bits, parts)

    def tries(self, parts: Iterable[int]) -> Parts:
        """The signs of which one of these parts is the rarest, or the only one."""
        return tuple([number for part in parts for number in self._tries.get(part, ())])


def _sizes(signs: Signs) -> dict[int, int]:
    """How many stems fill each slot: the more, the likelier it is to be filled; a beginning stands for several."""
    sizes: dict[int, int] = {}
    for stems, counts in ((signs.stems, 1), (signs.beginnings, BEGINNING)):
        for slots in stems.values():
            for slot in slots:
                sizes[slot] = sizes.get(slot, 0) + counts
    return sizes


class PhraseIndex(dict[int, list[Ending]]):
    """Phrases by the pair of slots that they begin with; each pair has a bit.

    Holds what was asked for: pairs, as bits -> the phrases that begin with one of them.
    """

    def __init__(self, phrases: Iterable[tuple[Parts, int]]) -> None:
        super().__init__()
        pairs: dict[Parts, list[Ending]] = {}
        for slots, part in phrases:
            pairs.setdefault(slots[:2], []).append((slots[2:], part))
        self._endings = list(pairs.values())
        self._opens: dict[int, int] = {}
        self._closes: dict[int, int] = {}
        for number, (first, second) in enumerate(pairs):
            self._opens[first] = self._opens.get(first, 0) | 1 << number
            self._closes[second] = self._closes.get(second, 0) | 1 << number

    def __missing__(self, pairs: int) -> list[Ending]:
        if len(self) >= REMEMBERED:
            self.clear()
        numbers = [number for number in reversed(range(pairs.bit_length())) if pairs >> number & 1]
        self[pairs] = found = [ending for number in numbers for ending in self._endings[number]]
        return found

    def opens(self, slots: Iterable[int]) -> int:
        """The pairs that begin with one of these slots, as bits."""
        return _joined(self._opens, slots)

    def closes(self, slots: Iterable[int]) -> int:
        """The pairs that end with one of these slots, as bits."""
        return _joined(self._closes, slots)


def _joined(bits: dict[int, int], numbers: Iterable[int]) -> int:
    joined = 0
    for number in numbers:
        joined |= bits.get(number, 0)
    return joined
