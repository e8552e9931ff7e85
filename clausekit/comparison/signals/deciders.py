"""Deciders: what one side settles and the other side settles now, by whichever verb of choosing."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS, word_classes
from clausekit.language.sentence import Frame, Modal


def find(case: Case) -> Iterator[Signal]:
    """``Clerks choose their own breaks`` against ``clerks' breaks are set by their manager``."""
    if case.kinds & {SignalKind.ACTOR, SignalKind.COST, SignalKind.CONSENT_LADDER, SignalKind.MODALITY}:
        return
    for old, new in case.frames:
        was, now = _side(old), _side(new)
        if not was or not now or was == now or Modal.BAN in (old.modal, new.modal):
            continue
        words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
        case.explain_verbs(old, new)
        case.kinds.add(SignalKind.ACTOR)
        said = "The other side settles it now." if now < 0 else "Ours settle it now."
        yield signal(SignalKind.ACTOR, now, words, changed, said)
        return


def _side(frame: Frame) -> int:
    """1 where ours settle a thing by this verb, -1 where the other side does, 0 where neither is plain."""
    if frame.verb not in word_classes("deciding")["verbs"] or frame.verb == "meet":
        return 0
    doer = frame.agent if frame.passive else frame.subject
    return (doer in OURS and doer != "joint") - (doer in THEIRS)
