"""In favour: a doubt that goes to ours, or no longer does: ``interpreted in favour of the employee``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour import OURS
from clausekit.language.sentence import Sentence

_DOUBT = frozenset(
    ("doubt", "doubts", "doubtful", "interpreted", "construed", "read", "resolved", "ambiguity", "unclear")
)
_SAID = frozenset(("favour", "favours", "favoured", "favourable", "favourably", "favor", "benefit", "benefits"))
_FAVOUR = frozenset(("favour", "favor", "benefit"))


def find(case: Case) -> Iterator[Signal]:
    """Signs that what is in doubt goes to ours now, or to them no longer."""
    was, now = _to_ours(case.before), _to_ours(case.after)
    if (was is None) == (now is None) or not _of_doubt(case.before) or not _of_doubt(case.after):
        return
    if any(
        "favour" in token.plain or token.plain == "benefit"
        for token in (case.after if was is not None else case.before).tokens
    ):
        return
    at = was if was is not None else now
    assert at is not None
    sentence, way = (case.before, -1) if was is not None else (case.after, 1)
    words = sentence.words(max(0, at - 1), min(at + 4, len(sentence.tokens)))
    case.explain_all()
    said = "a doubt no longer goes to ours" if way < 0 else "a doubt goes to ours now"
    kind = SignalKind.RIGHT_REMOVED if way < 0 else SignalKind.RIGHT_ADDED
    yield lone_signal(kind, way, words, f"“{words}”: {said}.", came=way > 0)


def _of_doubt(sentence: Sentence) -> bool:
    return any(token.plain in _DOUBT for token in sentence.tokens)


def _to_ours(sentence: Sentence) -> int | None:
    """Where a sentence says ``in favour of the worker`` or ``in the worker's favour``."""
    for at, token in enumerate(sentence.tokens):
        if token.plain not in _FAVOUR:
            continue
        if any(one.name in OURS and (at - 2 <= one.first < at or at < one.first <= at + 3) for one in sentence.parties):
            return at
    return None
