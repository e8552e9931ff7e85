"""Said elsewhere: a sentence on one side only whose words stand in another place on the other side."""

from clausekit.comparison.light import is_light
from clausekit.language.sentence import Modal, Sentence


def said_elsewhere(sentence: Sentence, moved: frozenset[str], others: tuple[list[Sentence], list[Sentence]]) -> bool:
    """Whether a sentence on one side only says what the other side says too, in another place.

    Args:
        sentence: the sentence.
        moved: words that neither text has more of.
        others: the sentences of both texts.
    """
    if not sentence.marks:
        return False
    names = {mark.name for mark in sentence.marks}
    if names <= moved:
        return True
    there = others[1] if any(one is sentence for one in others[0]) else others[0]
    modals = {frame.modal for frame in sentence.frames} - {Modal.STATEMENT}
    return any(
        _holds(other, sentence) and modals <= {frame.modal for frame in other.frames} and _does(other, sentence)
        for other in there
    )


def _does(other: Sentence, sentence: Sentence) -> bool:
    """Whether another sentence speaks of all that one makes somebody do: ``the adviser may take notes`` is more."""
    done = {frame.verb for frame in sentence.frames if frame.modal is not Modal.STATEMENT}
    there = {frame.verb for frame in other.frames} | {mark.name for mark in other.marks}
    return done <= there | {token.stem for token in other.tokens}


def _holds(other: Sentence, sentence: Sentence) -> bool:
    """Whether another sentence has every word of one that says something, in its form or as an equal."""
    names, stems = {mark.name for mark in other.marks}, {token.stem for token in other.tokens}
    told = [mark for mark in sentence.marks if not is_light(mark)] or list(sentence.marks)
    return all(
        mark.name in names or {token.stem for token in sentence.tokens[mark.first : mark.last]} <= stems
        for mark in told
    )
