"""Own choice: what ours might be let off or given on one side, and may do of their own accord on the other."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import comparable_words
from clausekit.language.sentence import Frame, Modal, Sentence

_OURS = frozenset(("worker", "union"))
_LET = comparable_words(
    "excuse, exempt, release, allow, permit, grant, relieve, free, discharge, authorise, let, absolve, spare"
)
_CHOSEN = comparable_words(
    "choose, opt out, opt, decline, refuse, take, use, work, have, leave, drop, skip, stay, turn off, remove, withdraw"
)
"""What ours do who need nobody's leave for it."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that ``may be excused`` has become ``may opt out``, or the other way."""
    if {SignalKind.MODALITY, SignalKind.CONSENT_LADDER} & case.kinds:
        return
    for old, new in case.frames:
        let, own, way = (old, new, 1) if old.passive else (new, old, -1)
        sentence, other = (case.before, case.after) if old.passive else (case.after, case.before)
        if not (_is_let(let) and _is_chosen(own)) or let.subject != own.subject:
            continue
        if not _things(sentence, let) & _things(other, own):
            continue
        case.explain_verbs(old, new)
        words = case.before.words(old.first, min(old.verb_at + 1, old.end))
        changed = case.after.words(new.first, min(new.verb_at + 1, new.end))
        said = "They choose it themselves now." if way > 0 else "It is for others to let them now."
        yield signal(SignalKind.MODALITY, way, words, changed, said)


def _is_let(frame: Frame) -> bool:
    return frame.modal is Modal.MAY and frame.passive and frame.subject in _OURS and frame.verb in _LET


def _is_chosen(frame: Frame) -> bool:
    return frame.modal is Modal.MAY and not frame.passive and frame.verb in _CHOSEN


def _things(sentence: Sentence, frame: Frame) -> set[str]:
    """What a frame is about, behind its verb."""
    return {mark.name for mark in sentence.marks if frame.verb_at < mark.first < frame.end}
