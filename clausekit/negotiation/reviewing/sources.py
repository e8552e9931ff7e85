"""Where words come from: texts, remarks in their margins, e-mails and talk, with the days that they name."""

from dataclasses import dataclass
from datetime import date

from clausekit.document.reading import Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text of the negotiation: what it is called, whose it is, and when it came."""

    name: str
    side: str = ""
    day: date | None = None
    round: int = 0

    def __str__(self) -> str:
        told = [f"round {self.round}" if self.round else "", self.side, f"{self.day:%Y-%m-%d}" if self.day else ""]
        about = ", ".join(one for one in told if one)
        return f"{self.name} ({about})" if about else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A remark in the margin with its answers."""

    comments: tuple[Comment, ...]
    label: str = ""
    """The provision that it stands beside; empty if none."""

    @property
    def is_open(self) -> bool:
        """Whether nobody marked it as settled."""
        return not self.comments[0].resolved


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words said or written beside the texts: an e-mail, or what was said across the table."""

    source: Source
    words: str
    about: tuple[str, ...] = ()
    """Numbers of provisions that they name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A provision of ours that they accepted in words and not in a text."""

    number: str
    words: str
    """The sentence."""
    source: Source
    doubtful: bool
    """Whether the sentence holds a condition or a doubt, such as ``if`` or ``in principle``."""
    of_round: int
    """The round of our text that lay on the table then; 0 if no text of ours had that number."""
    in_theirs: bool
    """Whether the wording accepted stands in their newest text."""
    in_ours: bool
    """Whether it stands in our newest text."""

    @property
    def is_bankable(self) -> bool:
        """Whether nothing in the sentence or in the texts speaks against it."""
        return self.in_theirs and self.in_ours and not self.doubtful

    @property
    def standing(self) -> str:
        """What speaks against it, in words."""
        told = ["with a condition or a doubt, read it yourself"] if self.doubtful else []
        if not self.of_round:
            told.append("no text of ours had that number then")
        else:
            told += [] if self.in_theirs else ["BUT THEIR TEXT HAS OTHER WORDS"]
            told += [] if self.in_ours else [f"our own wording has changed since round {self.of_round}"]
        return "; ".join(told)

    def __str__(self) -> str:
        told = f" ({self.standing})" if self.standing else ""
        return f"accepted in words{told}, {self.source}: “{self.words}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyBy:
    """A day by which an answer is asked for."""

    words: str
    day: date | None
    """None where the words do not say which day."""
    place: str
