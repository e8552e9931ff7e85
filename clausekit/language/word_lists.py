"""The word lists of ``lists/``: phrases by name, found in tokens by their stems, the longest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path

from clausekit.language.tokens import Token, stem, tokens

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
    """The phrases of one list, to be found in tokens: kept by their first two words, the longest first."""

    def __init__(self, groups: dict[str, list[str]], *, exact: bool = False) -> None:
        self.names = tuple(groups)
        self._form = attrgetter("plain" if exact else "stem")
        self._alone: dict[str, str] = {}
        self._longer: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
        for name, phrases in groups.items():
            for phrase in phrases:
                stems = tuple(map(self._form, tokens(phrase)))
                if len(stems) == 1:
                    self._alone.setdefault(stems[0], name)
                else:
                    self._longer.setdefault(stems[:2], []).append((stems[2:], name))
        for entries in self._longer.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._first = frozenset(self._alone) | {first for first, _ in self._longer}

    def at(self, read: Sequence[Token], first: int) -> Found | None:
        """The longest phrase that begins at a token."""
        form = self._form
        opening = form(read[first])
        if opening not in self._first:
            return None
        if first + 1 < len(read):
            for rest, name in self._longer.get((opening, form(read[first + 1])), ()):
                last = first + 2 + len(rest)
                if last <= len(read) and all(form(read[first + 2 + step]) == word for step, word in enumerate(rest)):
                    return Found(name, first, last)
        alone = self._alone.get(opening)
        return Found(alone, first, first + 1) if alone is not None else None

    def find(self, read: Sequence[Token]) -> Iterator[Found]:
        """Every phrase in a text, from left to right, none over another."""
        form, known = self._form, self._first
        end = 0
        for at, token in enumerate(read):
            if at >= end and form(token) in known:
                found = self.at(read, at)
                if found is not None:
                    yield found
                    end = found.last


@cache
def word_list(name: str) -> Phrases:
    """The list of a name, read once."""
    return Phrases(groups_of(name), exact=name in EXACT)


def groups_of(name: str) -> dict[str, list[str]]:
    """The phrases of a list by group, as they are written."""
    groups: dict[str, list[str]] = {}
    for line in (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            group, phrases = line.split(" = ", 1)
            groups.setdefault(group, []).extend(phrase.strip() for phrase in phrases.split(","))
    return groups


@cache
def _word_sets() -> dict[str, list[str]]:
    return groups_of("word_sets")


def plain_set(name: str) -> frozenset[str]:
    """The words of a set of ``lists/word_sets.txt``, as they stand."""
    return frozenset(_word_sets()[name])


def stem_set(name: str) -> frozenset[str]:
    """The stems of the words of a set of ``lists/word_sets.txt``."""
    return frozenset(map(stem, _word_sets()[name]))


@cache
def ladders() -> dict[str, Phrases]:
    """The ladders of ``lists/ladders.txt`` by name, each with its rungs; a word may stand on several ladders."""
    groups: dict[str, dict[str, list[str]]] = {}
    for group, phrases in groups_of("ladders").items():
        ladder, rung = group.split(" ")
        groups.setdefault(ladder, {})[rung] = phrases
    return {ladder: Phrases(rungs) for ladder, rungs in groups.items()}
