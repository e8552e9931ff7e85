"""Deadlines: by when a thing is to be done, and for whom the time runs."""

from clausekit.comparison.appraisal import SignalKind
from clausekit.language.favour import OURS, THEIRS, comparable_words
from clausekit.language.quantity import Bound, Quantity
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.stakes import is_taken_up
from clausekit.language.tokens import stem, stems
from clausekit.language.word_lists import plain_set, stem_set

Role = tuple[SignalKind, int]
"""The kind of sign, and 1 if more is better for the workers, -1 if less is."""


_OUR_ACTS = stem_set("time_roles.our-acts")
_GIVEN = frozenset(
    ("give", "have", "inform", "receive", "allow", "get", "see", "keep-pay", "pay", "hear", "learn", "know")
)
_SENT = frozenset(("give", "inform"))
"""What is good of ours to get, and is theirs to do where they are the ones who do it: ``may submit a reply``."""
_ANSWERED = plain_set("time_roles.answered")
"""What is done with an appeal or a request by the one who got it."""


def deadline(sentence: Sentence, one: Quantity, own: int) -> Role:
    """By when something is to be done: later is better where ours must act, sooner where the other side must."""
    frame = sentence.frame_at(one.first)
    if frame is None:
        return SignalKind.DEADLINE, -1
    if one.bound is Bound.WITHIN and stands_before(sentence, one, 5, _ABLE):
        return SignalKind.DEADLINE, 1  # "who could become so within six months"
    if _made_able(sentence, frame):
        return SignalKind.DEADLINE, -1
    if runs_for_ours(sentence, frame):
        return SignalKind.DEADLINE, 1
    if frame.modal is Modal.BAN or (frame.modal is Modal.MAY and own < 0 and one.unit == "at once"):
        return SignalKind.DEADLINE, 1
    behind = frame.subject not in THEIRS and frame.last <= one.first
    theirs = behind and any(
        party.name in ("union", "worker") for party in sentence.parties if one.last <= party.first <= one.last + 1
    )
    return SignalKind.DEADLINE, 1 if theirs else -1  # "shall pay within a week anybody …": of whom it is done


def _made_able(sentence: Sentence, frame: Frame) -> bool:
    """``Workers must be able to read it within ten days``: what is owed, and no time that runs for them."""
    words = [token.plain for token in sentence.tokens[frame.first : frame.last]]
    return words[1:3] == ["be", "able"] and words[0] in ("must", "shall", "should")


_ABLE = ("could", "abl", "capabl")


