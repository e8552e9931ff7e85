"""A right or duty inside a sentence that came or went: ``and no target shall apply until it is in place``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.light import is_light
from clausekit.comparison.signals.soft_words import TRIED
from clausekit.language.favour import THEIRS, comparable_words, favour
from clausekit.language.sentence import Frame, Modal, Sentence

LEAST = 0.6
"""Share of a frame's words that must be new (or gone) for the frame to be so."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of a verb with its modal that stands on one side only."""
    for side, sentence, frames, way in (
        ("before", case.before, case.lone_before, -1),
        ("after", case.after, case.lone_after, 1),
    ):
        for frame in frames:
            yield from _lone(case, side, sentence, frame, way)


def _lone(case: Case, side: str, sentence: Sentence, frame: Frame, way: int) -> Iterator[Signal]:
    if frame.modal is Modal.STATEMENT or _describes(sentence, frame):
        return
    marks = case.taken() if side == "before" else case.put()
    inside = [mark for mark in sentence.marks if frame.start <= mark.first < frame.end]
    alone = [mark for mark in marks if frame.start <= mark.first < frame.end]
    told = _tells_of_a_thing(sentence, frame) and _whole_run(case, side, frame)
    if not (told or any(not is_light(mark) for mark in alone)) or (
        len(alone) < LEAST * len(inside) and not _whole_run(case, side, frame)
    ):
        return
    case.explain(side, frame.start, frame.end)
    if any(one.name in TRIED and frame.start <= one.first < frame.end for one in sentence.qualifiers):
        return  # "will endeavour to ensure that …": what is only tried is told by that word
    words = sentence.words(frame.start, frame.end)
    if _may_be_kind(sentence, frame) or _will_do(sentence, frame):
        said = f"“{words}” has {'come in' if way > 0 else 'gone'}; whom it helps is not plain: read it yourself."
        before, after = ("", words) if way > 0 else (words, "")
        yield signal(SignalKind.UNKNOWN, 0, before, after, said)
        return
    gives = favour(frame) > 0
    if gives:
        kind = SignalKind.RIGHT_ADDED if way > 0 else SignalKind.RIGHT_REMOVED
    else:
        kind = SignalKind.EXCEPTION_ADDED if way > 0 else SignalKind.EXCEPTION_REMOVED
    reason = f"“{words}” has {'come in' if way > 0 else 'gone'}."
    yield signal(kind, way * favour(frame), words if way < 0 else "", words if way > 0 else "", reason)


def _tells_of_a_thing(sentence: Sentence, frame: Frame) -> bool:
    """``A mailbox which it cannot open``: a ban in words that tell of a thing, however light its verb."""
    near = {token.plain for token in sentence.tokens[max(0, frame.first - 3) : frame.first]}
    return frame.modal is Modal.BAN and frame.subject in THEIRS and bool(near & {"which", "that"})


def _may_be_kind(sentence: Sentence, frame: Frame) -> bool:
    """``Shall work beside a named instructor``: what a worker is to do that may be there for their own good."""
    asked = frame.modal is Modal.DUTY and frame.subject == "worker" and not frame.passive
    behind = [token.plain for token in sentence.tokens[frame.verb_at + 1 : frame.verb_at + 3]]
    return asked and frame.verb in _BEING_THERE and bool(behind) and behind[0] in _BESIDE


_BEING_THERE = comparable_words(
    "work, sit, stand, stay, train, learn, practise, start, travel, operate, use, rest, eat"
)
_BESIDE = frozenset(
    ("beside", "with", "alongside", "under", "next", "near", "only", "from", "in", "at", "no", "within")
)


def _describes(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb only says what a thing is like: ``a form that can be searched``."""
    opener = sentence.tokens[frame.first - 1].plain if frame.first else ""
    return frame.modal is Modal.MAY and frame.passive and not frame.agent and opener in ("that", "which")


def _will_do(sentence: Sentence, frame: Frame) -> bool:
    """``And a certificate will do``: that a thing is enough is no duty of anybody's."""
    behind = sentence.tokens[frame.verb_at + 1 : frame.verb_at + 2]
    return frame.verb in _SUFFICING and (not behind or not behind[0].is_word)


_SUFFICING = comparable_words("do, suffice, serve")


def _whole_run(case: Case, side: str, frame: Frame) -> bool:
    """Whether a frame came or went as it stands, though some of its words stand elsewhere in the sentence too."""
    return any(
        run.alone and run.first <= frame.start + 1 and frame.last < run.last and run.last >= frame.end - 1
        for run in case.runs(side)
    )
