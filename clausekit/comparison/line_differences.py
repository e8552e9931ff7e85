"""Find where two rows of lines differ: every line of both is equal to its partner, or in exactly one difference."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clausekit.comparison.anchors import between_anchors
from clausekit.comparison.comparison import Edit, EditKind
from clausekit.comparison.shown_lines import ShownLine
from clausekit.comparison.words import word_edits

ALIKE = 55
"""From this likeness on (of 100), a line and the one that stands in its place are shown as one that was changed."""
MOST_PAIRS = 40_000
"""How many pairs of lines of one gap are held against each other; a larger gap is two texts, shown one by one."""


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
    pairs = _pairs(agreed, signing)
    partner = {j: i for i, j in pairs}
    paired = {i for i, _ in pairs}
    found: list[tuple[float, LineDifference]] = []
    for j, line in enumerate(signing):
        if j not in partner:
            found.append((j, _alone(line, DifferenceKind.ADDED)))
        elif agreed[partner[j]] != line or pairs[partner[j], j]:
            found.append((j, _pair(agreed[partner[j]], line, moved=pairs[partner[j], j])))
    before = -0.5
    for i, line in enumerate(agreed):
        if i not in paired:
            found.append((before, _alone(line, DifferenceKind.MISSING)))
        else:
            before = next(j for one, j in pairs if one == i) + 0.5 if not _is_moved(pairs, i) else before
    return tuple(one for _, one in sorted(found, key=lambda row: row[0]))
