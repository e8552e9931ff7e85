"""Measured work: ``scan rates`` and ``error rates`` are what is known of workers, and no rate of pay."""

from itertools import pairwise

from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set


def of_performance(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a rate at which something is done."""
    return any(one.stem == "rate" and before.plain in _MEASURED for before, one in pairwise(sentence.tokens))


_MEASURED = plain_set("measured.work")
"""Words that stand before such a rate."""
