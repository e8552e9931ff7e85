"""Match a rep's words for a system with the technology cards, the likeliest first."""

import re
from collections.abc import Iterable

from clausekit.library.registers import TechnologyCard

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = frozenset(
    "a an and are at by can for from in is it its new of on or our out system the their they this to tool us we what which who with work software app".split()
)
PHRASE, WORD_OF_NAME, WORD_OF_TEXT = 8, 3, 1
"""What a rep's word counts for: as a name of the card, as part of one, or in what the card says."""


def match_cards(words: str, cards: Iterable[TechnologyCard], limit: int = 4) -> tuple[TechnologyCard, ...]:
    """The cards that words most likely mean; none if nothing fits."""
    said = _WORD.findall(words.lower())
    plain = f" {' '.join(said)} "
    asked = {_stem(word) for word in said if word not in _EMPTY}
    scored = [(_score(plain, asked, card), card) for card in cards]
    fitting = sorted((pair for pair in scored if pair[0] > 1), key=lambda pair: (-pair[0], pair[1].id))
    return tuple(card for _, card in fitting[:limit])


def _score(plain: str, asked: set[str], card: TechnologyCard) -> int:
    names = (card.title, *card.also_called)
    phrases = sum(PHRASE for name in names if f" {' '.join(_WORD.findall(name.lower()))} " in plain)
    of_names = {_stem(word) for name in names for word in _WORD.findall(name.lower()) if word not in _EMPTY}
    of_text = {_stem(word) for line in (card.what, *card.collects) for word in _WORD.findall(line.lower())}
    return phrases + WORD_OF_NAME * len(asked & of_names) + WORD_OF_TEXT * len((asked & of_text) - of_names)


def _stem(word: str) -> str:
    """The beginning by which forms of a word are known: ``cameras`` and ``camera``, ``tracking`` and ``tracker``."""
    for ending in ("ings", "ing", "ers", "er", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending)
    return word
