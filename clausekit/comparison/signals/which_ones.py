"""Which ones: words beside a noun that say which of the things are meant, without ``who`` or ``which``."""

from clausekit.comparison.runs import Run
from clausekit.comparison.signals.generic import ANY, DETERMINED
from clausekit.language.sentence import Sentence
from clausekit.language.stretches import covered
from clausekit.language.word_lists import plain_set

_IRREGULAR = plain_set("which_ones.irregular")
_NO_CLAUSE = plain_set("which_ones.no-clause")
"""Words in -ing or -ed that open no such clause: prepositions, and what is said in a paper (``stating``)."""
SHORTEST_CLAUSE = 2
"""Tokens of the words behind a noun, at least."""
SHORTEST = 5
"""Letters of a word in -ing or -ed, at least: not ``need`` or ``ring``."""


def says_which(sentence: Sentence, run: Run) -> bool:
    """Whether words that came or went by themselves say which are meant: ``calls made by customers``."""
    if not run.alone or not run.first or run.last - run.first < SHORTEST_CLAUSE:
        return False
    if not _opens(sentence.tokens[run.first].plain, sentence.tokens[run.first + 1].plain):
        return False
    verbs = {frame.verb_at for frame in sentence.frames}
    behind_noun = any(mark.last == run.first and mark.first not in verbs for mark in sentence.marks)
    return behind_noun and run.first not in verbs


def _opens(word: str, follows: str) -> bool:
    """Whether a word opens such a clause; ``working at sea`` does, and ``working time`` does not."""
    return _is_participle(word) or (word in _AT_WORK and follows in _THERE)


_AT_WORK = frozenset(("working", "based", "employed", "training"))
_THERE = frozenset(("at", "in", "on", "as", "under", "from", "alone", "nights", "abroad", "away", "offshore"))


def _is_participle(word: str) -> bool:
    if word in _NO_CLAUSE:
        return False
    return word in _IRREGULAR or (len(word) >= SHORTEST and word.endswith(("ing", "ed")))


def adjective_of(sentence: Sentence, first: int, last: int) -> bool:
    """Whether some words, which stand before a noun, only say which of the things are meant: ``night drivers``."""
    words = sentence.tokens[first:last]
    if (
        not 0 < len(words) <= MOST
        or last >= len(sentence.tokens)
        or not any(one.first == last for one in sentence.marks)
    ):
        return False
    if any(not word.is_word or word.plain in DETERMINED | ANY or word.plain.endswith("ly") for word in words):
        return False
    counted = covered(sentence.quantities) | covered(sentence.parties)
    return not any(at in counted for at in range(first, last))


MOST = 2
"""Words that say which are meant, at most."""


def is_another(sentence: Sentence, runs: tuple[Run, ...], first: int) -> bool:
    """``Of the formula and how it works``: a second thing in words that open with a limit on the first."""
    at = first - 1
    while sentence.tokens[at].plain in _OPENING_ONES:
        at -= 1
    inside = any(run.alone and run.first < at < run.last for run in runs)
    asked = {"how", "what", "why"} & {token.plain for token in sentence.tokens[at + 1 : first + 1]}
    return inside and bool(asked) and sentence.tokens[at].plain in ("and", "or")


_OPENING_ONES = frozenset(("the", "a", "an", "any", "its", "their", "how", "what", "why"))
