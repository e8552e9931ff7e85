"""Threatened: what a sentence by itself says will befall those who use a right of theirs."""

from clausekit.language.favour import DEEMED, OURS, THEIRS
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import stem_set

_BLOWS = stem_set("statements.blows") | stems("misconduct disciplinary disciplined breach offence reprimand forfeiture")
_LEADING = stem_set("statements.leading") | stems("attract expose invite render")
_DENYING = frozenset(("not", "no", "never", "nor", "neither", "without", "any", "before"))


def threatened(sentence: Sentence) -> int:
    """-1 where an act of ours may or must be answered with a blow: ``a false complaint may lead to dismissal``."""
    return -int(any(_strikes(sentence, frame) for frame in sentence.frames))


def _strikes(sentence: Sentence, frame: Frame) -> bool:
    if frame.modal not in (Modal.MAY, Modal.DUTY) or not (frame.ours or frame.subject in OURS):
        return False
    if frame.agent in OURS or any(party.name in THEIRS for party in sentence.parties[:1]):
        return False
    leads = frame.verb in DEEMED or sentence.tokens[min(frame.verb_at, len(sentence.tokens) - 1)].stem in _LEADING
    behind = sentence.tokens[frame.last : frame.end]
    blow = next((at for at, token in enumerate(behind) if token.stem in _BLOWS), None)
    return leads and blow is not None and not _DENYING & {token.plain for token in behind[:blow]}
