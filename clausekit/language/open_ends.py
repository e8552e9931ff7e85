"""Open ends: words that stand where a number might and say that there is no limit, or nothing at all."""

from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import groups_of


def new_open_end(sentence: Sentence, other: Sentence) -> int:
    """1 where a sentence says "without limit" or "the whole" and the other does not, -1 for "nothing", else 0."""
    if any(one.name in ("discretion", "needs") for one in (*sentence.qualifiers, *other.qualifiers)):
        return 0  # "as long as the manager thinks fit"
    for name, way in (("all", 1), ("none", -1)):
        if _says(sentence, name) and not _says(other, name):
            return way
    return 0


def _says(sentence: Sentence, name: str) -> bool:
    words = f" {' '.join(token.plain for token in sentence.tokens)} "
    return any(f" {phrase} " in words for phrase in groups_of("open_ends")[name])
