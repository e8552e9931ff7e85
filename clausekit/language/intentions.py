"""Intentions: what is only meant to be, as ``it is the Company's present intention to …``."""

from collections.abc import Sequence

from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found


def intended(read: Sequence[Token], at: int) -> Found | None:
    """``It is the Company's present intention to …``: what is only meant to be."""
    words = [token.plain for token in read[at : at + FURTHEST]]
    if words[0] != "it" or words[1:2] not in (["is"], ["was"]):
        return None
    here = next((to for to, word in enumerate(words) if word in _INTENTIONS), 0)
    return Found("endeavour", at, at + here + 2) if here and words[here + 1 : here + 2] in (["to"], ["that"]) else None


FURTHEST = 10
"""Words of ``it is the Company's present intention to``, at most."""
_INTENTIONS = frozenset(("intention", "aim", "hope", "wish", "expectation", "plan", "ambition", "aspiration", "belief"))
