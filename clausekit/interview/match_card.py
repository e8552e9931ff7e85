"""Match a rep's words for a system with the technology cards, the likeliest first."""

from collections.abc import Iterable

from clausekit.interview.rep_words import clauses_meant, holds, stems
from clausekit.library.registers import Said, TechnologyCard

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
    given = stems(words)
    meant = clauses_meant(words, said)
    scored = [(_full_score(given, card, meant), card) for card in cards]
    fitting = sorted((pair for pair in scored if pair[0] >= LEAST), key=lambda pair: -pair[0])
    return tuple(card for _, card in fitting[:limit])


def surely_meant(words: str, cards: Iterable[TechnologyCard], said: Iterable[Said] = ()) -> TechnologyCard | None:
    """The one card that words mean beyond doubt, if there is one.

    Whole names of it are in them and no other card comes near; or a whole name is, no other card fits at all, and the
    words say nothing else.
    """
    given = stems(words)
    meant = clauses_meant(words, said)
    best, *others = sorted(((_full_score(given, card, meant), card.id, card) for card in cards), reverse=True)
    near = max((score for score, *_ in others), default=0)
    if best[0] >= SURE:
        return best[2] if near * 2 <= best[0] else None
    return best[2] if near < LEAST and _says_a_name_alone(given, best[2]) else None


def _says_a_name_alone(said: list[str], card: TechnologyCard) -> bool:
    names = [stems(name) for name in (card.title, *card.also_called)]
    known = {stem for name in names for stem in name}
    return any(holds(said, name) for name in names) and set(said) - _EMPTY <= known


def _full_score(said: list[str], card: TechnologyCard, meant: tuple[str, ...]) -> int:
    return _score(said, card) + (NAME if card.clauses[0] in meant else 0)


def _score(said: list[str], card: TechnologyCard) -> int:
    names = [stems(name) for name in (card.title, *card.also_called)]
    of_names = {stem for name in names for stem in name}
    of_text = {stem for line in (card.what, *card.collects) for stem in stems(line)} - of_names
    asked = set(said) - _EMPTY
    whole = sum(NAME for name in names if holds(said, name))
    return whole + WORD_OF_NAME * len(asked & of_names) + WORD_OF_TEXT * len(asked & of_text)
