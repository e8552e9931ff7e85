"""Stretches: where phrases stand in a sentence, and the tokens that they cover."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol


class Stretch(Protocol):
    """Anything found in a text that says where it begins and where it ends."""

    @property
    def first(self) -> int:
        """The first token of it."""

    @property
    def last(self) -> int:
        """The token after its end."""


def covered(found: Iterable[Stretch]) -> set[int]:
    """The places of all tokens that some phrases cover, so that nobody reads them for something else."""
    return {at for one in found for at in range(one.first, one.last)}


def phrases_in(words: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Where phrases stand among words, in the order of the phrases: the first word of each and the one behind it."""
    known = set(words)
    for phrase in phrases:
        if phrase[0] in known and phrase[-1] in known:
            for at in range(len(words) - len(phrase) + 1):
                if words[at] == phrase[0] and tuple(words[at : at + len(phrase)]) == phrase:
                    yield at, at + len(phrase)
