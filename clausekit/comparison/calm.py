"""The last look before "no loss found": little words and opposites that comparable words may hide."""

from collections import Counter
from functools import lru_cache

from clausekit.language.sentence import Sentence
from clausekit.language.tokens import tokens
from clausekit.language.word_lists import LISTS

_HUMAN = frozenset(("person", "human", "people", "someone", "somebody", "individual"))
_BY = frozenset(("by", "from", "to", "with"))


def turned_round(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """Words that may turn a sentence round: what stood before and what stands for it now, or None.

    Why: calling a loss harmless is the worst mistake there is. Where a word of one side of a pair of opposites went
    and a word of its other side came, nobody may say that the sentence is the same in other words.
    """
    old, new = _plain(before), _plain(after)
    lost, gained = old - new, new - old
    for one, other in _pairs():
        for here, there in ((one, other), (other, one)):
            went = next((word for word in lost if word in here), "")
            came = next((word for word in gained if word in there), "")
            if went and came and not any(word in here for word in gained) and not any(word in there for word in lost):
                return went, came
    went, came = _people(before), _people(after)
    if went and not any(word in new for word in _HUMAN):
        return went, ""
    return ("", came) if came and not any(word in old for word in _HUMAN) else None


def _people(sentence: Sentence) -> str:
    """``by a person``: who does it, where that is all that is said of them."""
    for at, token in enumerate(sentence.tokens):
        if token.plain in _HUMAN and at > 1 and sentence.tokens[at - 1].plain in ("a", "an", "another"):
            if sentence.tokens[at - 2].plain in _BY:
                return sentence.words(at - 2, at + 1)
    return ""


def _plain(sentence: Sentence) -> Counter[str]:
    numbers = {at for one in sentence.quantities for at in range(one.first, one.last)}
    return Counter(token.plain for at, token in enumerate(sentence.tokens) if at not in numbers and token.is_word)


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = (LISTS / "opposites.txt").read_text(encoding="utf-8").splitlines()
    pairs = []
    for line in lines:
        if line and not line.startswith("#"):
            one, other = line.split(" | ")
            pairs.append((_words(one), _words(other)))
    return tuple(pairs)


def _words(side: str) -> frozenset[str]:
    """The words of one side with their common endings."""
    found = set()
    for phrase in side.split(","):
        word = " ".join(token.plain for token in tokens(phrase.strip()))
        stem = word.removesuffix("e")
        found |= {word, f"{word}s", f"{stem}ed", f"{stem}es", f"{stem}ing", f"{word}d"}
    return frozenset(found)
