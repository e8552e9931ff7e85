"""Runs: the words as they stand that were put in or taken out at one place, with the words they replaced."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from clausekit.language.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Run:
    """A place where two sentences differ: tokens of the one, tokens of the other; one of them may be empty."""

    first: int
    last: int
    other_first: int
    other_last: int

    @property
    def alone(self) -> bool:
        """Whether nothing was put in its place."""
        return self.other_first == self.other_last


def runs_of(sentence: Sentence, other: Sentence) -> tuple[Run, ...]:
    """The places where a sentence differs from another, in order; a list's comma is moved to the item it opens."""
    words, others = [token.plain for token in sentence.tokens], [token.plain for token in other.tokens]
    found = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        article = tag == "replace" and {words[i1], others[j1]} == {"a", "an"} and 1 in (i2 - i1, j2 - j1)
        start, there = (i1 + 1, j1 + 1) if article else (i1, j1)  # which of the two it is hangs on the word behind it
        if tag != "equal" and start < i2:
            found.append(_settled(words, Run(start, i2, there, j2)))
    return tuple(found)


def _settled(words: list[str], run: Run) -> Run:
    """A lone run moved left where the words before it end as it does: ``and pay, and`` is ``, and pay``."""
    first, last = run.first, run.last
    while run.alone and first > 0 and words[first - 1] == words[last - 1] and words[first] not in _OPENERS:
        first, last = first - 1, last - 1
        if words[first] in _OPENERS:
            return Run(first, last, run.other_first, run.other_last)
    return run


_OPENERS = frozenset(
    (
        "and",
        "or",
        "nor",
        ",",
        ";",
        "who",
        "which",
        "that",
        "where",
        "if",
        "when",
        "unless",
        "except",
        "for",
        "in",
        "by",
        "with",
        "on",
        "to",
        "of",
        "but",
    )
)
