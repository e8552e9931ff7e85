"""Learnt stances: how much words, and pairs of neighbours, speak for each stance; the small ones most of all."""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise

from clausekit.classification.stem import stem
from clausekit.classification.tokens import ARTICLES, tokens
from clausekit.classification.topic import Stance

StanceWeights = Mapping[str, tuple[int, ...]]
"""Stem or pair of stems -> what it says for each stance, in their order, in whole tenths."""


def stance_features(text: str) -> list[str]:
    """All stems of a text and their pairs of neighbours, each once: ``may`` and ``not`` say more here than nouns."""
    return features_of([stem(token) for token in tokens(text) if token not in ARTICLES])


def features_of(stems: Sequence[str]) -> list[str]:
    """Stems and their pairs of neighbours, each once, in a fixed order."""
    return list(dict.fromkeys([*stems, *map(" ".join, pairwise(stems))]))


def read_stance_weights(content: bytes) -> StanceWeights:
    """The weights that a file holds."""
    return {word: tuple(map(int, row.split())) for word, row in json.loads(content)["words"].items()}


def write_stance_weights(weights: StanceWeights) -> str:
    """Weights as JSON, a word a line, so that a person can read them and a comparison shows what moved."""
    rows = (f"{json.dumps(word)}: {json.dumps(' '.join(map(str, row)))}" for word, row in sorted(weights.items()))
    words = ",\n".join(rows)
    return f'{{"stances": {json.dumps(list(Stance))},\n"words": {{\n{words}\n}}}}\n'
