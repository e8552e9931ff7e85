"""The word lists of ``lists/``: phrases by name, found in tokens by their stems, the longest first."""

from collections import defaultdict
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
    """The phrases of one list, to be found in tokens: those that begin with one word are read once it is met."""

    def __init__(self, groups: dict[str, list[str]], *, exact: bool = False) -> None:
        self.names = tuple(groups)
        self._form = attrgetter("plain" if exact else "stem")
        self._opened: dict[str, _Opened] = {}
        self._unread: dict[str, list[str]] = {}
        by_word: dict[str, list[str]] = defaultdict(list)
        for name, phrases in groups.items():
            for phrase in phrases:
                by_word[phrase.partition(" ")[0]] += (phrase, name)
        for word, entries in by_word.items():
            form = (word.lower() if exact else stem(word)) if word.isalpha() else self._form(tokens(word)[0])
            self._unread.setdefault(form, []).extend(entries)

    @property
    def openings(self) -> frozenset[str]:
        """The words that phrases begin with, in the form in which they are looked for."""
        return frozenset(self._unread)

    def at(self, read: Sequence[Token], first: int) -> Found | None:
        """The longest phrase that begins at a token."""
        form = self._form
        opening = form(read[first])
        if opening not in self._unread:
            return None
        opened = self._opened.get(opening) or self._open(opening)
        if first + 1 < len(read):
            for rest, name in opened.longer.get(form(read[first + 1]), ()):
                last = first + 2 + len(rest)
                if last <= len(read) and all(form(read[first + 2 + step]) == word for step, word in enumerate(rest)):
                    return Found(name, first, last)
        return Found(opened.alone, first, first + 1) if opened.alone is not None else None

    def find(self, read: Sequence[Token]) -> Iterator[Found]:
        """Every phrase in a text, from left to right, none over another."""
        form, known = self._form, self._unread
        end = 0
        for at, token in enumerate(read):
            if at >= end and form(token) in known:
                found = self.at(read, at)
                if found is not None:
                    yield found
                    end = found.last

    def _open(self, opening: str) -> "_Opened":
        """The phrases that begin with a word; the first group that has a phrase keeps it."""
        alone: str | None = None
        longer: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        unread = self._unread[opening]
        for phrase, name in zip(unread[::2], unread[1::2], strict=True):
            _, *following = map(self._form, tokens(phrase))
            if following:
                longer.setdefault(following[0], []).append((tuple(following[1:]), name))
            elif alone is None:
                alone = name
        for entries in longer.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        opened = self._opened[opening] = _Opened(alone, longer)
        return opened


@dataclass(frozen=True, slots=True)
class _Opened:
    """The phrases that begin with one word: the word alone, and what follows it by the second word, longest first."""

    alone: str | None
    longer: dict[str, list[tuple[tuple[str, ...], str]]]


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
            groups.setdefault(group, []).extend(phrases.split(", "))
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
