"""What a whole sentence by itself is worth to the workers."""

from itertools import pairwise

from clausekit.language.favour import OURS, THEIRS, comparable_words, favour_in, verb_classes
from clausekit.language.gates import limits
from clausekit.language.sentence import Modal, Part, Sentence

_EXCLUDES = (
    "does not apply",
    "do not apply",
    "shall not apply",
    "will not apply",
    "not apply to",
    "is permitted",
    "are permitted",
    "is allowed",
    "are allowed",
    "need not be",
    "not be covered",
    "is not covered",
    "are not covered",
    "is not subject",
    "are not subject",
    "are excluded",
    "is excluded",
    "are exempt",
    "is exempt",
    "shall be final",
    "is final",
    "at its discretion",
    "sees fit",
    "supersede",
    "nothing in this",
    "shall lapse",
    "without notice",
    "is optional",
    "not legally binding",
    "not enforceable",
    "no liability",
    "for guidance only",
    "shall not do so",
    "need not do so",
)
_BENEFITS = (
    "is free",
    "are free",
    "is paid",
    "are paid",
    "is voluntary",
    "are voluntary",
    "counts as working time",
    "is working time",
    "belongs to the worker",
    "is void",
    "are void",
    "is confidential",
    "is binding",
    "also applies",
    "applies to",
    "apply to",
    "applies also",
    "prevails",
    "is not allowed",
    "are not allowed",
    "not permitted",
    "is allowed",
)


def worth(sentence: Sentence) -> int:
    """1 where a sentence gives the workers something, -1 where it takes something, 0 where that is not plain."""
    words = sentence.text.lower()
    saves = "nothing in this" in words and any(
        word in words
        for word in ("affects any right", "limits any right", "reduces", "prejudice", "right of", "rights of")
    )
    refused = any(phrase in words for phrase in ("not allowed", "not permitted", "no other"))
    if any(phrase in words for phrase in _EXCLUDES) and not saves and not refused:
        return -1
    plain = _time_stopped(sentence) or _prevents(sentence) or _last_word(sentence)
    if plain:
        return plain
    main = [frame for frame in sentence.frames if sentence.parts[frame.first] is not Part.CONDITION]
    frames = [favour_in(sentence, frame) for frame in main]
    statement = all(frame.modal is Modal.STATEMENT for frame in main)
    if statement:
        if saves or limits(sentence) or any(phrase in words for phrase in _BENEFITS):
            return 1
        return _told(sentence)
    if main[0].modal is Modal.MAY and frames[0] < 0:
        return 1 if limits(sentence) else -1
    if all(frame.modal in (Modal.SHOULD, Modal.STATEMENT) for frame in main):
        return 0 if max(frames) > 0 else -1
    total = sum(frames) or frames[0]
    return (total > 0) - (total < 0)


def _time_stopped(sentence: Sentence) -> int:
    """``Time does not run while …``: good for those whose time it is, and that is ours where nobody is named."""
    words = [token.plain for token in sentence.tokens]
    if not {"time", "clock", "period", "limit"} & set(words[:4]):
        return 0
    stopped = _DENIED & set(words) and {"run", "count"} & set(words)
    if not stopped and not {"stops", "stop", "suspended", "stayed", "frozen"} & set(words[:8]):
        return 0
    return -1 if any(party.name in THEIRS for party in sentence.parties) else 1


_DENIED = frozenset(("not", "never", "cannot"))


def _prevents(sentence: Sentence) -> int:
    """``This does not prevent a test purchase``: what is saved is good for those who are named as doing it."""
    words = [token.plain for token in sentence.tokens]
    denied = next((at for at, word in enumerate(words[:-1]) if word in _DENIED and words[at + 1] in _STOPPING), None)
    if denied is None or words[0] not in ("this", "that", "these", "nothing", "it", "the"):
        return 0
    if words[denied + 1] in ("cover", "include", "extend"):
        return -1
    return 1 if any(party.name in OURS and party.first > denied for party in sentence.parties) else -1


_STOPPING = frozenset(
    ("prevent", "preclude", "stop", "forbid", "bar", "rule", "prohibit", "cover", "include", "extend")
)


def _last_word(sentence: Sentence) -> int:
    """``The chair named by the Company shall have a second vote``: whose the casting vote is; 0 if there is none."""
    words = [token.plain for token in sentence.tokens]
    if not any(one in _CASTING and other in ("vote", "say", "word") for one, other in pairwise(words)):
        return 0
    held = {party.name for party in sentence.parties}
    return -1 if held & THEIRS and not held & {"union"} else int(bool(held & {"union"}) and not held & THEIRS)


_CASTING = frozenset(("casting", "second", "deciding", "final", "last"))


def _told(sentence: Sentence) -> int:
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
    if not frame.verb or words & _DENIED or frame.verb in classes["slight"] or frame.agent in OURS:
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
