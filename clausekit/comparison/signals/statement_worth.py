"""What a plain statement gives the workers, where no phrase of benefit or exclusion says it."""

from clausekit.language.favour import OURS, THEIRS, comparable_words, verb_classes
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import plain_set, stem_set

DENIED = frozenset(("not", "never", "cannot"))


def told(sentence: Sentence) -> int:
    """What a plain statement gives: whose say it hangs on, what becomes of things in it; 0 where neither is plain."""
    said = _say(sentence)
    if said or not sentence.frames:
        return said
    if _says_what_is_in(sentence):
        return 1
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


def _says_what_is_in(sentence: Sentence) -> bool:
    """``Pay includes shift allowances``: what belongs to something that ours stand to gain."""
    opens = sentence.tokens[:LONGEST_NAME]
    verb = next((at for at, token in enumerate(opens) if token.plain in ("includes", "include")), 0)
    bounded = {"not", "only"} & {token.plain for token in sentence.tokens}
    return verb > 0 and not bounded and opens[verb - 1].stem in _GAINS


def _say(sentence: Sentence) -> int:
    """Whose say a statement hangs on: ``until the branch agrees``, ``if the director so decides``; 0 if nobody's."""
    cues = [cue for cue in sentence.cues if cue.name in ("condition", "until", "exception", "after", "before")]
    for one in sentence.parties:
        behind = any(cue.last <= one.first <= cue.last + 2 for cue in cues)
        verbs = {mark.name for mark in sentence.marks if one.last <= mark.first <= one.last + 2}
        if behind and verbs & (_SAYING | verb_classes()["claims"]):
            return 1 if one.name in OURS else -1 if one.name in THEIRS else 0
    return 0


LONGEST_NAME = 5
"""Words of a name and of the ``includes`` behind it, at most."""
_GAINS = stem_set("frames.gains") | stem_set("stakes.owed")
_SAYING = comparable_words("agree, consent, approve, decide, ask, wish, object, choose, direct, determine, think")
_LEFT_OUT = frozenset(("omitted", "excluded", "withheld", "excepted", "disregarded"))
_STANDING = frozenset(("stays", "stay", "remains", "remain", "stops", "stop", "waits", "wait", "stands", "stand"))
_STILL = frozenset(
    ("off", "out", "stopped", "stop", "stops", "until", "still", "suspended", "free", "open", "paid", "wait", "waits")
)


def whose_word(sentence: Sentence) -> int:
    """Whose word goes: ``the signaller's view prevails``, ``the engine's reading is decisive``; 0 where none does."""
    read = sentence.tokens
    at = next((at for at, token in enumerate(read) if token.plain in _PREVAILING or _taken_over(sentence, at)), None)
    if at is None or DENIED & {token.plain for token in read[:at]}:
        return 0
    sides = [one.name for one in sentence.parties if one.last <= at]
    if sides and sides[-1] in OURS:
        return 1
    things = {token.stem for token in read[max(0, at - MOST_OWNED) : at]}
    return -1 if (sides and sides[-1] in THEIRS) or things & _MACHINES else 0


def _taken_over(sentence: Sentence, at: int) -> bool:
    """``The tutor's word is accepted over the log``: whose word is taken before another's."""
    read = sentence.tokens
    return read[at].stem in _TAKEN and at + 1 < len(read) and read[at + 1].plain in ("over", "above", "before")


_TAKEN = stem_set("statement_worth.taken")
MOST_OWNED = 6
"""Words before ``prevails`` that say whose word it is, at most."""
_PREVAILING = plain_set("statement_worth.prevailing")
_MACHINES = stem_set("roles.machines") | stem_set("statement_worth.machines")


def answerable(sentence: Sentence) -> int:
    """Who has to answer for a thing: ``the Union is alone responsible``: -1 for ours, 1 for the other side."""
    read = sentence.tokens
    at = next((at for at, token in enumerate(read) if token.plain in _ANSWERABLE or _taken_on(sentence, at)), None)
    if at is None or DENIED & {token.plain for token in read[:at]}:
        return 0
    if not any(one.stem == "be" for one in read[:at]) and not _taken_on(sentence, at):
        return 0
    sides = [one.name for one in sentence.parties if one.last <= at]
    if not sides:
        return 0
    return -1 if sides[-1] in ("worker", "union") else 1 if sides[-1] in THEIRS else 0


def _taken_on(sentence: Sentence, at: int) -> bool:
    """``The Union accepts liability for damage``: who takes it on to answer for a thing."""
    read = sentence.tokens
    before = {token.stem for token in read[max(0, at - 2) : at]}
    return read[at].plain in ("liability", "responsibility", "blame") and bool(before & _TAKING_ON)


_TAKING_ON = stems("accept accepts bear bears assume assumes take takes carry carries")
_ANSWERABLE = frozenset(("responsible", "liable", "answerable", "accountable", "chargeable"))
