"""Outsiders: somebody whom neither side employs put for one of the other side's people, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.parts import DENYING
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.word_lists import plain_set

_OUTSIDE = plain_set("outsiders.outside")
_INSIDE = plain_set("outsiders.inside")
_TIES = plain_set("outsiders.ties")
_OF_THEIRS = frozenset(("employer", "manager"))
_BEING = frozenset(("be", "is", "are", "come", "comes", "have", "has"))
NEAR = 4
"""Words between a denial and the tie that it denies, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``shall be a person whom neither side employs`` turned into ``shall be of the Employer's own staff``."""
    if SignalKind.ACTOR in case.kinds or len(case.frames) != 1 or not (case.taken() and case.put()):
        return
    old, new = case.frames[0]
    if not (_says_who(case.before, old) and _says_who(case.after, new)):
        return
    was, now = _stands(case.before, old), _stands(case.after, new)
    if not was or not now or was == now:
        return
    words, changed = case.before.words(old.last, old.end), case.after.words(new.last, new.end)
    case.explain_all()
    said = "one of the other side's people" if now < 0 else "somebody from outside"
    yield signal(SignalKind.ACTOR, now - was, words, changed, f"It has to be {said} now.")


def _says_who(sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence says who somebody is to be, and not what they are to do."""
    opens = {token.plain for token in sentence.tokens[frame.first : frame.last + 1]}
    return frame.modal in (Modal.DUTY, Modal.BAN, Modal.STATEMENT) and bool(opens & _BEING)


def _stands(sentence: Sentence, frame: Frame) -> int:
    """1 for somebody who belongs to neither side, -1 for one of the other side, 0 where neither is plain."""
    behind = range(frame.last, frame.end)
    words = [sentence.tokens[at].plain for at in behind]
    free = any(word in DENYING and _TIES & set(words[at + 1 : at + 1 + NEAR]) for at, word in enumerate(words)) or bool(
        _OUTSIDE & set(words)
    )
    if free or frame.modal is Modal.BAN:
        return int(free or bool(_TIES & set(words[:NEAR])))
    theirs = any(party.name in _OF_THEIRS and party.first in behind for party in sentence.parties)
    return -int(theirs or bool(_INSIDE & set(words)))
