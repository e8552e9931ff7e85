"""Cut what was typed as the asking union into unions, where it names several."""

import re
from collections.abc import Iterator

from clausekit.interview.question import Answer

_SEMICOLON = re.compile(r"\s*;\s*")
_JOIN = re.compile(r"\s*(,\s*and|,|&|\band)\s+")
_UNION = re.compile(r"\bunion\b(?!.*\b(?:branch|region|section)\b)", re.IGNORECASE)
_CAPITALS_LISTED = re.compile(r"(?:[A-Z]{3,}, )*[A-Z]{3,},? and [A-Z]{3,}")
_CAPITALS = re.compile(r"[A-Z]{3,}\b")


def cut_unions(words: str) -> Answer:
    """The unions that words name, each with its branch.

    A semicolon parts them. A comma or "and" does only where another union plainly follows: names and branches have
    commas of their own, as in "Union of Shop, Depot and Allied Workers, Northshire Branch".
    """
    pieces = [piece for piece in _SEMICOLON.split(words) if piece]
    if ";" not in words:
        pieces = list(_plainly_several(words))
    return tuple(dict.fromkeys(pieces)) or (words,)


def _plainly_several(words: str) -> Iterator[str]:
    start, listed = 0, _CAPITALS_LISTED.fullmatch(words) is not None
    for join in _JOIN.finditer(words):
        by_comma = join[1] == ","  # behind a comma, capitals may be a branch: "Prison Union, HMP Easterkirk"
        before, after = words[start : join.start()], words[join.end() :]
        if _names_one(before, capitals=True) and _names_one(after, capitals=listed or not by_comma):
            yield before
            start = join.end()
    yield words[start:]


def _names_one(words: str, *, capitals: bool) -> bool:
    """Whether the words up to the first comma or "and" name a union."""
    first = _JOIN.split(words, maxsplit=1)[0]
    return _UNION.search(first) is not None or (capitals and _CAPITALS.match(first) is not None)
