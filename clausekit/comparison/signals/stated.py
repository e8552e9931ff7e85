"""Stated: what is plainly said to be so on one side, and on the other must be, or may be and may be not."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, favour, verb_classes
from clausekit.language.sentence import Frame, Modal
from clausekit.language.verbs import RECEIVED


def find(case: Case) -> Iterator[Signal]:
    """What is said not to be done and now must be, or the other way: ``is not paid`` and ``shall be paid``."""
    for old, new in case.frames:
        plain, duty, side, way = (
            (old, new, case.before, 1) if old.modal is Modal.STATEMENT else (new, old, case.after, -1)
        )
        if (
            plain.modal is not Modal.STATEMENT
            or duty.modal not in (Modal.DUTY, Modal.MAY)
            or not duty.verb
            or not (plain.verb == duty.verb or _is_said(case, old, new))
        ):
            continue
        denied = any(token.stem == "not" for token in side.tokens[plain.start : plain.start + 8])
        if duty.modal is Modal.MAY:
            if denied and duty.passive and favour(duty) < 0:
                yield _ended(case, old, new, -way)
            elif (
                not denied
                and (duty.subject not in OURS or duty.verb == RECEIVED)
                and (_is_done_for_ours(plain) or _alone(case, duty))
            ):
                words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
                said = "It is done always now." if way < 0 else "It was always done; now it may be left undone."
                yield signal(SignalKind.MODALITY, -way if _is_done_for_ours(plain) else 0, words, changed, said)
            continue
        if denied and favour(duty) > 0:
            case.turned = True
            words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
            yield signal(
                SignalKind.MODALITY,
                way,
                words,
                changed,
                "It was not so, and must be." if way > 0 else "It need not be so now.",
            )


def _is_done_for_ours(frame: Frame) -> bool:
    """Whether a plain statement says what is plainly done for ours: ``visors are replaced``, ``the bank pays``."""
    good = (verb_classes()["good"] | verb_classes()["strong"]) - verb_classes()["harm"]
    received = frame.subject in OURS and frame.verb == RECEIVED
    return received or (frame.verb in good and frame.subject not in OURS and frame.agent not in OURS)


def _ended(case: Case, old: Frame, new: Frame, way: int) -> Signal:
    """``Recordings may be made`` and ``recordings are not made``: leave that is no longer given, or is given now."""
    case.turned = True
    words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
    case.explain_all()
    said = "It may be done now." if way < 0 else "It is not to be done now."
    return signal(SignalKind.MODALITY, way, words, changed, said)


def _alone(case: Case, duty: Frame) -> bool:
    """Whether the verb is all that the sentence says: ``each dispute goes to an arbitrator``."""
    sole = len(case.before.frames) == len(case.after.frames) == 1
    return sole and not duty.passive and duty.verb not in verb_classes()["harm"]


def _is_said(case: Case, old: Frame, new: Frame) -> bool:
    """Whether a plain side has the verb of the other, though it was not known for one there: ``goes``, ``may go``."""
    plain, sentence, duty, side = (old, case.before, new, case.after)
    if new.modal is Modal.STATEMENT:
        plain, sentence, duty, side = (new, case.after, old, case.before)
    if plain.verb or duty.passive or not 0 <= duty.verb_at < len(side.tokens):
        return False
    verb = side.tokens[duty.verb_at].stem
    return any(token.stem == verb for token in sentence.tokens[plain.start : plain.start + FAR])


FAR = 8
"""Words of a plain statement among which its verb stands, at most."""
