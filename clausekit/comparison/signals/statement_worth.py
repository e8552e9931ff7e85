"""What a plain statement gives the workers, where no phrase of benefit or exclusion says it."""

from clausekit.language.favour import OURS, THEIRS, comparable_words, verb_classes
from clausekit.language.sentence import Sentence

DENIED = frozenset(("not", "never", "cannot"))


def told(sentence: Sentence) -> int:
    """What a plain statement gives: whose say it hangs on, what becomes of things in it; 0 where neither is plain."""
    said = _say(sentence)
    if said or not sentence.frames:
        return said
    words = {token.plain for token in sentence.tokens}
    if {"left", "out"} <= words or words & _LEFT_OUT:
        return -1
    if words & _STANDING and words & _STILL:
        return 1
    frame = sentence.frames[0]
    classes = verb_classes()
    if not frame.verb or words & DENIED or frame.verb in classes["slight"] or frame.agent in OURS:
        return 0
    if frame.verb in classes["harm"] | classes["ends"] and (frame.passive or frame.subject in THEIRS):
        return -1
    strong = frame.verb in classes["strong"] and (frame.passive or frame.subject not in OURS)
    return int(strong and frame.verb not in classes["harm"])


def _say(sentence: Sentence) -> int:
    """Whose say a statement hangs on: ``until the branch agrees``, ``if the director so decides``; 0 if nobody's."""
    cues = [cue for cue in sentence.cues if cue.name in ("condition", "until", "exception", "after", "before")]
    for one in sentence.parties:
        behind = any(cue.last <= one.first <= cue.last + 2 for cue in cues)
        verbs = {mark.name for mark in sentence.marks if one.last <= mark.first <= one.last + 2}
        if behind and verbs & (_SAYING | verb_classes()["claims"]):
            return 1 if one.name in OURS else -1 if one.name in THEIRS else 0
    return 0


_SAYING = comparable_words("agree, consent, approve, decide, ask, wish, object, choose, direct, determine, think")
_LEFT_OUT = frozenset(("omitted", "excluded", "withheld", "excepted", "disregarded"))
_STANDING = frozenset(("stays", "stay", "remains", "remain", "stops", "stop", "waits", "wait", "stands", "stand"))
_STILL = frozenset(
    ("off", "out", "stopped", "stop", "stops", "until", "still", "suspended", "free", "open", "paid", "wait", "waits")
)
