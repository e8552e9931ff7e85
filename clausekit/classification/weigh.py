"""Weigh what was found in a passage: how much speaks for each theme, and for technology at all."""

from collections.abc import Iterable
from typing import NamedTuple

from clausekit.classification.packing import Unpacker, pack
from clausekit.classification.passage import Passage
from clausekit.classification.signs import ORDINARY_SIGN, TECHNOLOGY_SIGN, Sign
from clausekit.classification.weights import Weights, pairs

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
HOPELESS = OPEN - TECHNOLOGY_COUNTS * MOST - THEME_COUNTS * SIGNS_COUNT * MOST - 1
"""Tenths. Where words say less, no signs can make up for it; one less, so that rounding cannot matter."""


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
        self._headings = len(headings)
        self._signs = [(headings[sign.of], sign.weight) if sign.of in headings else (0, 0) for sign in signs]
        self._learnt = weights.words.keys()
        self._pairs = _PairRows(weights)
        self._unpack = Unpacker(len(weights.themes) + 1).unpack

    def learnt(self, passage: Passage) -> tuple[int, ...]:
        """What the words and pairs of a passage were learnt to say, each once: for each theme, and for technology."""
        row = sum(dict(zip(passage.stems, passage.rows)).values())
        known = self._learnt & set(pairs(filter(None, passage.stems)))
        return self._unpack(row + sum(map(self._pairs.__getitem__, known)))

    def may_open(self, learnt: tuple[int, ...]) -> bool:
        """Whether any signs could make a passage be about technology of which this was learnt."""
        return learnt[-1] + THEME_COUNTS * max(learnt[:-1]) >= HOPELESS

    def weigh(self, learnt: tuple[int, ...], signs: Iterable[int]) -> Weighed:
        """What the words and signs of a passage come to."""
        shown = [0] * self._headings
        rows = self._signs
        for one in signs:
            at, weight = rows[one]
            shown[at] += weight
        scores = [said + SIGNS_COUNT * (sign if sign < MOST else MOST) for said, sign in zip(learnt[:-1], shown)]
        return Weighed(scores, _technology(learnt[-1], shown[-2], shown[-1], max(scores)))


def _technology(learnt: int, technology: int, ordinary: int, best: float) -> float:
    return (
        learnt
        + TECHNOLOGY_COUNTS * min(technology, MOST)
        - ORDINARY_COUNTS * min(ordinary, MOST)
        + THEME_COUNTS * best
        - (0 if technology > 0 else UNSAID)
    )


class _PairRows(dict[str, int]):
    """What pairs of neighbouring stems weigh, packed, of those learnt that were seen so far."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, pair: str) -> int:
        self[pair] = row = pack(enumerate(self._weights.of(pair)))
        return row
