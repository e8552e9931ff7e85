"""A review: the fate and effect of every ask, with all that bears on it, ready to be shown to our own side."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from clausekit.comparison.appraisal import Appraisal, Effect, SignalKind
from clausekit.comparison.comparison import ChangeClass, Passage, PassageKind
from clausekit.findings import Finding
from clausekit.negotiation.reviewing.sources import Acceptance, ReplyBy, Saying, Source, Thread
from clausekit.rendering.report import Row

UNION_ONLY_NOTICE = "Union only – not for the employer"
NOTICE = "This reads words, not consequences. It is not legal advice."
NOT_DRAFTED = "not-drafted"
"""The code of the finding that our own wordings, and so the limits, could not be looked at."""
_BLUNT = frozenset((SignalKind.SENTENCE_REMOVED, SignalKind.SENTENCE_ADDED, SignalKind.UNKNOWN))
"""Signs that say least of what changed."""
_NO_TERMS = frozenset((PassageKind.FRONT, PassageKind.HEADING, PassageKind.ARTICLE, PassageKind.SCHEDULE))
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
    def is_term(self) -> bool:
        """Whether it can bind somebody: titles, headings and what stands around the text name and do not bind."""
        return is_term((self.row.pair.after or self.row.pair.before)[0])

    @property
    def is_told(self) -> bool:
        """Whether it is worth a paragraph of its own: more than its looks or its number changed."""
        return self.is_changed and not self.row.is_quiet

    @property
    def asks_for_a_look(self) -> bool:
        """Whether it is weaker, mixed or unclear."""
        return self.is_told and self.effect in ASKS_FOR_A_LOOK


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
    accepted: tuple[Acceptance, ...] = ()
    """What of it they accepted in an e-mail or across the table."""
    settled: tuple[str, ...] = ()
    """What was agreed, parked or withdrawn in it, in words."""
    crossed: tuple[Crossed, ...] = ()
    help: Help | None = None

    @property
    def fates(self) -> Counter[AskFate]:
        """How many asks have each fate; titles ask for nothing."""
        return Counter(ask.fate for ask in self.asks if ask.is_term)


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
    accepted: tuple[Acceptance, ...] = ()
    """Every acceptance in words; each is also beside its clause, if it has one."""
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
    def limits_unchecked(self) -> str:
        """Why no limit could be looked at; empty if they were."""
        if not self.has_mandate:
            return "no mandate is on this machine, so none was checked"
        if any(one.code == NOT_DRAFTED for one in self.findings):
            return "NOT CHECKED, since the folder cannot be drafted now"
        return ""

    @property
    def asks_for_a_look(self) -> bool:
        """Whether something is weaker, mixed or unclear, tracked or not."""
        return any(ask.asks_for_a_look for ask in self.asks) or any(
            row.effect in ASKS_FOR_A_LOOK for row in self.untracked.told
        )


def is_term(passage: Passage) -> bool:
    """Whether a passage can bind somebody: titles, headings and what stands around the text do not."""
    return passage.kind not in _NO_TERMS


def say_of(row: Row) -> str:
    """One line to say across the table: the reason of a change's worst sign, the surest first."""
    return worst_reason(row.appraisal)


def worst_reason(appraisal: Appraisal) -> str:
    """The reason of the worst sign; a number that moved is said before a sentence that went."""
    losses = [one for one in appraisal.signals if one.effect in ASKS_FOR_A_LOOK]
    ranked = sorted(losses, key=lambda one: (ASKS_FOR_A_LOOK.index(one.effect), one.kind in _BLUNT))
    return next((one.reason for one in (*ranked, *appraisal.signals)), "")
