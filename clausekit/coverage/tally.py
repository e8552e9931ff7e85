"""Tally: what the features of a text weigh in each of many places that may hold them."""

from array import array
from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import ceil
from sys import byteorder
from typing import Generic, TypeVar

COMMON = 8
"""A feature that more places hold than this is added to all of them at once, as a row of numbers kept in one."""
BYTES = 8
"""Of each number in a row."""

Feature = TypeVar("Feature", bound=Hashable)


class Tally(Generic[Feature]):
    """Features, the places that hold them, and what each weighs.

    A place's number counts features in its low bits and sums their weights above those, so that one addition does both.
    """

    def __init__(self, holding: Mapping[Feature, Sequence[int]], weight: Mapping[Feature, int], places: int) -> None:
        """Take features as they are held.

        Args:
            holding: feature -> the places that hold it, each once.
            weight: feature -> what it weighs, for the same features.
            places: how many places there are; they are numbered from 0.
        """
        self._shift = len(holding).bit_length()
        self._places = places
        self._rare: dict[Feature, tuple[int, Sequence[int]]] = {}
        self._common: dict[Feature, int] = {}
        for feature, held_by in holding.items():
            more = (weight[feature] << self._shift) + 1
            if len(held_by) > COMMON:
                self._common[feature] = _row(held_by, more, places)
            else:
                self._rare[feature] = more, held_by

    def heaviest(self, features: Iterable[Feature], least: float, fewest: int) -> list[tuple[int, int]]:
        """The places where features weigh at least so much and are at least so many, in order, with their weight."""
        shared, shift = self._shared(features), self._shift
        enough, count = ceil(least) << shift, (1 << shift) - 1
        return [(at, both >> shift) for at, both in enumerate(shared) if both >= enough and both & count >= fewest]

    def _shared(self, features: Iterable[Feature]) -> list[int]:
        """The number of each place, of all features together."""
        common = sum(filter(None, map(self._common.get, features)))
        shared = memoryview(common.to_bytes(self._places * BYTES, byteorder)).cast("Q").tolist()
        for more, held_by in filter(None, map(self._rare.get, features)):
            for at in held_by:
                shared[at] += more
        return shared


def _row(held_by: Iterable[int], more: int, places: int) -> int:
    numbers = array("Q", bytes(places * BYTES))
    for at in held_by:
        numbers[at] = more
    return int.from_bytes(numbers.tobytes(), byteorder)
