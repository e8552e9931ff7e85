"""Find the signs in a passage of text."""

import re
from dataclasses import dataclass

from clausekit.classification.signs import Parts, Sign, Signs
from clausekit.classification.stem import stem

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


class Matcher:
    """Finds signs; remembers the slots of words that it has seen."""

    def __init__(self, signs: Signs) -> None:
        self.signs = signs
        self._known: dict[str, Parts] = {}

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
        rows = [self._slots(word) for word in words]
        self._mask(rows)
        places: Places = {}
        for at, row in enumerate(rows):
            for slot in row:
                places.setdefault(slot, []).append((at, at + 1))
                for number, end in self._phrases(slot, at, rows):
                    places.setdefault(number, []).append((at, end))
        return places

    def _phrases(self, slot: int, at: int, rows: list[Parts]) -> list[tuple[int, int]]:
        found = []
        for number, rest in self.signs.phrases.get(slot, ()):
            end = at + 1 + len(rest)
            if end <= len(rows) and all(one in row for one, row in zip(rest, rows[at + 1 : end])):
                found.append((number, end))
        return found

    def _mask(self, rows: list[Parts]) -> None:
        """Words in misleading company say nothing."""
        spans = [
            (at, end)
            for at, row in enumerate(rows)
            for slot in row
            for number, end in [*self._phrases(slot, at, rows), (slot, at + 1)]
            if number in self.signs.misleading
        ]
        for start, end in spans:
            rows[start:end] = [()] * (end - start)

    def _slots(self, word: str) -> Parts:
        known = self._known.get(word)
        if known is None:
            known = self._look_up(word)
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[word] = known
        return known

    def _look_up(self, word: str) -> Parts:
        slots = list(self.signs.stems.get(stem(word), ()))
        for length in range(3, len(word) + 1):
            slots += self.signs.beginnings.get(word[:length], ())
        return tuple(dict.fromkeys(slots))


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
