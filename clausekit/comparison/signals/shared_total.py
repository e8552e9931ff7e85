"""Shared total: what each of them had is for all of them together now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour_in_place import favour_in
from clausekit.language.sentence import Sentence

_EACH = frozenset(("each", "every", "per", "apiece"))
_TOGETHER = frozenset(("together", "jointly", "collectively", "overall"))
_PHRASES = (("between", "them"), ("in", "total"), ("in", "all"), ("all", "told"), ("among", "them"))


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``the representatives together have eight hours`` for ``each representative has eight hours``."""
    was, now = _share(case.before), _share(case.after)
    if not was or not now or was == now:
        return
    if [one.value for one in case.before.quantities] != [one.value for one in case.after.quantities]:
        return
    own = favour_in(case.before, case.before.frames[0]) if case.before.frames else 1
    case.explain_all()
    said = "all of them have together what each of them had" if now < 0 else "each of them has what all had together"
    yield signal(SignalKind.NUMBER, now * (own or 1), case.before.text, case.after.text, f"Now {said}.")


def _share(sentence: Sentence) -> int:
    """1 where so much is for each, -1 where it is for all together; 0 where a sentence says neither, or no number."""
    if not sentence.quantities:
        return 0
    rated = {at for one in sentence.quantities for at in range(one.first, one.last)}
    words = [token.plain for token in sentence.tokens]
    each = any(word in _EACH for at, word in enumerate(words) if at not in rated)
    together = bool(set(words) & _TOGETHER) or any(tuple(words[at : at + 2]) in _PHRASES for at in range(len(words)))
    return 0 if each == together else 1 if each else -1
