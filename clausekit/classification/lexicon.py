"""Know of each word what it weighs and which signs it may be part of, worked out when it is first seen."""

from collections.abc import Iterable
from itertools import chain

from clausekit.classification.indexes import PhraseIndex, SignIndex
from clausekit.classification.packing import pack
from clausekit.classification.passage import Passage, Word
from clausekit.classification.signs import Signs
from clausekit.classification.stem import stem
from clausekit.classification.tokens import ARTICLES, tokens
from clausekit.classification.weights import Weights, telling_stem

REMEMBERED = 50_000
"""Words of texts that are remembered; more than a person's English has."""


class Lexicon(dict[str, Word]):
    """What is known of the words seen so far."""

    def __init__(self, signs: Signs, weights: Weights, sign_index: SignIndex, phrases: PhraseIndex) -> None:
        super().__init__()
        self._signs = signs
        self._weights = weights
        self._sign_index = sign_index
        self._phrases = phrases
        self._misleading = {slots[0] for slots in signs.misleading if len(slots) == 1}
        self._pieces = _Pieces(self)

    def passage(self, pieces: Iterable[str]) -> Passage | None:
        """What is known of the words of a text in lower case, split at spaces; nothing if it has no word."""
        columns = tuple(zip(*chain.from_iterable(map(self._pieces.__getitem__, pieces))))
        return Passage._make(columns) if columns else None

    def __missing__(self, token: str) -> Word:
        if len(self) >= REMEMBERED:
            self.clear()
        slots = self._slots(token)
        told = telling_stem(token)
        said = self._weights.of(told) if told else ()
        self[token] = word = Word(
            token,
            stem(token),
            told,
            said,
            pack(enumerate(said)),
            self._sign_index.hope(slots),
            self._sign_index.bits(slots),
            self._phrases.opens(slots),
            self._phrases.closes(slots),
            self._sign_index.makes(slots),
            self._sign_index.tries(slots),
            slots,
        )
        return word

    def _slots(self, token: str) -> frozenset[int]:
        slots = set(self._signs.stems.get(stem(token), ()))
        for length in range(3, len(token) + 1):
            slots.update(self._signs.beginnings.get(token[:length], ()))
        return frozenset() if slots & self._misleading else frozenset(slots)


class _Pieces(dict[str, tuple[Word, ...]]):
    """What stands between two spaces -> the words in it: splitting at spaces is far quicker than finding words by a
    pattern, which is then needed once for each piece."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, piece: str) -> tuple[Word, ...]:
        if len(self) >= REMEMBERED:
            self.clear()
        self[piece] = words = tuple([self._lexicon[token] for token in tokens(piece) if token not in ARTICLES])
        return words
