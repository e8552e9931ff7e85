"""Rights kept: what a party may do that keeps the right to it, and may not that gives it up."""

from collections.abc import Sequence

from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, plain_set

_KEEPING = plain_set("rights-kept.keeping")
_LOSING = plain_set("rights-kept.losing")
_RIGHTS = frozenset(("right", "power", "freedom", "liberty", "option", "authority"))
_WHOSE = frozenset(("the", "its", "their", "his", "her", "a", "any", "every", "all", "no", "up", "away", "off", "that"))
_BEFORE = frozenset(("shall", "will", "must", "may", "can", "cannot", "should", "to", "be"))
FAR = 5
"""Words from the verb to the right, at most."""


def rights_kept(read: Sequence[Token]) -> list[Found]:
    """``The union waives its right to strike``, ``the bank gives up the power to film``, each as a modal."""
    found = []
    for at in range(1, len(read) - 3):
        if read[at].plain not in _KEEPING | _LOSING:
            continue
        denied = read[at - 1].plain in ("not", "never")
        first = at - denied
        right = next((to for to in range(at + 1, min(at + FAR, len(read) - 1)) if read[to].plain in _RIGHTS), 0)
        between = {token.plain for token in read[at + 1 : right]}
        if not right or read[right + 1].plain != "to" or not between <= _WHOSE or read[first - 1].plain in _BEFORE:
            continue
        may = (read[at].plain in _KEEPING) != (denied != ("no" in between))
        found.append(Found("may" if may else "ban", first, right + 2))
    return found
