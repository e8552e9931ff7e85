"""Clawback: a further clause by which ours pay, return or lose what the sentence gives them."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.runs import Run
from clausekit.language.favour import THEIRS
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems

_BEARING = stems(
    "pay pays repay repays return returns refund refunds reimburse reimburses bear bears lose loses forfeit forfeits "
    "contribute contributes owe owes waive waives"
)
_OURS = frozenset(("worker",))
_RIGHTLY = frozenset(("not", "never", "no", "nobody", "without", "need"))
LEAST = 5
"""Words of a clause of its own, at least."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``…, and a worker who leaves within five years pays the cost back`` that came or went."""
    for side, sentence, way in (("before", case.before, 1), ("after", case.after, -1)):
        for run in case.runs(side):
            if not run.alone or not _takes_back(sentence, run):
                continue
            case.explain_whole(side, run.first, run.last)
            words = sentence.words(run.first, run.last)
            said = "ours have to bear it after all" if way < 0 else "ours no longer have to bear it"
            yield lone_signal(SignalKind.COST, way, words, f"“{words}”: {said}.", came=way < 0)


def _takes_back(sentence: Sentence, run: Run) -> bool:
    """Whether words that stand alone are a clause in which ours bear or lose a thing that the others gave."""
    inside = sentence.tokens[run.first : run.last]
    if run.last - run.first < LEAST or any(token.plain in _RIGHTLY for token in inside):
        return False
    if not any(one.name in THEIRS and one.first < run.first for one in sentence.parties):
        return False
    who = next((one for one in sentence.parties if run.first <= one.first < run.last), None)
    if who is None or who.name not in _OURS or who.first - run.first > LEAST:
        return False
    return any(token.stem in _BEARING for token in sentence.tokens[who.last : run.last])
