"""Definitions: what a sentence defines, and whether the term serves the workers or the other side."""

from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import stem_set

_THEIRS = stem_set("definitions.theirs")
"""Words of terms that widen what the other side may do: the less they mean the better."""
_VERBS = frozenset(("means", "mean", "includes", "include", "meaning", "if", "only"))
_QUOTES = "\"“”'‘’"


def verb_that_defines(sentence: Sentence) -> int:
    """The token of ``means`` or ``includes`` after a term in quotation marks; 0 where nothing is defined."""
    if sum(token.text in _QUOTES for token in sentence.tokens[:12]) < 2:
        return 0
    return next((at for at, token in enumerate(sentence.tokens[:14]) if token.plain in _VERBS), 0)


def defines_theirs(sentence: Sentence) -> bool:
    """Whether a sentence defines a term by which the other side may do more."""
    verb = verb_that_defines(sentence)
    return bool(verb) and any(token.stem in _THEIRS for token in sentence.tokens[:verb])
