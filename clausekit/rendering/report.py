"""What a comparison shows a person: its articles, their changes and counts, the same for every format."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clausekit.comparison.appraisal import Appraisal, Effect
from clausekit.comparison.comparison import ChangeClass, Fate, Pair, PassageKind
from clausekit.findings import Finding, Severity

NOTICE = "This reads words, not consequences. It is not legal advice."
UNION_ONLY = "Union only: holds our own judgement of each change. Not for the employer."
"""Stands at the head of every report that is a file."""
NO_THEME = "no theme"

EFFECTS = (Effect.WEAKER, Effect.MIXED, Effect.UNCLEAR, Effect.STRONGER, Effect.NEUTRAL)
"""In the order in which they are shown: what to look at first comes first."""
IN_WORDS = {
    Effect.WEAKER: "weaker",
    Effect.MIXED: "mixed",
    Effect.UNCLEAR: "read this yourself",
    Effect.STRONGER: "stronger",
    Effect.NEUTRAL: "no loss found",
}


class Fact(StrEnum):
    """What is counted of changes beside their effect."""

    MOVED = "moved"
    NEW = "new"
    GONE = "gone"
    COSMETIC = "cosmetic"
    RENUMBERED = "renumbered only"


COUNTED: tuple[Effect | Fact, ...] = (*EFFECTS, Fact.MOVED, Fact.NEW, Fact.GONE)
Counts = Counter[Effect | Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two texts compared: what it is called, its date where it gives one, and which view it is."""

    name: str
    date: str = ""
    view: str = ""
    """``as countered`` or ``as tabled``, where it has tracked changes."""
    pending: int = 0
    """How many tracked changes nobody has accepted or rejected."""
    themes: tuple[str, ...] = ()
    """The title of each top-level block's theme, empty where it has none; empty if none is known."""


@dataclass(frozen=True, slots=True)
class Row:
    """A pair whose words, number or place changed, with its appraisal."""

    pair: Pair
    appraisal: Appraisal

    @property
    def effect(self) -> Effect:
        """What the change does."""
        return self.appraisal.effect

    @property
    def is_quiet(self) -> bool:
        """Whether it may be told in one line with others: nothing but its looks or its number changed."""
        outward = self.pair.depth in (ChangeClass.COSMETIC, ChangeClass.RENUMBERED)
        return outward and self.effect is Effect.NEUTRAL and not self.pair.moved

    @property
    def is_move(self) -> bool:
        """Whether it only stands elsewhere, with its words as they were but for their looks."""
        return self.pair.moved and self.pair.depth is not ChangeClass.SUBSTANTIVE and self.effect is Effect.NEUTRAL

    @property
    def facts(self) -> Iterator[Fact]:
        """What it counts as beside its effect."""
        if self.pair.moved:
            yield Fact.MOVED
        if self.pair.fate is Fate.NEW:
            yield Fact.NEW
        if self.pair.fate is Fate.GONE:
            yield Fact.GONE
        if self.is_quiet:
            yield Fact.COSMETIC if self.pair.depth is ChangeClass.COSMETIC else Fact.RENUMBERED


@dataclass(frozen=True, slots=True)
class Part:
    """An article with what changed in it."""

    before: str
    after: str
    theme: str
    rows: tuple[Row, ...]

    @property
    def title(self) -> str:
        """Its number and title; both where they differ."""
        if self.before and self.after and self.before != self.after:
            return f"{self.before} -> {self.after}"
        return self.after or self.before

    @property
    def is_quiet(self) -> bool:
        """Whether nothing but looks and numbers changed in it."""
        return all(row.is_quiet for row in self.rows)

    @property
    def counts(self) -> Counts:
        """How many changes there are of each kind; changes of looks or place alone have no effect to count."""
        return _count(self.rows)


@dataclass(frozen=True, slots=True)
class Report:
    """A comparison, appraised, ready to be shown."""

    before: Side
    after: Side
    parts: tuple[Part, ...]
    """Articles in which something changed, in the order of the text after."""
    findings: tuple[Finding, ...]

    @property
    def counts(self) -> Counts:
        """How many changes there are of each kind."""
        return _count([row for part in self.parts for row in part.rows])

    @property
    def themes(self) -> tuple[tuple[str, Counts], ...]:
        """The counts of each theme, in the order of the text; nothing where fewer than two are known."""
        counted: dict[str, Counts] = {}
        for part in self.parts:
            counted.setdefault(part.theme or NO_THEME, Counter()).update(part.counts)
        return tuple(counted.items()) if len(counted.keys() - {NO_THEME}) > 1 else ()

    @property
    def unread(self) -> tuple[Finding, ...]:
        """What could not be read or compared, or deserves a warning."""
        return tuple(one for one in self.findings if one.severity is not Severity.NOTE)

    @property
    def notes(self) -> tuple[Finding, ...]:
        """What is only said."""
        return tuple(one for one in self.findings if one.severity is Severity.NOTE)

    @property
    def asks_for_a_look(self) -> bool:
        """Whether something is weaker, mixed or unclear: what nobody may call harmless."""
        counts = self.counts
        return any(counts[effect] for effect in (Effect.WEAKER, Effect.MIXED, Effect.UNCLEAR))


def quoted_number(row: Row) -> str:
    """How a change is cited: its label, both where they differ, or what kind of text it is."""
    before = _joined(one.label for one in row.pair.before)
    after = _joined(one.label for one in row.pair.after)
    if before and after and before != after:
        return f"{before} -> {after}"
    if cited := after or before:
        return cited
    passages = row.pair.after or row.pair.before
    return KINDS[passages[0].kind] if passages else ""


KINDS = {
    PassageKind.FRONT: "front page or page margin",
    PassageKind.HEADING: "heading",
    PassageKind.ARTICLE: "title",
    PassageKind.PROVISION: "provision",
    PassageKind.PARAGRAPH: "paragraph",
    PassageKind.ITEM: "item of a list",
    PassageKind.ROW: "row of a table",
    PassageKind.SCHEDULE: "title of the schedule",
    PassageKind.SIGNATURE: "signatures",
    PassageKind.NOTE: "note",
}


def _joined(labels: Iterator[str]) -> str:
    return " and ".join(label for label in labels if label)


def _count(rows: Sequence[Row]) -> Counts:
    counted: Counts = Counter()
    for row in rows:
        counted.update(row.facts)
        if not (row.is_quiet or row.is_move):
            counted[row.effect] += 1
    return counted
