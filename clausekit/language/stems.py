"""Stems: words without their endings, by the Snowball rules for English; those of common words are kept."""

from functools import lru_cache
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parent / "lists" / "stems.txt"
"""A word and its stem a line, or one word that is its own stem; ``benchmarks/learn_stems.py`` writes it."""

APART = Path(__file__).parent / "lists" / "kept_apart.txt"
"""Words that the rules would take for others: what they are read as, an equals sign, their forms."""


def kept_apart(word: str) -> str | None:
    """What a word in lower case is read as, where the rules would take it for another; None for all others."""
    return _apart().get(word)


def stem_word(word: str) -> str:
    """The stem of a word in lower case.

    The rules take thirty times as long as a look at what is kept, and a comparison begins with thousands of words.
    """
    return _kept().get(word) or by_the_rules(word)


def by_the_rules(word: str) -> str:
    """The stem of a word as the rules have it, whatever is kept."""
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _kept() -> dict[str, str]:
    lines = (line.partition(" ") for line in KEPT.read_text("utf-8").splitlines())
    return {word: stem or word for word, _, stem in lines}


@lru_cache(maxsize=1)
def _apart() -> dict[str, str]:
    lines = (line.partition(" = ") for line in APART.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {form: name for name, _, forms in lines for form in forms.split(", ")}


@lru_cache(maxsize=1)
def _stemmer() -> Any:  # the library has no types
    import snowballstemmer  # only where a word is not kept

    return snowballstemmer.stemmer("english")
