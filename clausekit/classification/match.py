"""Find the signs in a passage of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.classification.signs import ALONE, Parts, Phrases, Sign, Signs
from clausekit.classification.stem import stem

Beginnings = dict[int, tuple[tuple[int, Parts], ...]]
Span = tuple[int, int]
Places = dict[int, list[Span]]

NEAR = 6
"""Words: how far apart near parts may begin."""
REMEMBERED = 50_000
"""Words of a text whose slots are remembered; more than a person's English has."""
_WORD = re.compile(r"[^\W_]+|[.;:?!](?=\s|$)")
_QUOTED = re.compile(r"(?:(?<=\s)|^)[\"“‘'](?=\w)")
"""An opening quotation mark: a word of its own, since what is defined stands in quotation marks."""
_DROPPED = frozenset(("a", "an", "the"))


@dataclass(frozen=True, slots=True)
class Found:
    """A sign and the words of the passage that make it up."""

    sign: Sign
    words: str
    places: tuple[int, ...]
    """Which words of the passage, counted from 0."""


@dataclass(frozen=True, slots=True)
class _Word:
    """What the signs know of a word, worked out once."""

    slots: frozenset[int]
    parts: Parts
    """Those of its slots that are parts of signs by themselves."""
    phrases: Beginnings
    """What may follow it -> the phrases that begin so."""
    misleading: Beginnings


class Matcher:
    """Finds signs; remembers what it knows of the words that it has seen."""

    def __init__(self, signs: Signs) -> None:
        self.signs = signs
        self._parts = {part for sign in signs.signs for part in sign.parts}
        self._known: dict[str, _Word] = {}

    def technology_of_word(self, word: str) -> float:
        """The most that a word can say of technology as a sign, or as the rarest word of one."""
        return max((self.signs.openers.get(slot, 0.0) for slot in self._word(word).slots), default=0.0)

    def match(self, text: str) -> tuple[Found, ...]:
        """Every sign in a passage, each once."""
        words = [word for word in _WORD.findall(_plain(text)) if word not in _DROPPED]
        places = self._places(words)
        found = []
        for part in places:
            for number in self.signs.by_part.get(part, ()):
                sign = self.signs.signs[number]
                if (spans := _spans(sign, places)) is not None:
                    found.append(_found(sign, spans, words))
        return tuple(found)

    def _places(self, words: list[str]) -> Places:
        """Every part in the passage, with where it begins and ends."""
        known = [self._word(word) for word in words]
        for _, start, end in list(_phrases(known, [one.misleading for one in known])):
            known[start:end] = [_UNKNOWN] * (end - start)
        places: Places = {}
        for at, one in enumerate(known):
            for part in one.parts:
                places.setdefault(part, []).append((at, at + 1))
        for number, at, end in _phrases(known, [one.phrases for one in known]):
            places.setdefault(number, []).append((at, end))
        return places

    def _word(self, word: str) -> _Word:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            known = self._known[word] = self._look_up(word)
        return known

    def _look_up(self, word: str) -> _Word:
        slots = list(self.signs.stems.get(stem(word), ()))
        for length in range(3, len(word) + 1):
            slots += self.signs.beginnings.get(word[:length], ())
        if not slots:
            return _UNKNOWN
        parts = tuple(dict.fromkeys(slot for slot in slots if slot in self._parts))
        return _Word(frozenset(slots), parts, _merged(self.signs.phrases, slots), _merged(self.signs.misleading, slots))


_UNKNOWN = _Word(frozenset(), (), {}, {})


def _merged(phrases: Phrases, slots: list[int]) -> Beginnings:
    """The phrases that begin with any of the slots of a word."""
    merged: Beginnings = {}
    for slot in dict.fromkeys(slots):
        for second, rows in phrases.get(slot, {}).items():
            merged[second] = (*merged.get(second, ()), *rows)
    return merged


def _phrases(known: list[_Word], beginnings: list[Beginnings]) -> Iterator[tuple[int, int, int]]:
    """The phrases in a row of words: the number of each, and where it begins and ends."""
    last = len(known)
    for at, seconds in enumerate(beginnings):
        if not seconds:
            continue
        for number, _ in seconds.get(ALONE, ()):
            yield number, at, at + 1
        if at + 1 == last:
            return
        for second in sorted(seconds.keys() & known[at + 1].slots):
            for number, rest in seconds[second]:
                end = at + 2 + len(rest)
                if end <= last and all(slot in one.slots for slot, one in zip(rest, known[at + 2 : end])):
                    yield number, at, end


def _plain(text: str) -> str:
    """Lower case, with ``quoted`` for an opening quotation mark and without the apostrophes of possession."""
    return _QUOTED.sub(" quoted ", text).lower().replace("’", "").replace("'", "")


def _found(sign: Sign, spans: list[Span], words: list[str]) -> Found:
    said = " … ".join(" ".join(words[start:end]) for start, end in sorted(spans))
    return Found(sign, said, tuple(at for start, end in spans for at in range(start, end)))


def _spans(sign: Sign, places: Places) -> list[Span] | None:
    """Where the parts of a sign stand, or nothing if it is not there."""
    spans = []
    for part in sign.parts:
        if part not in places:
            return None
        spans.append(places[part])
    if not sign.near:
        return [span[0] for span in spans]
    return _nearest(spans)


def _nearest(parts: list[list[Span]]) -> list[Span] | None:
    """The first places where parts stand near each other, each near the one before it."""
    for first in parts[0]:
        chosen = [first]
        for spans in parts[1:]:
            close = [one for one in spans if one not in chosen and abs(one[0] - chosen[-1][0]) <= NEAR]
            if not close:
                break
            chosen.append(close[0])
        else:
            return chosen
    return None
