"""Duties: the sentences of a text in which somebody must do something for the workers or their union."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.inspection.subject import Said, Subject
from clausekit.language.favour import favour
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.word_lists import Found

THEIRS = frozenset(("employer", "manager"))
OWED = frozenset((Modal.DUTY, Modal.SHOULD, Modal.BAN))
_STATES = frozenset(
    ("be", "mean", "include", "apply", "not-apply", "remain", "stay", "continue", "have", "run", "start")
)

_OTHER_LIMIT = re.compile(r"\b(?:laws?|act|court|clauses?|articles?|paragraphs?|agreement|schedule|this)\b")
"""What sets a limit that is not the employer's: ``where the law allows``, ``as this clause allows``."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A verb that somebody must, should or must not do, in the sentence it stands in."""

    said: Said
    frame: Frame

    @property
    def opening(self) -> str:
        """The words from the modal on, to be quoted."""
        words = self.said.read.words(self.frame.first, min(self.frame.first + 6, len(self.said.read.tokens)))
        return f"{words} …"


def duties_of(subject: Subject) -> Iterator[Duty]:
    """Duties and bans on the employer's side, by its own name or a manager's, that help the workers."""
    for said in subject.said:
        for frame in said.read.frames:
            if frame.modal in OWED and frame.subject in THEIRS and _is_main(said, frame) and favour(frame) > 0:
                yield Duty(said, frame)


def passive_duties_of(subject: Subject) -> Iterator[Duty]:
    """Duties without anybody who owes them: ``notice must be given``."""
    for said in subject.said:
        for frame in said.read.frames:
            unowed = frame.passive and not frame.agent and not frame.subject
            if frame.modal in (Modal.DUTY, Modal.SHOULD) and unowed and _is_main(said, frame) and favour(frame) > 0:
                yield Duty(said, frame)


def is_action(frame: Frame) -> bool:
    """Whether a verb asks for an act that has a time, and not for a state."""
    return frame.verb not in _STATES


def is_the_employers(read: Sentence, one: Found) -> bool:
    """Whether a word of judgement or need is the employer's, and not a worker's, a law's or the text's own."""
    words = read.words(one.first, one.last).lower()
    last = read.tokens[one.last - 1].plain
    if one.name == "needs" and last.startswith("allow") and last not in ("allow", "allows"):
        return False  # `allowances` is pay
    if _OTHER_LIMIT.search(words):
        return False
    before = [party for party in read.parties if party.last <= one.last and party.first >= one.first - 4]
    return not before or before[-1].name in (*THEIRS, "supplier")


def _is_main(said: Said, frame: Frame) -> bool:
    return frame.first < len(said.read.parts) and said.read.parts[frame.first] is Part.MAIN
