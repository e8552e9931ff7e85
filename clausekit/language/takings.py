"""Takings: ``have`` where it is to have a thing taken, for which another verb stands."""

from collections.abc import Sequence

from clausekit.language.favour import OURS
from clausekit.language.sentence import Modal
from clausekit.language.tokens import Token
from clausekit.language.verbs import RECEIVED
from clausekit.language.word_lists import plain_set, stem_set

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


def _gets_less(read: Sequence[Token], verb_at: int) -> bool:
    """``Shall be paid a lower rate``, ``shall receive less training``: to get so much is to lose by it."""
    behind = [token.plain for token in read[verb_at + 1 : verb_at + 4]]
    least = next((word for word in behind if word not in _BEFORE_A_THING), "")
    return read[verb_at].stem in _GIVEN and least in _LESS and behind[:1] != ["no"]  # "no fewer than ten"


_GIVEN = stem_set("takings.given")
_LESS = plain_set("takings.less")


def _shares_in(read: Sequence[Token], verb_at: int) -> bool:
    """``Shall share in the savings``, ``shall share half of the profit``: to get a part of it."""
    near = [token.stem for token in read[verb_at + 1 : verb_at + 7]]
    return read[verb_at].stem == "share" and (near[:1] == ["in"] or bool(set(near) & _PROCEEDS))


_CHOICES = (["first", "refusal"], ["first", "option"], ["first", "call"])
"""What is called a refusal and is had gladly: ``shall have first refusal of a post``."""
_AWAY = frozenset(("home", "away", "off", "packing"))
_PROCEEDS = stem_set("takings.proceeds")


_PARTICIPLES = ("ed", "en", "wn", "ut", "ld", "pt", "st", "un", "d")
"""Ends of a verb of what is done to a thing: ``have a contract cancelled``; and not of ``takings``."""


def taking_of(read: Sequence[Token], verb_at: int, kind: Modal, subject: str) -> str:
    """The verb for ``have`` with a thing that is taken: ``shall have a contract cancelled``; empty for any other."""
    if verb_at >= len(read):
        return ""
    if [token.plain for token in read[verb_at + 1 : verb_at + 3]] in _CHOICES:
        return ""
    if subject in OURS and kind in (Modal.DUTY, Modal.BAN) and (_suffers(read, verb_at) or _gets_less(read, verb_at)):
        return "lose"
    behind_it = read[verb_at + 1].plain if verb_at + 1 < len(read) else ""
    if subject and read[verb_at].plain == "apply" and behind_it in ("to", "for"):
        return "ask"
    if subject in OURS and read[verb_at].stem == "go" and behind_it == "without":
        return "lose"
    if subject in OURS and read[verb_at].stem == "send" and behind_it in _AWAY:
        return "dismiss"
    if subject in OURS and read[verb_at].stem == "sit" and behind_it in _BEFORE_A_THING:
        return "undergo"  # a test, and no place on a panel
    if subject in OURS and _shares_in(read, verb_at):
        return RECEIVED
    if read[verb_at].stem != "have":
        return ""
    behind = range(verb_at + 2, min(verb_at + FAR, len(read)))
    taken = next((at for at in behind if read[at].stem in _TAKEN and read[at].plain.endswith(_PARTICIPLES)), None)
    if taken is None:
        return ""
    if any(token.stem in _UNWELCOME for token in read[verb_at + 1 : taken]):
        return RECEIVED
    return "lose" if kind is not Modal.MAY or subject else WITHDRAWN
