"""Which way up a ladder is better for the workers where a rung of it stands."""

from clausekit.language.favour import OURS, THEIRS, comparable_words, favour
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Modal, Part, Sentence
from clausekit.language.word_lists import Found, stem_set

NEAR = 3
"""Words between ``approval`` and those whose approval it is, at most."""
_CALLING = stem_set("ladder.calling")
"""What sets a thing going: the fewer it takes the better."""
_ASKED_OF_WORKERS = stem_set("ladder.asked-of-workers")
_OWED = stem_set("ladder.owed")
_EFFECTS = stem_set("ladder.effects")
_PERSONAL = stem_set("ladder.personal")


def up_at(sentence: Sentence, ladder: str, one: Found) -> int:
    """1 where a higher rung is better for the workers, -1 where it is worse, 0 where that cannot be seen."""
    frame = sentence.frame_at(one.first)
    stands = standing(sentence, one.first)
    if ladder == "power":
        if frame is None or not frame.last <= one.first <= frame.last + 3:
            return 0
        ours = (frame.subject in OURS or frame.subject == "independent") and not frame.passive
        return int(ours and frame.modal in (Modal.MAY, Modal.DUTY, Modal.SHOULD, Modal.STATEMENT))
    if ladder == "whole":
        part = sentence.parts[one.first]
        if part in (Part.CONDITION, Part.EXCEPTION):
            return -stands
        if {token.stem for token in sentence.tokens[max(0, one.first - 4) : one.last + 2]} & _CALLING:
            return -stands
        if any(rung.name == "agree" and 0 <= one.first - rung.last < NEAR for rung in sentence.rungs):
            return 0 if frame is not None and frame.subject in ("union", "worker") else 1
        return -1 if frame is not None and frame.modal is Modal.MAY and frame.subject == "joint" else 0
    if ladder == "paying":
        by = any(party.name in THEIRS and party.first - one.last in (0, 1, 2) for party in sentence.parties)
        return stands if by or (frame is not None and {frame.subject, frame.agent} & THEIRS) else 0
    if ladder == "pay-share":
        return -1 if frame is not None and frame.modal is Modal.BAN else 1
    if ladder == "rank":
        return _up_in_rank(sentence, one)
    if ladder == "ripeness":
        told = any(rung.name in ("inform", "consult", "negotiate") for rung in sentence.rungs)
        told = told or (frame is not None and frame.verb in _SHOWN)
        return 1 if told and stands > 0 and any(party.name in OURS for party in sentence.parties) else 0
    if ladder in ("strictness", "proof"):
        part = sentence.parts[one.first]
        if ladder == "proof" and part is Part.MAIN:
            return _up_in_proof(sentence, one)
        return -stands if part in (Part.CONDITION, Part.EXCEPTION, Part.COUNTER) else 0
    if ladder == "effort":
        first = any(cue.name in ("until", "before", "without", "exception", "after") for cue in sentence.cues)
        if frame is None or not first or sentence.parts[one.first] is Part.MAIN:
            return 0
        return -favour(frame) if frame.modal is Modal.MAY else favour(frame)
    if ladder == "prospect":
        follows = {token.stem for token in sentence.tokens[one.last : one.last + 3]}
        return stands if sentence.parts[one.first] is Part.MAIN and follows & _EFFECTS else 0
    if ladder == "seat":
        return 1 if any(party.name in OURS for party in sentence.parties) else 0
    if ladder == "later":
        until = any(cue.name == "until" and cue.first < one.first for cue in sentence.cues)
        return stands if until or (frame is not None and frame.modal is Modal.BAN) else -stands
    if ladder == "choice":
        opening = {token.stem for token in sentence.tokens[: one.first]}
        return 1 if opening & _ASKED_OF_WORKERS else -1 if opening & _OWED else 0
    if ladder == "publicity" and {token.stem for token in sentence.tokens} & _PERSONAL:
        return -1
    if ladder in ("reading", "publicity", "outcome"):
        return 1 if stands > 0 else 0
    return stands


def _up_in_proof(sentence: Sentence, one: Found) -> int:
    """1 where it is for the other side to prove a thing, -1 where it is for ours; 0 where nobody has to."""
    before = range(max(0, one.first - FAR), one.first)
    party = next((party for party in reversed(sentence.parties) if party.first in before), None)
    owed = {sentence.tokens[at].plain for at in before} & {"must", "shall", "for", "has", "have"}
    if party is None or not owed:
        return 0
    return 1 if party.name in THEIRS else -1 if party.name in OURS else 0


FAR = 5
"""Words between the one who has to prove a thing and ``prove``, at most."""


def _up_in_rank(sentence: Sentence, one: Found) -> int:
    """1 where it is better that one higher up decides or answers, -1 where ours need their leave; 0 if not known."""
    frame = sentence.frame_at(one.first)
    if frame is None:
        return 0
    ours = frame.modal is Modal.MAY and frame.subject in OURS and not frame.passive
    near = {token.plain for token in sentence.tokens[max(0, one.first - NEAR - 1) : one.first]}
    if ours and any(rung.name == "agree" for rung in sentence.rungs):
        return -1
    heard = bool(near & {"to", "far", "with"}) and bool({token.stem for token in sentence.tokens} & _HEARD)
    return int(heard or "by" in near or one.last <= frame.first)


_HEARD = stem_set("time_roles.our-acts") | stem_set("ladder.heard")
_SHOWN = comparable_words("show, give, send, present, put before, lay before, inform, open, share, circulate, share")
