"""Judge whom a passage favours, from the signs of each stance in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from clausekit.classification.match import Span
from clausekit.classification.topic import Stance

SURE = 35
"""Tenths. What the signs of a stance must come to before it is said; a protective one is what is left."""
LENIENT = 10
"""How far signs of a power reserved may stay behind those of protection."""
BINDING = 15
"""What signs of protection must come to in words that bind anyone; below it a passage only describes."""
DEFINED = 25
"""How far signs of a definition or procedure may stay behind those of protection."""
_WEIGHED = (Stance.PERMISSIVE, Stance.PROTECTIVE, Stance.NEUTRAL)


@dataclass(slots=True)
class Pan:
    """What the signs of one stance come to; a word counts for the weightiest sign that it is in."""

    weight: float = 0.0
    seen: set[int] = field(default_factory=set)
    signs: list[list[Span]] = field(default_factory=list)
    """Where the signs that counted stand, the weightiest first."""

    def add(self, weight: int, spans: list[Span]) -> None:
        """Count a sign for as much of it as no weightier one has counted before."""
        places = [at for start, end in spans for at in range(start, end)]
        new = len([at for at in places if at not in self.seen])
        if new:
            self.weight += weight * new / len(places)
            self.seen.update(places)
            self.signs.append(spans)


def favour(signs: Iterable[tuple[Stance, int, list[Span]]]) -> tuple[Stance, list[list[Span]]]:
    """The stance, and where the signs stand that decided on it.

    Args:
        signs: the stance and weight of each sign, and where its parts stand; the weightiest first.
    """
    pans: dict[Stance, Pan] = {}
    for of, weight, spans in signs:
        if of not in pans:
            pans[of] = Pan()
        pans[of].add(weight, spans)
    stance = _heaviest(*[pans[one].weight if one in pans else 0.0 for one in _WEIGHED])
    return stance, pans[stance].signs if stance in pans else []


def _heaviest(permissive: float, protective: float, neutral: float) -> Stance:
    if neutral >= SURE > permissive and neutral >= protective - DEFINED:
        return Stance.NEUTRAL
    if permissive >= SURE and permissive >= protective - LENIENT:
        return Stance.PERMISSIVE
    if protective < BINDING:
        return Stance.PERMISSIVE if permissive >= BINDING else Stance.NEUTRAL
    return Stance.PROTECTIVE
