"""The word lists of ``lists/``: phrases by name, found in tokens by their stems, the longest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from pathlib import Path

from clausekit.language.tokens import Token, tokens

EXACT = frozenset(("parties", "modals", "cues", "cuts"))
"""Lists whose words stand as they are: ``application`` is no ``applicant``, ``having to`` no ``have to``."""
LISTS = Path(__file__).parent / "lists"


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of a list in a text: its name and the tokens it covers (``last`` is the one after its end)."""

    name: str
    first: int
    last: int


class Phrases:
    """The phrases of one list, to be found in tokens."""

    def __init__(self, groups: dict[str, list[str]], *, exact: bool = False) -> None:
        self.names = tuple(groups)
        self._form = attrgetter("plain" if exact else "stem")
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, phrases in groups.items():
            for phrase in phrases:
                stems = tuple(map(self._form, tokens(phrase)))
                self._by_first.setdefault(stems[0], []).append((stems, name))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, read: Sequence[Token], first: int) -> Found | None:
        """The longest phrase that begins at a token."""
        form = self._form
        for stems, name in self._by_first.get(form(read[first]), ()):
            last = first + len(stems)
            if last <= len(read) and all(form(read[first + step]) == stems[step] for step in range(1, len(stems))):
                return Found(name, first, last)
        return None

    def find(self, read: Sequence[Token]) -> Iterator[Found]:
        """Every phrase in a text, from left to right, none over another."""
        at = 0
        while at < len(read):
            found = self.at(read, at)
            if found is not None:
                yield found
            at = found.last if found is not None else at + 1


@lru_cache(maxsize=None)
def word_list(name: str) -> Phrases:
    """The list of a name, read once."""
    groups: dict[str, list[str]] = {}
    for line in (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            group, phrases = line.split(" = ", 1)
            groups.setdefault(group, []).extend(phrase.strip() for phrase in phrases.split(","))
    return Phrases(groups, exact=name in EXACT)
