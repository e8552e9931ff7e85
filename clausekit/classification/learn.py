"""Learn how much each word speaks for each theme, and for each stance, from texts of which these are known.

For a word and a theme: the logarithm of how much likelier the word is in a text of that theme than in others, kept
within bounds, so that no word decides alone. Simple, and each weight can be traced to the texts it came from.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from clausekit.classification.stance_weights import StanceWeights, stance_features
from clausekit.classification.topic import Stance
from clausekit.classification.weights import ORDINARY, Weights, features

SCALE = 10
"""Weights are kept as whole tenths."""
PRIOR = 0.3
"""How much of what is usual is added to what was counted, so that a word not yet seen is not ruled out."""
FLOOR, STANCE_FLOOR = 0.001, 0.01
"""A share of texts so small that it says nothing: a word seen once is not trusted far, and less for a stance, which
hangs on small words."""
LARGEST = 3.0
"""The most that a word may say for or against a theme."""
LEAST_TEXTS, LEAST_SAID, LEAST_SAID_OF_STANCE = 2, 8, 5
"""A pair of words is learnt if at least so many texts have it, and if it says so many tenths for a theme or stance."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text whose theme is known, ``ordinary`` if it has none; or one whose stance is."""

    label: str
    text: str
    counts: int = 1
    """How many times it counts."""


def learn(texts: Iterable[Labelled]) -> Weights:
    """The weights that texts teach whose themes are known."""
    counts = _Counts(FLOOR)
    for one in texts:
        counts.add(one, features(one.text))
    themes = tuple(sorted(theme for theme in counts.texts if theme != ORDINARY))
    rows = {word: counts.weights(word, themes) for word in sorted(counts.words)}
    kept = [
        word
        for word in rows
        if " " not in word or (counts.words[word] >= LEAST_TEXTS and max(rows[word]) >= LEAST_SAID)
    ]
    return Weights(themes, {word: _row(-counts.weights(word, (ORDINARY,))[0], rows[word]) for word in kept})


def learn_stances(texts: Iterable[Labelled]) -> StanceWeights:
    """The weights that texts teach whose stances are known."""
    counts = _Counts(STANCE_FLOOR)
    for one in texts:
        counts.add(one, stance_features(one.text))
    kept = [word for word in sorted(counts.words) if counts.words[word] >= LEAST_TEXTS]
    rows = {word: tuple(counts.weights(word, tuple(Stance))) for word in kept}
    least = {word: LEAST_SAID_OF_STANCE if " " in word else 1 for word in rows}
    return {word: row for word, row in rows.items() if max(map(abs, row)) >= least[word]}


class _Counts:
    def __init__(self, floor: float) -> None:
        self._floor = floor
        self.texts: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self._by_label: dict[str, Counter[str]] = {}

    def add(self, one: Labelled, words: Iterable[str]) -> None:
        self.texts[one.label] += one.counts
        counted = self._by_label.setdefault(one.label, Counter())
        for word in words:
            counted[word] += one.counts
            self.words[word] += 1

    def weights(self, word: str, labels: Iterable[str]) -> list[int]:
        """How much a word speaks for each theme or stance."""
        shares = {label: self._share(word, label) for label in self.texts}
        return [self._weight(shares, label) for label in labels]

    def _share(self, word: str, label: str) -> float:
        """How many of a theme's texts have the word, so that a theme with many texts has no louder voice."""
        return self._by_label[label][word] / self.texts[label]

    def _weight(self, shares: dict[str, float], label: str) -> int:
        others = (sum(shares.values()) - shares[label]) / (len(shares) - 1)
        usual = PRIOR * sum(shares.values()) / len(shares) + self._floor
        said = math.log((shares[label] + usual) / (others + usual))
        return round(max(-LARGEST, min(LARGEST, said)) * SCALE)


def _row(technology: int, weights: list[int]) -> str:
    """Weights as ``Weights`` keeps them: the one that most themes have, and the others with their places."""
    most = Counter(weights).most_common(1)[0][0]
    others = [number for at, weight in enumerate(weights) if weight != most for number in (at, weight)]
    return " ".join(map(str, (technology, most, *others)))
