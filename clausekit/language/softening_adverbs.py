"""Softening adverbs: single words that loosen a ban, or raise what has to happen before a protection is due."""

from collections.abc import Sequence

from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found

_HABITUAL = frozenset(("routinely", "habitually", "systematically", "regularly", "ordinarily"))
_DEGREES = frozenset(
    ("significantly", "materially", "substantially", "seriously", "markedly", "appreciably", "severely", "gravely")
)
SOFTENING = _HABITUAL | _DEGREES


def softening_adverb(read: Sequence[Token], at: int) -> Found | None:
    """The adverb at a token, if it softens where it stands."""
    return _not_as_a_habit(read, at) or _in_degree(read, at)


def _not_as_a_habit(read: Sequence[Token], at: int) -> Found | None:
    """``Shall not routinely move a porter``: now and then it may."""
    denied = at and read[at - 1].plain in ("not", "never")
    return Found("qualifier", at, at + 1) if denied and read[at].plain in _HABITUAL else None


def _in_degree(read: Sequence[Token], at: int) -> Found | None:
    """``If it performs significantly worse``: what sets a protection off has to be more than it was."""
    if read[at].plain not in _DEGREES:
        return None
    opened = any(token.plain in _OPENING for token in read[max(0, at - MOST_BEFORE) : at])
    return Found("qualifier", at, at + 1) if opened else None


_OPENING = frozenset(("if", "where", "when", "which", "that", "who", "whose", "unless"))
MOST_BEFORE = 8
"""Words from ``if`` or ``which`` to an adverb of degree, at most."""
