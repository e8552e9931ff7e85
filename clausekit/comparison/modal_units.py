"""Modal units: the words of a sentence as they are compared, with every modal one word, however it is put."""

from clausekit.language.parts import DENYING_OR_WITHOUT
from clausekit.language.sentence import Frame, Modal, Sentence


def units_of(sentence: Sentence) -> list[tuple[str, int]]:
    """The words of a sentence with the token of each and an end; a modal is one, whichever words have its force.

    Why: ``will`` or ``is obliged to`` for ``shall`` is as a style has it, and no place where sentences differ.
    """
    modals = {one.first: one for one in sentence.frames if one.modal is not Modal.STATEMENT and one.last > one.first}
    units: list[tuple[str, int]] = []
    at = 0
    while at < len(sentence.tokens):
        frame = modals.get(at)
        units.append((frame.modal if frame else sentence.tokens[at].plain, at))
        at = _behind_modal(sentence, frame) if frame else at + 1
    return [*units, ("", at)]


def _behind_modal(sentence: Sentence, frame: Frame) -> int:
    """The first token behind a modal; ``shall not fail to`` is one."""
    failing = frame.modal is Modal.DUTY and any(
        token.plain in DENYING_OR_WITHOUT for token in sentence.tokens[frame.first : frame.last]
    )
    return max(frame.last, frame.verb_at) if failing else frame.last
