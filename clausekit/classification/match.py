"""Find in a passage the signs that its words make up."""

from functools import reduce
from operator import and_, contains, or_
from typing import NamedTuple

from clausekit.classification.indexes import PhraseIndex, SignIndex
from clausekit.classification.lexicon import Lexicon
from clausekit.classification.passage import Passage
from clausekit.classification.signs import Parts, Signs
from clausekit.classification.weights import Weights

_MISLEADING = 0
"""The part that misleading phrases make up."""
Span = tuple[int, int]


class Match(NamedTuple):
    """What was found in a passage."""

    passage: Passage
    """Its words; those in misleading company are part of no sign."""
    places: dict[int, Span]
    """Part -> where it first begins and ends: of phrases, and of those words that were asked for."""
    signs: set[int]
    """Numbers of the signs found."""


class Matcher:
    """Finds signs."""

    def __init__(self, signs: Signs, weights: Weights) -> None:
        self._parts = [sign.parts for sign in signs.signs]
        self._openers = signs.openers
        self._index = SignIndex(signs)
        rows = [(phrase.slots, phrase.part) for phrase in signs.phrases]
        rows += [(slots, _MISLEADING) for slots in signs.misleading if len(slots) > 1]
        self._phrases = PhraseIndex(rows)
        self.lexicon = Lexicon(signs, weights, self._index, self._phrases)

    def technology_of_word(self, word: str) -> int:
        """The most that a word can say of technology as a sign, or as the rarest word of one, in tenths."""
        return max((self._openers.get(slot, 0) for slot in self.lexicon[word].slots), default=0)

    def match(self, passage: Passage) -> Match:
        """What is in a passage."""
        found = self._found(passage)
        if hidden := {at for part, span in found if part == _MISLEADING for at in range(*span)}:
            passage = passage.without(hidden)
            found = [(part, span) for part, span in found if hidden.isdisjoint(range(*span))]
        phrases = dict(reversed(found))
        index, needs = self._index, self._index.needs
        signs = set(index.makes(phrases)).union(*passage.makes)
        if tried := index.tries(phrases).union(*passage.tries):
            lacking = index.needed & ~reduce(or_, passage.parts, index.bits(phrases))
            signs.update([number for number in tried if not needs[number] & lacking])
        return Match(passage, phrases, signs)

    def _found(self, passage: Passage) -> list[tuple[int, Span]]:
        """The phrases in a passage: the part of each, and where it begins and ends."""
        slots = passage.slots
        found = []
        pairs = list(map(and_, passage.opens, passage.closes[1:]))
        for start in filter(pairs.__getitem__, range(len(pairs))):
            after = start + 2
            third = slots[after] if after < len(slots) else ()
            for rest, part in self._phrases[pairs[start]]:
                if not rest:
                    found.append((part, (start, after)))
                elif rest[0] in third and _follow(rest, slots[after : after + len(rest)]):
                    found.append((part, (start, after + len(rest))))
        return found

    def spans(self, sign: int, match: Match) -> list[Span]:
        """Where the parts of a sign that was found first stand, in the order of the text."""
        places = match.places
        spans = [places.get(part) or _place(part, match) for part in self._parts[sign]]
        return spans if len(spans) == 1 else sorted(spans)


def words_at(spans: list[Span], match: Match) -> str:
    """The words of a passage in these places."""
    tokens = match.passage.tokens
    return " … ".join([" ".join(tokens[start:end]) for start, end in spans])


def _follow(rest: Parts, slots: tuple[frozenset[int], ...]) -> bool:
    return len(rest) == len(slots) and all(map(contains, slots, rest))


def _place(part: int, match: Match) -> Span:
    """Where the first word stands that fills a slot."""
    at = 0
    for slots in match.passage.slots:
        if part in slots:
            break
        at += 1
    match.places[part] = span = (at, at + 1)
    return span
