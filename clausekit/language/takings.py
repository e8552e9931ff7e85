"""Takings: ``have`` where it is to have a thing taken, for which another verb stands."""

from collections.abc import Sequence

from clausekit.language.favour import OURS
from clausekit.language.sentence import Modal
from clausekit.language.tokens import Token
from clausekit.language.verbs import RECEIVED
from clausekit.language.word_lists import stem_set

WITHDRAWN = "withdraw consent"
"""What a thing's owner makes of ``may have it taken down``: a claim, as leave to withdraw is one."""
_TAKEN = stem_set("frames.taken")
_UNWELCOME = stem_set("takings.unwelcome")
"""What ours would rather have taken from them: to have it taken is to get something."""
FAR = 6
"""Words behind ``have`` among which stands what is done to the thing."""


BURDENS = stem_set("takings.burdens")
"""What it is no good to have: the fewer the better."""
_GETTING = frozenset(("have", "receiv", "get", "suffer", "incur"))
_BEFORE_A_THING = frozenset(("a", "an", "the", "any", "no", "further", "another", "such"))


def _suffers(read: Sequence[Token], verb_at: int) -> bool:
    """``Shall have a deduction``, ``shall receive no warning``: to have it is to lose by it."""
    at = verb_at + 1
    while at < len(read) and read[at].plain in _BEFORE_A_THING:
        at += 1
    return read[verb_at].stem in _GETTING and at < len(read) and read[at].stem in BURDENS


def taking_of(read: Sequence[Token], verb_at: int, kind: Modal, subject: str) -> str:
    """The verb for ``have`` with a thing that is taken: ``shall have a contract cancelled``; empty for any other."""
    if verb_at >= len(read):
        return ""
    if subject in OURS and kind in (Modal.DUTY, Modal.BAN) and _suffers(read, verb_at):
        return "lose"
    if read[verb_at].stem != "have":
        return ""
    behind = range(verb_at + 2, min(verb_at + FAR, len(read)))
    taken = next((at for at in behind if read[at].stem in _TAKEN and read[at].plain != read[at].stem), None)
    if taken is None:
        return ""
    if any(token.stem in _UNWELCOME for token in read[verb_at + 1 : taken]):
        return RECEIVED
    return "lose" if kind is not Modal.MAY or subject else WITHDRAWN
