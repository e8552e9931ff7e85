"""Timing: what was to be done before an event is now done at it, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, comparable_words, favour
from clausekit.language.sentence import Modal, Part, Sentence
from clausekit.language.word_lists import Found

_AT_IT = frozenset(("when", "whenever", "while", "once"))
"""Openers that put a thing at an event, which otherwise open a condition."""
_INFORMED = comparable_words("vote, choose, decide, sign, agree, accept, elect, consent, approve")
LONGEST = 12
"""Tokens behind an opener that say which event it is, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``before they are issued`` turned into ``when they are issued``, which is later."""
    if SignalKind.DEADLINE in case.kinds:
        return
    for side, other, way in ((case.before, case.after, -1), (case.after, case.before, 1)):
        before, at_it = _cue(side, ("before",)), _cue(other, ("condition", "after"))
        if before is None or at_it is None or _cue(other, ("before",)) or _cue(side, ("condition", "after")):
            continue
        if other.tokens[at_it.first].plain not in _AT_IT or not _event(side, before) & _event(other, at_it):
            continue
        frame = side.frame_at(before.first)
        if frame is None or frame.modal in (Modal.BAN, Modal.MAY):
            continue
        if frame.subject in OURS and not frame.passive and frame.verb in _INFORMED:
            known = -1  # "members vote once the offer is out": who decides had better know
        else:
            known = 1
        words, now = _said(side, before), _said(other, at_it)
        words, now = (words, now) if way < 0 else (now, words)
        reason = f"What came before something now comes {'with or after' if way < 0 else 'ahead of'} it."
        yield signal(SignalKind.DEADLINE, known * way * (favour(frame) or 1), words, now, reason)


def _cue(sentence: Sentence, names: tuple[str, ...]) -> Found | None:
    return next((cue for cue in sentence.cues if cue.name in names), None)


def _event(sentence: Sentence, cue: Found) -> set[str]:
    """The words that say which event is meant."""
    end = next(
        (at for at in range(cue.last, len(sentence.tokens)) if sentence.parts[at] is Part.MAIN), len(sentence.tokens)
    )
    return {mark.name for mark in sentence.marks if cue.last <= mark.first < min(end, cue.last + LONGEST)}


def _said(sentence: Sentence, cue: Found) -> str:
    return sentence.words(cue.first, min(cue.last + 5, len(sentence.tokens)))
