"""Count the numbers that Word would show, to know whether they can be left to it."""

from collections.abc import Iterable

from clausekit.drafting.number import SCHEDULE, letters, roman
from clausekit.rendering.lay_out import Laid
from clausekit.word.styles import NUMBERED_ROLES
from clausekit.word.values import Role, WordParagraph

MOST_ITEMS = 26
"""Up to here our letters and small Roman numerals are Word's: after z it counts aa, bb, cc."""


def counts_right(laid: Iterable[Laid]) -> bool:
    """Whether Word, counting by the styles alone, shows every paragraph's number as it stands in the document."""
    counts: dict[str, list[int]] = {"1": [0, 0, 0, 0], "2": [0, 0, 0, 0]}
    for one in laid:
        word = one.word
        if not isinstance(word, WordParagraph) or word.role not in NUMBERED_ROLES or word.role is Role.BULLET:
            continue
        name, level = NUMBERED_ROLES[word.role]
        count, depth = counts[name], int(level)
        count[depth] += 1
        count[depth + 1 :] = [0] * (3 - depth)
        if one.number != _shown(name, count, depth):
            return False
    return True


def _shown(name: str, count: list[int], depth: int) -> str:
    at = count[depth]
    if depth == 0:
        return f"{SCHEDULE} {at}" if name == "2" else str(at)
    if depth == 1:
        return str(at) if name == "2" else f"{count[0]}.{at}"
    if at > MOST_ITEMS:
        return ""
    return f"({letters(at)})" if depth == 2 else f"({roman(at)})"
