"""Generic plurals: ``disputes`` means every dispute, as ``any dispute`` does."""

from clausekit.comparison.case import Case
from clausekit.comparison.runs import Run
from clausekit.language.sentence import Sentence
from clausekit.language.stretches import covered
from clausekit.language.word_lists import plain_set

_ANY = plain_set("breadth.all")


def means_all(case: Case, run: Run) -> bool:
    """``Any dispute shall`` and ``disputes``: the plural without an article means all there are too."""
    for sentence, first, last, other, start, end in (
        (case.before, run.first, run.last, case.after, run.other_first, run.other_last),
        (case.after, run.other_first, run.other_last, case.before, run.first, run.last),
    ):
        opens = other.tokens[start].plain if start < end else ""
        named = sentence.tokens[first + 1].stem if last - first > 1 else ""
        plural = opens.endswith("s") and other.tokens[start].stem == named
        bare = start == 0 or other.tokens[start - 1].plain not in _DETERMINED
        if sentence.tokens[min(first, len(sentence.tokens) - 1)].plain in _ANY and plural and bare:
            return True
    return False


_DETERMINED = frozenset(("the", "these", "those", "such", "some", "its", "their", "his", "her", "two", "three", "many"))


def adjective_of(sentence: Sentence, first: int, last: int) -> bool:
    """Whether some words, which stand before a noun, only say which of the things are meant: ``night drivers``."""
    words = sentence.tokens[first:last]
    if (
        not 0 < len(words) <= MOST
        or last >= len(sentence.tokens)
        or not any(one.first == last for one in sentence.marks)
    ):
        return False
    if any(not word.is_word or word.plain in _DETERMINED | _ANY or word.plain.endswith("ly") for word in words):
        return False
    counted = covered(sentence.quantities) | covered(sentence.parties)
    return not any(at in counted for at in range(first, last))


MOST = 2
"""Words that say which are meant, at most."""
