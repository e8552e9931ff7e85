"""A review: the fate and effect of every ask, with all that bears on it, ready to be shown to our own side."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.comparison import ChangeClass
from clausekit.document.reading import Comment
from clausekit.findings import Finding
from clausekit.rendering.report import Row

UNION_ONLY_NOTICE = "Union only – not for the employer"
NOTICE = "This reads words, not consequences. It is not legal advice."
ASKS_FOR_A_LOOK = (Effect.WEAKER, Effect.MIXED, Effect.UNCLEAR)


class Against(StrEnum):
    """What a counter is held against."""

    TABLED = "tabled"
    """Our first text."""
    LAST_OFFER = "last-offer"
    """Our newest text before the counter."""
    CURRENT = "current"
    """The agreement in force today."""
    LIMIT = "limit"
    """The agreement at our mandate's limits."""


class AskFate(StrEnum):
    """What became of an ask."""

    ACCEPTED = "accepted"
    """They had other words before and have ours now."""
    REVERTED = "reverted"
    """The words of an earlier text are back."""
    MODIFIED = "modified"
    MOVED = "moved"
    """The words stand elsewhere and are the same."""
    DROPPED = "dropped"
    NEW = "new"
    """Words that were never on the table."""
    UNTOUCHED = "untouched"


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
class Ask:
    """One provision of the text before or of the counter, with what became of it."""

    row: Row
    fate: AskFate
    untracked: bool = False
    """Whether tracking was off when it was changed."""
    also_in: str = ""
    """An earlier text of either side that has the words which it has now."""
    rests_on: tuple[str, ...] = ()
    """Changed definitions and schedules that it uses."""

    @property
    def effect(self) -> Effect:
        """What the change does; an untouched ask has lost nothing in its own words."""
        return self.row.effect

    @property
    def is_changed(self) -> bool:
        """Whether its words, its number or its place changed."""
        return self.row.pair.depth is not ChangeClass.NONE

    @property
    def is_told(self) -> bool:
        """Whether it is worth a paragraph of its own: more than its looks or its number changed."""
        return self.is_changed and not self.row.is_quiet

    @property
    def asks_for_a_look(self) -> bool:
        """Whether it is weaker, mixed or unclear."""
        return self.is_told and self.effect in ASKS_FOR_A_LOOK


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
class ReplyBy:
    """A day by which an answer is asked for."""

    words: str
    day: date | None
    """None where the words do not say which day."""
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossed:
    """A change that goes below a limit of the mandate, or may do so."""

    label: str
    limit: str
    """The words at our limit."""
    now: str
    marks: str
    """From the words at the limit to theirs: ``[-taken out-]`` and ``{+put in+}``."""
    reason: str
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What the library has to say on a clause that got worse."""

    clause: str
    objections: tuple[tuple[str, str], ...] = ()
    """What an employer says against it, and an answer."""
    next_position: str = ""
    """The highest wording below ours that the counter meets; else the next one below ours."""
    meets: bool = False
    """Whether no loss was found from that wording to the counter."""
    words: str = ""
    below_limit: bool = False
    """Whether that wording is below the mandate's limit."""
    is_open: bool = False
    """Whether it was released to the other side already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseReview:
    """An article with what became of each ask in it."""

    title: str
    asks: tuple[Ask, ...]
    threads: tuple[Thread, ...] = ()
    sayings: tuple[Saying, ...] = ()
    settled: tuple[str, ...] = ()
    """What was agreed, parked or withdrawn in it, in words."""
    crossed: tuple[Crossed, ...] = ()
    help: Help | None = None

    @property
    def fates(self) -> Counter[AskFate]:
        """How many asks have each fate."""
        return Counter(ask.fate for ask in self.asks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Untracked:
    """What was changed with tracking off, from the text that they answer to their file with all changes rejected."""

    source: Source | None = None
    """The text of ours that it was held against; None without one, and then nothing can be seen."""
    rows: tuple[Row, ...] = ()
    clean: bool = False
    """Whether the file tracks nothing at all."""

    @property
    def told(self) -> tuple[Row, ...]:
        """Those that change more than looks and numbers."""
        return tuple(row for row in self.rows if not row.is_quiet)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the other side's text does."""

    counter: Source
    base: Source
    against: Against
    clauses: tuple[ClauseReview, ...]
    untracked: Untracked
    tracked: tuple[tuple[str, int], ...] = ()
    """Author and number of tracked changes."""
    threads: tuple[Thread, ...] = ()
    """Every remark in the margin; each is also beside its clause, if it has one."""
    sayings: tuple[Saying, ...] = ()
    reply_by: tuple[ReplyBy, ...] = ()
    findings: tuple[Finding, ...] = ()
    has_mandate: bool = False

    @property
    def asks(self) -> tuple[Ask, ...]:
        """Every ask, in the order of the counter."""
        return tuple(ask for clause in self.clauses for ask in clause.asks)

    @property
    def crossed(self) -> tuple[Crossed, ...]:
        """Every limit crossed, those that surely are first."""
        found = [one for clause in self.clauses for one in clause.crossed]
        return tuple(sorted(found, key=lambda one: not one.sure))

    @property
    def asks_for_a_look(self) -> bool:
        """Whether something is weaker, mixed or unclear, tracked or not."""
        return any(ask.asks_for_a_look for ask in self.asks) or any(
            row.effect in ASKS_FOR_A_LOOK for row in self.untracked.told
        )


def say_of(row: Row) -> str:
    """One line to say across the table: the reason of a change's first loss, else of its first sign."""
    signals = row.appraisal.signals
    losses = [one for one in signals if one.effect in ASKS_FOR_A_LOOK]
    ranked = sorted(losses, key=lambda one: ASKS_FOR_A_LOOK.index(one.effect))
    return next((one.reason for one in (*ranked, *signals)), "")
