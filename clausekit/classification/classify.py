"""Say what a text is about, and whom it favours."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from clausekit.classification.explain import Explainer, Found
from clausekit.classification.glance import Glance
from clausekit.classification.load import load_signs, load_stance_weights, load_weights
from clausekit.classification.match import Matcher
from clausekit.classification.topic import Topic
from clausekit.classification.weigh import OPEN, Scales
from clausekit.classification.weights import telling_stem

GLANCED = 0.4
"""How much a sign of technology counts at a glance beside learnt tenths."""
ALSO = 0.6
"""A further theme is named if it scores at least this share of the best one."""
LEAST = 60
"""Tenths. A further theme is named if it scores at least this."""
MOST = 3
"""How many themes are named at most."""
REMEMBERED = 4096
"""Provisions whose topics are remembered: agreements repeat each other."""
LONG = 1_500
"""Characters. A longer text is more than one provision: each of its paragraphs is read by itself."""


def topics(text: str) -> tuple[Topic, ...]:
    """The themes of a provision, best first; none for ordinary agreement text.

    Meant for one provision, of a sentence or a few. A page gets the themes of its paragraphs, added up; who wants
    to know where each one stands asks about each provision. The same text always gives the same topics.

    Args:
        text: plain English, without marks of formatting.

    Raises:
        InputError: the library's register of topic words is not right.
    """
    reader, lowered = _reader(), text.lower()
    if len(text) <= LONG:
        return next(map(reader.topics, map(tuple, reader.glance.telling([lowered]))), ())
    return _together(reader, lowered.splitlines())


class _Reader:
    """Reads passages with the signs and weights of the bundled library."""

    def __init__(self) -> None:
        signs, weights = load_signs(), load_weights()
        self._themes = weights.themes
        self._technology = weights.technology
        self._matcher = Matcher(signs, weights)
        self._scales = Scales(signs.signs, weights)
        self.glance = Glance(self._technology_of)
        self.explain = Explainer(weights.themes, signs.signs, load_stance_weights(), self._matcher).explain
        self.topics = lru_cache(maxsize=REMEMBERED)(self._topics)

    def find(self, pieces: Sequence[str]) -> Found | None:
        """What is found in a passage, in lower case and split at spaces; nothing unless it is about technology."""
        passage = self._matcher.lexicon.passage(pieces)
        if passage is None:
            return None
        learnt = self._scales.learnt(passage)
        if not self._scales.may_open(learnt, passage):
            return None
        match = self._matcher.match(passage)
        weighed = self._scales.weigh(learnt, match.signs)
        return Found(self._named(weighed.themes), match) if weighed.technology >= OPEN else None

    def _topics(self, pieces: tuple[str, ...]) -> tuple[Topic, ...]:
        found = self.find(pieces)
        return self.explain(found) if found else ()

    def _named(self, scores: list[float]) -> list[tuple[str, float]]:
        """The best theme with its score, and further ones that come near it."""
        best = max(scores)
        enough = max(LEAST, ALSO * best)
        near = [(at, score) for at, score in enumerate(scores) if score >= enough] or [(scores.index(best), best)]
        near.sort(key=lambda pair: -pair[1])
        return [(self._themes[at], round(score / 10, 1)) for at, score in near[:MOST]]

    def _technology_of(self, word: str) -> float:
        return self._technology(telling_stem(word)) + GLANCED * self._matcher.technology_of_word(word)


def _together(reader: _Reader, passages: Iterable[str]) -> tuple[Topic, ...]:
    """The topics of several passages as those of one text; stance and evidence are those of the strongest passage."""
    found = list(filter(None, map(reader.find, reader.glance.telling(passages))))
    if not found:
        return ()
    scores: dict[str, float] = {}
    strongest: dict[str, tuple[float, int]] = {}
    for at, one in enumerate(found):
        for theme, score in one.themes:
            scores[theme] = scores.get(theme, 0.0) + score
            if theme not in strongest or score > strongest[theme][0]:
                strongest[theme] = score, at
    explained = {at: reader.explain(found[at]) for _, at in strongest.values()}
    return tuple(
        replace(topic, score=round(scores[theme], 1))
        for theme in sorted(scores, key=lambda one: (-scores[one], one))
        for topic in explained[strongest[theme][1]]
        if topic.theme == theme
    )


@lru_cache(maxsize=1)
def _reader() -> _Reader:
    return _Reader()
