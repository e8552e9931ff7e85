"""Choices: a row of bytes read as decisions, so that a fuzzer that changes a byte changes one decision."""

from collections.abc import Sequence
from typing import TypeVar

One = TypeVar("One")


class Choices:
    """Decisions taken from bytes; once these are used up, the first of every choice."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    @property
    def left(self) -> bool:
        """Whether bytes are left to decide with."""
        return self._at < len(self._content)

    def below(self, count: int) -> int:
        """A number from 0 to before ``count``; two bytes decide where one has too few values."""
        value = self._byte()
        if count > 256:
            value = value * 256 + self._byte()
        return value % count if count else 0

    def one_of(self, many: Sequence[One]) -> One:
        """One of several things."""
        return many[self.below(len(many))]

    def _byte(self) -> int:
        self._at += 1
        return self._content[self._at - 1] if self._at <= len(self._content) else 0
