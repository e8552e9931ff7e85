"""Learn from texts whose theme is known how much each word speaks for each theme.

For a word and a theme: the logarithm of how much likelier the word is in a text of that theme than in others, kept
within bounds, so that no word decides alone. Simple, and each weight can be traced to the texts it came from.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from clausekit.classification.weights import ORDINARY, SCALE, Weights, features

PRIOR = 0.3
"""How much of what is usual is added to what was counted, so that a word not yet seen is not ruled out."""
FLOOR = 0.001
"""A share of texts so small that it says nothing: a word seen once is not trusted far."""
LARGEST = 3.0
"""The most that a word may say for or against a theme."""
LEAST_SOURCES = 1
"""A word is learnt if at least so many sources use it, a pair of words if one more does."""
LEAST_SAID = 0.8
"""A pair of words that says less for every theme is left out."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text whose theme is known; ``ordinary`` if it has none."""

    theme: str
    text: str
    source: str
    """Where it stands; a word of many paragraphs of one clause is still only that clause's word."""
    counts: int = 1
    """How many times it counts."""


def learn(texts: Iterable[Labelled]) -> Weights:
    """The weights that texts teach."""
    counts = _Counts()
    for one in texts:
        counts.add(one)
    kept = sorted(word for word in counts.total if counts.is_kept(word))
    themes = tuple(sorted(theme for theme in counts.texts if theme != ORDINARY))
    words = {word: row for word in kept if (row := counts.row(word, themes)) is not None}
    technology = {word: weight for word in kept if (weight := counts.technology(word)) != 0}
    return Weights(themes, words, technology)


class _Counts:
    def __init__(self) -> None:
        self.texts: Counter[str] = Counter()
        self.by_theme: dict[str, Counter[str]] = {}
        self.total: Counter[str] = Counter()
        self.sources: dict[str, set[str]] = {}

    def add(self, one: Labelled) -> None:
        self.texts[one.theme] += one.counts
        words = self.by_theme.setdefault(one.theme, Counter())
        for word in features(one.text):
            words[word] += one.counts
            self.total[word] += one.counts
            sources = self.sources.setdefault(word, set())
            if len(sources) <= LEAST_SOURCES:
                sources.add(one.source)

    def is_kept(self, word: str) -> bool:
        return len(self.sources[word]) >= LEAST_SOURCES + (" " in word)

    def row(self, word: str, themes: tuple[str, ...]) -> list[int] | None:
        """The weights of a word as ``Weights`` keeps them, or nothing if it says nothing."""
        shares = {theme: self._share(word, theme) for theme in self.texts}
        weights = [self._weight(shares, theme) for theme in themes]
        if " " in word and max(weights) < LEAST_SAID * SCALE:
            return None
        other = Counter(weights).most_common(1)[0][0]
        return [other, *(x for at, weight in enumerate(weights) if weight != other for x in (at, weight))]

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
