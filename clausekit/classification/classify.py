"""Say what a text is about, and whom it favours."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from clausekit.classification.favour import Judge
from clausekit.classification.glance import Glance
from clausekit.classification.load import load_signs, load_stance_weights, load_weights
from clausekit.classification.match import Match, Matcher, Span, words_at
from clausekit.classification.topic import Stance, Topic
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
MOST_SIGNS = 5
"""How many signs are named as evidence at most."""
TELLING, MOST_TELLING = 10, 3
"""Tenths: what a learnt word must say for a theme to be named as evidence; and how many are named at most."""
LONG = 1_500
"""Characters. A longer text is more than one provision: each of its paragraphs is read by itself."""
_STANCES = {stance.value: stance for stance in Stance}


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
        return next(iter(reader.read([lowered])), ())
    return _together(reader.read(lowered.splitlines()))


class _Reader:
    """Reads passages with the signs and weights of the bundled library."""

    def __init__(self) -> None:
        signs, weights = load_signs(), load_weights()
        self._themes = weights.themes
        self._technology = weights.technology
        self._judge = Judge(load_stance_weights())
        self._matcher = Matcher(signs, weights)
        self._scales = Scales(signs.signs, weights)
        self._speaks_for = [sign.of if sign.weight > 0 else "" for sign in signs.signs]
        self._weight = [sign.weight for sign in signs.signs]
        self._glance = Glance(self._technology_of)

    def read(self, passages: Iterable[str]) -> list[tuple[Topic, ...]]:
        """The topics of each passage that has any."""
        return [topics for pieces in self._glance.telling(passages) if (topics := self._read_closely(pieces))]

    def _read_closely(self, pieces: list[str]) -> tuple[Topic, ...]:
        passage = self._matcher.lexicon.passage(pieces)
        if passage is None:
            return ()
        learnt = self._scales.learnt(passage)
        if not self._scales.may_open(learnt):
            return ()
        match = self._matcher.match(passage)
        weighed = self._scales.weigh(learnt, match.signs)
        if weighed.technology < OPEN:
            return ()
        signs = sorted(match.signs)  # the weightiest of a theme first, and of the stances: so they are numbered
        judged = self._judge.favour(self._stance_signs(signs, match), passage.tokens)
        said = _said(judged.spans, match) or tuple(judged.told[:MOST_TELLING])
        return tuple(
            Topic(
                theme=self._themes[at],
                score=round(score / 10, 1),
                stance=judged.stance,
                reserves=judged.reserves,
                evidence=self._evidence(at, signs, match),
                stance_evidence=said,
            )
            for at, score in _named(weighed.themes)
        )

    def _technology_of(self, word: str) -> float:
        return self._technology(telling_stem(word)) + GLANCED * self._matcher.technology_of_word(word)

    def _evidence(self, at: int, signs: list[int], match: Match) -> tuple[str, ...]:
        """The words that decided: signs of the register first, then words that were learnt from texts of the theme."""
        theme, speaks_for, spans = self._themes[at], self._speaks_for, self._matcher.spans
        shown = _said((spans(one, match) for one in signs if speaks_for[one] == theme), match)
        said = set(" ".join(shown).split())
        rows = zip(match.passage.tokens, match.passage.said)
        told = {token: row[at] for token, row in rows if row and row[at] >= TELLING and token not in said}
        return (*shown, *sorted(told, key=told.__getitem__, reverse=True)[:MOST_TELLING])

    def _stance_signs(self, signs: list[int], match: Match) -> list[tuple[Stance, int, list[Span]]]:
        speaks_for, weight, spans = self._speaks_for, self._weight, self._matcher.spans
        return [
            (_STANCES[speaks_for[one]], weight[one], spans(one, match)) for one in signs if speaks_for[one] in _STANCES
        ]


def _said(signs: Iterable[list[Span]], match: Match) -> tuple[str, ...]:
    """The words of the first signs."""
    said: dict[str, None] = {}
    for spans in signs:
        said[words_at(spans, match)] = None
        if len(said) == MOST_SIGNS:
            break
    return tuple(said)


def _named(scores: list[float]) -> list[tuple[int, float]]:
    """The place and score of the best theme, and of further ones that come near it."""
    best = max(scores)
    if best < LEAST:
        return [(scores.index(best), best)]
    enough = max(LEAST, ALSO * best)
    near = [(at, score) for at, score in enumerate(scores) if score >= enough]
    return sorted(near, key=lambda pair: -pair[1])[:MOST]


def _together(passages: list[tuple[Topic, ...]]) -> tuple[Topic, ...]:
    """The topics of several passages as those of one text; stance and evidence are those of the strongest passage."""
    strongest: dict[str, Topic] = {}
    scores: dict[str, float] = {}
    for topic in (topic for passage in passages for topic in passage):
        scores[topic.theme] = scores.get(topic.theme, 0.0) + topic.score
        if topic.theme not in strongest or topic.score > strongest[topic.theme].score:
            strongest[topic.theme] = topic
    return tuple(
        replace(one, score=round(score, 1))
        for theme, score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
        for one in (strongest[theme],)
    )


@lru_cache(maxsize=1)
def _reader() -> _Reader:
    return _Reader()
