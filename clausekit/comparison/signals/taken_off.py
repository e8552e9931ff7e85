"""Taken off: what is given on one side and made less on the other by a deduction or because it runs out unused."""

from collections.abc import Iterator
from itertools import pairwise

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.runs import Run
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Part, Sentence
from clausekit.language.word_lists import plain_set

_DEDUCTED = (
    ("less",),
    ("minus",),
    ("net", "of"),
    ("after", "deduction"),
    ("after", "deducting"),
    ("after", "deductions"),
    ("after", "expenses"),
    ("after", "costs"),
    ("after", "tax"),
    ("once", "the", "costs"),
    ("once", "costs"),
    ("subject", "to", "deduction"),
    ("subject", "to", "a", "deduction"),
    ("reduced", "by"),
)
"""What opens words for what is taken off: ``less whatever the software has cost``."""
_THAN = frozenset(("than", "so", "often", "time", "favourable"))
_SMALL = frozenset((",", "and", "but"))
_LOST = plain_set("taken-off.lost")
_UNUSED = plain_set("taken-off.unused")
_TAKEN = frozenset(("used", "taken", "claimed", "spent", "drawn"))


def find(case: Case) -> Iterator[Signal]:
    """Signs of a deduction, or of a time after which what was given is lost, that came in or went."""
    for side, sentence, way in (("before", case.before, 1), ("after", case.after, -1)):
        for run in case.runs(side):
            lost = _runs_out(sentence, run)
            if not run.alone or sentence.parts[run.first] in (Part.CONDITION, Part.EXCEPTION):
                continue
            worth = standing(sentence, run.first)
            if not lost and not (_is_deduction(sentence, run) and worth > 0):
                continue
            case.explain_whole(side, run.first, run.last)
            words = sentence.words(run.first, run.last)
            said = "lost where it is not used" if lost else "taken off it first"
            kind = SignalKind.DURATION if lost else SignalKind.COST
            reason = f"“{words}”: it is {'now' if way < 0 else 'no longer'} {said}."
            yield lone_signal(kind, way, words, reason, came=way < 0)


def _is_deduction(sentence: Sentence, run: Run) -> bool:
    words = [token.plain for token in sentence.tokens[run.first : run.last]]
    while words and words[0] in _SMALL:
        words = words[1:]
    opens = next((one for one in _DEDUCTED if tuple(words[: len(one)]) == one), None)
    return opens is not None and len(words) > 1 and not _THAN & set(words)


def _runs_out(sentence: Sentence, run: Run) -> bool:
    """``And any that are unused in December are lost``: what ours do not use in time they have no more."""
    words = [token.plain for token in sentence.tokens[run.first : run.last]]
    kept = {"without", "no", "nor", "never"} & set(words)
    unused = _UNUSED & set(words) or any(one == "not" and other in _TAKEN for one, other in pairwise(words))
    return not kept and bool(unused) and bool(_LOST & set(words))
