"""Reached: whom the exception of the sentence above reaches, or does not, where a sentence of its own says so."""

from clausekit.language.parts import DENYING
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import stem_set

_EXCEPTIONS = stem_set("reached.exceptions")
_REACHING = stem_set("reached.reaching")
_OPENING = frozenset(("the", "this", "that", "these", "those", "such", "no", "neither", "any"))


def of_exception(sentence: Sentence, above: Sentence, worth_above: int) -> int:
    """What ``The exception does not extend to …`` is worth below a sentence with an exception.

    Why: an exception takes from what the sentence gives. Where it does not reach, all of that stands.

    Args:
        sentence: the sentence that came or went.
        above: the sentence that stands before it.
        worth_above: what that is worth by itself, without its exception.

    Returns:
        The worth of the sentence above, turned round where the exception reaches further; 0 for any other sentence.
    """
    excepted = any(one.name == "exception" for one in above.cues)
    excepted = excepted or (any(token.plain == "but" for token in above.tokens) and bool(_denials(above)))
    words = [token.plain for token in sentence.tokens[:3]]
    named = next((at for at, token in enumerate(sentence.tokens[:3]) if token.stem in _EXCEPTIONS), None)
    if not excepted or named is None or not set(words[:named]) <= _OPENING:
        return 0
    if not any(token.stem in _REACHING for token in sentence.tokens[named + 1 :]):
        return 0
    return worth_above if _denials(sentence) % 2 else -worth_above


def _denials(sentence: Sentence) -> int:
    return sum(token.plain in DENYING for token in sentence.tokens)
