"""Settled together: what both sides settle on one side of a change, and the other side alone on the other."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import THEIRS, comparable_words, word_classes
from clausekit.language.sentence import Frame, Modal

_TOGETHER = frozenset(("together", "jointly", "both", "each", "between"))
_DRAWN_UP = comparable_words("draw up, set, make, write, fix, prepare, draft, compile, agree")
"""What is done of a list or a timetable by those who settle it."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that ``the Bank and the Union settle it`` has become ``the Bank sets it``, or the other way."""
    if SignalKind.ACTOR in case.kinds:
        return
    for old, new in case.frames:
        if old.modal is not new.modal or old.modal not in (Modal.STATEMENT, Modal.DUTY):
            continue
        ways = {(True, False): -1, (False, True): 1}
        way = ways.get((_settles(old, "joint"), _settles(new, "joint")), 0)
        alone, sentence = (new, case.after) if way < 0 else (old, case.before)
        named = alone.subject_words and not _TOGETHER & {token.plain for token in sentence.tokens}
        if not way or not named or not any(_settles(alone, theirs) for theirs in THEIRS):
            continue
        words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
        case.explain_all()
        said = "One side settles it alone now." if way < 0 else "Both sides settle it now."
        yield signal(SignalKind.ACTOR, way, words, changed, said)
        return


def _settles(frame: Frame, subject: str) -> bool:
    deciding = word_classes("deciding")["verbs"] | _DRAWN_UP
    return frame.subject == subject and not frame.passive and frame.verb in deciding
