"""Weigh what was found in a passage: how much speaks for each theme, and for technology at all."""

from dataclasses import dataclass

from clausekit.classification.match import Match
from clausekit.classification.packing import Unpacker, pack
from clausekit.classification.signs import ORDINARY_SIGN, TECHNOLOGY_SIGN, Sign

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


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a passage comes to, in tenths."""

    themes: dict[str, float]
    """Every theme and its score."""
    technology: float
    """How much speaks for technology, data and digital working; at least ``OPEN`` if it is about them."""


class Scales:
    """Weighs passages by signs and themes that are known."""

    def __init__(self, signs: tuple[Sign, ...], themes: tuple[str, ...]) -> None:
        self._themes = themes
        headings = (*themes, TECHNOLOGY_SIGN, ORDINARY_SIGN)
        places = {heading: at for at, heading in enumerate(headings)}
        self._rows = [pack([(places[sign.of], sign.weight)]) if sign.of in places else 0 for sign in signs]
        self._signs = Unpacker(len(headings))
        self._learnt = Unpacker(len(themes) + 1)

    def told(self, theme: str, match: Match) -> dict[str, int]:
        """What each word of a passage was learnt to say for a theme."""
        at = self._themes.index(theme)
        return {token: word.said[at] for token, word in zip(match.tokens, match.words) if word.said}

    def weigh(self, match: Match) -> Weighed:
        """What the words and signs of a passage come to."""
        rows = self._rows
        *shown, technology, ordinary = self._signs.unpack(sum([rows[one] for one in match.signs]))
        *learnt, open_learnt = self._learnt.unpack(match.row)
        scores = [said + SIGNS_COUNT * (sign if sign < MOST else MOST) for said, sign in zip(learnt, shown)]
        return Weighed(
            dict(zip(self._themes, scores)),
            open_learnt
            + TECHNOLOGY_COUNTS * min(technology, MOST)
            - ORDINARY_COUNTS * min(ordinary, MOST)
            + THEME_COUNTS * max(scores)
            - (0 if technology > 0 else UNSAID),
        )
