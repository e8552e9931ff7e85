"""Judge whom a passage favours, from the signs of each stance in it and from what its words were learnt to say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from clausekit.classification.match import Span
from clausekit.classification.stance_weights import StanceWeights, features_of
from clausekit.classification.topic import Stance

SURE = 35
"""Tenths. What the signs of a stance must come to before it is said; a protective one is what is left."""
LENIENT = 10
"""How far signs of a power reserved may stay behind those of protection."""
BINDING = 15
"""What signs of protection must come to in words that bind anyone; below it a passage only describes."""
DEFINED = 25
"""How far signs of a definition or procedure may stay behind those of protection."""
SIGNS_SAY = 60
"""Tenths. How much it counts beside the learnt words what the signs alone would have said."""
DOUBTED = 15
"""Tenths. How far protection must be ahead: a power that is taken for protection does more harm than the contrary."""
TELLING = 10
"""Tenths. What a learnt word must say for a stance to be named as evidence."""
STANCES = tuple(Stance)
"""In the order in which learnt weights hold them; of equal ones the first is said."""
_WEIGHED = (Stance.PERMISSIVE, Stance.PROTECTIVE, Stance.NEUTRAL)
_PROTECTIVE = STANCES.index(Stance.PROTECTIVE)


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


class Judgement(NamedTuple):
    """Whom a passage favours, and why."""

    stance: Stance
    reserves: bool
    """Whether the stance, or what the signs alone would have said, is that a power is reserved."""
    spans: list[list[Span]]
    """Where the signs stand that spoke for the stance, the weightiest first."""
    told: list[str]
    """Where no signs did, the learnt words that did, the weightiest first."""


class Judge:
    """Judges passages by their signs and by what their words were learnt to say."""

    def __init__(self, weights: StanceWeights) -> None:
        self._weights = weights

    def favour(self, signs: Iterable[tuple[Stance, int, list[Span]]], stems: Sequence[str]) -> Judgement:
        """Whom a passage favours.

        Args:
            signs: the stance and weight of each sign, and where its parts stand; the weightiest first.
            stems: of the words of the passage, without articles.
        """
        pans: dict[Stance, Pan] = {}
        for of, weight, spans in signs:
            if of not in pans:
                pans[of] = Pan()
            pans[of].add(weight, spans)
        shown = _heaviest(pans)
        features = features_of(stems)
        scores = [sum(said) for said in zip(*filter(None, map(self._weights.get, features)))] or [0] * len(STANCES)
        scores[STANCES.index(shown)] += SIGNS_SAY
        scores[_PROTECTIVE] -= DOUBTED
        at = scores.index(max(scores))
        stance = STANCES[at]
        found = pans[stance].signs if stance in pans else []
        told = [] if found else self._telling(features, at)
        return Judgement(stance, Stance.PERMISSIVE in (stance, shown), found, told)

    def _telling(self, features: Iterable[str], at: int) -> list[str]:
        said = {one: row[at] for one in features if (row := self._weights.get(one)) and row[at] >= TELLING}
        return sorted(said, key=said.__getitem__, reverse=True)


def _heaviest(pans: Mapping[Stance, Pan]) -> Stance:
    """The stance that signs alone would say."""
    permissive, protective, neutral = (pans[one].weight if one in pans else 0.0 for one in _WEIGHED)
    if neutral >= SURE > permissive and neutral >= protective - DEFINED:
        return Stance.NEUTRAL
    if permissive >= SURE and permissive >= protective - LENIENT:
        return Stance.PERMISSIVE
    if protective < BINDING:
        return Stance.PERMISSIVE if permissive >= BINDING else Stance.NEUTRAL
    return Stance.PROTECTIVE
