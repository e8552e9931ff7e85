"""Read what the words of a paragraph do, and what a term on the same would need besides."""

import re
from collections.abc import Iterator, Sequence

from clausekit.language.favour import OURS, THEIRS, favour, verb_classes
from clausekit.language.quantity import Measure
from clausekit.language.reading import read_sentence
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.sentences import sentences
from clausekit.negotiation.reviewing.paper import Act

DEADLINE, VOICE, REMEDY, DUTY = "a deadline", "a say of the union", "a remedy", "a duty of the employer"
NEEDED = (DUTY, DEADLINE, VOICE, REMEDY)
_WITH_A_SAY = frozenset(("agree", "no-objection", "negotiate", "consult"))
_EITHER_WAY = frozenset(("keep", "have", "hold"))
"""Verbs of which a paper may make a right or a burden: workers must keep their pay, or the device switched on."""
_REMEDY = re.compile(
    r"\b(?:appeals?|remed(?:y|ies)|put(?:s|ting)? (?:it )?right|compensat\w+|grievances?|disputes?|withdraw\w*|"
    r"reinstat\w+|review of (?:the|a) decision|challenge[ds]?|arbitrat\w+|void|set aside)\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(r"\b(?:at once|immediately|forthwith|the same day)\b", re.IGNORECASE)


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a paragraph, each read with the subject of the one before it."""
    read: list[Sentence] = []
    for one in sentences(text):
        earlier = read[-1].frames[-1].subject if read and read[-1].frames else ""
        read.append(read_sentence(one, earlier))
    return tuple(read)


def acts_of(read: Sequence[Sentence]) -> tuple[Act, ...]:
    """What sentences do, what is against us first; a paragraph may do several things."""
    found = {_act(frame) for sentence in read if not sentence.text.endswith("?") for frame in sentence.frames}
    if found - {Act.STATEMENT}:
        found.discard(Act.STATEMENT)
    return tuple(act for act in Act if act in found) or (Act.STATEMENT,)


def softeners(read: Sequence[Sentence]) -> Iterator[str]:
    """The words that soften a duty."""
    for sentence in read:
        yield from (sentence.words(one.first, one.last) for one in sentence.qualifiers)


def lacks(read: Sequence[Sentence]) -> tuple[str, ...]:
    """What is not in the words: a duty of the employer, a deadline, a say of the union, a remedy."""
    found = {
        DUTY: Act.DUTY in acts_of(read),
        DEADLINE: any(_has_deadline(one) for one in read),
        VOICE: any(_has_voice(one) for one in read),
        REMEDY: any(_REMEDY.search(one.text) for one in read),
    }
    return tuple(what for what in NEEDED if not found[what])


def _act(frame: Frame) -> Act:
    """What a verb with its modal does; whom it favours decides, since a duty of a worker is no duty of the employer."""
    if frame.modal is Modal.STATEMENT:
        return Act.STATEMENT
    good = favour(frame)
    if not good:
        return Act.UNSURE
    if frame.modal in (Modal.MAY, Modal.EXEMPT):
        return Act.RIGHT if good > 0 else Act.POWER
    if good > 0 and frame.subject in OURS and not frame.passive and frame.modal in (Modal.DUTY, Modal.SHOULD):
        return Act.RIGHT if frame.verb in verb_classes()["receive"] - _EITHER_WAY else Act.UNSURE
    if good > 0:
        return Act.DUTY
    return Act.POWER if frame.subject in THEIRS else Act.BURDEN


def _has_deadline(sentence: Sentence) -> bool:
    timed = any(one.measure in (Measure.DURATION, Measure.DATE) for one in sentence.quantities)
    return timed or bool(_AT_ONCE.search(sentence.text))


def _has_voice(sentence: Sentence) -> bool:
    """Whether the union agrees, negotiates or is consulted; being told is no say."""
    ours = any(one.name in ("union", "joint") for one in sentence.parties)
    return ours and any(one.name in _WITH_A_SAY for one in sentence.rungs)
