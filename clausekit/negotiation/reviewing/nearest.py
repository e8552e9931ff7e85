"""Find what our agreement in force says on the matter of a paragraph."""

import re

from clausekit.classification.classify import topics
from clausekit.comparison.passages import passages
from clausekit.document.document import Document
from clausekit.language.tokens import stem
from clausekit.negotiation.reviewing.cite import cited_passage
from clausekit.negotiation.reviewing.review import is_term

SHARED = 3
"""Telling words that two texts on one matter must have in common."""
SHORTEST = 4
"""Letters of a telling word."""
_WORD = re.compile(r"[A-Za-z]+")
_EVERYWHERE = frozenset(
    map(
        stem,
        "employer employers union worker workers agreement shall must will this that with from their".split(),  # noqa: SIM905
    )
)
"""Words that every provision has."""


class Agreement:
    """An agreement whose provisions are found by theme and by shared words."""

    def __init__(self, document: Document) -> None:
        self._provisions = [
            (one, {topic.theme for topic in topics(one.text)}, _telling(one.text))
            for one in passages(document)
            if is_term(one) and one.text.strip()
        ]

    def says_on(self, text: str, themes: tuple[str, ...]) -> str:
        """The provision that comes nearest, with its number; empty if none is on the same."""
        words, wanted = _telling(text), set(themes)
        ranked = [
            (len(words & held), -at)
            for at, (_, about, held) in enumerate(self._provisions)
            if (wanted & about or not wanted) and len(words & held) >= SHARED
        ]
        if not ranked:
            return ""
        found = self._provisions[-max(ranked)[1]][0]
        return f"{cited_passage(found)}: {found.text}"


def _telling(text: str) -> set[str]:
    stems = {stem(word.lower()) for word in _WORD.findall(text) if len(word) >= SHORTEST}
    return stems - _EVERYWHERE
