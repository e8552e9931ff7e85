"""Attitudes: what was owed, forbidden or answered for is only felt, thought or handled now."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import favour
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems

_FELT = stems(
    "regret regrets regards believes values aspires hopes sympathises appreciates treasures cherishes welcomes "
    "recognises acknowledges understands sympathetic mindful proud aware dedicated welcome recommends"
)
_HANDLED = stems("handled triaged routed forwarded")
_THOUGHT_OF = frozenset(
    (
        *("consistent", "philosophy", "spirit", "ethos", "values", "culture", "courtesy", "courteous", "polite"),
        *("friendly", "sensitivity"),
    )
)
ROOT = 5
"""Letters by which a noun is known for that of a verb."""
SHORT = 4
"""Letters of a root at least."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``regrets any damage`` for ``is liable for any damage``, and of ``handled`` for ``shall be given``."""
    if len(case.before.frames) != 1 or not case.after.frames:
        yield from _back(case)
        return
    if _is_lost(case.before, case.after):
        case.explain_all()
        said = "What was owed is no more than a stance or a handling now."
        yield signal(SignalKind.MODALITY, -1, case.before.text, case.after.text, said)
        return
    yield from _back(case)


def _back(case: Case) -> Iterator[Signal]:
    if len(case.after.frames) == 1 and case.before.frames and _is_lost(case.after, case.before):
        case.explain_all()
        said = "What was no more than a stance or a handling is owed now."
        yield signal(SignalKind.MODALITY, 1, case.before.text, case.after.text, said)


def _is_lost(owed: Sentence, other: Sentence) -> bool:
    """Whether what one sentence demands is in the other no more than a stance or a handling."""
    frame = owed.frames[0]
    if frame.modal not in (Modal.DUTY, Modal.BAN) or favour(frame) <= 0 or _says(other, owed, frame):
        return False
    own = {token.stem for token in owed.tokens}
    felt = any(token.stem in _FELT and token.stem not in own for token in other.tokens[:MOST_SUBJECT])
    handled = any(token.stem in _HANDLED and token.stem not in own for token in other.tokens)
    thought = bool(_THOUGHT_OF & {token.plain for token in other.tokens}) and all(
        one.modal is Modal.STATEMENT for one in other.frames
    )
    return felt or handled or thought


MOST_SUBJECT = 9
"""Words up to the verb of what is felt, at most."""


def _says(sentence: Sentence, own: Sentence, frame: Frame) -> bool:
    """Whether a sentence has the verb of a frame, as a verb or as the noun of it."""
    word = own.tokens[frame.verb_at].plain if frame.verb_at < len(own.tokens) else ""
    if not frame.verb or frame.verb in {mark.name for mark in sentence.marks} | {one.verb for one in sentence.frames}:
        return True
    return len(word) >= SHORT and any(token.plain.startswith(word[:ROOT]) for token in sentence.tokens)
