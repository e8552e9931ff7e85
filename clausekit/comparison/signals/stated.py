"""Stated: what is plainly said to be so on one side, and on the other must be, or may be and may be not."""

from collections.abc import Iterator
from typing import NamedTuple

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, comparable_words, favour, is_good, verb_classes
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems
from clausekit.language.verbs import RECEIVED
from clausekit.language.word_lists import stem_set


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
            yield from _to_be_asked_for(case, one)
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
            yield signal(SignalKind.MODALITY, -one.way if _is_good(one) else 0, words, changed, said)
        elif one.modal.modal is Modal.DUTY and denied and favour(one.modal) > 0:
            case.turned = True
            said = "It was not so, and must be." if one.way > 0 else "It need not be so now."
            yield signal(SignalKind.MODALITY, one.way, words, changed, said)


def _to_be_asked_for(case: Case, one: Stated) -> Iterator[Signal]:
    """``Clerks are retrained`` where the other side says no more than that they may apply for retraining."""
    asks = one.modal.modal is Modal.MAY and one.modal.subject in OURS and not one.modal.passive
    asked = any(token.stem in _ASKED for token in one.sentence.tokens)  # "facts for which the Union asks are supplied"
    if asked or not (asks and one.modal.verb in _ASKING and one.plain.subject in OURS and _is_done_for_ours(one.plain)):
        return
    thing = {mark.name for mark in one.sentence.marks} - {mark.name for mark in one.other.marks}
    if thing - {one.plain.verb}:
        return
    case.explain_all()
    said = "It is done unasked now." if one.way < 0 else "It was done; now it may be asked for."
    words, changed = case.before.text, case.after.text
    yield signal(SignalKind.MODALITY, -one.way, words, changed, said)


_ASKED = stems("ask asks asked request requests requested")
_ASKING = comparable_words("ask for, apply for, request, seek, ask, apply, bid for")


def _is_good(one: Stated) -> bool:
    """Whether what is plainly done is done for ours, or is what a paper owed to them holds: ``the report includes``."""
    opens = {token.stem for token in one.sentence.tokens[: one.modal.last]}
    held = bool(opens & _PAPERS) and not one.modal.subject and one.modal.verb in _HOLDING
    return held or _is_done_for_ours(one.plain)


_PAPERS = stem_set("ladder.owed") | stem_set("stated.papers")
_HOLDING = comparable_words(
    "include, cover, say, state, list, give, show, set out, describe, explain, contain, name, record, deal with, "
    "examine, consider, extend to, address, report, take in, look at"
) | {"apply"}


def _may_be_left(case: Case, one: Stated) -> bool:
    """Whether what was plainly done may be left undone, and is no more than what ours may do."""
    theirs = one.modal.subject not in OURS or one.modal.verb == RECEIVED or one.modal.passive
    return theirs and (_is_done_for_ours(one.plain) or _alone(case, one.modal))


def _is_done_for_ours(frame: Frame) -> bool:
    """Whether a plain statement says what is plainly done for ours: ``visors are replaced``, ``the bank pays``."""
    good = (verb_classes()["good"] | verb_classes()["strong"]) - verb_classes()["harm"]
    done = frame.passive and is_good(frame.verb) and frame.agent not in OURS
    received = frame.subject in OURS and (frame.verb == RECEIVED or done)
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
