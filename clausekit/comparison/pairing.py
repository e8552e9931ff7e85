"""Pairing: which passage before belongs to which after, as far as is known, and who stands beside whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clausekit.comparison.comparison import Passage
from clausekit.comparison.sections import partners, sections
from clausekit.given.plentiful import plentiful

NONE = -1


class PlainTexts(dict[str, str]):
    """The texts that are asked for, with every white space as one blank; most are so already."""

    def __missing__(self, text: str) -> str:
        is_plain = "  " not in text and text.isprintable() and text[:1] != " " and text[-1:] != " "
        plain = self[text] = text if is_plain else " ".join(text.split())
        return plain


@dataclass(slots=True)
class Pairing:
    """Pairs found so far, one to one. Filled step by step; every step leaves the pairs of earlier ones alone.

    Each step gives the same pairs when the two documents are swapped, so that a comparison never depends on which
    file was named first.
    """

    before: Sequence[Passage]
    after: Sequence[Passage]
    after_of: list[int] = field(init=False)
    """For each passage before, the place of its partner after, or ``NONE``."""
    before_of: list[int] = field(init=False)
    sizes_before: list[int] = field(init=False)
    """How much each passage before counts: its characters and one more, so that an empty one counts too."""
    sizes_after: list[int] = field(init=False)
    sections_before: list[int] = field(init=False)
    sections_after: list[int] = field(init=False)
    plain: PlainTexts = field(init=False, default_factory=PlainTexts)

    def __post_init__(self) -> None:
        self.after_of = [NONE] * len(self.before)
        self.before_of = [NONE] * len(self.after)
        self.sizes_before = [len(passage.text) + 1 for passage in self.before]
        self.sizes_after = [len(passage.text) + 1 for passage in self.after]
        self.sections_before = sections(self.before)
        self.sections_after = sections(self.after)

    def pair(self, i: int, j: int) -> None:
        """Note that passage ``i`` before belongs to ``j`` after; both must be free."""
        self.after_of[i] = j
        self.before_of[j] = i

    def part(self, i: int, j: int) -> None:
        """Take back a pair."""
        self.after_of[i] = self.before_of[j] = NONE

    def is_free(self, i: int, j: int) -> bool:
        """Whether neither has a partner yet."""
        return self.after_of[i] == NONE and self.before_of[j] == NONE

    def is_full(self) -> bool:
        """Whether nothing can be paired any more, since one side or the other has nothing free."""
        return NONE not in self.after_of or NONE not in self.before_of

    def free_before(self) -> list[int]:
        """Places before without a partner."""
        return [i for i, j in enumerate(self.after_of) if j == NONE]

    def free_after(self) -> list[int]:
        """Places after without a partner."""
        return [j for j, i in enumerate(self.before_of) if i == NONE]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """All pairs, in the order of the document before."""
        return ((i, j) for i, j in enumerate(self.after_of) if j != NONE)

    def partner_sections(self) -> dict[int, int]:
        """For each section before that has one, its partner after, as far as the pairs tell."""
        totals: dict[tuple[int, int], int] = {}
        for section, size, j in zip(self.sections_before, self.sizes_before, self.after_of, strict=True):
            if j != NONE:
                key = section, self.sections_after[j]
                other = self.sizes_after[j]
                totals[key] = totals.get(key, 0) + (size if size < other else other)
        return partners(totals)

    def gaps(self) -> Iterator["Gap"]:
        """Runs of free passages before and after that lie beside the same pair, on one side or on both."""
        by_start = {run.start: run for run in _runs(self.before_of)}
        by_stop = {run.stop: run for run in by_start.values()}
        for run in _runs(self.after_of):
            left = self.after_of[run.start - 1] + 1 if run.start else 0
            right = self.after_of[run.stop] if run.stop < len(self.before) else len(self.after)
            following, leading = by_start.get(left), by_stop.get(right)
            if following is not None and following is leading:
                yield Gap(run, following, True, True)
                continue
            if following is not None:
                yield Gap(run, following, True, False)
            if leading is not None:
                yield Gap(run, leading, False, True)


@plentiful(kw_only=False)
class Gap:
    """Free passages before and after that may belong together, since what stands beside them does."""

    before: range
    after: range
    left: bool
    """Whether what stands before the two runs is a pair."""
    right: bool


def _runs(partner_of: list[int]) -> list[range]:
    runs = []
    start = NONE
    for at, partner in enumerate([*partner_of, 0]):
        if partner == NONE:
            if start == NONE:
                start = at
        elif start != NONE:
            runs.append(range(start, at))
            start = NONE
    return runs
