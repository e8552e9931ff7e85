"""Intentions: what is only meant to be, as ``it is the Company's present intention to …``."""

from collections.abc import Sequence

from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found


def intended(read: Sequence[Token], at: int) -> Found | None:
    """``It is the Company's present intention to …``: what is only meant to be."""
    if (unplanned := _unplanned(read, at)) is not None:
        return unplanned
    words = [token.plain for token in read[at : at + FURTHEST]]
    if words[0] != "it" or words[1:2] not in (["is"], ["was"]):
        return None
    here = next((to for to, word in enumerate(words) if word in _INTENTIONS), 0)
    return Found("endeavour", at, at + here + 2) if here and words[here + 1 : here + 2] in (["to"], ["that"]) else None


FURTHEST = 10
"""Words of ``it is the Company's present intention to``, at most."""
_INTENTIONS = frozenset(("intention", "aim", "hope", "wish", "expectation", "plan", "ambition", "aspiration", "belief"))


def _unplanned(read: Sequence[Token], at: int) -> Found | None:
    """``Has no present plans to film``, ``has no intention of selling``: what may be done all the same tomorrow."""
    if read[at].plain not in ("has", "have") or [token.plain for token in read[at + 1 : at + 2]] != ["no"]:
        return None
    for to in range(at + 2, min(at + 6, len(read) - 1)):
        if read[to].plain in _PLANS and read[to + 1].plain in ("to", "of", "for"):
            return Found("endeavour", at, to + 2)
    return None


_PLANS = frozenset(("plan", "plans", "intention", "intentions", "wish", "desire", "proposal", "proposals"))
