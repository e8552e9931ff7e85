"""Know of each word what it weighs and which signs it may be part of, worked out when it is first seen."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import NamedTuple

from clausekit.classification.packing import pack
from clausekit.classification.signs import Parts, Sign, Signs
from clausekit.classification.stem import stem
from clausekit.classification.weights import Weights, telling_stem

REMEMBERED = 50_000
"""Words of texts that are remembered; more than a person's English has."""


class Word(NamedTuple):
    """What is known of a word. Sets of parts and of pairs of slots are the bits of a number, so that they are quick
    to join and to compare."""

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
    alone: Parts
    """The signs that it makes up by itself."""
    tries: Parts
    """The signs of which it may be the rarest part."""
    slots: frozenset[int]


class SignIndex:
    """Signs by the parts that they are made of."""

    def __init__(self, signs: tuple[Sign, ...]) -> None:
        uses: dict[int, int] = {}
        for sign in signs:
            for part in sign.parts:
                uses[part] = uses.get(part, 0) + 1
        several = dict.fromkeys(part for sign in signs if len(sign.parts) > 1 for part in sign.parts)
        self._bits = {part: 1 << at for at, part in enumerate(several)}
        self._alone: dict[int, list[int]] = {}
        self._tries: dict[int, list[int]] = {}
        self.needs = [self.bits(sign.parts) if len(sign.parts) > 1 else 0 for sign in signs]
        """Sign -> the parts that it needs, as bits; nought if it is of one part."""
        for number, sign in enumerate(signs):
            under = self._alone if len(sign.parts) == 1 else self._tries
            under.setdefault(min(sign.parts, key=lambda part: uses[part]), []).append(number)

    def bits(self, parts: Iterable[int]) -> int:
        """Parts as bits; those that no sign of several parts needs have none."""
        return reduce(or_, (self._bits.get(part, 0) for part in parts), 0)

    def alone(self, parts: Iterable[int]) -> Parts:
        """The signs that are one of these parts and nothing else."""
        return tuple(number for part in parts for number in self._alone.get(part, ()))

    def tries(self, parts: Iterable[int]) -> Parts:
        """The signs of several parts of which one of these is the rarest."""
        return tuple(number for part in parts for number in self._tries.get(part, ()))


class PairIndex:
    """Phrases by the pair of slots that they begin with; each pair has a bit."""

    def __init__(self, phrases: Iterable[tuple[Parts, int]]) -> None:
        pairs: dict[Parts, list[tuple[Parts, int]]] = {}
        for slots, part in phrases:
            pairs.setdefault(slots[:2], []).append((slots[2:], part))
        self._rows = list(pairs.values())
        self._opens: dict[int, int] = {}
        self._closes: dict[int, int] = {}
        for number, (first, second) in enumerate(pairs):
            self._opens[first] = self._opens.get(first, 0) | 1 << number
            self._closes[second] = self._closes.get(second, 0) | 1 << number

    def phrases(self, pairs: int) -> list[tuple[Parts, int]]:
        """The phrases that begin with one of these pairs: the slots that follow, and the part that is then made up."""
        found = []
        while pairs:
            last = pairs.bit_length() - 1
            pairs ^= 1 << last
            found += self._rows[last]
        return found

    def opens(self, slots: Iterable[int]) -> int:
        """The pairs that begin with one of these slots, as bits."""
        return reduce(or_, (self._opens.get(slot, 0) for slot in slots), 0)

    def closes(self, slots: Iterable[int]) -> int:
        """The pairs that end with one of these slots, as bits."""
        return reduce(or_, (self._closes.get(slot, 0) for slot in slots), 0)


class Lexicon(dict[str, Word]):
    """What is known of the words seen so far."""

    def __init__(self, signs: Signs, weights: Weights, parts: SignIndex, pairs: PairIndex) -> None:
        super().__init__()
        self._signs = signs
        self._weights = weights
        self._parts = parts
        self._pairs = pairs
        self._misleading = {slots[0] for slots in signs.misleading if len(slots) == 1}

    def __missing__(self, token: str) -> Word:
        if len(self) >= REMEMBERED:
            self.clear()
        slots = self._slots(token)
        told = telling_stem(token)
        said = self._weights.of(told) if told else ()
        self[token] = word = Word(
            told,
            said,
            pack(enumerate(said)),
            self._parts.bits(slots),
            self._pairs.opens(slots),
            self._pairs.closes(slots),
            self._parts.alone(slots),
            self._parts.tries(slots),
            slots,
        )
        return word

    def _slots(self, token: str) -> frozenset[int]:
        slots = set(self._signs.stems.get(stem(token), ()))
        for length in range(3, len(token) + 1):
            slots.update(self._signs.beginnings.get(token[:length], ()))
        return frozenset() if slots & self._misleading else frozenset(slots)


class PairRows(dict[str, int]):
    """What pairs of neighbouring stems weigh, packed, of those seen so far."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, pair: str) -> int:
        row = pack(enumerate(self._weights.of(pair)))
        if row:
            self[pair] = row
        return row


def hidden(word: Word) -> Word:
    """A word in misleading company: it keeps its weight and is part of no sign."""
    return Word(word.stem, word.said, word.row, 0, 0, 0, (), (), frozenset())
