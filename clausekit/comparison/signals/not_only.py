"""Not only: ``was not only due to the score`` for ``had nothing to do with the score``, which lets it count."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Sentence

_ONLY = frozenset(("only", "solely", "merely", "just", "wholly", "exclusively", "mainly", "entirely", "purely"))
_NOT = frozenset(("not", "never"))
_DENYING = _NOT | {"no", "nothing", "none", "nobody", "neither", "without"}


def find(case: Case) -> Iterator[Signal]:
    """Signs that what was denied is denied only of the thing by itself, or the other way."""
    old, new = _not_only(case.before), _not_only(case.after)
    if (old is None) == (new is None):
        return
    sentence, other, at, way = (case.after, case.before, new, -1) if old is None else (case.before, case.after, old, 1)
    assert at is not None
    there = {token.plain for token in other.tokens}
    if there & (_ONLY | {"alone", "sole"}) or not there & _DENYING:
        return
    case.explain_all()
    words = sentence.words(at, min(at + 2, len(sentence.tokens)))
    said = "beside other things it may count now" if way < 0 else "it may not count at all now"
    direction = way * (standing(sentence, at) or 1)
    yield lone_signal(SignalKind.SCOPE_NARROWED, direction, words, f"“{words}”: {said}.", came=way < 0)


def _not_only(sentence: Sentence) -> int | None:
    """Where a sentence says ``not only`` of a reason, with no ``but also`` behind it."""
    words = [token.plain for token in sentence.tokens]
    if "but" in words:
        return None
    return next((at for at in range(len(words) - 1) if words[at] in _NOT and words[at + 1] in _ONLY), None)
