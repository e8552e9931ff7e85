"""Rare words: how much two passages have in common, by words and neighbouring words that few passages have."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from math import isqrt, log
from operator import add, itemgetter

WORDS = re.compile(r"\w+").findall

_PLAIN = """
a all an and any are as at be been by for from had has have if in into is it its may must no not of on or other shall
should so such that the their them then there these they this those to under upon was were when where which who will
with within without would
"""
PLAIN_WORDS = frozenset(_PLAIN.split())
"""Words that say little about what a passage is about."""

SMOOTHING = 40
"""Passages added to the count, so that in a short document a shared word still counts for something."""

LEAST_LONE = 0.25
"""What a word that only one passage has counts for in a long document, of its weight: it was most likely put in, and
cannot tell one stranger from another. In a short document it counts in full, since there is little else to go by."""

MOST_PASSAGES = 24
"""A word or pair that more passages of one document have than this leads nobody to a partner."""

CANDIDATES = 6
"""How many partners each passage proposes."""

WHOLE = 1000
"""The likeness of two equal passages."""


class RareWords:
    """The words, and pairs of neighbouring words, of free passages on both sides, weighed by how few have them.

    Weights and likenesses are whole numbers, so that sums do not depend on the order of adding.
    """

    def __init__(self, before: Mapping[int, str], after: Mapping[int, str]) -> None:
        numbers = _WordNumbers()
        for word in PLAIN_WORDS:
            numbers[word] = len(numbers) + 1
        plain = len(numbers)
        self._before = {at: _features(text, numbers) for at, text in before.items()}
        self._after = {at: _features(text, numbers) for at, text in after.items()}
        counts = Counter(chain.from_iterable(chain(self._before.values(), self._after.values())))
        self._counts = counts
        total = len(before) + len(after) + SMOOTHING
        by_count = {count: round(100 * log(total / count) ** 2) for count in set(counts.values())}
        if 1 in by_count:
            by_count[1] = round(by_count[1] * max(LEAST_LONE, SMOOTHING / total))
        self._weight = {feature: by_count[count] for feature, count in counts.items()}
        for number in range(1, plain + 1):
            if number in self._weight:
                self._weight[number] //= 6
        self._size_before = {at: self._sum(features) for at, features in self._before.items()}
        self._size_after = {at: self._sum(features) for at, features in self._after.items()}
        self._known: dict[tuple[int, int], int] = {}

    def likeness(self, i: int, j: int) -> int:
        """What two passages share, of what both have: 0 (nothing) to ``WHOLE``."""
        known = self._known.get((i, j))
        if known is None:
            shared = self._sum(self._before[i] & self._after[j])
            known = self._known[i, j] = _share(shared, self._size_before[i], self._size_after[j])
        return known

    def weighed(self, i: int, j: int) -> bool:
        """Whether both were free, so that their words are known here."""
        return i in self._before and j in self._after

    def likeness_of_all(self, before: Iterable[int], after: Iterable[int]) -> int:
        """The likeness of several passages together, those that were not free left out."""
        first = set().union(*(self._before.get(i, ()) for i in before))
        second = set().union(*(self._after.get(j, ()) for j in after))
        return _share(self._sum(first & second), self._sum(first), self._sum(second))

    def candidates(self) -> set[tuple[int, int]]:
        """Pairs of passages that share the most rare words: the best of each passage, whichever side it is on."""
        rare: dict[int, list[int]] = {}
        for feature, count in Counter(chain.from_iterable(self._before.values())).items():
            if count <= MOST_PASSAGES and 0 < self._counts[feature] - count <= MOST_PASSAGES:
                rare[feature] = []
        for j, features in self._after.items():
            for feature in filter(rare.__contains__, features):
                rare[feature].append(j)
        pairs: set[tuple[int, int]] = set()
        columns: dict[int, list[tuple[int, int]]] = {}
        for i, features in self._before.items():
            shared = Counter(chain.from_iterable(map(rare.__getitem__, filter(rare.__contains__, features))))
            row = [(j, count) for j, count in shared.items() if count > 1]
            pairs.update((i, j) for j in _best(row))
            for j, count in row:
                columns.setdefault(j, []).append((i, count))
        for j, column in columns.items():
            pairs.update((i, j) for i in _best(column))
        return pairs

    def _sum(self, features: Iterable[int]) -> int:
        return sum(map(self._weight.__getitem__, features))


def _share(shared: int, size: int, other: int) -> int:
    """The cosine of two sets of words: kinder than the mean to a passage that was cut or added to."""
    return WHOLE * shared // isqrt(size * other) if shared else 0


class _WordNumbers(dict[str, int]):
    """A number for every word that is asked for, from 1."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self) + 1
        return number


def _features(text: str, numbers: _WordNumbers) -> set[int]:
    """The words of a text as numbers, and each pair of neighbours as one number."""
    words = list(map(numbers.__getitem__, WORDS(text.lower())))
    features = set(map(add, [word << 32 for word in words], words[1:]))
    features.update(words)
    return features


def _best(counts: Iterable[tuple[int, int]]) -> list[int]:
    """Those with the most in common; of many that are equal, none, so that no choice hangs on an order."""
    ranked = sorted(counts, key=itemgetter(1), reverse=True)
    if len(ranked) <= CANDIDATES:
        return [at for at, _ in ranked]
    least = ranked[CANDIDATES - 1][1]
    if len(ranked) > 2 * CANDIDATES and ranked[2 * CANDIDATES][1] == least:
        least += 1
    return [at for at, count in ranked if count >= least]
