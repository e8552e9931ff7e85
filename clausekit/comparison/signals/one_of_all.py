"""One of all: a thing that is named put for every thing of its kind, as ``at Dock One`` for ``at every dock``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour_in_place import standing
from clausekit.language.word_lists import plain_set

_ALL = plain_set("breadth.all")


def find(case: Case) -> Iterator[Signal]:
    """Signs that all of a kind became one that is named, or the other way."""
    for side, sentence, other, way in (("before", case.before, case.after, -1), ("after", case.after, case.before, 1)):
        runs, there = case.runs(side), case.runs("after" if way < 0 else "before")
        if len(runs) != 1 or len(there) != 1 or not runs[0].alone or not there[0].alone:
            continue
        run, one = runs[0], there[0]
        named = other.tokens[one.first]
        if run.last - run.first != 1 or sentence.tokens[run.first].plain not in _ALL:
            continue
        if one.last - one.first != 1 or one.first < 1 or not (named.text[0].isupper() or named.text[0].isdigit()):
            continue
        if other.tokens[one.first - 1].stem != sentence.tokens[run.last].stem:
            continue
        words, now = sentence.words(run.first, run.last + 1), other.words(one.first - 1, one.last)
        words, now = (words, now) if way < 0 else (now, words)
        kind = SignalKind.SCOPE_NARROWED if way < 0 else SignalKind.SCOPE_WIDENED
        said = f"“{words}” has become “{now}”: {'fewer' if way < 0 else 'more'} cases are covered."
        yield signal(kind, way * (standing(sentence, run.first) or 1), words, now, said)
