"""Learnt weights: how much each word of a text speaks for each theme, judged by the texts that were learnt from."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clausekit.classification.stem import stem

ORDINARY = "ordinary"
"""The class of texts that are about no theme."""
TELLING, MOST_TELLING = 10, 3
"""Tenths: what a learnt word must say for a theme to be named as evidence; and how many are named at most."""
SCALE = 10
"""Weights are kept as whole tenths."""

_WORD = re.compile(r"[a-z]+")
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "a an the of to and or in on at by for from with as is are be been was it its that this which who any all each"
        " such not no shall must may will can has have had if when where than then so but into out up their they them"
        " we he she his her other",
    )
)
"""Words that go with every theme."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of words and of pairs of neighbouring words, in tenths."""

    themes: tuple[str, ...]
    words: Mapping[str, Sequence[int]]
    """Word or pair -> its weight for most themes; then, in turn, the place of a theme in ``themes`` and its weight."""
    technology: Mapping[str, int]
    """Word or pair -> how much it speaks for technology, data and digital working, against ordinary text."""

    def themes_of(self, found: Iterable[str]) -> dict[str, float]:
        """What the features of a text say together for each theme."""
        base = 0
        totals = [0] * len(self.themes)
        for one in found:
            row = self.words.get(one)
            if row is not None:
                base += row[0]
                for at in range(1, len(row), 2):
                    totals[row[at]] += row[at + 1] - row[0]
        return {theme: (base + total) / SCALE for theme, total in zip(self.themes, totals)}

    def telling(self, theme: str, text: str) -> tuple[str, ...]:
        """The words of a text that say most for a theme, at most three, the weightiest first."""
        at = self.themes.index(theme)
        said = {word: self._weight(_stem(word), at) for word in _WORD.findall(_plain(text))}
        ranked = sorted((word for word, weight in said.items() if weight >= TELLING), key=lambda word: -said[word])
        return tuple(ranked[:MOST_TELLING])

    def technology_of(self, found: Iterable[str]) -> float:
        """How much a text speaks of technology; below nought, like an ordinary one."""
        return sum(self.technology.get(one, 0) for one in found) / SCALE

    def _weight(self, word: str, at: int) -> int:
        row = self.words.get(word)
        if row is None or word in _EMPTY:
            return 0
        named = dict(zip(row[1::2], row[2::2]))
        return named.get(at, row[0])

    def technology_of_word(self, word: str) -> int:
        """The same for one word, in tenths."""
        return self.technology.get(_stem(word), 0)


def features(text: str) -> list[str]:
    """The words of a text by stem and its pairs of neighbours, each once, in a fixed order."""
    stems = [one for word in _WORD.findall(_plain(text)) if (one := _stem(word)) not in _EMPTY]
    return list(dict.fromkeys([*stems, *(f"{one} {other}" for one, other in pairwise(stems))]))


def read_weights(content: bytes) -> Weights:
    """The weights that a file holds."""
    shape = json.loads(content)
    return Weights(tuple(shape["themes"]), shape["words"], shape["technology"])


def write_weights(weights: Weights) -> str:
    """Weights as JSON, a word a line, so that a person can read them and a comparison shows what moved."""
    words = ",\n".join(f"{json.dumps(word)}: {json.dumps(list(row))}" for word, row in sorted(weights.words.items()))
    technology = ",\n".join(f"{json.dumps(word)}: {said}" for word, said in sorted(weights.technology.items()))
    themes = json.dumps(weights.themes)
    return f'{{"themes": {themes},\n"words": {{\n{words}\n}},\n"technology": {{\n{technology}\n}}}}\n'


def _plain(text: str) -> str:
    return text.lower().replace("’", "").replace("'", "")


_stems: dict[str, str] = {}


def _stem(word: str) -> str:
    known = _stems.get(word)
    if known is None:
        if len(_stems) > 50_000:
            _stems.clear()
        known = _stems[word] = stem(word)
    return known
