"""Deadlines: by when a thing is to be done, and for whom the time runs."""

from clausekit.comparison.appraisal import SignalKind
from clausekit.language.favour import OURS, THEIRS, comparable_words
from clausekit.language.quantity import Bound, Quantity
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.stakes import is_taken_up
from clausekit.language.tokens import stems
from clausekit.language.word_lists import plain_set, stem_set

Role = tuple[SignalKind, int]
"""The kind of sign, and 1 if more is better for the workers, -1 if less is."""


_OUR_ACTS = stem_set("time_roles.our-acts")
_GIVEN = frozenset(
    ("give", "have", "inform", "receive", "allow", "get", "see", "keep-pay", "pay", "hear", "learn", "know")
)
_ANSWERED = plain_set("time_roles.answered")
"""What is done with an appeal or a request by the one who got it."""


def deadline(sentence: Sentence, one: Quantity, own: int) -> Role:
    """By when something is to be done: later is better where ours must act, sooner where the other side must."""
    frame = sentence.frame_at(one.first)
    if frame is None:
        return SignalKind.DEADLINE, -1
    if one.bound is Bound.WITHIN and stands_before(sentence, one, 5, _ABLE):
        return SignalKind.DEADLINE, 1  # "who could become so within six months"
    if runs_for_ours(sentence, frame):
        return SignalKind.DEADLINE, 1
    if frame.modal is Modal.BAN or (frame.modal is Modal.MAY and own < 0 and one.value == 0):
        return SignalKind.DEADLINE, 1
    theirs = frame.subject not in THEIRS and any(
        party.name in ("union", "worker") for party in sentence.parties if one.last <= party.first <= one.last + 1
    )
    return SignalKind.DEADLINE, 1 if theirs else -1  # "shall pay within a week anybody …": of whom it is done


_ABLE = ("could", "abl", "capabl")


def runs_for_ours(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is for ours to act in time: to lodge an appeal, to take up an offer."""
    words = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    if frame.subject in OURS and frame.subject != "joint" and not frame.passive and frame.verb not in _GIVEN:
        return True
    if frame.passive and frame.agent in OURS and frame.agent != "joint":
        return True
    if frame.ours and frame.verb not in _ANSWERED and words & _OUR_ACTS:
        return True
    unnamed = frame.passive and not frame.subject and not frame.agent
    return unnamed and (frame.verb in _CLAIMED or is_taken_up(frame.verb, frozenset(words)))


_CLAIMED = comparable_words(
    "claim, lodge, apply for, ask for, redeem, reclaim, take up, opt for, sign up for, register for"
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
