"""Stated: what is plainly said to be so on one side, and on the other must be, or may be and may be not."""

from collections.abc import Iterator
from typing import NamedTuple

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, favour, verb_classes
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.verbs import RECEIVED


class Stated(NamedTuple):
    """A plain frame and the frame with a modal set against it, each with its sentence."""

    plain: Frame
    sentence: Sentence
    modal: Frame
    other: Sentence
    way: int
    """1 where the plain one stood before, -1 where it stands after."""


def find(case: Case) -> Iterator[Signal]:
    """What is said not to be done and now must be, or the other way: ``is not paid`` and ``shall be paid``."""
    for old, new in case.frames:
        first = old.modal is Modal.STATEMENT
        one = Stated(old, case.before, new, case.after, 1) if first else Stated(new, case.after, old, case.before, -1)
        if one.plain.modal is not Modal.STATEMENT or not one.modal.verb:
            continue
        if one.plain.verb != one.modal.verb and not _is_said(one):
            continue
        words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
        denied = any(token.stem == "not" for token in one.sentence.tokens[one.plain.start : one.plain.start + FAR])
        if one.modal.modal is Modal.MAY and denied and one.modal.passive and favour(one.modal) < 0:
            case.turned = True
            case.explain_all()
            said = "It may be done now." if one.way > 0 else "It is not to be done now."
            yield signal(SignalKind.MODALITY, -one.way, words, changed, said)
        elif one.modal.modal is Modal.MAY and not denied and _may_be_left(case, one):
            said = "It is done always now." if one.way < 0 else "It was always done; now it may be left undone."
            yield signal(SignalKind.MODALITY, -one.way if _is_done_for_ours(one.plain) else 0, words, changed, said)
        elif one.modal.modal is Modal.DUTY and denied and favour(one.modal) > 0:
            case.turned = True
            said = "It was not so, and must be." if one.way > 0 else "It need not be so now."
            yield signal(SignalKind.MODALITY, one.way, words, changed, said)


def _may_be_left(case: Case, one: Stated) -> bool:
    """Whether what was plainly done may be left undone, and is no more than what ours may do."""
    theirs = one.modal.subject not in OURS or one.modal.verb == RECEIVED
    return theirs and (_is_done_for_ours(one.plain) or _alone(case, one.modal))


def _is_done_for_ours(frame: Frame) -> bool:
    """Whether a plain statement says what is plainly done for ours: ``visors are replaced``, ``the bank pays``."""
    good = (verb_classes()["good"] | verb_classes()["strong"]) - verb_classes()["harm"]
    received = frame.subject in OURS and frame.verb == RECEIVED
    return received or (frame.verb in good and frame.subject not in OURS and frame.agent not in OURS)


def _alone(case: Case, duty: Frame) -> bool:
    """Whether the verb is all that the sentence says: ``each dispute goes to an arbitrator``."""
    sole = len(case.before.frames) == len(case.after.frames) == 1
    return sole and not duty.passive and duty.verb not in verb_classes()["harm"]


def _is_said(one: Stated) -> bool:
    """Whether a plain side has the verb of the other, though it was not known for one there: ``goes``, ``may go``."""
    if one.plain.verb or one.modal.passive or not 0 <= one.modal.verb_at < len(one.other.tokens):
        return False
    verb = one.other.tokens[one.modal.verb_at].stem
    return any(token.stem == verb for token in one.sentence.tokens[one.plain.start : one.plain.start + FAR])


FAR = 8
"""Words of a plain statement among which its verb stands, or what denies it, at most."""
