"""Particles: a verb parted from its particle, such as ``switch them off``, read as the phrase that it is."""

from collections.abc import Sequence

from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, plain_set, stem_set, word_list

_SEPARABLE = stem_set("marks.separable")
_PARTICLES = plain_set("marks.particles")
_DETERMINERS = plain_set("handing.articles") | {"no"}
"""Words after which ``right`` is a noun: ``made to waive the right``."""
FAR = 6
"""Words from a verb to its particle, at most."""


def parted(read: Sequence[Token], at: int) -> Found | None:
    """A verb parted from its particle: ``switch them off``, ``put the entry right``; it covers the verb alone.

    In ``keep the light switched on`` the particle belongs to another verb.
    """
    if read[at].stem not in _SEPARABLE:
        return None
    phrase = word_list("equivalents").at(read, at)
    if phrase is not None and phrase.last > at + 1:
        return None  # "brought up to date in March"
    for to in range(at + 2, min(at + FAR, len(read))):
        if not read[to].is_word:
            return None
        if read[to].plain in _PARTICLES and not read[to - 1].plain.endswith("ed"):
            if read[to].plain == "right" and read[to - 1].plain in _DETERMINERS:
                return None
            found = word_list("equivalents").at([read[at], read[to]], 0)
            return Found(found.name, at, at + 1) if found is not None and found.last == 2 else None
    return None
