"""Verdict: what a thing was said to be or to count as, and is said not to be now, or to be the contrary of."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.statement_worth import answerable, whose_word
from clausekit.comparison.signals.turns import apart
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.verdicts import verdict_of


def find(case: Case) -> Iterator[Signal]:
    """Signs of a verdict that was turned round: ``is misconduct`` and ``is not misconduct``, ``void`` and ``valid``."""
    for old, new in list(case.frames):
        was, now = _said(case.before, old), _said(case.after, new)
        if was * now >= 0 or apart(case, old, new):
            continue
        words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
        case.settle(old, new)
        case.turned = True
        case.explain("before", old.start, old.end)
        case.explain("after", new.start, new.end)
        yield signal(SignalKind.REMEDY, now, words, changed, "What it counts as has been turned round.")


def _said(sentence: Sentence, frame: Frame) -> int:
    """What a frame says of a thing, or whose word it says prevails."""
    own = whose_word(sentence) if frame.modal in (Modal.STATEMENT, Modal.DUTY) else 0
    own = own or verdict_of(sentence, frame)
    return own or (answerable(sentence) if frame.modal is Modal.STATEMENT else 0)
