"""Shared out: a number that was for each of ours and is one for all of them now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.number_roles import role
from clausekit.language.quantity import Measure, Quantity
from clausekit.language.sentence import Sentence

_EACH = (
    *(("each",), ("apiece",), ("individually",), ("a", "head"), ("for", "each"), ("to", "each"), ("every", "one")),
    *(("per", of) for of in ("head", "person", "member", "worker", "employee", "capita")),
)
_ALL = (
    *((of, "them") for of in ("between", "among", "amongst")),
    *(("in", of) for of in ("all", "total", "common", "aggregate")),
    *(("altogether",), ("overall",), ("jointly",), ("to", "share"), ("shared",), ("together",), ("collectively",)),
)
NEAR = 4
"""Words between a number and what says for whom it is, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``£200 each`` turned into ``£200 between them``, the number being the same."""
    if not _may_differ(case):
        return
    for one in case.before.quantities:
        other = next((other for other in case.after.quantities if other.name == one.name), None)
        if other is None or one.measure not in _SHARED:
            continue
        each, all_now = _said(case.before, one, _EACH), _said(case.after, other, _ALL)
        all_then, each_now = _said(case.before, one, _ALL), _said(case.after, other, _EACH)
        if all_then is None and each_now is None and each is not None and all_now is not None:
            way, old, new = -1, each, all_now
        elif each is None and all_now is None and all_then is not None and each_now is not None:
            way, old, new = 1, all_then, each_now
        else:
            continue
        case.explain("before", *old)
        case.explain("after", *new)
        words, now = case.before.words(one.first, old[1]), case.after.words(other.first, new[1])
        said = "one for all of them together now" if way < 0 else "for each of them now"
        yield signal(
            SignalKind.NUMBER,
            way * role(case.before, one)[1],
            words,
            now,
            f"“{words}” has become “{now}”: it is {said}.",
        )


def _may_differ(case: Case) -> bool:
    """Whether one side has a word of ``each`` and the other one of ``all together``: most have neither."""
    if not case.before.quantities:
        return False
    old, new = ({token.plain for token in side.tokens} for side in (case.before, case.after))
    return bool((old & _EACH_WORDS and new & _ALL_WORDS) or (old & _ALL_WORDS and new & _EACH_WORDS))


_EACH_WORDS = {phrase[-1] for phrase in _EACH} | {"each", "every"}
_ALL_WORDS = {phrase[-1] for phrase in _ALL}
_SHARED = (Measure.MONEY, Measure.DURATION, Measure.COUNT, Measure.FREQUENCY)


def _said(sentence: Sentence, one: Quantity, phrases: tuple[tuple[str, ...], ...]) -> tuple[int, int] | None:
    """Where one of some phrases stands right behind a number, or before it; None if nowhere."""
    words = [token.plain for token in sentence.tokens]
    for at in range(max(0, one.first - NEAR), min(one.last + NEAR, len(words))):
        for phrase in phrases:
            if tuple(words[at : at + len(phrase)]) == phrase:
                return at, at + len(phrase)
    return None
