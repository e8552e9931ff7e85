"""A sentence as read: its words made comparable, its parts, and what its verbs are made to do."""

from dataclasses import dataclass, field
from enum import StrEnum

from clausekit.language.coordination import Coordination
from clausekit.language.quantity import Quantity
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found


class Modal(StrEnum):
    """What a sentence makes of its verb."""

    DUTY = "duty"
    SHOULD = "should"
    MAY = "may"
    BAN = "ban"
    EXEMPT = "exempt"
    STATEMENT = "statement"


class Part(StrEnum):
    """Which part of its sentence a word stands in."""

    MAIN = "main"
    CONDITION = "condition"
    EXCEPTION = "exception"
    COUNTER = "counter"
    """An exception to an exception."""
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Mark:
    """One comparable word, number or phrase; equal names mean the same."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with its modal: who must, may or must not do what. Numbers are of tokens."""

    modal: Modal
    subject: str
    """Class of party, as ``lists/parties.txt`` names it; empty for a thing."""
    subject_words: str
    verb: str
    """Comparable name of the verb."""
    verb_at: int
    passive: bool
    agent: str
    """Class of the party after ``by``, when the verb is passive."""
    start: int
    first: int
    """Where the modal begins; ``start`` is where the subject does."""
    last: int
    """The token after the modal."""
    end: int
    ours: bool = False
    """Whether its subject is something that the workers or the union do: an appeal, a request, members' meetings."""
    burden: bool = False
    """Whether its subject is something that the other side asks of a worker: a reason, a form, a manager's approval."""
    gain: bool = False
    """Whether its subject is something that ours stand to gain: compensation, a copy, an appeal."""
    threat: bool = False
    """Whether its subject is something that ours would rather be spared: a search, a camera, a deduction."""
    advised: bool = False
    """Whether a ban is no more than advice: ``should not``, ``shall try not to``."""
    falls: bool = False
    """Whether it says of what ours earn or are owed that it gets less: pay that drops, leave that lapses."""
    denied: bool = False
    """Whether a plain statement denies its verb: ``pauses are not logged``."""
    stated_at: int = field(default=0, compare=False)
    """Where the verb of a plain statement begins; 0 where that is not known, and for every other frame."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as read."""

    text: str
    tokens: tuple[Token, ...]
    marks: tuple[Mark, ...]
    quantities: tuple[Quantity, ...]
    frames: tuple[Frame, ...]
    parts: tuple[Part, ...]
    """One for each token."""
    parties: tuple[Found, ...]
    qualifiers: tuple[Found, ...]
    rungs: tuple[Found, ...]
    cues: tuple[Found, ...]
    coordinations: tuple[Coordination, ...]
    about: frozenset[str] = frozenset()
    """Stems of what ``it`` or ``they`` at its start stands for."""

    def words(self, first: int, last: int) -> str:
        """The words of a run of tokens, as they stand."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def frame_at(self, at: int) -> Frame | None:
        """The frame whose extent holds a token; words of a condition or exception belong to the main frame."""
        if at < len(self.parts) and self.parts[at] is not Part.MAIN:
            main = [
                frame for frame in self.frames if frame.first < len(self.parts) and self.parts[frame.first] is Part.MAIN
            ]
            before = [frame for frame in main if frame.start <= at]
            if main:
                return before[-1] if before else main[0]
        for frame in self.frames:
            if frame.start <= at < frame.end:
                return frame
        return self.frames[-1] if self.frames else None
