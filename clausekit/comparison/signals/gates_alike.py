"""Gates alike: a ban until a thing is done, leave only once it is, and a duty to do it first."""

from clausekit.comparison.case import Case
from clausekit.language.gates import gates, limits
from clausekit.language.inversions import is_no_longer
from clausekit.language.parts import NEGATIVE
from clausekit.language.quantity import Bound, Quantity
from clausekit.language.sentence import Frame, Modal, Sentence

FEW = 4
"""Words that differ at most where two ways of putting a bound are taken for one."""
_DENYING_OR_MODAL = frozenset(("not", "never", "cannot", "shall", "will", "must", "may", "can"))


def gates_alike(case: Case, old: Frame, new: Frame) -> bool:
    """A ban until a thing is done and a duty to do it first are one, and so are ``may only`` and ``shall only``."""
    modals = {old.modal, new.modal}
    if modals == {Modal.MAY, Modal.DUTY}:
        return bool(limits(case.before)) and bool(limits(case.after)) and old.subject not in ("worker", "union")
    if modals not in ({Modal.BAN, Modal.DUTY}, {Modal.BAN, Modal.MAY}):
        return False
    if _bare_words(case.before) == _bare_words(case.after):
        return False  # the one is the other denied, whatever bounds stand beside it
    ban, side = (old, case.before) if old.modal is Modal.BAN else (new, case.after)
    other, there = (new, case.after) if old.modal is Modal.BAN else (old, case.before)
    if (
        modals == {Modal.BAN, Modal.DUTY}
        and old.verb == new.verb
        and _bounds(case.before)
        and _bounds(case.before) == _bounds(case.after)
        and _bounding_words(case.before) != _bounding_words(case.after)
    ):
        return True
    if modals == {Modal.BAN, Modal.MAY} and _limiting(side) and _limiting(side) == _limiting(there):
        return False  # "can be disciplined on telemetry alone" and "cannot be"
    few = len(case.taken()) + len(case.put()) <= FEW or not case.taken() or not case.put()
    if limits(there) and (gates(side) or _doubly_denied(side)):
        return few or other.verb == ban.verb
    if other.modal is Modal.DUTY:
        return (
            bool(gates(side))
            and not (ban.verb == other.verb and _head(side, ban) == _head(there, other))
            and few
            and any(cue.name in ("before", "until", "after", "condition") for cue in there.cues)
        )
    return False


def _head(sentence: Sentence, frame: Frame) -> str:
    """The word before a modal, which mostly says what its verb is said of: ``decision``, ``check``."""
    return sentence.tokens[max(frame.first - 1, 0)].stem


def _bare_words(sentence: Sentence) -> list[str]:
    read = sentence.tokens
    gone = {at + step for at in range(len(read)) if is_no_longer(read, at) for step in (0, 1)}
    gone.update(at for at, token in enumerate(read) if not token.is_word or token.plain in _DENYING_OR_MODAL)
    return [token.plain for at, token in enumerate(read) if at not in gone]


def _limiting(sentence: Sentence) -> list[str]:
    return [sentence.words(one.first, one.last).lower() for one in limits(sentence)]


def explain_gates(case: Case, old: Frame, new: Frame) -> None:
    """``Only`` where the other side has ``not`` and another gate: no sign of its own."""
    if {old.modal, new.modal} == {Modal.BAN, Modal.MAY}:
        for side, sentence in (("before", case.before), ("after", case.after)):
            for one in limits(sentence):
                case.explain(side, one.first, one.last)


def _bounds(sentence: Sentence) -> list[str]:
    """Floors and ceilings: ``no contract for longer than`` and ``a contract for no longer than`` are one."""
    return sorted(one.name for one in _bounding(sentence))


def _bounding_words(sentence: Sentence) -> set[str]:
    """How floors and ceilings are put: where that is equal, a ban forbids what the duty asks for."""
    return {sentence.words(one.first, one.last).lower() for one in _bounding(sentence)}


def _bounding(sentence: Sentence) -> list[Quantity]:
    return [one for one in sentence.quantities if one.bound in (Bound.AT_MOST, Bound.AT_LEAST, Bound.WITHIN)]


def _doubly_denied(sentence: Sentence) -> bool:
    """``Those who have not been trained shall not``: the same as ``only those who have``."""
    return sum(token.plain in NEGATIVE or token.stem == "not" for token in sentence.tokens) > 1
