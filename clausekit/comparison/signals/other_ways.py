"""Other ways: one more way, time or place in which the other side may do what it owes."""

from clausekit.language.favour import OURS, comparable_words
from clausekit.language.sentence import Modal, Part, Sentence
from clausekit.language.tokens import stems
from clausekit.language.verbs import PARTICIPLE

_WAYS = frozenset(("by", "in", "at", "through", "via", "over", "during", "within", "outside", "after", "as"))
_BOUNDING = frozenset((Part.CONDITION, Part.EXCEPTION, Part.COUNTER))
_OWED = frozenset((Modal.DUTY, Modal.STATEMENT, Modal.SHOULD))
_REACHING = comparable_words("apply, not apply, cover, extend, include, ban, forbid, count, pay, credit")
"""Verbs of which one more place means more that is covered, and not another way to do it."""
_CHOSEN = stems("choose chooses choice prefer prefers preference wish wishes ask asks request requests want whichever")
_ALL = frozenset(("any", "each", "every", "all", "either", "whether", "both", "wherever", "whenever"))
FAR = 3
"""Words from ``or`` to the first that counts, at most: ``or by the``."""


def other_way(sentence: Sentence, first: int) -> int:
    """What words behind ``or`` are worth that let what is owed be done in another way: ``in paid time or at home``.

    Why: who owes a thing chooses how to do it. One more of what is given is a gain; one more way to give it is none,
    and -1; one more way to do what ours owe is 1. All other words are 0.
    """
    frame = sentence.frame_at(first)
    if frame is None or frame.modal not in _OWED or sentence.parts[first] in _BOUNDING or frame.threat:
        return 0
    joint = next((at for at in range(first, max(first - FAR - 1, 0), -1) if sentence.tokens[at].plain == "or"), 0)
    if joint and _too_late(sentence, joint):
        return -1
    if not joint or sentence.tokens[joint + 1].plain not in _WAYS or frame.verb in _REACHING:
        return 0
    verb_at = frame.verb_at if frame.verb_at >= 0 else _verb_before(sentence, joint)
    told = [token.plain for token in sentence.tokens[verb_at + 1 : joint]]
    if _ALL & set(told) or _CHOSEN & {token.stem for token in sentence.tokens[joint:]}:
        return 0
    ours = frame.subject in OURS and not frame.passive and frame.modal is Modal.DUTY
    return (1 if ours else -1) * bool(_WAYS & {*told[:2], *_behind_participle(told)})


def _too_late(sentence: Sentence, joint: int) -> bool:
    """``Before it is used or promptly afterwards``: what was owed first may come later."""
    behind = {token.plain for token in sentence.tokens[joint + 1 : joint + 4]}
    first = any(token.plain in ("before", "beforehand", "prior") for token in sentence.tokens[:joint])
    return first and bool(behind & {"afterwards", "thereafter", "after", "later", "subsequently"})


def _behind_participle(told: list[str]) -> list[str]:
    """The word that says how in ``have calls answered by a person``."""
    done = next((at for at, word in enumerate(told[:MOST_OBJECT]) if word.endswith("ed")), None)
    return [] if done is None else told[done + 1 : done + 2]


MOST_OBJECT = 4
"""Words of ``calls answered``, at most."""


def _verb_before(sentence: Sentence, joint: int) -> int:
    """The verb of a plain statement, which stands behind ``is``; the start of the sentence where there is none."""
    words = [token.plain for token in sentence.tokens[:joint]]
    be = next((at for at, word in enumerate(words) if word in _BEING), -1)
    done = 0 <= be < joint - 1 and (words[be + 1] == "place" or PARTICIPLE.search(words[be + 1]) is not None)
    return be + 1 if done else joint


_BEING = frozenset(("is", "are", "takes", "take"))
