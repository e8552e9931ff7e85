"""Wiped or kept: what had to be erased is to be kept now, or the other way, with no word of how long."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import comparable_words
from clausekit.language.quantity import Measure
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.word_lists import stem_set

_WIPED = comparable_words("delete, erase, destroy, wipe, shred, purge, anonymise")
_KEPT = comparable_words("keep, retain, store, archive, hold, save, preserve, mark")
_ACCOUNT = stem_set("time_roles.account")
_HELD = stem_set("time_roles.held")


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``must delete the recording`` turned into ``must archive the recording``, or the other way."""
    old_times, new_times = map(_times, (case.before, case.after))
    if old_times and new_times and old_times != new_times:
        return  # how long it is kept is told by the numbers
    for old, new in case.frames:
        told = old.modal is new.modal is Modal.STATEMENT and old.passive and not old.denied and not new.denied
        if not (told or old.modal is new.modal is Modal.DUTY) or not _both_or_neither(old, new):
            continue
        if old.verb in _WIPED and new.verb in _KEPT:
            way = -1
        elif old.verb in _KEPT and new.verb in _WIPED:
            way = _worth_of_wiping(case.before)
        else:
            continue
        if told and not way:
            continue
        words = case.before.words(old.first, min(old.verb_at + 1, old.end))
        changed = case.after.words(new.first, min(new.verb_at + 1, new.end))
        if told:
            words, changed = case.before.text, case.after.text
            case.explain_all()
        else:
            case.explain_verbs(old, new)
        said = "it is kept now" if old.verb in _WIPED else "it is erased now"
        yield signal(SignalKind.DURATION, way, words, changed, f"“{words}” has become “{changed}”: {said}.")


def _times(sentence: Sentence) -> set[str]:
    return {one.name for one in sentence.quantities if one.measure is Measure.DURATION}


def _both_or_neither(old: Frame, new: Frame) -> bool:
    """Whether both times the same one does it, or it is done to the same thing."""
    return old.passive == new.passive and old.subject == new.subject


def _worth_of_wiping(sentence: Sentence) -> int:
    """1 where what is known of ours is wiped, -1 where it is what the other side accounts by; else 0."""
    about = {token.stem for token in sentence.tokens}
    return -1 if about & _ACCOUNT else int(bool(about & _HELD))
