"""Stretches: the tokens that some phrases of a sentence cover."""

from collections.abc import Iterable
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
