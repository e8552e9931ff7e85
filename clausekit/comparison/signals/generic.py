"""Generic plurals: ``disputes`` means every dispute, as ``any dispute`` does."""

from clausekit.comparison.case import Case
from clausekit.comparison.runs import Run
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set

ANY = plain_set("breadth.all")
"""Words for all there are."""


def means_all(case: Case, run: Run) -> bool:
    """``Any dispute shall`` and ``disputes``: the plural without an article means all there are too."""
    for sentence, first, last, other, start, end in (
        (case.before, run.first, run.last, case.after, run.other_first, run.other_last),
        (case.after, run.other_first, run.other_last, case.before, run.first, run.last),
    ):
        opens = other.tokens[start].plain if start < end else ""
        named = sentence.tokens[first + 1].stem if last - first > 1 else ""
        plural = opens.endswith("s") and other.tokens[start].stem == named
        bare = start == 0 or other.tokens[start - 1].plain not in DETERMINED
        if sentence.tokens[min(first, len(sentence.tokens) - 1)].plain in ANY and plural and bare:
            return True
    return False


DETERMINED = frozenset(("the", "these", "those", "such", "some", "its", "their", "his", "her", "two", "three", "many"))


def one_noun(sentence: Sentence, run: Run, other: Sentence, there: Run) -> bool:
    """Whether both name the same: ``of each employee`` and ``of employees``, who are all there are."""
    words, others = sentence.tokens[run.first + 2 : run.last], other.tokens[there.first + 1 : there.last]
    return [token.stem for token in words] == [token.stem for token in others]
