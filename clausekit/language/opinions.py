"""Opinions: what one side need only think so, as ``which the Bank considers relevant``, ``as it thinks material``."""

from collections.abc import Iterator, Sequence

from clausekit.language.favour import OURS
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, plain_set

_OPENERS = frozenset(
    ("as", "which", "that", "whom", "where", "wherever", "if", "when", "whenever", "what", "whatever", "unless", "who")
)
PRONOUNS = frozenset(("it", "they", "he", "she"))
"""What may stand for the party that thinks so."""
_BETWEEN = frozenset(
    ("may", "shall", "should", "can", "reasonably", "honestly", "properly", "then", "so", "themselves")
)
_THINKING = plain_set("opinions.thinking")
_LINKING = frozenset(("it", "them", "this", "to", "be", "as"))
_FITTING = plain_set("opinions.fitting")
_ENDINGS = ("able", "ible", "ant", "ent", "ive", "ful", "ary", "al", "ous", "ic")
"""How words end that say of what kind a thing is."""
_BODIES = OURS - {"worker"}
"""Of ours, those for whom ``it`` may stand."""


def opinions(read: Sequence[Token], parties: Sequence[Found], theirs: Sequence[str]) -> Iterator[Found]:
    """Where a sentence leaves to the other side what is material, exceptional or fit.

    Args:
        read: the tokens of a sentence.
        parties: the parties in it.
        theirs: the classes of party on the other side.
    """
    for at, token in enumerate(read):
        if token.plain not in _OPENERS:
            continue
        here = _thinker(read, at, parties, theirs)
        while here and here < len(read) and read[here].plain in _BETWEEN:
            here += 1
        if not here or here >= len(read) or read[here].plain not in _THINKING:
            continue
        here += 1
        while here < len(read) and read[here].plain in _LINKING:
            here += 1
        if here < len(read) and (read[here].plain in _FITTING or read[here].plain.endswith(_ENDINGS)):
            yield Found("discretion", at, here + 1)


def _thinker(read: Sequence[Token], at: int, parties: Sequence[Found], theirs: Sequence[str]) -> int:
    """The token behind the party of the other side that follows an opener, or behind ``it``; 0 without one."""
    if at + 1 < len(read) and read[at + 1].plain in PRONOUNS:
        return 0 if means_ours(read, at + 1, parties, theirs) else at + 2
    return next((one.last for one in parties if one.name in theirs and at < one.first <= at + 2), 0)


def means_ours(read: Sequence[Token], at: int, parties: Sequence[Found], theirs: Sequence[str]) -> bool:
    """Whether a pronoun stands for one of ours: the last party for ``they``, a body of ours for ``it``."""
    named = [one.name for one in parties if one.last <= at]
    if read[at].plain != "it":
        return bool(named) and named[-1] in OURS
    return bool(_BODIES & set(named)) and not set(theirs) & set(named)
