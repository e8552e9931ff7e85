"""Owed or forbidden: what it is worth to ours that the other side does a thing which was a duty and is a ban."""

from clausekit.language.favour import OURS, THEIRS, comparable_words, is_good, is_harm, verb_classes
from clausekit.language.favour_in_place import WATCHED, looks_at_ours, to_others
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.word_lists import stem_set

_DATA = stem_set("owed-or-forbidden.data")
NEAR = 5
"""Words from a verb on that say what it is done to."""
_EITHER = comparable_words("remove, state, choose, carry, count, stop, suspend, withdraw")
"""What helps ours or hurts them by what it is done to."""
_KEEPING = comparable_words("keep, hold, store, retain, record, count, time, measure, log")
_PAPERS = stem_set("owed-or-forbidden.papers")
_LOOKING = comparable_words("view, see, read, access, listen, search")
_EVERYDAY = comparable_words("have, use, ask, put, set, earn, say, assess, test, check")
_ACCESS = "access"
_TO = frozenset(("to", "with", "for"))


def duty_or_ban(sentence: Sentence, old: Frame, new: Frame) -> int:
    """Which way a duty and a ban of one thing point; 0 where the words do not say for whom the thing is good.

    Why: what the employer must do is mostly there for ours. That it must not is no gain by an everyday verb.
    """
    if {old.modal, new.modal} != {Modal.BAN, Modal.DUTY} or old.verb != new.verb or not old.verb:
        return 0
    worth = worth_doing(sentence, old)
    if old.modal is Modal.BAN:
        return worth
    return 0 if worth < 0 and _is_everyday(sentence, old) else -worth


def worth_doing(sentence: Sentence, frame: Frame) -> int:
    """1 where it does ours good that the other side does a thing, -1 where it does harm, 0 where the words do not say.

    Why: neither a duty nor a ban says by itself which of the two is better for ours. ``Shall supply the minutes`` and
    ``shall not supply the minutes`` are told apart by what is supplied, and to whom.
    """
    owed = verb_classes()
    if frame.subject in OURS or frame.agent in OURS:
        return 1 if is_good(frame.verb) and not is_harm(frame.verb) else -1
    if is_harm(frame.verb) or frame.verb in owed["spared"] or (frame.agent in THEIRS and frame.verb in _LOOKING):
        return -1
    if frame.verb in owed["handed"]:
        if _goes_to_ours(sentence, frame):
            return 1
        return -1 if to_others(sentence, frame) else 0 if _is_private(sentence, frame) else 1
    if frame.verb in owed["kept"]:
        if _is_private(sentence, frame):
            return -1
        return 0 if frame.verb in _KEEPING and not _on_paper(sentence, frame) else 1
    if frame.verb in owed["owed"] or (is_good(frame.verb) and frame.verb not in _EITHER):
        return 1
    return -1 if frame.threat else 0


def _is_everyday(sentence: Sentence, frame: Frame) -> bool:
    """``The Employer shall have each screen assessed``, ``shall ask``: nothing in the verb itself hurts ours."""
    at = frame.verb_at + 1
    access = at < len(sentence.tokens) and sentence.tokens[at].stem == _ACCESS
    return frame.subject == "employer" and not frame.passive and frame.verb in _EVERYDAY and not access


def _on_paper(sentence: Sentence, frame: Frame) -> bool:
    """Whether what is kept is there for ours to read or to use: a register, minutes, paper forms."""
    return bool(_about(sentence, frame) & _PAPERS)


def _is_private(sentence: Sentence, frame: Frame) -> bool:
    """Whether what is done is done with what is known of ours: messages, footage, medical files, workers themselves."""
    return bool(_about(sentence, frame) & (WATCHED | _DATA)) or looks_at_ours(sentence, frame)


def _about(sentence: Sentence, frame: Frame) -> set[str]:
    """The words that say what is done, and with what."""
    return {token.stem for token in sentence.tokens[frame.start : min(frame.verb_at + NEAR, frame.end)]}


def _goes_to_ours(sentence: Sentence, frame: Frame) -> bool:
    """Whether ours are named behind the verb as those who get it."""
    read = sentence.tokens
    return any(
        one.name in OURS
        and frame.verb_at < one.first < frame.end
        and (one.first - frame.verb_at <= 2 or any(token.plain in _TO for token in read[one.first - 2 : one.first]))
        for one in sentence.parties
    )
