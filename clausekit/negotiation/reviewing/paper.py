"""A paper that was never tabled: what each paragraph does, what it lacks, and which clause answers it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clausekit.findings import Finding
from clausekit.negotiation.reviewing.sources import ReplyBy, Source, Thread


class Act(StrEnum):
    """What words do."""

    POWER = "a power of the employer"
    BURDEN = "a burden on workers or the union"
    DUTY = "a duty of the employer"
    RIGHT = "a right of workers or the union"
    UNSURE = "read this yourself"
    STATEMENT = "tells and binds nobody, by its words"


ACTS_AGAINST = (Act.POWER, Act.BURDEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A clause of the library that answers a paragraph."""

    clause: str
    title: str
    plain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperParagraph:
    """A paragraph of the paper with what was found of it."""

    cited: str
    text: str
    acts: tuple[Act, ...]
    """What its sentences do, what is against us first."""
    softened: tuple[str, ...] = ()
    """Words in it that soften a duty: ``where practicable``."""
    themes: tuple[str, ...] = ()
    """Titles of the library's themes that it is about, best first."""
    lacks: tuple[str, ...] = ()
    """What a term on this would need and is not in its words."""
    answer: Answer | None = None
    ours: str = ""
    """What our agreement in force says on the same, with its number; empty if nothing was found."""

    @property
    def is_against_us(self) -> bool:
        """Whether it gives the employer a power or puts a burden on our side."""
        return any(act in ACTS_AGAINST for act in self.acts)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperReview:
    """What a paper does."""

    paper: Source
    current: Source | None
    """The agreement in force that it was held against."""
    paragraphs: tuple[PaperParagraph, ...]
    lacks: tuple[str, ...]
    """What stands nowhere in the paper."""
    threads: tuple[Thread, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    """Where they ask something, and what."""
    reply_by: tuple[ReplyBy, ...] = ()
    tracked: int = 0
    """Tracked changes in it; it was read with all of them accepted."""
    findings: tuple[Finding, ...] = ()

    def doing(self, act: Act) -> Sequence[PaperParagraph]:
        """The paragraphs with an act, in order."""
        return [one for one in self.paragraphs if act in one.acts]
