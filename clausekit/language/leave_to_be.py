"""Leave for a thing to be: ``filming is permitted in the yard``, where what may be done stands before the verb."""

from collections.abc import Sequence

from clausekit.language.favour import is_harm
from clausekit.language.inversions import banned_noun, is_verb
from clausekit.language.stakes import THREATS
from clausekit.language.tokens import Token
from clausekit.language.verbs import comparable_name
from clausekit.language.word_lists import Found

LETTING = frozenset(("permitted", "allowed", "authorised", "acceptable", "permissible"))
"""What is said of a thing that may be."""
_BEING = frozenset(("is", "are", "be"))


def let_be(read: Sequence[Token]) -> list[Found]:
    """The words that give leave for what ours would rather be spared, each as a modal."""
    found = []
    for at in range(1, len(read) - 1):
        if read[at].plain not in _BEING or read[at + 1].plain not in LETTING or read[at - 1].plain == "not":
            continue
        if is_verb(read, at + 2) or (at + 2 < len(read) and read[at + 2].plain == "to"):
            continue  # "is allowed an hour", "is permitted to leave"
        thing = banned_noun(read, _opens(read, at), at)
        if read[thing].stem in THREATS or is_harm(comparable_name(read, thing)):
            found.append(Found("may", at, at + 2))
    return found


def _opens(read: Sequence[Token], at: int) -> int:
    """Where the words before the verb begin: behind the last mark."""
    return next((to + 1 for to in range(at - 1, -1, -1) if read[to].text in ",.;:"), 0)
