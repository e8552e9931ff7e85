"""Weigh what was found in a passage: how much speaks for each theme, and for technology at all."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from clausekit.classification.packing import Unpacker, pack
from clausekit.classification.passage import Passage
from clausekit.classification.signs import ORDINARY_SIGN, TECHNOLOGY_SIGN, Sign
from clausekit.classification.weights import Weights

SIGNS_COUNT = 0.4
"""How much the signs of a theme count beside the learnt weights of its words."""
MOST = 80
"""Tenths. Signs beyond this say nothing new."""
TECHNOLOGY_COUNTS, ORDINARY_COUNTS, THEME_COUNTS = 0.7, 0.5, 0.4
"""How much signs of technology, signs of ordinary text and the best theme's score count in telling the two apart."""
OPEN = 54.0
"""Tenths. What a passage needs in all to count as being about technology, data or digital working."""
UNSAID = 10.0
"""How much more a passage needs that names nothing of the kind."""
HOPELESS = OPEN - 1
"""Tenths. A passage that comes to less with all signs that it may have is not searched for them; one less, so that
rounding cannot matter."""


class Weighed(NamedTuple):
    """What a passage comes to, in tenths."""

    themes: list[float]
    """The score of each theme, in their order."""
    technology: float
    """How much speaks for technology, data and digital working; at least ``OPEN`` if it is about them."""


class Scales:
    """Weighs passages by learnt weights, and by signs."""

    def __init__(self, signs: tuple[Sign, ...], weights: Weights) -> None:
        headings = {heading: at for at, heading in enumerate((*weights.themes, TECHNOLOGY_SIGN, ORDINARY_SIGN))}
        places = [(headings.get(sign.of), sign.weight) for sign in signs]
        self._signs = [0 if at is None else pack([(at, weight)]) for at, weight in places]
        self._shown = Unpacker(len(headings)).unpack
        self._known = weights.pairs()
        self._pairs = _PairRows(weights)
        self._said = Unpacker(len(weights.themes) + 1).unpack

    def learnt(self, passage: Passage) -> tuple[int, ...]:
        """What the words and pairs of a passage were learnt to say, each once: for each theme, and for technology."""
        row = sum(dict(zip(passage.weighed, passage.rows)).values())
        known = self._known.intersection(pairwise(filter(None, passage.weighed)))
        return self._said(row + sum(map(self._pairs.__getitem__, known)))

    def may_open(self, learnt: tuple[int, ...], passage: Passage) -> bool:
        """Whether any signs could make a passage be about technology of which this was learnt."""
        best = max(learnt[:-1]) + SIGNS_COUNT * MOST
        return _technology(learnt[-1], sum(passage.hopes), 0, best) >= HOPELESS

    def weigh(self, learnt: tuple[int, ...], signs: Iterable[int]) -> Weighed:
        """What the words and signs of a passage come to."""
        *shown, technology, ordinary = self._shown(sum(map(self._signs.__getitem__, signs)))
        scores = [said + SIGNS_COUNT * (sign if sign < MOST else MOST) for said, sign in zip(learnt, shown)]
        return Weighed(scores, _technology(learnt[-1], technology, ordinary, max(scores)))


def _technology(learnt: int, technology: int, ordinary: int, best: float) -> float:
    return (
        learnt
        + TECHNOLOGY_COUNTS * min(technology, MOST)
        - ORDINARY_COUNTS * min(ordinary, MOST)
        + THEME_COUNTS * best
        - (0 if technology > 0 else UNSAID)
    )


class _PairRows(dict[tuple[str, str], int]):
    """What pairs of neighbouring stems weigh, packed, of those learnt that were seen so far."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, pair: tuple[str, str]) -> int:
        self[pair] = row = pack(enumerate(self._weights.of(" ".join(pair))))
        return row
