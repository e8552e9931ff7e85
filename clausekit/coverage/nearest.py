"""Find the library clause that a provision comes nearest to, by its telling words, and how strong it is beside it."""

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from math import log

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts
from clausekit.comparison.rare_words import PLAIN_WORDS, WORDS
from clausekit.coverage.coverage import Nearest, Strength
from clausekit.coverage.cut import cut
from clausekit.coverage.tally import Tally
from clausekit.drafting.wording import Wording, wording_document
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import Library

NEAR = 12
"""Per cent of a provision's telling words that a clause of its own themes must hold to be named."""
SURE = 50
"""Per cent that a clause of any other theme must hold."""
CLOSE = 60
"""Per cent that one passage of a position must hold before its strength is compared with the provision's."""
LEAST_SHARE = (CLOSE - 1) / 100
"""A passage that weighs less than this share of the other cannot hold enough of it."""
WEIGHT = 1_000_000
"""Weights are whole numbers: their sum is the same in whatever order the words of a set come."""
REMEMBERED = 4096
"""Provisions whose nearest clause is remembered: agreements repeat each other."""
LEAST_WORDS = 4
"""Telling words that a provision must share with a clause: fewer are an accident."""
_FILLED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?\}", re.DOTALL)
_CLEAN = frozenset((Effect.NEUTRAL, Effect.STRONGER))
_STRENGTHS = {
    PositionName.IDEAL: Strength.IDEAL,
    PositionName.REALISTIC: Strength.REALISTIC,
    PositionName.FALLBACK: Strength.FALLBACK,
}

Feature = str | tuple[str, str]
Features = frozenset[Feature]
Place = tuple[str, PositionName]


class NearestClauses:
    """The words of every position of every clause, weighed by how few clauses have them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._places: list[Place] = []
        holding: dict[Feature, list[int]] = {}
        spread: Counter[Feature] = Counter()
        for clause_id, clause in library.items():
            whole: set[Feature] = set()
            for position in PositionName:
                found = _features(_FILLED.sub(" ", clause.newest.positions.at(position).text[ENGLISH]))
                whole |= found
                for feature in found:
                    holding.setdefault(feature, []).append(len(self._places))
                self._places.append((clause_id, position))
            spread.update(whole)
        total = len(library) + 1
        self._weight = {feature: round(WEIGHT * log(total / count)) for feature, count in spread.items()}
        self._unknown = round(WEIGHT * log(total))
        self._tally = Tally(holding, self._weight, len(self._places))
        self._passages = lru_cache(maxsize=None)(self._read_passages)
        self.nearest = lru_cache(maxsize=REMEMBERED)(self._nearest)

    def _nearest(self, text: str, themes: tuple[str, ...] = ()) -> Nearest | None:
        """The clause and position that hold most of a text's telling words; nothing where none holds enough.

        Of equal clauses one of ``themes`` is named, and of equal positions the weakest.
        """
        features = _features(text)
        whole = self._weigh(features)
        least = NEAR * whole / 100 - whole / 200  # rounds up to NEAR
        likeness = {
            self._places[at]: round(100 * weight / whole)
            for at, weight in self._tally.heaviest(features, least, LEAST_WORDS)
        }
        own = {place for place in likeness if place[0].partition("/")[0] in themes}
        able = [place for place in likeness if likeness[place] >= (NEAR if place in own else SURE)]
        if not able:
            return None
        best = max(able, key=lambda one: (likeness[one], one in own, one[1].rank, one[0]))
        clause_id, position = best
        title = self._library[clause_id].title[ENGLISH]
        return Nearest(clause_id, title, position, likeness[best], self._strength(clause_id, position, text, features))

    def _strength(self, clause_id: str, position: PositionName, text: str, own: Features) -> Strength:
        """The strongest position, from the nearest down, beside which no loss is found."""
        strength = Strength.OTHER
        for one in PositionName:
            if one.rank < position.rank:
                continue
            passage = self._closest_passage(clause_id, one, own)
            if not passage:
                continue
            if passage == text or appraise_texts(passage, text).effect in _CLEAN:
                return _STRENGTHS[one]
            strength = Strength.BELOW
        return strength

    def _closest_passage(self, clause_id: str, position: PositionName, own: Features) -> str:
        """The passage of a position that shares most with a text, if each holds most of the other; else nothing."""
        whole = self._weigh(own)
        best, closest = 0, ""
        for passage, theirs, weight in self._passages(clause_id, position):
            larger = max(whole, weight)
            if min(whole, weight) < LEAST_SHARE * larger:
                continue
            shared = self._weigh(own & theirs)
            likeness = round(100 * shared / larger) if larger else 0
            if likeness > best:
                best, closest = likeness, passage
        return closest if best >= CLOSE else ""

    def _read_passages(self, clause_id: str, position: PositionName) -> tuple[tuple[str, Features, int], ...]:
        """Each passage of a position, with its features and what they weigh together."""
        clause = self._library[clause_id]
        wording = Wording(clause, clause.newest, position)
        document = wording_document(clause_id, [wording], self._library, defaults=True)
        passages = [(one.text, _features(one.text)) for one in cut(document)]
        return tuple((text, found, self._weigh(found)) for text, found in passages)

    def _weigh(self, features: Features) -> int:
        """What features weigh together; one that no clause has weighs most."""
        known = list(filter(None, map(self._weight.get, features)))
        return sum(known) + self._unknown * (len(features) - len(known))


def _features(text: str) -> Features:
    """The telling words of a text, and its pairs of neighbouring words; numbers are for the appraisal."""
    words = [word for word in WORDS(text.lower()) if not word.isdigit()]
    pairs = {pair for pair in pairwise(words) if pair[0] not in PLAIN_WORDS or pair[1] not in PLAIN_WORDS}
    return frozenset(words).difference(PLAIN_WORDS).union(pairs)
