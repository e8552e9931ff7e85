"""Learn from texts whose theme is known how much each word speaks for each theme.

For a word and a theme: the logarithm of how much likelier the word is in a text of that theme than in others, kept
within bounds, so that no word decides alone. Simple, and each weight can be traced to the texts it came from.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from clausekit.classification.weights import ORDINARY, Weights, features

SCALE = 10
"""Weights are kept as whole tenths."""
PRIOR = 0.3
"""How much of what is usual is added to what was counted, so that a word not yet seen is not ruled out."""
FLOOR = 0.001
"""A share of texts so small that it says nothing: a word seen once is not trusted far."""
LARGEST = 3.0
"""The most that a word may say for or against a theme."""
LEAST_TEXTS, LEAST_SAID = 2, 8
"""A pair of words is learnt if at least so many texts have it, and if it says so many tenths for some theme."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text whose theme is known; ``ordinary`` if it has none."""

    theme: str
    text: str
    counts: int = 1
    """How many times it counts."""


def learn(texts: Iterable[Labelled]) -> Weights:
    """The weights that texts teach."""
    counts = _Counts()
    for one in texts:
        counts.add(one)
    themes = tuple(sorted(theme for theme in counts.texts if theme != ORDINARY))
    rows = {word: counts.weights(word, themes) for word in sorted(counts.words)}
    kept = [
        word
        for word in rows
        if " " not in word or (counts.words[word] >= LEAST_TEXTS and max(rows[word]) >= LEAST_SAID)
    ]
    return Weights(themes, {word: _row(counts.technology(word), rows[word]) for word in kept})


class _Counts:
    def __init__(self) -> None:
        self.texts: Counter[str] = Counter()
        self.by_theme: dict[str, Counter[str]] = {}
        self.words: Counter[str] = Counter()

    def add(self, one: Labelled) -> None:
        self.texts[one.theme] += one.counts
        words = self.by_theme.setdefault(one.theme, Counter())
        for word in features(one.text):
            words[word] += one.counts
            self.words[word] += 1

    def weights(self, word: str, themes: tuple[str, ...]) -> list[int]:
        """How much a word speaks for each theme."""
        shares = {theme: self._share(word, theme) for theme in self.texts}
        return [self._weight(shares, theme) for theme in themes]

    def technology(self, word: str) -> int:
        """How much a word speaks against ordinary text."""
        return -self._weight({theme: self._share(word, theme) for theme in self.texts}, ORDINARY)

    def _share(self, word: str, theme: str) -> float:
        """How many of a theme's texts have the word, so that a theme with many texts has no louder voice."""
        return self.by_theme[theme][word] / self.texts[theme]

    def _weight(self, shares: dict[str, float], theme: str) -> int:
        others = (sum(shares.values()) - shares[theme]) / (len(shares) - 1)
        usual = PRIOR * sum(shares.values()) / len(shares) + FLOOR
        said = math.log((shares[theme] + usual) / (others + usual))
        return round(max(-LARGEST, min(LARGEST, said)) * SCALE)


def _row(technology: int, weights: list[int]) -> str:
    """Weights as ``Weights`` keeps them: the one that most themes have, and the others with their places."""
    most = Counter(weights).most_common(1)[0][0]
    others = [number for at, weight in enumerate(weights) if weight != most for number in (at, weight)]
    return " ".join(map(str, (technology, most, *others)))
