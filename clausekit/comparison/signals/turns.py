"""Turns: a task that is done for ours now, what is left to the other side now, a denial that was dropped."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import THEIRS, favour
from clausekit.language.sentence import Frame, Modal, Part


def find(case: Case) -> Iterator[Signal]:
    """Signs that a duty of ours, a state of things or a denial was turned round."""
    yield from _turned(case)
    yield from _handed_over(case)
    yield from _stated(case)


def _turned(case: Case) -> Iterator[Signal]:
    """A duty of ours that is now done for them, or the other way: ``shall bring`` and ``shall be issued with``."""
    for old, new in case.frames:
        if old.modal is not Modal.DUTY or new.modal is not Modal.DUTY or old.verb == new.verb or apart(case, old, new):
            continue
        if old.subject not in ("worker", "union") or old.subject != new.subject or old.passive == new.passive:
            continue
        step = favour(new) - favour(old)
        if step and (case.taken() or case.put()):
            words = case.before.words(old.first, min(old.verb_at + 1, old.end))
            changed = case.after.words(new.first, min(new.verb_at + 1, new.end))
            case.explain("before", old.verb_at, old.verb_at + 1)
            case.explain("after", new.verb_at, new.verb_at + 1)
            said = (
                "What they had to do is done for them now."
                if step > 0
                else "What was done for them they have to do now."
            )
            yield signal(SignalKind.MODALITY, step, words, changed, said)


def _handed_over(case: Case) -> Iterator[Signal]:
    """What was to be so and is left to the other side now: ``the old rota continues``, ``the bank may go ahead``."""
    if len(case.before.frames) != 1 or len(case.after.frames) != 1 or not case.frames:
        return
    old, new = case.frames[0]
    free, bound, way = (new, old, -1) if new.modal is Modal.MAY else (old, new, 1)
    if free.modal is not Modal.MAY or bound.modal not in (Modal.STATEMENT, Modal.DUTY) or old.verb == new.verb:
        return
    if free.subject not in THEIRS or free.passive or favour(free) > 0 or favour(bound) < 0 or bound.subject == "worker":
        return
    if not case.taken() or not case.put() or about_one(case, old, new):
        return
    words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
    case.explain_all()
    said = "It is left to the other side now." if way < 0 else "It was left to the other side and is settled now."
    yield signal(SignalKind.MODALITY, way, words, changed, said)


def _stated(case: Case) -> Iterator[Signal]:
    """What is said not to be done and now must be, or the other way: ``is not paid`` and ``shall be paid``."""
    for old, new in case.frames:
        plain, duty, side, way = (
            (old, new, case.before, 1) if old.modal is Modal.STATEMENT else (new, old, case.after, -1)
        )
        if (
            plain.modal is not Modal.STATEMENT
            or duty.modal is not Modal.DUTY
            or plain.verb != duty.verb
            or not duty.verb
        ):
            continue
        denied = any(token.stem == "not" for token in side.tokens[plain.start : plain.start + 8])
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


def apart(case: Case, old: Frame, new: Frame) -> bool:
    """Whether one verb is of the main words and the other of a condition or an exception."""
    return (case.before.parts[old.first] is Part.MAIN) != (case.after.parts[new.first] is Part.MAIN)


def about_one(case: Case, old: Frame, new: Frame) -> bool:
    """Whether two frames with other verbs are still about one thing: half of their words are the same."""
    words = {mark.name for mark in case.before.marks if old.start <= mark.first < old.end}
    others = {mark.name for mark in case.after.marks if new.start <= mark.first < new.end}
    return 2 * len(words & others) >= min(len(words), len(others))