def runs_for_ours(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is for ours to act in time: to lodge an appeal, to take up an offer."""
    words = {token.stem for token in sentence.tokens[frame.start : _end_of_head(sentence, frame)]}
    if frame.subject in OURS and frame.subject != "joint" and not frame.passive:
        sent = frame.verb in _SENT and sentence.tokens[min(frame.verb_at, len(sentence.tokens) - 1)].plain in _SENDING
        if frame.verb not in _GIVEN or sent:
            return True
    if frame.passive and frame.agent in OURS and frame.agent != "joint":
        return True
    if frame.ours and frame.verb not in _ANSWERED and words & _OUR_ACTS:
        return True
    unnamed = frame.passive and not frame.subject and not frame.agent
    return unnamed and (frame.verb in _CLAIMED or is_taken_up(frame.verb, frozenset(words)))


def _end_of_head(sentence: Sentence, frame: Frame) -> int:
    """Where the words end that name the thing itself: ``findings`` of ``findings on any complaint from staff``."""
    told = range(frame.start + 1, frame.first)
    return next((at for at in told if sentence.tokens[at].plain in _ABOUT), frame.first)


_ABOUT = frozenset(("on", "about", "concerning", "regarding", "into"))
_SENDING = plain_set("deadlines.sending")


def window_of_ours(sentence: Sentence, one: Quantity) -> bool:
    """Whether it is the time in which ours must ask for what they get: ``on a claim made within``, ``who asks within``.

    What the other side makes of the claim has a verb of its own: ``a claim that is not answered within ten days``.
    """
    if one.bound is not Bound.WITHIN:
        return False
    near = sentence.tokens[max(0, one.first - WINDOW) : one.first]
    asks = next((at for at in range(len(near) - 1, 0, -1) if near[at].plain in _ASKING), None)
    if asks is not None and near[asks - 1].plain in ("who", "whoever", "anyone"):
        return nearest_party(sentence, one) not in THEIRS
    made = next((at for at in range(len(near) - 1, 0, -1) if near[at].plain in _MADE), None)
    act = next((at for at in range((made or 0) - 1, -1, -1) if near[at].stem in _OUR_ACTS), None)
    if made is None or act is None:
        return False
    frame = sentence.frame_at(one.first)
    act_at = one.first - len(near) + act
    object_of_theirs = frame is not None and frame.subject in THEIRS and frame.verb_at < act_at <= frame.verb_at + 3
    told = any(token.text in ",;" or token.plain in _NOT_SO for token in near[act:made])
    is_made = sentence.parts[one.first] is not Part.CONDITION and any(token.stem == "be" for token in near[act:made])
    return not (object_of_theirs or told or is_made)


WINDOW = 9
"""Words before a time in which it is said what ours do in it, at most."""
_ASKING = plain_set("deadlines.asking")
_MADE = plain_set("deadlines.made")
_NOT_SO = frozenset(("shall", "must", "may", "will", "not", "who", "should"))
_CLAIMED = comparable_words(
    "claim, lodge, apply for, ask for, redeem, reclaim, take up, opt for, sign up for, register for"
)


def of_lead(sentence: Sentence, one: Quantity, frame: Frame | None) -> int:
    """More notice is better for those who get it: ours, unless they are the ones to give it."""
    if frame is not None and not frame.subject and frame.ours and frame.passive and runs_for_ours(sentence, frame):
        return -1  # "applications shall be made four weeks in advance"
    if frame is None or (frame.subject not in OURS and not _ours_own(sentence, frame)):
        return 1
    if frame.subject == "joint":
        return -1 if frame.modal is Modal.MAY and frame.verb not in _ENDING else 1
    gets = frame.passive or (
        frame.verb in ("have", "receive", "get", "inform", "give", "learn", "hear", "know")
        and frame.modal is not Modal.MAY
    )
    if frame.verb == "give" and not frame.passive and frame.modal is Modal.DUTY:
        gets = {"receive", "have", "get"} & {token.plain for token in sentence.tokens[frame.last : one.first]} != set()
    return 1 if gets or frame.modal is Modal.BAN else -1


_ENDING = frozenset(("end", "terminat", "cancel", "withdraw"))
"""What either side may do to the agreement itself: longer notice keeps it alive."""


def _ours_own(sentence: Sentence, frame: Frame) -> bool:
    """Whether the one who may do a thing is told by whose they are: ``the Union's auditor may call``."""
    inside = [party for party in sentence.parties if frame.start <= party.first < frame.first]
    return (
        frame.modal is Modal.MAY
        and frame.subject in ("", "independent")
        and not frame.passive
        and bool(inside)
        and inside[0].name == "union"
        and all(party.name in ("union", "independent") for party in inside)
    )


def in_condition(sentence: Sentence, one: Quantity, own: int, part: Part, after: list[str]) -> Role:
    """A time in a condition: for whom it runs, or how long something must have lasted."""
    if one.bound is Bound.WITHIN:
        nearest = nearest_party(sentence, one)
        if nearest in THEIRS:
            return SignalKind.DEADLINE, -1
        if own < 0 and part is Part.CONDITION and nearest in OURS and not _leaves_undone(sentence, one):
            return SignalKind.DEADLINE, -1  # "shall repay the fee if they leave within a year"
        return SignalKind.DEADLINE, 1 if nearest in ("union", "worker") or own < 0 else -1
    up = own if one.bound in (Bound.LESS_THAN, Bound.AT_MOST) else -own
    return SignalKind.NUMBER, -up if part is Part.EXCEPTION else up


def _leaves_undone(sentence: Sentence, one: Quantity) -> bool:
    """Whether the condition is that something is not done in time: ``if the Union does not answer within ten days``."""
    return bool({token.stem for token in sentence.tokens[max(0, one.first - 9) : one.first]} & _UNDONE)


_UNDONE = stems("not no fail fails failed without never neither")


def nearest_party(sentence: Sentence, one: Quantity) -> str:
    """The class of the last party before a number."""
    before = [party for party in sentence.parties if party.last <= one.first]
    return before[-1].name if before else ""


def stands_before(sentence: Sentence, one: Quantity, far: int, words: tuple[str, ...]) -> bool:
    """Whether one of some stems stands among so many tokens before a number."""
    return any(token.stem in words for token in sentence.tokens[max(0, one.first - far) : one.first])


def by_so_much(sentence: Sentence, one: Quantity) -> bool:
    """``Extend the trial by two weeks``: so much more of what the other side has leave for."""
    return stands_before(sentence, one, 1, ("by",)) or (
        one.bound is Bound.AT_MOST and stands_before(sentence, one, 2, ("by",))
    )


def looks_back(sentence: Sentence, one: Quantity) -> bool:
    """Whether a time says how far back leave goes: ``may look back a month``, ``of the three weeks before it``."""
    frame = sentence.frame_at(one.first)
    if frame is None or frame.modal is not Modal.MAY or frame.subject in OURS or one.bound is Bound.WITHIN:
        return False
    before = {token.plain for token in sentence.tokens[max(0, one.first - 3) : one.last - 1]}
    opened = next((token.plain for token in sentence.tokens[one.last : one.last + 1]), "")
    told = {token.plain for token in sentence.tokens} & {"notice", "warning"}
    near = {token.plain for token in sentence.tokens[max(0, one.first - 1) : one.first + 1]}
    ago = opened in ("before", "preceding", "prior", "back") and bool(near & {"the", "for", "of"})
    return not told and (bool(before & _PAST) or ago)


_PAST = frozenset(("back", "past", "previous", "preceding"))
"""Words before a time that has gone by."""


def counted_from(sentence: Sentence, one: Quantity) -> bool:
    """``Two days from the request``, and no time to do a thing in: ``have ten days from its receipt in which …``."""
    behind = [token.plain for token in sentence.tokens[one.last :]]
    if stands_before(sentence, one, 2, (_DURING, "throughout")):
        return False  # "during the two years following signature"
    return behind[:1] == ["after"] or (bool(_BEHIND & {*behind[:1]}) and not _LEFT & {*behind})


_DURING = stem("during")
_BEHIND = frozenset(("from", "following", "past"))
_LEFT = frozenset(("which", "to"))
