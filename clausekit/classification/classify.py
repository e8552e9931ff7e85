"""Say what a text is about, and whom it favours."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from clausekit.classification.favour import favour
from clausekit.classification.glance import Glance
from clausekit.classification.load import load_signs, load_weights
from clausekit.classification.match import Match, Matcher, Span, words_at
from clausekit.classification.topic import Stance, Topic
from clausekit.classification.weigh import OPEN, Scales
from clausekit.classification.weights import Weights, telling_stem

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
    reader = _reader()
    if len(text) <= LONG:
        return reader.read(text)
    return _together([found for line in text.splitlines() if (found := reader.read(line))])


class _Reader:
    """Reads passages with the signs and weights of the bundled library."""

    def __init__(self) -> None:
        signs = load_signs()
        self._weights: Weights = load_weights()
        self._matcher = Matcher(signs, self._weights)
        self._of = [sign.of for sign in signs.signs]
        self._weight = [sign.weight for sign in signs.signs]
        self._scales = Scales(signs.signs, self._weights.themes)
        self._glance = Glance(self._judge)

    def read(self, text: str) -> tuple[Topic, ...]:
        """The topics of one passage."""
        if self._glance.is_ordinary(text) or (match := self._matcher.match(text)) is None:
            return ()
        weighed = self._scales.weigh(match)
        if weighed.technology < OPEN:
            return ()
        stance, spans = favour(self._stance_signs(match))
        said = _said(spans, match)
        return tuple(
            Topic(theme, round(score / 10, 1), stance, self._evidence(theme, match), said)
            for theme, score in _named(weighed.themes)
        )

    def _judge(self, word: str) -> float:
        learnt = self._weights.technology.get(telling_stem(word), 0)
        return learnt + GLANCED * self._matcher.technology_of_word(word)

    def _evidence(self, theme: str, match: Match) -> tuple[str, ...]:
        """The words that decided: signs of the register first, then words that were learnt from texts of the theme."""
        found = [one for one in match.signs if self._of[one] == theme and self._weight[one] > 0]
        found.sort(key=self._weight.__getitem__, reverse=True)
        signs = _said((self._matcher.spans(one, match) for one in found), match)
        said = {word for words in signs for word in words.split()}
        told = self._scales.told(theme, match)
        telling = [token for token in told if told[token] >= TELLING and token not in said]
        return (*signs, *sorted(telling, key=lambda token: -told[token])[:MOST_TELLING])

    def _stance_signs(self, match: Match) -> Iterator[tuple[Stance, int, list[Span]]]:
        found = [one for one in match.signs if self._of[one] in _STANCES]
        for one in sorted(found, key=self._weight.__getitem__, reverse=True):
            yield _STANCES[self._of[one]], self._weight[one], self._matcher.spans(one, match)


def _said(signs: Iterable[list[Span]], match: Match) -> tuple[str, ...]:
    """The words of the first signs."""
    said: dict[str, None] = {}
    for spans in signs:
        said[words_at(spans, match)] = None
        if len(said) == MOST_SIGNS:
            break
    return tuple(said)


def _named(scores: dict[str, float]) -> list[tuple[str, float]]:
    """The best theme, and further ones that come near it."""
    enough = max(LEAST, ALSO * max(scores.values()))
    first, *others = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return [first, *(pair for pair in others[: MOST - 1] if pair[1] >= enough)]


def _together(passages: list[tuple[Topic, ...]]) -> tuple[Topic, ...]:
    """The topics of several passages as those of one text; stance and evidence are those of the strongest passage."""
    strongest: dict[str, Topic] = {}
    scores: dict[str, float] = {}
    for topic in (topic for passage in passages for topic in passage):
        scores[topic.theme] = scores.get(topic.theme, 0.0) + topic.score
        if topic.theme not in strongest or topic.score > strongest[topic.theme].score:
            strongest[topic.theme] = topic
    return tuple(
        Topic(theme, round(score, 1), one.stance, one.evidence, one.stance_evidence)
        for theme, score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
        for one in (strongest[theme],)
    )


@lru_cache(maxsize=1)
def _reader() -> _Reader:
    return _Reader()
