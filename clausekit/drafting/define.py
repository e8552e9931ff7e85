"""Define: the terms that the wording uses, no more and no fewer, each with its meaning."""

from collections.abc import Iterable, Iterator

from clausekit.document.blocks import Block, Paragraph, Provision
from clausekit.document.inlines import DefinedTerm, Line, Text, joined
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.fill import FilledTerm

DEFINITIONS = "frame/definitions"
"""The key of the article that holds the definitions."""


def define(blocks: tuple[Block, ...], terms: Iterable[FilledTerm], opening: str, means: str) -> tuple[Block, ...]:
    """The definitions that ``blocks`` need, in the order of the alphabet.

    Args:
        blocks: all that is drafted so far.
        terms: every term that could be used.
        opening: the words that begin the list, such as "In this Agreement:".
        means: the word between a term and its meaning.

    Returns:
        The opening and a paragraph for each term; nothing where no term is used. A meaning that
        uses another term brings that one in too.
    """
    known = {term.key: term for term in terms}
    used: set[str] = set()
    waiting = set(_used_in(line for block in walk(blocks) for line in block_lines(block)))
    while waiting:
        key = waiting.pop()
        if key in known and key not in used:
            used.add(key)
            waiting |= set(_used_in([known[key].meaning])) - used
    if not used:
        return ()
    chosen = sorted((known[key] for key in used), key=lambda term: term.term.lower())
    return (
        Provision(text=(Text(opening),), id=f"{DEFINITIONS}/1"),
        *(_paragraph(term, means) for term in chosen),
    )


def _paragraph(term: FilledTerm, means: str) -> Paragraph:
    defining = DefinedTerm(term.term, term.key, defines=True)
    return Paragraph(text=joined((defining, Text(f" {means} "), *term.meaning, Text("."))), id=term.key)


def _used_in(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        for part in line:
            if isinstance(part, DefinedTerm):
                yield part.target
