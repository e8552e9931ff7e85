"""Weigh what was found in a passage: how much speaks for each theme, and whether it is about technology at all."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from clausekit.classification.match import Found
from clausekit.classification.signs import ORDINARY_SIGN, STANCES, TECHNOLOGY_SIGN
from clausekit.classification.weights import Weights

LEARNT = 0.9
"""How much the learnt weights count beside the signs of the register."""
MOST_TECHNOLOGY = 8.0
"""Signs of technology beyond this say nothing new."""
TECHNOLOGY_COUNTS, ORDINARY_COUNTS, THEME_COUNTS = 0.7, 0.5, 0.3
"""How much signs of technology, signs of ordinary text and the best theme's score count in telling the two apart."""
OPEN = 6.0
"""What a passage needs in all to count as being about technology, data or digital working."""
OPEN_UNSAID = 8.0
"""The same for a passage that names nothing of the kind."""
MOST_WORDS = 5
"""How many pieces of evidence a topic names."""


@dataclass(slots=True)
class Weighed:
    """What the signs of one heading come to in a passage."""

    score: float = 0.0
    words: list[tuple[float, str]] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def add(self, found: Found) -> None:
        """Count a sign for as much of it as no weightier sign has counted before."""
        weight = found.sign.weight
        if weight > 0:
            weight *= sum(place not in self.seen for place in found.places) / len(found.places)
            self.seen.update(found.places)
        if weight:
            self.score += weight
            self.words.append((weight, found.words))

    @property
    def evidence(self) -> tuple[str, ...]:
        """The words that spoke for it, the weightiest first."""
        ranked = sorted((pair for pair in self.words if pair[0] > 0), key=lambda pair: -pair[0])
        return tuple(dict.fromkeys(words for _, words in ranked))[:MOST_WORDS]


def weigh_signs(found: Iterable[Found]) -> dict[str, Weighed]:
    """What the signs come to, by theme, stance or heading of the register."""
    weighed: dict[str, Weighed] = {}
    for one in sorted(found, key=lambda one: -one.sign.weight):
        weighed.setdefault(one.sign.of, Weighed()).add(one)
    return weighed


def weigh_themes(weighed: dict[str, Weighed], weights: Weights, features: list[str]) -> dict[str, float]:
    """The score of each theme, the best first; none if the passage is ordinary agreement text."""
    learnt = weights.themes_of(features)
    scores = {theme: LEARNT * said for theme, said in learnt.items()}
    for of, one in weighed.items():
        if of not in STANCES and of not in (TECHNOLOGY_SIGN, ORDINARY_SIGN):
            scores[of] = scores.get(of, 0.0) + one.score
    ranked = dict(sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])))
    return ranked if _is_about_technology(weighed, weights, features, next(iter(ranked.values()))) else {}


def _is_about_technology(weighed: dict[str, Weighed], weights: Weights, features: list[str], best: float) -> bool:
    nothing = Weighed()
    shown = min(MOST_TECHNOLOGY, weighed.get(TECHNOLOGY_SIGN, nothing).score)
    ordinary = weighed.get(ORDINARY_SIGN, nothing).score
    said = TECHNOLOGY_COUNTS * shown - ORDINARY_COUNTS * ordinary + THEME_COUNTS * best
    return said + weights.technology_of(features) >= (OPEN if shown else OPEN_UNSAID)
