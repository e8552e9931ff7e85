"""Match a rep's words for a system with the technology cards, the likeliest first."""

import re
from collections.abc import Iterable

from clausekit.library.registers import Said, TechnologyCard

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY_WORDS = (
    "a an and are at be by can for from in is it its new of on or our out that the their them they thing this to us "
    "we what which who with system software app tool work"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
NAME, WORD_OF_NAME, WORD_OF_TEXT = 8, 3, 1
"""What a rep's words count for: as a whole name of the card, as a word of one, or as a word of what the card says."""
SURE = 2 * NAME
"""The score from which a card is taken without asking, if no other has more than half of it."""
LEAST = 2
"""The score from which a card is worth showing."""


def match_cards(
    words: str, cards: Iterable[TechnologyCard], said: Iterable[Said] = (), limit: int = 4
) -> tuple[TechnologyCard, ...]:
    """The cards that words most likely mean, those that fit alike in the order given; none if nothing fits.

    Args:
        words: a system's name or what it does, as a rep would say it.
        cards: the technology cards.
        said: words that reps use and the clauses they mean: a card that puts such a clause first is meant too.
        limit: how many at most.
    """
    stems = _stems(words)
    meant = _first_clauses(stems, said)
    scored = [(_full_score(stems, card, meant), card) for card in cards]
    fitting = sorted((pair for pair in scored if pair[0] >= LEAST), key=lambda pair: -pair[0])
    return tuple(card for _, card in fitting[:limit])


def surely_meant(words: str, cards: Iterable[TechnologyCard], said: Iterable[Said] = ()) -> TechnologyCard | None:
    """The one card that words mean beyond doubt: whole names of it are in them, and no other card comes near."""
    stems = _stems(words)
    meant = _first_clauses(stems, said)
    best, *others = sorted(((_full_score(stems, card, meant), card.id, card) for card in cards), reverse=True)
    return best[2] if best[0] >= SURE and all(score * 2 <= best[0] for score, *_ in others) else None


def _first_clauses(stems: list[str], said: Iterable[Said]) -> set[str]:
    return {row.clauses[0] for row in said if any(_holds(stems, _stems(word)) for word in row.said)}


def _full_score(stems: list[str], card: TechnologyCard, meant: set[str]) -> int:
    return _score(stems, card) + (NAME if card.clauses[0] in meant else 0)


def _score(said: list[str], card: TechnologyCard) -> int:
    names = [_stems(name) for name in (card.title, *card.also_called)]
    of_names = {stem for name in names for stem in name}
    of_text = {stem for line in (card.what, *card.collects) for stem in _stems(line)} - of_names
    asked = set(said) - _EMPTY
    whole = sum(NAME for name in names if _holds(said, name))
    return whole + WORD_OF_NAME * len(asked & of_names) + WORD_OF_TEXT * len(asked & of_text)


def _holds(said: list[str], name: list[str]) -> bool:
    return any(said[at : at + len(name)] == name for at in range(len(said) - len(name) + 1))


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text.lower())]


def _stem(word: str) -> str:
    """The beginning by which forms of a word are known: ``cameras`` and ``camera``, ``tracking`` and ``tracker``."""
    for ending in ("ings", "ing", "ers", "er", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending)
    return word
