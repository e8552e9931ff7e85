"""Gather the texts of the library that teach what belongs to a theme: its clauses, and its sentences of our own."""

import re
from collections.abc import Iterator

from clausekit.classification.learn import Labelled
from clausekit.classification.topic import Stance
from clausekit.library.clause import Clause
from clausekit.library.fields import ENGLISH
from clausekit.library.load import Library

SENTENCE_COUNTS = 3
"""A sentence that was written as an example says more than a paragraph of a clause, which has company."""
SHORTEST = 30
"""Characters; shorter paragraphs are crumbs of lists."""
_JINJA = re.compile(r"\{[%{#].*?[%}]*\}")
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\))?")


def library_texts(library: Library) -> Iterator[Labelled]:
    """Every paragraph of every clause, in each position, and every sentence of ``register/provisions.yaml``."""
    filed_under = library.topic_words.filed_under if library.topic_words else {}
    for clause_id, clause in library.items():
        theme = filed_under.get(clause_id, clause.theme)
        for paragraph in _paragraphs(clause):
            yield Labelled(theme, paragraph)
    for row in library.provisions:
        for sentence in row.sentences:
            yield Labelled(row.theme, sentence, SENTENCE_COUNTS)


def protecting_texts(library: Library) -> Iterator[Labelled]:
    """Every paragraph of every clause: what a union asks for protects, whatever little of it only describes."""
    for clause in library.values():
        for paragraph in _paragraphs(clause):
            yield Labelled(Stance.PROTECTIVE, paragraph)


def _paragraphs(clause: Clause) -> Iterator[str]:
    positions = clause.newest.positions
    for position in (positions.ideal, positions.realistic, positions.fallback):
        for paragraph in position.text[ENGLISH].split("\n\n"):
            plain = _LINK.sub(r"\1", _JINJA.sub(" ", paragraph))
            if len(plain) > SHORTEST:
                yield plain
