"""Anchors: stretches that two rows of words share, without ever looking at every pair of words."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

LARGEST_TABLE = 30_000_000
"""How many pairs of words one comparison may look at (a bit of memory each, and about 10 ms)."""

LARGE = 1_000
"""How many words a side needs before it is worth asking whether the two have anything in common at all."""

LEAST_IN_COMMON = 0.04
"""Below this share of common neighbouring words two large texts are two texts, and what they share is chance."""

Match = tuple[int, int, int]
"""Where equal words begin and end before, and where they begin after."""


class Numbers(dict[str, int]):
    """A number for every word that is asked for; words that differ in the white space before them share one."""

    def __missing__(self, word: str) -> int:
        bare = word.lstrip()
        number = self[word] = len(self) if bare == word else self[bare]
        return number


def between_anchors(before: Sequence[str], after: Sequence[str], numbers: Numbers | None = None) -> Iterator[Match]:
    """The longest common run of words as matches, in order; an approximation where the texts are very long.

    Args:
        before: the words of one text; the white space before a word does not count.
        after: those of the other.
        numbers: of the words that were met before, so that many texts with the same words are compared faster.
    """
    known = Numbers() if numbers is None else numbers
    return _matches(list(map(known.__getitem__, before)), list(map(known.__getitem__, after)))


def _matches(first: list[int], second: list[int]) -> Iterator[Match]:
    if not first or not second:
        return
    if min(len(first), len(second)) > LARGE:
        pairs = set(pairwise(first))
        common = len(pairs & set(pairwise(second)))
        if common < LEAST_IN_COMMON * len(pairs):
            return
    if len(first) * len(second) <= LARGEST_TABLE:
        yield from _by_table(first, second, 0, 0)
        return
    at_first = at_second = 0
    for x, y in [*_unique_in_both(first, second), (len(first), len(second))]:
        gap, other = first[at_first:x], second[at_second:y]
        if len(gap) * len(other) <= LARGEST_TABLE:
            yield from _by_table(gap, other, at_first, at_second)
        if x < len(first):
            yield x, x + 1, y
        at_first, at_second = x + 1, y + 1


def _by_table(first: list[int], second: list[int], i: int, j: int) -> Iterator[Match]:
    from rapidfuzz.distance import Indel  # only a comparison that finds changed words needs it

    for one in Indel.editops(first, second).as_matching_blocks():
        if one.size:
            yield i + one.a, i + one.a + one.size, j + one.b


def _unique_in_both(first: list[int], second: list[int]) -> list[tuple[int, int]]:
    """Places of pairs of neighbouring words that occur once in each text, the longest row in order of both."""
    places = _once(first)
    others = _once(second)
    return _rising([(at, others[pair]) for pair, at in places.items() if pair in others])


def _once(words: list[int]) -> dict[tuple[int, int], int]:
    places: dict[tuple[int, int], int] = {}
    for at, pair in enumerate(pairwise(words)):
        places[pair] = -1 if pair in places else at
    return {pair: at for pair, at in places.items() if at >= 0}


def _rising(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of points that rises in both; the points come in the order of the first."""
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for at, (_, y) in enumerate(points):
        place = bisect_left(ends, y)
        previous.append(last[place - 1] if place else -1)
        if place == len(ends):
            ends.append(y)
            last.append(at)
        else:
            ends[place] = y
            last[place] = at
    row = []
    at = last[-1] if last else -1
    while at >= 0:
        row.append(points[at])
        at = previous[at]
    return row[::-1]
