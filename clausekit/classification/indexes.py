"""Find signs and phrases by the words that may be in them, so that few of them need be tried."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from clausekit.classification.signs import TECHNOLOGY_SIGN, Parts, Signs

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
        self._makes: dict[int, list[int]] = {}
        self._tries: dict[int, list[int]] = {}
        others = []
        rarest_of = []
        for number, sign in enumerate(signs.signs):
            rarest, *other = sorted(sign.parts, key=lambda part: size.get(part, 0))
            (self._tries if other else self._makes).setdefault(rarest, []).append(number)
            others.append(other)
            rarest_of.append(rarest)
        commonest = sorted(set(chain.from_iterable(others)), key=lambda part: -size.get(part, 0))
        self._bits = {part: 1 << at for at, part in enumerate(commonest)}  # low bits for them keep numbers short
        self._hopes = _hopes(signs, rarest_of, size)
        self.needed = (1 << len(self._bits)) - 1
        """Every part that some sign needs beside its rarest, as bits."""
        self.needs = [self.bits(other) for other in others]
        """Sign -> the parts that it needs beside its rarest, as bits."""

    def bits(self, parts: Iterable[int]) -> int:
        """Parts as bits; those that no sign needs beside its rarest have none."""
        return _joined(self._bits, parts)

    def makes(self, parts: Iterable[int]) -> frozenset[int]:
        """The signs of which one of these parts is the only one."""
        return frozenset([number for part in parts for number in self._makes.get(part, ())])

    def tries(self, parts: Iterable[int]) -> frozenset[int]:
        """The signs of several parts of which one of these is the rarest."""
        return frozenset([number for part in parts for number in self._tries.get(part, ())])

    def hope(self, slots: Iterable[int]) -> int:
        """The most that a word which fits these slots can add to the signs of technology, in tenths."""
        return sum([self._hopes.get(slot, 0) for slot in slots])


def _hopes(signs: Signs, rarest: Sequence[int], size: Mapping[int, int]) -> dict[int, int]:
    """What the signs of technology weigh that need a slot: as their rarest part, or as the rarest of a phrase."""
    hopes: dict[int, int] = {}
    for sign, part in zip(signs.signs, rarest, strict=True):
        if sign.of == TECHNOLOGY_SIGN:
            hopes[part] = hopes.get(part, 0) + sign.weight
    whole = dict(hopes)
    for phrase in signs.phrases:
        if phrase.part in whole:
            slot = min(phrase.slots, key=lambda one: size.get(one, 0))
            hopes[slot] = hopes.get(slot, 0) + whole[phrase.part]
    return hopes


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
        left, found = pairs, list[Ending]()
        while left:
            highest = left.bit_length() - 1
            found += self._endings[highest]
            left ^= 1 << highest
        self[pairs] = found
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
