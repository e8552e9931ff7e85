"""Own tasks: what ours need not do, or may be let do, on one side and must or shall do on the other."""

from clausekit.language.favour import OURS, comparable_words, verb_classes
from clausekit.language.sentence import Frame, Modal, Sentence


def asked_of_ours(old: Frame, new: Frame) -> int:
    """What ours need not do and must do now, or the other way; what they must decide or get is theirs to have."""
    if {old.modal, new.modal} != {Modal.DUTY, Modal.EXEMPT} or old.verb != new.verb or not old.verb:
        return 0
    if old.passive or new.passive or not {old.subject, new.subject} <= OURS - {"joint"}:
        return 0
    had = old.verb in _SAYING_YES | verb_classes()["receive"]
    return (1 if had else -1) * (1 if new.modal is Modal.DUTY else -1)


_SAYING_YES = comparable_words("agree, approve, consent, accept, endorse, sign, confirm")


def let_or_owed(before: Sentence, old: Frame, after: Sentence, new: Frame) -> int:
    """``May be allowed to keep her grade`` against ``shall keep her grade``: 1 where it is theirs to let no longer."""
    if not {old.subject, new.subject} <= OURS or not old.subject or old.verb != new.verb:
        return 0
    was, now = _is_let(before, old), _is_let(after, new)
    owed = (new if was else old).modal in (Modal.DUTY, Modal.MAY)
    return (was - now) * owed


def _is_let(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is for the other side to let ours do a thing: ``may be allowed to``."""
    words = {token.plain for token in sentence.tokens[frame.first : frame.last + 1]}
    return frame.modal is Modal.MAY and bool(words & _LET) and "be" in words and "to" in words


_LET = frozenset(("allowed", "permitted", "authorised", "enabled", "let", "granted"))
