"""One of all: a thing that is named put for every thing of its kind, as ``at Dock One`` for ``at every dock``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Part
from clausekit.language.word_lists import plain_set

_ALL = plain_set("breadth.all")


def find(case: Case) -> Iterator[Signal]:
    """Signs that all of a kind became one that is named, or one of them; or the other way."""
    yield from _one_of_them(case)
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


def _one_of_them(case: Case) -> Iterator[Signal]:
    """``In one of its offices`` put for ``in each of its offices``, or the other way."""
    for run in case.runs("before"):
        if (run.last - run.first, run.other_last - run.other_first) != (1, 1):
            continue
        was, now = case.before.tokens[run.first].plain, case.after.tokens[run.other_first].plain
        narrower = was in _EACH and now == _ONE
        if not narrower and not (was == _ONE and now in _EACH):
            continue
        after_it = case.before.tokens[run.last : run.last + 1]
        bounded = case.before.parts[run.first] in (Part.CONDITION, Part.EXCEPTION)
        if bounded or [token.plain for token in after_it] != ["of"]:
            continue
        case.explain("before", run.first, run.last)
        case.explain("after", run.other_first, run.other_last)
        kind, way = (SignalKind.SCOPE_NARROWED, -1) if narrower else (SignalKind.SCOPE_WIDENED, 1)
        words, changed = f"{was} of", f"{now} of"
        said = f"“{words}” has become “{changed}”: {'one is enough' if narrower else 'all of them are meant'} now."
        yield signal(kind, way * (standing(case.before, run.first) or 1), words, changed, said)


_EACH = frozenset(("each", "all", "every", "any"))
_ONE = "one"
