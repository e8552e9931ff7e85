"""Find in a passage the words that weigh, and the signs that they make up."""

from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import and_, or_
from typing import Any

from clausekit.classification.lexicon import Lexicon, PairIndex, PairRows, SignIndex, Word, hidden
from clausekit.classification.signs import Signs
from clausekit.classification.tokens import tokens
from clausekit.classification.weights import Weights, pairs

_DROPPED = frozenset(("a", "an", "the"))
_MISLEADING = 0
"""The part that misleading phrases make up."""
_OPENS, _CLOSES = Word._fields.index("opens"), Word._fields.index("closes")
Span = tuple[int, int]
Columns = list[tuple[Any, ...]]
"""What is known of the words of a passage, field by field."""


@dataclass(frozen=True, slots=True)
class Match:
    """What was found in a passage."""

    tokens: list[str]
    words: list[Word]
    """What is known of each token."""
    phrases: dict[int, Span]
    """Part -> where a phrase that makes it up first begins and ends."""
    signs: list[int]
    """Numbers of the signs found, each once."""
    row: int
    """What the words and their pairs weigh together, each once, packed."""


class Matcher:
    """Finds signs and sums weights."""

    def __init__(self, signs: Signs, weights: Weights) -> None:
        self.signs = signs.signs
        self._openers = signs.openers
        self._index = SignIndex(signs.signs)
        rows = [(phrase.slots, phrase.part) for phrase in signs.phrases]
        rows += [(slots, _MISLEADING) for slots in signs.misleading if len(slots) > 1]
        self._pairs = PairIndex(rows)
        self._lexicon = Lexicon(signs, weights, self._index, self._pairs)
        self._pair_rows = PairRows(weights)

    def technology_of_word(self, word: str) -> int:
        """The most that a word can say of technology as a sign, or as the rarest word of one, in tenths."""
        return max((self._openers.get(slot, 0) for slot in self._lexicon[word].slots), default=0)

    def match(self, text: str) -> Match | None:
        """What is in a passage; nothing if it has no word."""
        said = [token for token in tokens(text) if token not in _DROPPED]
        if not said:
            return None
        words = list(map(self._lexicon.__getitem__, said))
        columns = list(zip(*words))
        found = self._phrases(words, columns)
        if spans := [span for part, span in found if part == _MISLEADING]:
            for start, end in spans:
                words[start:end] = map(hidden, words[start:end])
            columns = list(zip(*words))
            found = self._phrases(words, columns)
        phrases = dict(reversed(found))
        return self._matched(said, words, columns, phrases)

    def _matched(self, said: list[str], words: list[Word], columns: Columns, phrases: dict[int, Span]) -> Match:
        index = self._index
        stems, _, rows, parts, _, _, alone, tries, _ = columns
        there = reduce(or_, parts, index.bits(phrases))
        needs = index.needs
        signs = set(chain(chain.from_iterable(alone), index.alone(phrases)))
        tried = set(chain(chain.from_iterable(tries), index.tries(phrases)))
        signs.update([number for number in tried if needs[number] & there == needs[number]])
        row = sum(dict(zip(stems, rows)).values())
        row += sum(map(self._pair_rows.__getitem__, set(pairs(filter(None, stems)))))
        return Match(said, words, phrases, sorted(signs), row)

    def _phrases(self, words: list[Word], columns: Columns) -> list[tuple[int, Span]]:
        """The phrases in a row of words: the part of each, and where it begins and ends."""
        pairs = map(and_, columns[_OPENS], columns[_CLOSES][1:])
        found = []
        for start, both in [(start, both) for start, both in enumerate(pairs) if both]:
            for rest, part in self._pairs.phrases(both):
                end = start + 2 + len(rest)
                if not rest or (end <= len(words) and all(map(_fills, words[start + 2 : end], rest))):
                    found.append((part, (start, end)))
        return found

    def spans(self, sign: int, match: Match) -> list[Span]:
        """Where the parts of a sign that was found first stand, in the order of the text."""
        return sorted(_span(part, match) for part in self.signs[sign].parts)


def words_at(spans: list[Span], match: Match) -> str:
    """The words of a passage in these places."""
    return " … ".join(" ".join(match.tokens[start:end]) for start, end in spans)


def _fills(word: Word, slot: int) -> bool:
    return slot in word.slots


def _span(part: int, match: Match) -> Span:
    span = match.phrases.get(part)
    if span is None:
        at = next(at for at, word in enumerate(match.words) if part in word.slots)
        return at, at + 1
    return span
