"""Doers exchanged: the same is done as before, and by the other side now."""

from clausekit.language.favour import OURS, THEIRS, comparable_words
from clausekit.language.sentence import Frame, Sentence
from clausekit.language.word_lists import Found

MUTUAL = comparable_words("meet, negotiate, confer, talk")
"""What two sides do with one another, whichever of them is named first."""


NEAR_START = 4
"""Words of a plain statement before which the party is named that does it, at most."""


def other_doer(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """Who did a thing and who does it now, where these are two sides and the verb is the same; else None.

    ``The driver bears the cost when the firm recalibrates`` has the words of ``the firm bears the cost when the driver
    recalibrates``, and is none the same for that.
    """
    for old in before.frames:
        for new in after.frames:
            if old.verb != new.verb or old.modal is not new.modal or old.passive or new.passive or old.verb in MUTUAL:
                continue
            was, now = _subject(before, old), _subject(after, new)
            if was and now and {was.name, now.name} <= OURS | THEIRS and (was.name in OURS) != (now.name in OURS):
                return before.words(was.first, was.last), after.words(now.first, now.last)
    return None


def _subject(sentence: Sentence, frame: Frame) -> Found | None:
    """The party that does it, named before its verb."""
    ends = frame.first or min(frame.stated_at, NEAR_START)
    ahead = (one for one in sentence.parties if frame.start <= one.first < ends)
    return next((one for one in ahead if one.name == frame.subject), None)
