"""Once excused: ours need not do a thing, and are said to do it now; or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS
from clausekit.language.sentence import Modal


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``the worker repays the fee`` for ``the worker need not repay the fee``."""
    for old in case.before.frames:
        for new in case.after.frames:
            if {old.modal, new.modal} != {Modal.EXEMPT, Modal.STATEMENT} or old.verb != new.verb:
                continue
            if old.passive or new.passive or old.subject not in OURS or new.subject != old.subject:
                continue
            way = -1 if old.modal is Modal.EXEMPT else 1
            case.explain_all()
            said = "Ours need not do it, and are said to do it now." if way < 0 else "Ours need not do it now."
            yield signal(SignalKind.MODALITY, way, case.before.text, case.after.text, said)
            return
