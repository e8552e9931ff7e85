"""Voluntary: that ours need not take part went without another word for it, or came in."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour import THEIRS, comparable_words
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems

_FREE = frozenset(("voluntary", "voluntarily", "optional"))
_NO_PERSONS = frozenset(("code", "codes", "sector", "body", "bodies", "organisation", "work", "standard"))
"""What is voluntary with nobody asked: a code that binds nobody, a charity."""
_CHOOSING = stems(
    "choose chooses chosen choice voluntary voluntarily volunteer volunteers consent consents agree agrees agreed "
    "wish wishes opt opts refuse refuses decline willing willingly compulsory mandatory compelled forced required must "
    "need nobody obligatory free option pressed oblige obliged made"
)


def find(case: Case) -> Iterator[Signal]:
    """Signs that what was voluntary is said to be so no longer, with no word of choice or of force in its place."""
    for side, sentence, other, way in (
        ("before", case.before, case.after, -1),
        ("after", case.after, case.before, 1),
    ):
        at = _said_free(sentence)
        if at is None or any(token.stem in _CHOOSING for token in other.tokens) or any(map(_lets, other.frames)):
            continue
        if way > 0 and any(frame.modal is Modal.BAN for frame in other.frames):
            continue  # what nobody was to ask for and may be given freely now
        case.explain_whole(side, at, at + 1)
        words = sentence.words(at, at + 1)
        said = "it is said to be theirs to choose" if way > 0 else "it is no longer said to be theirs to choose"
        yield lone_signal(SignalKind.MODALITY, way, words, f"“{words}”: {said}.", came=way > 0)


def _lets(frame: Frame) -> bool:
    """Whether somebody may do a thing, or need not, who is none of the other side."""
    return frame.modal in (Modal.MAY, Modal.EXEMPT) and frame.subject not in THEIRS


def _said_free(sentence: Sentence) -> int | None:
    """Where a sentence says that something is voluntary, and does not deny it."""
    for at, token in enumerate(sentence.tokens):
        behind = [one.plain for one in sentence.tokens[at + 1 : at + 2]]
        denied = any(one.plain in ("not", "no", "never") for one in sentence.tokens[max(0, at - 3) : at])
        frame = sentence.frame_at(at)
        owed = frame is not None and frame.modal is Modal.DUTY and token.plain == "voluntarily"
        if (
            token.plain in _FREE
            and not denied
            and not owed
            and not _NO_PERSONS & {*behind}
            and not _of_theirs(frame, at)
        ):
            return at
    return None


def _of_theirs(frame: Frame | None, at: int) -> bool:
    """``Shall publish a voluntary report``: what the other side has to do, and may leave now."""
    if frame is None or frame.modal is not Modal.DUTY:
        return False
    if frame.passive:
        return (
            frame.start <= at < frame.first - 1 and frame.verb in _OWN_WORK
        )  # "an optional assessment shall be shared"
    return frame.subject in THEIRS and frame.verb in _OWN_WORK and at > frame.verb_at


_OWN_WORK = comparable_words(
    "publish, pay, report, hold, keep, carry out, conduct, make, write, issue, file, give, send, share, explain"
)
