"""Judge whom a passage favours, from the signs of each stance in it and from what its words were learnt to say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from clausekit.classification.match import Span
from clausekit.classification.stance_weights import StanceWeights, features_of
from clausekit.classification.stem import stem
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
REMEMBERED = 50_000
"""Words whose stems are remembered."""
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


class Judgement(NamedTuple):
    """Whom a passage favours, and why."""

    stance: Stance
    reserves: bool
    """Whether the stance, or what the signs alone would have said, is that a power is reserved."""
    spans: list[list[Span]]
    """Where the signs stand that spoke for the stance, the weightiest first."""
    told: list[str]
    """The learnt words that did, the weightiest first."""


class Judge:
    """Judges passages by their signs and by what their words were learnt to say."""

    def __init__(self, weights: StanceWeights) -> None:
        self._weights = weights
        self._stems: dict[str, str] = {}

    def favour(self, signs: Iterable[tuple[Stance, int, list[Span]]], words: Sequence[str]) -> "Judgement":
        """Whom a passage favours.

        Args:
            signs: the stance and weight of each sign, and where its parts stand; the weightiest first.
            words: the words of the passage in lower case, without articles.
        """
        shown, pans = _by_signs(signs)
        rows = {one: self._weights[one] for one in features_of(self._read(words)) if one in self._weights}
        scores = dict(zip(Stance, map(sum, zip(*rows.values())), strict=True)) if rows else dict.fromkeys(Stance, 0)
        scores[shown] += SIGNS_SAY
        scores[Stance.PROTECTIVE] -= DOUBTED
        stance = max(Stance, key=scores.__getitem__)
        at = list(Stance).index(stance)
        told = sorted((one for one, row in rows.items() if row[at] >= TELLING), key=lambda one: -rows[one][at])
        spans = pans[stance].signs if stance in pans else []
        return Judgement(stance, Stance.PERMISSIVE in (stance, shown), spans, told)

    def _read(self, words: Iterable[str]) -> list[str]:
        stems = self._stems
        if len(stems) > REMEMBERED:
            stems.clear()
        return [stems.get(word) or stems.setdefault(word, stem(word)) for word in words]


def _by_signs(signs: Iterable[tuple[Stance, int, list[Span]]]) -> tuple[Stance, dict[Stance, Pan]]:
    pans: dict[Stance, Pan] = {}
    for of, weight, spans in signs:
        if of not in pans:
            pans[of] = Pan()
        pans[of].add(weight, spans)
    return _heaviest(*[pans[one].weight if one in pans else 0.0 for one in _WEIGHED]), pans


def _heaviest(permissive: float, protective: float, neutral: float) -> Stance:
    if neutral >= SURE > permissive and neutral >= protective - DEFINED:
        return Stance.NEUTRAL
    if permissive >= SURE and permissive >= protective - LENIENT:
        return Stance.PERMISSIVE
    if protective < BINDING:
        return Stance.PERMISSIVE if permissive >= BINDING else Stance.NEUTRAL
    return Stance.PROTECTIVE
