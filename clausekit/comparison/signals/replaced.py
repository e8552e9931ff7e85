"""Replaced: one thing that the other side was to do put for another that does more, or less, for ours."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, favour, verb_classes
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems

_CARRYING = frozenset(("make", "take", "keep", "give", "hold", "file", "written", "draw"))
"""Verbs that say nothing of what is done: ``a note shall be made of it``."""
_NOTING = stems("note record report entry minute mention memorandum acknowledgement log remark")


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``and it shall be turned off`` turned into ``and the company will look into the matter``.

    Why: what follows a complaint has nothing in common with what followed it but its place, so each looks as if it
    had come or gone by itself, and the lesser of the two like a gain.
    """
    if len(case.lone_before) != 1 or len(case.lone_after) != 1 or not case.frames:
        return
    old, new = case.lone_before[0], case.lone_after[0]
    if not (_is_owed(old) and _is_owed(new)) or case.before.frames.index(old) != case.after.frames.index(new):
        return
    step = _does(case.after, new) - _does(case.before, old)
    if not step:
        return
    case.explain_whole("before", old.start, old.end)
    case.explain_whole("after", new.start, new.end)
    words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
    said = f"What is to be done does {'more' if step > 0 else 'less'} for them now."
    yield signal(SignalKind.REMEDY, step, words, changed, said)


def _is_owed(frame: Frame) -> bool:
    """Whether it is for the other side to do a thing, and good for ours."""
    theirs = frame.passive or frame.subject not in OURS
    return frame.modal is Modal.DUTY and theirs and favour(frame) > 0


def _does(sentence: Sentence, frame: Frame) -> int:
    """1 for a duty that does much, -1 for one that only looks or tells, 0 for any other."""
    classes = verb_classes()
    about = {token.stem for token in sentence.tokens[frame.start : frame.end]}
    if frame.verb in classes["slight"] or (frame.verb in _CARRYING and about & _NOTING):
        return -1
    return int(frame.verb in classes["strong"])
