"""The last word: whose the casting vote or the final say is."""

from itertools import pairwise

from clausekit.language.favour import THEIRS
from clausekit.language.sentence import Sentence


def last_word(sentence: Sentence) -> int:
    """``The chair named by the Company shall have a second vote``: whose the casting vote is; 0 if there is none."""
    words = [token.plain for token in sentence.tokens]
    if not any(one in _CASTING and other in ("vote", "say", "word") for one, other in pairwise(words)):
        return 0
    held = {party.name for party in sentence.parties}
    if {"no", "not", "nor", "without"} & set(words):
        return int(bool(held & THEIRS) and not held & {"union"})
    return -1 if held & THEIRS and not held & {"union"} else int(bool(held & {"union"}) and not held & THEIRS)


_CASTING = frozenset(("casting", "second", "deciding", "final", "last"))
