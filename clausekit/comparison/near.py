"""Near words: everyday words of which one may stand in the very place of another, though they are not always one."""

from collections.abc import Sequence
from functools import lru_cache

from clausekit.comparison.light import is_light
from clausekit.language.favour import word_classes
from clausekit.language.sentence import Mark, Sentence
from clausekit.language.verbs import RECEIVING

WORDS, VERBS = "near_words", "near_verbs"
"""The lists of families."""


@lru_cache(maxsize=8192)
def are_near(word: str, other: str, *lists: str) -> bool:
    """Whether two comparable names stand in one family of some lists.

    Why: a word has many senses, and ``equivalents.txt`` gives it one. Where a single word was put for a single word in
    the same place, the place says which sense is meant.
    """
    return any({word, other} <= family for name in lists for family in word_classes(name).values())


def near_pairs(
    before: Sentence, taken: Sequence[Mark], after: Sentence, put: Sequence[Mark]
) -> list[tuple[Mark, Mark]]:
    """The words taken out and put in at one place that are near words of one another, each used once."""
    pairs, left = [], [mark for mark in put if not _receives(after, mark)]
    for mark in (mark for mark in taken if not _receives(before, mark)):
        soft = _is_soft(before, mark)
        alike = (other for other in left if are_near(mark.name, other.name, WORDS) and _is_soft(after, other) == soft)
        near = next(alike, None)
        if near is not None and not (is_light(mark) and is_light(near)):
            left.remove(near)
            pairs.append((mark, near))
    return pairs


def _is_soft(sentence: Sentence, mark: Mark) -> bool:
    """Whether words only promise thought: ``take note of`` is no entry in a record, and no carrying out."""
    return any(
        one.name == "consider" and one.first < mark.last and mark.first < one.last for one in sentence.qualifiers
    )


def _receives(sentence: Sentence, mark: Mark) -> bool:
    """Whether somebody is to get a thing, which has one name with giving it and is the other end of it."""
    return sentence.tokens[mark.first].stem in RECEIVING
