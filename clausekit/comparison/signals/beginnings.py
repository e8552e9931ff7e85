"""Beginnings: what holds from the first day on holds only from a later time now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Sentence
from clausekit.language.stretches import phrases_in

_START = (
    ("from", "the", "first", "day"),
    ("from", "day", "one"),
    ("from", "the", "outset"),
    ("from", "the", "start"),
    ("from", "the", "beginning"),
    ("from", "the", "day", "they", "start"),
    ("from", "their", "first", "day"),
    ("from", "the", "date", "of", "hire"),
)
_LATER = frozenset(("from", "after", "once", "when", "upon", "on", "following", "only", "at"))
"""What opens the time from which a thing holds instead."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that ``from the first day`` was put for a later time, or a later time for it."""
    for side, sentence, other, way in (("before", case.before, case.after, -1), ("after", case.after, case.before, 1)):
        at = _starts(sentence)
        if at is None or _starts(other) is not None:
            continue
        run = next((run for run in case.runs(side) if run.first <= at[1] and at[0] < run.last), None)
        if run is None or run.alone:
            continue
        opens = range(max(0, run.other_first - 2), min(run.other_first + 1, len(other.tokens)))
        if not any(other.tokens[to].plain in _LATER for to in opens):
            continue
        first, last = min(at[0], run.first), max(at[1], run.last)
        words, now = sentence.words(first, last), other.words(opens[0], run.other_last)
        words, now = (words, now) if way < 0 else (now, words)
        stands = standing(sentence, at[0]) or 1
        case.explain(side, first, last)
        case.explain("after" if way < 0 else "before", run.other_first, run.other_last)
        said = f"It holds from {'later on' if way < 0 else 'the start'} now."
        yield signal(SignalKind.DEADLINE, way * stands, words, now, said)


def _starts(sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says that a thing holds from the very start."""
    return next(phrases_in([token.plain for token in sentence.tokens], _START), None)
