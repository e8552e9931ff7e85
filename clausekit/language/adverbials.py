"""Adverbials: phrases put between a modal and its verb: ``shall in writing notify``, ``shall at its own cost mend``."""

from collections.abc import Sequence
from functools import cache

from clausekit.language.tokens import Token
from clausekit.language.word_lists import groups_of

WIDE = 11
"""Words of a phrase put in, at most."""
_OPENERS = frozenset(
    (
        *("on", "at", "in", "during", "by", "before", "after", "without", "upon", "for", "throughout", "under", "with"),
        *("from", "within", "when", "if", "where", "wherever", "whenever", "as", "either", "together", "following"),
        *("pending", "until", "according", "subject"),
    )
)
_BOUNDS = frozenset(("later", "less", "fewer", "more", "earlier"))
_BEFORE_NOUNS = _OPENERS | frozenset(
    (
        *("is", "are", "was", "were", "be", "been", "being", "has", "have", "it", "they", "who", "which", "that"),
        *("the", "a", "an", "its", "their", "his", "her", "our", "your", "each", "every", "any", "all", "no", "both"),
        *("this", "that", "these", "those", "such", "some", "own", "of", "to", "than", "and", "or", "between"),
        *("first", "second", "last", "next", "prior", "previous", "written", "reasonable", "full", "good", "same"),
        *("due", "joint", "annual", "fresh", "new", "other", "further", "normal", "usual", "equal", "formal", "public"),
    )
)


def over_adverbial(read: Sequence[Token], at: int) -> int:
    """The token of the verb behind a phrase that opens at a token; that token where no phrase or no verb is found."""
    opener = at + 1 if read[at].plain == "and" and at + 1 < len(read) else at
    if not _opens(read, opener):
        return at
    for to in range(opener + 2, min(opener + WIDE, len(read) - 1)):
        if not read[to - 1].is_word:
            return at
        if _is_base_verb(read, to):
            return to
    return at


def _opens(read: Sequence[Token], at: int) -> bool:
    word, behind = read[at].plain, read[at + 1].plain if at + 1 < len(read) else ""
    if word in ("no", "not"):
        return behind in _BOUNDS
    if word == "to":
        return behind == "the" and at + 2 < len(read) and read[at + 2].plain in ("best", "fullest", "greatest")
    return word in _OPENERS


def _is_base_verb(read: Sequence[Token], at: int) -> bool:
    """Whether a word can be the bare verb that a modal governs: a known verb, and not a noun behind its article."""
    word, before = read[at], read[at - 1]
    if not word.is_word or not word.text.islower() or before.plain in _BEFORE_NOUNS:
        return False
    if before.text.endswith(("'s", "’s", "s'", "s’")) or before.plain.isdigit():
        return False
    return word.plain in _base_verbs()


@cache
def _base_verbs() -> frozenset[str]:
    return frozenset(groups_of("base_verbs")["verbs"])
