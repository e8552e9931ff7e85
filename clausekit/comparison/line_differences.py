"""Find where two rows of lines differ: every line of both is equal to its partner, or in exactly one difference."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clausekit.comparison.anchors import between_anchors
from clausekit.comparison.comparison import Edit, EditKind
from clausekit.comparison.shown_lines import Part, ShownLine
from clausekit.comparison.words import word_edits

ALIKE = 55
"""From this likeness on (of 100), a line and the one that stands in its place are shown as one that was changed."""
MOST_PAIRS = 40_000
"""How many pairs of lines of one gap are held against each other; a larger gap is two texts, shown one by one."""


_NUMBER = re.compile(r"^(?:\(\w{1,5}\)|\d[\w.]*(?:\(\w{1,5}\))*)\s+")


class DifferenceKind(StrEnum):
    """What is the matter with a line; the value is how a person is told."""

    CHANGED = "changed"
    MISSING = "missing from the copy for signature"
    ADDED = "only in the copy for signature"
    MOVED = "stands elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDifference:
    """A line that differs, is on one side only, or stands in another place of the order."""

    kind: DifferenceKind
    agreed: ShownLine | None
    signing: ShownLine | None
    edits: tuple[Edit, ...]
    """Kept and taken out give the agreed line, kept and put in the one for signature."""


def line_differences(agreed: Sequence[ShownLine], signing: Sequence[ShownLine]) -> tuple[LineDifference, ...]:
    """Every difference, in the order of the copy for signature; none if and only if both are equal throughout."""
    if list(agreed) == list(signing):
        return ()
    partners = _in_order(agreed, signing)
    moved = _elsewhere(agreed, signing, partners)
    agreed_of = {j: i for i, j in (partners | moved).items()}
    found: list[tuple[int, LineDifference]] = []
    for j, line in enumerate(signing):
        i = agreed_of.get(j)
        if i is None:
            new = (Edit(EditKind.PUT_IN, line.text),)
            found.append((j, LineDifference(kind=DifferenceKind.ADDED, agreed=None, signing=line, edits=new)))
        elif i in moved or agreed[i] != line:
            kind = DifferenceKind.MOVED if i in moved else DifferenceKind.CHANGED
            edits = word_edits(agreed[i].text, line.text)
            found.append((j, LineDifference(kind=kind, agreed=agreed[i], signing=line, edits=edits)))
    after = -1
    for i, line in enumerate(agreed):
        after = partners.get(i, after)
        if i not in partners and i not in moved:
            gone = (Edit(EditKind.TAKEN_OUT, line.text),)
            found.append((after, LineDifference(kind=DifferenceKind.MISSING, agreed=line, signing=None, edits=gone)))
    return tuple(one for _, one in sorted(found, key=lambda row: row[0]))


def _in_order(agreed: Sequence[ShownLine], signing: Sequence[ShownLine]) -> dict[int, int]:
    """Partners in the order of both: equal lines, and between these the lines that are most alike."""
    partners: dict[int, int] = {}
    i = j = 0
    equal = between_anchors([_key(line) for line in agreed], [_key(line) for line in signing])
    for start, end, other in [*equal, (len(agreed), len(agreed), len(signing))]:
        partners |= _alike(agreed, signing, range(i, start), range(j, other))
        partners |= {start + at: other + at for at in range(end - start)}
        i, j = end, other + end - start
    return partners


def _alike(
    agreed: Sequence[ShownLine], signing: Sequence[ShownLine], before: range, after: range
) -> Iterator[tuple[int, int]]:
    """Lines between the same equal lines, the most alike first, and none across another pair."""
    if not 0 < len(before) * len(after) <= MOST_PAIRS:
        return
    from rapidfuzz.fuzz import ratio  # copies that are the same need it not

    scores = sorted(
        (
            -ratio(agreed[i].text.casefold(), signing[j].text.casefold(), score_cutoff=ALIKE),
            abs((i - before.start) - (j - after.start)),
            i,
            j,
        )
        for i in before
        for j in after
        if agreed[i].part is signing[j].part
    )
    taken: list[tuple[int, int]] = []
    for score, _, i, j in scores:
        if score and all((one < i) == (other < j) and one != i and other != j for one, other in taken):
            taken.append((i, j))
    yield from taken


def _elsewhere(agreed: Sequence[ShownLine], signing: Sequence[ShownLine], partners: dict[int, int]) -> dict[int, int]:
    """Lines whose words, whatever their number, stand in another place."""
    there = set(partners.values())
    waiting: dict[tuple[Part, str], list[int]] = {}
    for j in reversed(range(len(signing))):
        if j not in there:
            waiting.setdefault(_words(signing[j]), []).append(j)
    moved: dict[int, int] = {}
    for i, line in enumerate(agreed):
        if i not in partners and (places := waiting.get(_words(line))):
            moved[i] = places.pop()
    return moved


def _key(line: ShownLine) -> str:
    return f"{line.part}: {line.text}"


def _words(line: ShownLine) -> tuple[Part, str]:
    """The words of a line without the number that seems to stand before them."""
    return line.part, _NUMBER.sub("", line.text) or line.text
