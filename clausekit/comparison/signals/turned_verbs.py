"""Turned verbs: a verb put for another in a sentence that was turned round."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.case import Case
from clausekit.comparison.runs import Run
from clausekit.language.favour import OURS
from clausekit.language.sentence import Frame, Modal, Sentence


def of_turned_verbs(case: Case) -> Iterator[Signal]:
    """A verb put for another where the sentence was turned round: ``will look into`` and ``be investigated by``."""
    for old, new in case.frames:
        was = next((mark for mark in case.taken() if mark.first <= old.verb_at < mark.last), None)
        now = next((mark for mark in case.put() if mark.first <= new.verb_at < mark.last), None)
        if was is None or now is None or old.modal is not new.modal or old.passive == new.passive:
            continue
        case.explain("before", was.first, was.last)
        case.explain("after", now.first, now.last)
        words, changed = case.before.words(was.first, was.last), case.after.words(now.first, now.last)
        said = f"“{words}” has become “{changed}”: read this yourself."
        yield Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, words, changed, said, sure=False)


def puts_another_verb(case: Case, run: Run) -> bool:
    """``Used``, put for ``sold to any other company``: another thing is said, and neither more nor less of one."""
    plain = zip(case.before.frames[:1], case.after.frames[:1], strict=False)
    return any(
        old.verb != new.verb
        and old.modal is new.modal
        and (old.modal in (Modal.BAN, Modal.STATEMENT) or (old.modal is Modal.DUTY and old.subject in OURS))
        and (run.first, run.other_first) == (_place(case.before, old), _place(case.after, new))
        for old, new in (*case.frames, *plain)
    )


def _place(sentence: Sentence, frame: Frame) -> int:
    """Where a verb stands: that of a plain statement right behind who does it."""
    if frame.verb_at >= 0 or not frame.subject:
        return frame.verb_at
    return next((one.last for one in sentence.parties if one.name == frame.subject), frame.verb_at)
