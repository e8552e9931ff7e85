"""What a whole sentence leaves to somebody: to needs and budgets, to ours to find for themselves, to a secret."""

from clausekit.language.favour import comparable_words
from clausekit.language.gates import limits
from clausekit.language.parts import DENYING
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import stem_set


def left_to(sentence: Sentence) -> int:
    """-1 where a sentence leaves a thing to the other side or to ours to see to, 1 where it bounds a use; else 0."""
    return _depends(sentence) or _see_to_it(sentence) or _secret(sentence) or _used_for_nothing_else(sentence)


def _depends(sentence: Sentence) -> int:
    """``The amount will depend on operational needs``: how much there is, is for the other side to say."""
    read = sentence.tokens
    at = next((at for at, token in enumerate(read) if token.stem in _DEPENDING), None)
    if at is None or any(token.plain in DENYING for token in read):
        return 0
    return -int(any(one.name in ("needs", "discretion") and one.first > at for one in sentence.qualifiers))


def _see_to_it(sentence: Sentence) -> int:
    """``Those who want it must find it themselves``: what ours have to see to, and nobody does for them."""
    words = [token.plain for token in sentence.tokens]
    frame = sentence.frames[0]
    ours = frame.subject == "worker" or words[0] in ("those", "anyone", "anybody", "whoever")
    if frame.modal is not Modal.DUTY or frame.passive or not ours:
        return 0
    own = "own" in words and {"expense", "cost", "time", "means", "account", "arrangements", "risk"} & set(words)
    return -int(bool(own or {"themselves", "himself", "herself"} & set(words[frame.verb_at :])))


def _secret(sentence: Sentence) -> int:
    """``The scoring formula is confidential``: what the other side keeps to itself."""
    words = [token.plain for token in sentence.tokens]
    at = next((at for at, word in enumerate(words) if word in ("confidential", "secret", "proprietary")), 0)
    if not at or words[at - 1] not in ("is", "are", "remain", "remains", "be", "commercially", "strictly"):
        return 0
    about = {token.stem for token in sentence.tokens[:at]}
    return -int(bool(about & _WORKINGS) and not about & _OF_OURS)


def _used_for_nothing_else(sentence: Sentence) -> int:
    """``They shall be used for nothing else``: a bound on what is known of workers."""
    frame = sentence.frames[0]
    bounded = any(one.first > frame.verb_at for one in limits(sentence))
    return int(bounded and frame.passive and frame.modal in (Modal.DUTY, Modal.MAY) and frame.verb in _USED)


_DEPENDING = stems("depend depends dependent turn hinge rest governed determined set")
_WORKINGS = stem_set("left_to.workings")
_OF_OURS = stems("worker employee member staff personal medical appeal grievance complaint")
_USED = comparable_words("use, share, disclose, view, store, analyse, process, read, open")
