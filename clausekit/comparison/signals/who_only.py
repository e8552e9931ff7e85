"""Who only: what ``only managers`` or ``nobody but the Union`` before a verb is worth to those left out."""

from clausekit.language.favour import OURS, THEIRS, verb_classes
from clausekit.language.parts import NOBODY
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.word_lists import Found


def of_doers(sentence: Sentence, other: Sentence, one: Found) -> int:
    """1 where a limit on who does a thing is better for the workers, -1 where it is worse, 0 where none can tell.

    Args:
        sentence: the side with the limit.
        other: the side without it.
        one: the words of the limit.
    """
    frame = sentence.frame_at(one.first)
    if frame is None or frame.modal not in (Modal.MAY, Modal.BAN) or one.first >= frame.first:
        return 0
    end = max(one.last, frame.first) + 1
    named = (party for party in sentence.parties if one.first <= party.first < end)
    inside = {party.name for party in named if sentence.tokens[party.first].plain not in NOBODY}
    if not inside or other.tokens[0].plain in NOBODY:
        return 1 if inside & OURS and not inside & THEIRS else -1 if inside else 0
    return -1 if inside <= THEIRS and frame.verb in verb_classes()["claims"] else 0
