"""Definitions: what a sentence defines, and whether the term serves the workers or the other side."""

from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import stem_set

_THEIRS = stem_set("definitions.theirs")
"""Words of terms that widen what the other side may do: the less they mean the better."""
_GIVEN = frozenset(("agreement", "consent", "approval", "acceptance", "assent"))
"""What ours give: the less counts as their yes the better."""
_POINTING = frozenset(("this", "that", "it", "which", "what", "by", "all", "no", "any", "the", "other"))
MOST_TERM = 4
"""Words up to ``means`` behind a term that has no quotation marks, at most."""
_VERBS = frozenset(("means", "mean", "includes", "include", "meaning", "if", "only"))
QUOTES = "\"“”'‘’"


def verb_that_defines(sentence: Sentence) -> int:
    """The token of ``means`` or ``includes`` after a term in quotation marks; 0 where nothing is defined."""
    opening = [token.plain for token in sentence.tokens[:MOST_TERM]]
    if sum(token.text in QUOTES for token in sentence.tokens[:16]) < 2:
        plain = "means" in opening and opening[0] not in _POINTING
        return opening.index("means") if plain else 0
    return next((at for at, token in enumerate(sentence.tokens[:18]) if token.plain in _VERBS), 0)


def defines_theirs(sentence: Sentence) -> bool:
    """Whether a sentence defines a term by which the other side may do more."""
    verb = verb_that_defines(sentence)
    if not verb:
        return False
    opening = sentence.tokens[:verb]
    given = any(token.plain in _GIVEN for token in opening) and any(
        one.name in ("union", "worker") and one.first < verb for one in sentence.parties
    )
    return given or any(token.stem in _THEIRS for token in opening)
