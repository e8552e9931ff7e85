"""Modality: must, may and must not, read with who must and what."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, favour, is_good, is_harm
from clausekit.language.reading import Frame, Modal, Sentence

_NAMES = {
    Modal.DUTY: "must",
    Modal.SHOULD: "should",
    Modal.MAY: "may",
    Modal.BAN: "must not",
    Modal.EXEMPT: "need not",
    Modal.STATEMENT: "does",
}


def find(case: Case) -> Iterator[Signal]:
    """Signs of a changed modal verb, by the value of each frame for the workers."""
    for old, new in case.frames:
        if old.modal is new.modal or _same_gate(case, old, new):
            continue
        if Modal.STATEMENT in (old.modal, new.modal):
            continue
        if old.verb != new.verb and not _about_one(case, old, new):
            continue
        was, now = worth(old, case.before), worth(new, case.after)
        if was > 0 and now > 0 and {old.modal, new.modal} <= {Modal.BAN, Modal.EXEMPT, Modal.DUTY} and old.subject != new.subject:
            continue
        direction = now - was
        if direction or ({old.modal, new.modal} == {Modal.BAN, Modal.DUTY} and old.verb == new.verb):
            yield signal(
                SignalKind.MODALITY,
                direction,
                case.before.words(old.first, min(old.last + 2, old.end)),
                case.after.words(new.first, min(new.last + 2, new.end)),
                f"“{_NAMES[old.modal]}” has become “{_NAMES[new.modal]}”"
                + (f" for the {old.subject}." if old.subject else "."),
            )


def worth(frame: Frame, sentence: Sentence) -> float:
    """What a frame is worth to the workers, on one scale for all modals."""
    sign = favour(frame)
    if frame.subject in OURS:
        if frame.modal in (Modal.MAY, Modal.EXEMPT):
            if frame.modal is Modal.MAY and not frame.passive and frame.subject != "joint" and sign > 0:
                return 2
            return 2 * sign
        return {Modal.DUTY: 2, Modal.SHOULD: 1, Modal.BAN: 2, Modal.STATEMENT: 2}[frame.modal] * sign
    if frame.modal is Modal.MAY:
        restricted = any(_only(sentence, at) for at in range(frame.last, min(frame.last + 5, frame.end)))
        return 3 if restricted else 0.5 if is_good(frame.verb) and not is_harm(frame.verb) else -2
    return {Modal.DUTY: 3, Modal.SHOULD: 1.5, Modal.BAN: 3, Modal.EXEMPT: 2, Modal.STATEMENT: 3}[frame.modal] * sign


def _only(sentence: Sentence, at: int) -> bool:
    return any(one.name == "only" and one.first <= at < one.last for one in sentence.qualifiers)


def _same_gate(case: Case, old: Frame, new: Frame) -> bool:
    """A ban until something is done and a duty to do it first are one."""
    if {old.modal, new.modal} not in ({Modal.BAN, Modal.DUTY}, {Modal.BAN, Modal.MAY}):
        return False
    ban, side = (old, case.before) if old.modal is Modal.BAN else (new, case.after)
    other, there = (new, case.after) if old.modal is Modal.BAN else (old, case.before)
    gated = any(cue.name in ("until", "exception", "without", "before") for cue in side.cues)
    if other.modal is Modal.DUTY:
        limited = any(one.name == "only" for one in there.qualifiers)
        return gated and (limited or any(
            cue.name in ("before", "until", "after", "condition") for cue in there.cues
        )) and not (case.taken() and case.put() and len(case.taken()) + len(case.put()) > 4)
    limited = any(one.name == "only" for one in there.qualifiers)
    return gated and limited and (not case.taken() or not case.put() or other.verb == ban.verb)


def _about_one(case: Case, old: Frame, new: Frame) -> bool:
    """Whether two frames with other verbs are still about one thing: half of their words are the same."""
    words = {mark.name for mark in case.before.marks if old.start <= mark.first < old.end}
    others = {mark.name for mark in case.after.marks if new.start <= mark.first < new.end}
    return 2 * len(words & others) >= min(len(words), len(others))
