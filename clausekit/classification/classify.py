"""Say what a text is about, and whom it favours."""

from clausekit.classification.favour import favour
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


def topics(text: str) -> tuple[Topic, ...]:
    """The themes of a provision, best first; none for ordinary agreement text.

    Meant for one provision, of one sentence or a few. The same text always gives the same topics.

    Args:
        text: plain English, without marks of formatting.

    Raises:
        InputError: the library's register of topic words is not right.
    """
    found = features(text)
    weights = load_weights()
    weighed = weigh_signs(load_matcher().match(text))
    ranked = weigh_themes(weighed, weights, found)
    if not ranked:
        return ()
    best = next(iter(ranked.values()))
    named = [pair for pair in ranked.items() if pair[1] >= max(LEAST, ALSO * best)][:MOST] or [next(iter(ranked.items()))]
    stance, said = favour(weighed)
    return tuple(
        Topic(theme, round(score, 1), stance, weighed.get(theme, Weighed()).evidence, said) for theme, score in named
    )
