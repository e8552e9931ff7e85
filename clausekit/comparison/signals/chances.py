"""Chances: what was done for ours is now left for them to find out or to ask for, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS, comparable_words, favour
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.word_lists import plain_set

_CHANCES = plain_set("chances.chances")
_OPENING = plain_set("chances.opening")
"""Verbs that give no more than the chance by themselves: ``enable clerks to see``."""
_FINDING = plain_set("chances.finding")
_DONE = comparable_words(
    "explain, give, inform, tell, send, show, publish, disclose, train, pay, state, report, issue, display, teach, "
    "instruct, warn, notify, brief, write, read aloud, translate, supply, deliver, consult, hand, post, answer, reply"
)
"""What is done for ours whether or not they ask."""
FAR = 6
"""Words from ``give`` to the chance, or from ``enable`` to what it enables ours to do, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``shall explain`` turned into ``shall give them the opportunity to find out``, or the other way."""
    old, new = _chance(case.before), _chance(case.after)
    if (old is None) == (new is None):
        return
    side, own, other, chance, way = (
        ("after", case.after, case.before, new, -1) if new else ("before", case.before, case.after, old, 1)
    )
    assert chance is not None
    frame = own.frame_at(chance[0])
    done = next((one for one in other.frames if _is_done(one)), None)
    if frame is None or frame.modal is not Modal.DUTY or favour(frame) <= 0 or done is None:
        return
    case.explain(side, frame.verb_at, chance[1])
    case.explain("before" if side == "after" else "after", done.verb_at, done.verb_at + 1)
    words, there = own.words(chance[0], chance[1]), other.words(done.first, done.verb_at + 1)
    words, there = (there, words) if way < 0 else (words, there)
    said = "it is no longer done, they may see to it themselves" if way < 0 else "it is done for them now"
    yield signal(SignalKind.MODALITY, way, words, there, f"“{words}” has become “{there}”: {said}.")


def _is_done(frame: Frame) -> bool:
    """Whether the other side has to do a thing for ours, whoever names it."""
    owed = frame.modal is Modal.DUTY and frame.verb in _DONE and favour(frame) > 0
    return owed and (frame.passive or frame.subject in THEIRS or frame.subject not in OURS)


def _chance(sentence: Sentence) -> tuple[int, int] | None:
    """From the chance to what it is a chance to do: ``the opportunity to find out``, ``enable clerks to see``."""
    words = [token.plain for token in sentence.tokens]
    for at, word in enumerate(words):
        noun, verb = word in _CHANCES, word in _OPENING
        if not noun and not verb:
            continue
        to = next((to for to in range(at + 1, min(at + 1 + FAR, len(words) - 1)) if words[to] in ("to", "of")), None)
        if to is None or (noun and to != at + 1):
            continue
        if any(one in _FINDING for one in words[to + 1 : to + 3]):
            return at, min(to + 3, len(words))
    return None
