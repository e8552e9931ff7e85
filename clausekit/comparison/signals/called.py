"""Called: a party as a sentence speaks of it."""

from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import Found

_NO_ARTICLE = frozenset(("nobody", "no one", "no-one", "everyone", "everybody", "anyone", "anybody"))


def called(words: str) -> str:
    """A party as a sentence speaks of it: with its article, and none before ``anyone``."""
    words = words.removesuffix("'s").removesuffix("’s")
    plain = words.lower()
    if plain in _NO_ARTICLE:
        return plain
    if plain in ("together", "jointly"):
        return "both"
    return words if plain.startswith(("the ", "both ", "either ", "each ", "by ")) else f"the {words}"


def is_against(sentence: Sentence, one: Found) -> bool:
    """Whether a sentence speaks against a party: ``is read against the Company``."""
    return any(token.plain == "against" for token in sentence.tokens[max(0, one.first - 2) : one.first])
