"""Plain bans: ``data is not sold``, ``no job is lost``: a rule that says as a fact what shall not be done."""

from collections.abc import Sequence

from clausekit.language.tokens import Token, stems
from clausekit.language.verbs import PARTICIPLE
from clausekit.language.word_lists import Found

_BEING = frozenset(("is", "are"))
_DENYING = frozenset(("not", "never"))
_NONE = frozenset(("no", "nobody", "none", "neither"))
_NO_DOING = stems(
    "affected limited confined covered included excluded meant intended deemed counted regarded considered concerned "
    "needed required obliged bound permitted allowed entitled expected prevented based known called named given "
    "supposed compelled forced made owed due agreed settled resolved interested involved pleased satisfied content "
    "defined understood treated seen related connected linked prejudiced changed reduced altered diminished dismissed "
    "authorised authorized liable deprived prohibited forbidden barred precluded restricted free used fixed set"
)
"""Participles that say how a thing is, or that are read as words of leave and duty."""
MOST_SUBJECT = 8
"""Words before the verb, at most."""


def plain_bans(read: Sequence[Token]) -> list[Found]:
    """The denied verb of a plain passive statement as the modal of a ban."""
    for at in range(1, min(len(read) - 1, MOST_SUBJECT)):
        if read[at].plain not in _BEING:
            continue
        denied = read[at + 1].plain in _DENYING
        verb = at + 1 + denied
        if verb >= len(read) or not PARTICIPLE.search(read[verb].plain) or read[verb].stem in _NO_DOING:
            return []
        if not denied and read[0].plain not in _NONE:
            return []
        return [Found("duty", at, at + 1)]
    return []
