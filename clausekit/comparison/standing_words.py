"""Standing words: whether what went from one sentence stands in the other in another form or in small words."""

from functools import lru_cache

from clausekit.language.sentence import Mark, Sentence
from clausekit.language.stems import kept_apart
from clausekit.language.tokens import stem, tokens
from clausekit.language.word_lists import word_list

_WHOLLY = frozenset(("entire", "entirely", "whole", "entirety"))
"""Words that carry no term as a rule, and say as much as ``wholly`` or ``full`` where that stands for them."""
OTHER = frozenset(("other", "another", "different", "alternative"))
"""Words for what is not the same, of which most are no comparable words."""
_TIMES = frozenset(("time", "point", "stage", "moment", "occasion"))
_NEVER = frozenset(("never", "no"))
UNASKED = "no-reason"
"""The comparable name of all ways to say that no reason need be given."""
_WHY = frozenset(("why", "reason", "reasons", "grounds", "ground"))


def stands(sentence: Sentence, mark: Mark, other: Sentence) -> bool:
    """Whether the very words of a mark stand on the other side too, where a phrase took them up there or here."""
    if mark.name.startswith(("#", "§")):
        return False
    if _is_without_reason(sentence, mark, other) or _is_without_reason(other, mark, sentence):
        return False
    if mark.name == "full" and any(token.plain in _WHOLLY for token in other.tokens):
        return True
    if _said_otherwise(sentence, mark, {token.plain for token in other.tokens}):
        return True
    there = {token.stem for token in other.tokens} | _parts_of(other, sentence)
    apart = there | _parts_of(sentence, other)
    small = word_list("small_words")
    words = [
        at
        for at in range(mark.first, mark.last)
        if sentence.tokens[at].is_word and small.at(sentence.tokens, at) is None
    ]
    return bool(words) and all(
        sentence.tokens[at].stem in apart or _noun_of(sentence.tokens[at].stem, there) for at in words
    )


def _is_without_reason(sentence: Sentence, mark: Mark, other: Sentence) -> bool:
    """``Without giving a reason`` on one side alone: that no reason need be given does not stand in ``a reason``."""
    unasked = [any(one.name == UNASKED for one in side.marks) for side in (sentence, other)]
    return mark.name in (UNASKED, "explain") and unasked == [True, False]


def _said_otherwise(sentence: Sentence, mark: Mark, there: set[str]) -> bool:
    """Whether small words on the other side say what a mark says: ``other work``, ``shall never``."""
    token = sentence.tokens[mark.first]
    if mark.name == "any-time" or (token.plain in _TIMES and sentence.tokens[mark.first - 1].plain == "no"):
        return bool(there & _NEVER)
    if token.plain == "why" or mark.name == "explain":
        return bool(there & _WHY) and (token.plain == "why" or "why" in there)
    return mark.last == mark.first + 1 and token.plain in OTHER and bool(there & OTHER)


def _parts_of(sentence: Sentence, other: Sentence) -> set[str]:
    """The compounds of a sentence that the other writes apart, and their parts: ``dash-camera``, ``dash cameras``."""
    found: set[str] = set()
    for token in sentence.tokens:
        if "-" in token.plain and token.is_word:
            parts = {stem(part) for part in token.plain.split("-") if part}
            if parts <= {one.stem for one in other.tokens}:
                found |= {*parts, token.stem}
    return found


def _noun_of(word: str, there: set[str]) -> bool:
    """Whether a verb or the noun made of it stands among some stems: ``settlement`` and ``settled``."""
    root = "" if kept_apart(word) else _root(word)
    return len(root) > 3 and any(root == _root(stem) for stem in there if stem[:4] == root[:4]) and not is_party(word)


@lru_cache(maxsize=8192)
def _root(word: str) -> str:
    """A stem without the ending that makes a noun of a verb; the whole stem where too little is left."""
    for ending in ("ement", "ment", "ition", "ation", "sion", "tion", "ance", "ence", "ness", "ure", "al", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending)
    return word


@lru_cache(maxsize=8192)
def is_party(name: str) -> bool:
    """Whether a comparable name is that of a party, which no form of another word stands for."""
    return word_list("parties").at(tokens(name), 0) is not None
