"""Yes said: where a word of agreement tells of a kind, of a time or of what counts as one, and gives no say."""

from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import Found


def says_of_what_kind(sentence: Sentence, one: Found) -> bool:
    """Whether a yes is a mere adjective before its noun: ``on approved changes``."""
    words = [token.plain for token in sentence.tokens]
    if one.first + 1 != one.last or words[one.first] not in ("approved", "agreed") or one.last >= len(words):
        return False
    before = words[one.first - 1] if one.first else ""
    return before in _BEFORE_KIND and words[one.last].isalpha() and words[one.last] not in _BEHIND_YES


_BEFORE_KIND = frozenset(("the", "a", "an", "any", "each", "every", "all", "on", "of", "its", "their", "only", "about"))
_BEHIND_YES = frozenset(("by", "in", "to", "with", "on", "before", "after", "if", "unless", "between", "and", "or"))


def says_when(sentence: Sentence, one: Found) -> bool:
    """Whether a yes stands in words that say when a thing begins: ``when it has been approved``."""
    before = {token.plain for token in sentence.tokens[max(0, one.first - 8) : one.first]}
    return bool(before & {"when", "once"}) and bool(
        before & {"begins", "starts", "begin", "start", "runs"}
        | ({token.plain for token in sentence.tokens[: one.first]} & {"begins", "starts", "runs"})
    )


def is_deemed(sentence: Sentence) -> bool:
    """Whether a sentence says what a thing counts as: ``is deemed``, ``is taken``, ``counts as``."""
    return any(token.plain in ("deemed", "treated", "taken", "regarded", "counts") for token in sentence.tokens)
