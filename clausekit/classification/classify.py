"""Say what a text is about, and whom it favours."""

from functools import lru_cache

from clausekit.classification.favour import favour
from clausekit.classification.glance import Glance
from clausekit.classification.load import load_matcher, load_weights
from clausekit.classification.topic import Topic
from clausekit.classification.weigh import Weighed, weigh_signs, weigh_themes
from clausekit.classification.weights import features

ALSO = 0.6
"""A further theme is named if it scores at least this share of the best one."""
LEAST = 6.0
"""A further theme is named if it scores at least this."""
MOST = 3
"""How many themes are named at most."""
SIGNS = 10.0
"""How much a sign of technology counts at a glance beside learnt tenths: more than it will, to be on the safe side."""
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
    if len(text) <= LONG:
        return _of_passage(text)
    return _together([_of_passage(line) for line in text.splitlines()])


def _of_passage(text: str) -> tuple[Topic, ...]:
    if _glance().is_ordinary(text):
        return ()
    weighed = weigh_signs(load_matcher().match(text))
    ranked = weigh_themes(weighed, load_weights(), features(text))
    if not ranked:
        return ()
    stance, said = favour(weighed)
    return tuple(
        Topic(theme, round(score, 1), stance, _evidence(theme, weighed, text), said) for theme, score in _named(ranked)
    )


def _evidence(theme: str, weighed: dict[str, Weighed], text: str) -> tuple[str, ...]:
    """The words that decided: signs of the register first, then words that were learnt from texts of the theme."""
    signs = weighed[theme].evidence if theme in weighed else ()
    said = {word for words in signs for word in words.split()}
    return (*signs, *(word for word in load_weights().telling(theme, text) if word not in said))


def _named(ranked: dict[str, float]) -> list[tuple[str, float]]:
    """The best theme, and further ones that come near it."""
    first, *others = ranked.items()
    return [first, *(pair for pair in others if pair[1] >= max(LEAST, ALSO * first[1]))][:MOST]


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
def _glance() -> Glance:
    matcher, weights = load_matcher(), load_weights()
    return Glance(lambda word: SIGNS * matcher.technology_of_word(word) + weights.technology_of_word(word))
