"""Explain what was found in a passage: whom it favours, and the words that decided on that and on its themes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clausekit.classification.favour import Judge
from clausekit.classification.match import Match, Matcher, Span, words_at
from clausekit.classification.signs import Sign
from clausekit.classification.stance_weights import StanceWeights
from clausekit.classification.topic import Stance, Topic

MOST_SIGNS = 5
"""How many signs are named as evidence at most."""
TELLING, MOST_TELLING = 10, 3
"""Tenths: what a learnt word must say for a theme to be named as evidence; and how many are named at most."""
_STANCES = {stance.value: stance for stance in Stance}


class Found(NamedTuple):
    """A passage that is about technology."""

    themes: list[tuple[str, float]]
    """Each theme named, and its score, best first."""
    match: Match


class Explainer:
    """Makes topics of what was found."""

    def __init__(
        self, themes: Sequence[str], signs: Iterable[Sign], stance_weights: StanceWeights, matcher: Matcher
    ) -> None:
        self._places = {theme: at for at, theme in enumerate(themes)}
        self._judge = Judge(stance_weights)
        self._matcher = matcher
        self._speaks_for = [sign.of if sign.weight > 0 else "" for sign in signs]
        self._stances = [(_STANCES[sign.of], sign.weight) if sign.of in _STANCES else None for sign in signs]

    def explain(self, found: Found) -> tuple[Topic, ...]:
        """The topics of a passage, best first."""
        match = found.match
        signs = sorted(match.signs)  # the weightiest of a theme first, and of the stances: so they are numbered
        judged = self._judge.favour(self._stance_signs(signs, match), match.passage.stems)
        said = _said(judged.spans, match) or tuple(judged.told[:MOST_TELLING])
        return tuple(
            Topic(
                theme=theme,
                score=score,
                stance=judged.stance,
                reserves=judged.reserves,
                evidence=self._evidence(theme, signs, match),
                stance_evidence=said,
            )
            for theme, score in found.themes
        )

    def _evidence(self, theme: str, signs: list[int], match: Match) -> tuple[str, ...]:
        """The words that decided: signs of the register first, then words that were learnt from texts of the theme."""
        at, speaks_for, spans = self._places[theme], self._speaks_for, self._matcher.spans
        shown = _said((spans(one, match) for one in signs if speaks_for[one] == theme), match)
        said = set(" ".join(shown).split())
        rows = zip(match.passage.tokens, match.passage.said)
        told = {token: row[at] for token, row in rows if row and row[at] >= TELLING and token not in said}
        return (*shown, *sorted(told, key=told.__getitem__, reverse=True)[:MOST_TELLING])

    def _stance_signs(self, signs: list[int], match: Match) -> list[tuple[Stance, int, list[Span]]]:
        spans, stances = self._matcher.spans, self._stances
        return [(*said, spans(one, match)) for one in signs if (said := stances[one])]


def _said(signs: Iterable[list[Span]], match: Match) -> tuple[str, ...]:
    """The words of the first signs."""
    said: dict[str, None] = {}
    for spans in signs:
        said[words_at(spans, match)] = None
        if len(said) == MOST_SIGNS:
            break
    return tuple(said)
