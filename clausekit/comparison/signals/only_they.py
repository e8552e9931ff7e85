"""Only they: one more of those who alone may do a thing, and what those must be who are provided."""

from clausekit.language.favour import OURS, THEIRS, comparable_words, is_harm, verb_classes
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems

_PROVIDING = stems("provided appointed engaged employed hired recruited nominated supplied named assigned")
_RELATIVES = frozenset(("who", "which", "that", "whose", "with"))
_GOES_ON = frozenset(
    (",", ".", ";", "for", "at", "in", "on", "to", "by", "within", "before", "and", "where", "when", "if")
)


def one_more_let_in(sentence: Sentence, frame: Frame, first: int, party: str) -> int:
    """What one more is worth behind an ``only`` that opens the sentence: ``only the nurse or the manager may open``.

    Returns:
        -1 for one more who may look into a thing or do harm, or who is of the other side; 1 for one more of ours; 0
        where nobody alone may do it.
    """
    if frame.modal is not Modal.MAY or frame.passive or not frame.start <= first < frame.first:
        return 0
    if not any(one.name == "only" and one.first == frame.start for one in sentence.qualifiers):
        return 0
    if is_harm(frame.verb) or frame.verb in verb_classes()["looking"] or party in THEIRS:
        return -1
    return 1 if party in OURS else 0


def one_more_keeper(sentence: Sentence, frame: Frame, first: int, party: str) -> bool:
    """``Keys are held by the steward and by security``: one more, and none of ours, who reads or holds a thing."""
    if frame.modal is not Modal.STATEMENT or not frame.passive or not frame.agent or party in OURS:
        return False
    by = any(token.plain == "by" for token in sentence.tokens[max(0, first - FAR) : first + 1])
    return (
        by and frame.verb in verb_classes()["looking"] | _KEEPING and sentence.tokens[first - 1].plain in ("and", "or")
    )


FAR = 5
"""Words from ``by`` to one more of those who hold a thing, at most."""
_KEEPING = comparable_words("keep, hold, store, own, control")


def says_what_is_given(sentence: Sentence, frame: Frame, at: int) -> bool:
    """``Trainers who speak the language shall be provided``: what those must be whom the other side has to find."""
    if not frame.start <= at < frame.first or sentence.tokens[frame.verb_at].stem not in _PROVIDING:
        return False
    behind = sentence.tokens[frame.verb_at + 1].text if frame.verb_at + 1 < len(sentence.tokens) else "."
    return behind in _GOES_ON and any(sentence.tokens[to].plain in _RELATIVES for to in range(frame.start, at + 1))
