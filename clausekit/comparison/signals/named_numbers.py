"""Named numbers: which way is better of a number that a sentence only names: ``the retention period is ten weeks``."""

from clausekit.language.favour import OURS, THEIRS
from clausekit.language.quantity import Measure, Quantity
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import stem_set

_LOWER = stem_set("named_numbers.lower")
_HIGHER = stem_set("named_numbers.higher")
_CAPS = stems("cap ceiling limit maximum most")
_FLOORS = stems("floor minimum least")
_OF_TIME_TO_ANSWER = stems("response reply answer comment objection appeal")
_IS = frozenset(("is", "are", "be", ":", "stands"))
_BETWEEN = frozenset(("a", "an", "the", "now", "to", "be", "still", "only", "at", "set"))
_BESIDE = frozenset(("below", "above", "under", "over", "less", "more", "of"))
"""What makes a number a part of something else: ``ten per cent below the average``."""
FAR = 3
"""Words between ``is`` and the number, at most."""


def of_name(sentence: Sentence, one: Quantity, frame: Frame | None) -> int:
    """1 if more of what is named is better for the workers, -1 if less is, 0 where the sentence does more than name it.

    Why: tables and schedules give most numbers so, and no verb says whom they serve.
    """
    if frame is not None and frame.modal not in (Modal.STATEMENT, Modal.DUTY):
        return 0
    is_at = next((at for at in range(one.first, max(-1, one.first - FAR - 1), -1) if _is(sentence, at)), 0)
    between = {token.plain for token in sentence.tokens[is_at : one.first]}
    if not between <= _IS | _BETWEEN or any(
        token.plain in _BESIDE for token in sentence.tokens[one.last : one.last + 1]
    ):
        return 0
    said = sentence.tokens[:is_at]
    if not 1 < len(said) <= 9 or any(token.plain in ("if", "where", "who", "which", "that") for token in said):
        return 0
    words = {token.stem for token in said}
    if {token.plain for token in said[:4]} >= {"working", "week"} or {"weekly", "hours"} <= {t.plain for t in said[:4]}:
        return -1
    ours = any(party.name in OURS and party.first < is_at for party in sentence.parties)
    theirs = any(party.name in THEIRS and party.first < is_at for party in sentence.parties)
    if words & _OF_TIME_TO_ANSWER and one.measure is Measure.DURATION and ours != theirs:
        return 1 if ours else -1
    if words & _FLOORS:
        return 1 if not words & _LOWER else -1
    if words & _LOWER and not words & _HIGHER:
        return -1
    if words & _HIGHER and not words & _LOWER:
        return 1
    return -1 if words & _CAPS and not words & _HIGHER else 0


def _is(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].plain in _IS
