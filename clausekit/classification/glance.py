"""Tell at a glance, word by word, that a text is ordinary, so that most of an agreement is not looked at closely."""

import re
from collections.abc import Callable, Iterable

CLEARLY = 8
"""Tenths. A passage whose words come to less is ordinary."""
REMEMBERED = 200_000
_NO_LETTER = re.compile(r"[\W\d_]+")


class Glance(dict[str, float]):
    """What each word says of technology, in tenths; remembers the words that it has seen."""

    def __init__(self, judge: Callable[[str], float]) -> None:
        super().__init__()
        self._judge = judge

    def telling(self, passages: Iterable[str]) -> list[list[str]]:
        """Those passages, in lower case, whose words do not show them to be ordinary, each split at spaces."""
        if len(self) > REMEMBERED:
            self.clear()
        said = self.__getitem__
        split = map(str.split, passages)
        return [pieces for pieces in split if sum(map(said, pieces)) >= CLEARLY]

    def __missing__(self, token: str) -> float:
        parts = [part for part in _NO_LETTER.split(token.replace("'", "").replace("’", "")) if part]
        self[token] = said = sum(map(self._judge, parts))
        return said
