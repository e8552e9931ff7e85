"""Same leave: ways to say what ours may do that give as much as one another, whatever their modals."""

from clausekit.comparison.case import Case
from clausekit.language.favour import OURS, THEIRS, comparable_words
from clausekit.language.sentence import Frame, Modal
from clausekit.language.word_lists import stem_set


def same_leave(case: Case, old: Frame, new: Frame) -> bool:
    """Whether two frames with other modals give the same leave; the words that say so are explained."""
    return _at_wish(case, old, new) or _without_loss(case, old, new)


def _at_wish(case: Case, old: Frame, new: Frame) -> bool:
    """``Shall be accompanied if she wishes`` and ``may be accompanied``: the one is as good as the other."""
    if {old.modal, new.modal} != {Modal.DUTY, Modal.MAY} or old.verb != new.verb or old.subject != new.subject:
        return False
    duty, sentence, side = (old, case.before, "before") if old.modal is Modal.DUTY else (new, case.after, "after")
    wishes = [at for at in range(duty.start, duty.end) if sentence.tokens[at].stem in _WISHES]
    if duty.verb not in _BESIDE or not (old.passive and new.passive) or old.subject not in OURS or not wishes:
        return False
    for at in wishes:
        case.explain(side, at, at + 1)
    return True


def _without_loss(case: Case, old: Frame, new: Frame) -> bool:
    """``May refuse without losing pay`` and ``no pay shall be lost by one who refuses``: the one is the other."""
    if {old.modal, new.modal} != {Modal.MAY, Modal.BAN}:
        return False
    free, ban = (old, new) if old.modal is Modal.MAY else (new, old)
    side, there = (case.before, case.after) if free is old else (case.after, case.before)
    lost = next((mark.first for mark in side.marks if mark.name == ban.verb), None)
    done = {mark.name for mark in there.marks} | {token.stem for token in there.tokens}
    if lost is None or free.verb not in done | {""} or free.subject in THEIRS or not lost:
        return False
    if not {"without", "no", "not"} & {token.plain for token in side.tokens[max(0, lost - 2) : lost]}:
        return False
    case.explain_verbs(old, new)
    case.explain("before" if free is old else "after", lost - 1, lost + 1)
    return True


_WISHES = stem_set("modality.wishes")
_BESIDE = comparable_words("accompany, represent, assist")
"""What is done for somebody by one of their own choice."""
