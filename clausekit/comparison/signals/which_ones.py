"""Which ones: words behind a noun that say which of the things are meant, without ``who`` or ``which``."""

from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set

_IRREGULAR = plain_set("which_ones.irregular")
_NO_CLAUSE = plain_set("which_ones.no-clause")
"""Words in -ing or -ed that open no such clause: prepositions, and what is said in a paper (``stating``)."""
SHORTEST = 5
"""Letters of a word in -ing or -ed, at least: not ``need`` or ``ring``."""


def says_which(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words between two tokens say which are meant: ``calls made by customers``, ``workers living abroad``."""
    if last - first < 2 or not first or not _opens(sentence.tokens[first].plain, sentence.tokens[first + 1].plain):
        return False
    verbs = {frame.verb_at for frame in sentence.frames}
    behind_noun = any(mark.last == first and mark.first not in verbs for mark in sentence.marks)
    return behind_noun and first not in verbs


def _opens(word: str, follows: str) -> bool:
    """Whether a word opens such a clause; ``working at sea`` does, and ``working time`` does not."""
    return _is_participle(word) or (word in _AT_WORK and follows in _THERE)


_AT_WORK = frozenset(("working", "based", "employed", "training"))
_THERE = frozenset(("at", "in", "on", "as", "under", "from", "alone", "nights", "abroad", "away", "offshore"))


def _is_participle(word: str) -> bool:
    if word in _NO_CLAUSE:
        return False
    return word in _IRREGULAR or (len(word) >= SHORTEST and word.endswith(("ing", "ed")))
