"""Open ends: words that stand where a number might and say that there is no limit, or nothing at all."""

from functools import lru_cache

from clausekit.language.quantity import Measure
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import groups_of

_OF_TIME = frozenset((Measure.DURATION, Measure.FREQUENCY, Measure.DATE, Measure.TIME))


def new_open_end(sentence: Sentence, other: Sentence, measure: Measure) -> int:
    """1 where a sentence says "without limit" or "the whole" and the other does not, -1 for "nothing", else 0.

    What stands for a share or a sum is another thing than what stands for a time: ``until the review is over`` says
    nothing of how much of the speed may be used.
    """
    if any(one.name in ("discretion", "needs") for one in (*sentence.qualifiers, *other.qualifiers)):
        return 0  # "as long as the manager thinks fit"
    groups = ("unlimited", "whole", "lasting", "ever") if measure in _OF_TIME else ("unlimited", "whole")
    if any(_says(sentence, name) for name in groups) and not any(_says(other, name) for name in groups):
        return 1
    return -1 if _says(sentence, "none") and not _says(other, "none") else 0


def lasts(sentence: Sentence) -> bool:
    """Whether a sentence says of something that it has no end of its own: ``for as long as she wishes``."""
    return _says(sentence, "lasting")


def _says(sentence: Sentence, name: str) -> bool:
    words = f" {' '.join(token.plain for token in sentence.tokens)} "
    return any(f" {phrase} " in words for phrase in _open_ends()[name])


@lru_cache(maxsize=1)
def _open_ends() -> dict[str, list[str]]:
    return groups_of("open_ends")
