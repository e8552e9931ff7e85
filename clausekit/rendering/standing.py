"""Standing: who may see a redline, and what it says of itself; only a union-only one can hold comments."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clausekit.comparison.appraisal import Appraisal
from clausekit.comparison.comparison import Pair

UNION_ONLY_NOTICE = "Union only – not for the employer"
"""Stands at the head of every page of a file whose two texts were not both exchanged."""
RESTATED_NOTICE = (
    "A restatement in a plain layout: the words and numbers of both texts as read from their files, "
    "not their formatting."
)
"""Stands at the head of every page where a text was read from a file that somebody else made."""


@dataclass(frozen=True, slots=True)
class UnionOnly:
    """For our own side: at least one of the two texts was never tabled."""

    appraisals: Mapping[Pair, Appraisal] = field(default_factory=dict)
    """The effects to show as comments beside the changed words."""
    restated: bool = False
    """Whether a text was read from a file that somebody else made."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """For the other side too: both texts were exchanged before. It has no field for anything of ours."""

    restated: bool = False


Standing = UnionOnly | Exchanged
UNION_ONLY = UnionOnly()
"""Without comments: what a redline is unless somebody says that both texts were exchanged."""


def notice(standing: Standing) -> str:
    """What every page says of who may see it."""
    return UNION_ONLY_NOTICE if isinstance(standing, UnionOnly) else ""


def notices(standing: Standing) -> tuple[str, ...]:
    """What every page says of the file: who may see it, and whether it is a restatement."""
    restated = RESTATED_NOTICE if standing.restated else ""
    return tuple(words for words in (notice(standing), restated) if words)
