"""Bounding words that no list can hold whole: savings and another interest put first."""

from collections.abc import Sequence

from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, stem_set

_LETTING = frozenset(("permit", "permits", "permitted", "allow", "allows"))
_LESSENING = stem_set("bounding_words.lessening")


def bounding_words(read: Sequence[Token]) -> list[Found]:
    """Bounding words of a sentence: ``Nothing in this clause reduces …``: a saving of what is given elsewhere."""
    for at, token in enumerate(read):
        if token.stem == "noth" and at + 1 < len(read) and read[at + 1].plain in ("in", "here", "herein"):
            for to in range(at + 2, min(at + 7, len(read))):
                if read[to].stem in _LESSENING:
                    return [Found("plus", at, to + 1)]
    return _letting(read)


def _letting(read: Sequence[Token]) -> list[Found]:
    """``So far as staffing permits``, ``where workload allows``: another interest comes first."""
    for at, token in enumerate(read):
        if token.plain in _LETTING:
            for back in range(at - 1, max(at - 6, -1), -1):
                if read[back].stem in ("far", "where", "when", "if", "as", "extent", "wherev", "whenev"):
                    first = back - 1 if read[back].stem == "far" and back else back
                    return [Found("needs", first, at + 1)]
    return []
