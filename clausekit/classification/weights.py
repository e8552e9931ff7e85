"""Learnt weights: how much words, and pairs of neighbours, speak for each theme in the texts that were learnt from."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from clausekit.classification.stem import stem
from clausekit.classification.tokens import tokens

ORDINARY = "ordinary"
"""The class of texts that are about no theme."""
NOTHING = frozenset(
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
    """Weights of words by their stems, and of pairs of neighbouring stems, in whole tenths."""

    themes: tuple[str, ...]
    words: Mapping[str, str]
    """Stem or pair -> its row: how much it speaks for technology, data and digital working, against ordinary text; its
    weight for most themes; then, in turn, the place of a theme in ``themes`` and its weight. A row stays text until it
    is asked for, since a run asks for few of them."""

    def of(self, one: str) -> tuple[int, ...]:
        """What a stem or pair says for each theme, in their order, and last for technology; empty if not learnt."""
        if one not in self.words:
            return ()
        technology, most, *others = map(int, self.words[one].split())
        said = [most] * len(self.themes)
        for at, weight in zip(others[::2], others[1::2]):
            said[at] = weight
        return (*said, technology)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs that were learnt, apart, so that those of a text are looked up without joining them first."""
        return frozenset([(first, second) for first, _, second in (one.partition(" ") for one in self.words) if second])

    def technology(self, one: str) -> int:
        """What a stem or pair says for technology; nought if not learnt."""
        row = self.words.get(one)
        return int(row.partition(" ")[0]) if row else 0


def features(text: str) -> list[str]:
    """The stems of a text that may tell something and their pairs of neighbours, each once, in a fixed order."""
    stems = [one for token in tokens(text) if (one := telling_stem(token))]
    return list(dict.fromkeys([*stems, *pairs(stems)]))


def pairs(stems: Iterable[str]) -> list[str]:
    """Each stem with the one after it."""
    return list(map(" ".join, pairwise(stems)))


def telling_stem(token: str) -> str:
    """The stem by which a token is known, or empty if it says nothing: a mark, a number, a word of every theme."""
    if not token[0].isalpha() or token in NOTHING:
        return ""
    one = stem(token)
    return "" if one in NOTHING else one


def read_weights(content: bytes) -> Weights:
    """The weights that a file holds."""
    shape = json.loads(content)
    return Weights(tuple(shape["themes"]), shape["words"])


def write_weights(weights: Weights) -> str:
    """Weights as JSON, a word a line, so that a person can read them and a comparison shows what moved."""
    words = ",\n".join(f"{json.dumps(word)}: {json.dumps(row)}" for word, row in sorted(weights.words.items()))
    return f'{{"themes": {json.dumps(weights.themes)},\n"words": {{\n{words}\n}}}}\n'
