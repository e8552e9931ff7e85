"""Other owner: the same duty or ban laid on the other side, with every word beside it as it was."""

from clausekit.comparison.case import Case
from clausekit.comparison.signals.called import called
from clausekit.comparison.signals.owed_or_forbidden import worth_doing
from clausekit.language.favour import OURS, THEIRS, favour, word_classes
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.word_lists import Found

FAR = 2
"""Words of a sentence before the party whose duty it is, at most."""


def other_owner(case: Case, old: Found, new: Found) -> int | None:
    """Which way it points that a duty or ban has gone to the other side; 0 where that is not plain, None for neither.

    Why: a ban on the employer protects and one on the union binds, whatever it is about; a duty costs whoever has it,
    unless it is to decide.
    """
    was, now = _frame_of(case.before, old), _frame_of(case.after, new)
    if was is None or now is None or was.modal is not now.modal or was.verb != now.verb:
        return None
    if (old.name in THEIRS) == (new.name in THEIRS) or not {old.name, new.name} & OURS:
        return None
    theirs, sentence = (was, case.before) if old.name in THEIRS else (now, case.after)
    to_ours = 1 if old.name in THEIRS else -1
    if was.modal is Modal.BAN:
        return -to_ours if favour(theirs) > 0 else 0
    if was.verb in word_classes("deciding")["verbs"]:
        return None
    return -to_ours * (worth_doing(sentence, theirs) or (to_ours > 0))  # whatever it is, ours have it now


def binds(case: Case, old: Found, new: Found) -> str:
    """What to say of a duty or ban that has gone to the other side."""
    words, now = case.before.words(old.first, old.last), case.after.words(new.first, new.last)
    return f"It bound {called(words)}; now it binds {called(now)}."


def _frame_of(sentence: Sentence, one: Found) -> Frame | None:
    """The duty or ban that a party stands before, as the first that is named."""
    frame = sentence.frame_at(one.first)
    if frame is None or frame.passive:
        return None
    inverted = frame.first < one.first < frame.verb_at  # "in no case shall the Company dismiss"
    if not inverted and (one.first >= frame.first or one.first > frame.start + FAR):
        return None
    return frame if frame.modal in (Modal.DUTY, Modal.BAN) else None
