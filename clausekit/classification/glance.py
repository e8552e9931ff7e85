"""Tell at a glance, word by word, that a text is ordinary, so that most of an agreement is not looked at closely."""

import re
from collections.abc import Callable

CLEARLY = 8
"""Tenths. A text whose words come to less is ordinary."""
REMEMBERED = 200_000
_NO_LETTER = re.compile(r"[\W\d_]+")


class Glance(dict[str, float]):
    """What each word says of technology, in tenths; remembers the words that it has seen."""

    def __init__(self, judge: Callable[[str], float]) -> None:
        super().__init__()
        self._judge = judge

    def is_ordinary(self, text: str) -> bool:
        """Whether the words alone show that a text has nothing to do with technology."""
        if len(self) > REMEMBERED:
            self.clear()
        return sum(map(self.__getitem__, text.lower().split())) < CLEARLY

    def __missing__(self, token: str) -> float:
        parts = [part for part in _NO_LETTER.split(token.replace("'", "").replace("’", "")) if part]
        self[token] = said = sum(map(self._judge, parts))
        return said
