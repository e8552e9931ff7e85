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
    if _says_what_is_in(sentence) or _looks_away(sentence) or _keeps_up(sentence) or _believed(sentence):
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


def _looks_away(sentence: Sentence) -> bool:
    """``The tag does not record``, ``they pick up no sound``: what a thing does not do that would watch ours."""
    read = sentence.tokens
    denied = next((at for at, token in enumerate(read) if token.plain in DENIED | _NOTHING), None)
    if denied is None or any(one.first <= denied for one in (*sentence.cues, *sentence.parties)):
        return False
    near = {token.stem for token in read[max(0, denied - 3) : denied + 4]}
    return bool(near & _WATCHING)


_NOTHING = frozenset(("no", "nothing", "nobody", "neither"))
_WATCHING = stem_set("statement_worth.watching")


def _keeps_up(sentence: Sentence) -> bool:
    """``The sum goes up every year with prices``: what is paid to ours and does not lose its worth."""
    if any(token.plain in DENIED for token in sentence.tokens):
        return False
    stems = {token.stem for token in sentence.tokens}
    paid = {token.stem for token in sentence.tokens[:LONGEST_NAME]} | sentence.about
    return bool(stems & _RISING and stems & _PRICES and paid & (_GAINS | _SUMS)) and not paid & _CHARGES


_RISING = stem_set("statement_worth.rising")
_PRICES = stem_set("statement_worth.prices")
_SUMS = stems("sum amount allowance fee rate payment grant figure fund money limit supplement share it they")
_CHARGES = stems("charge charges rent deposit contribution contributions fine deduction price cost")


def _believed(sentence: Sentence) -> bool:
    """``Good faith is presumed``: what is held to be so for ours until the contrary is shown."""
    read = sentence.tokens
    at = next((at for at, token in enumerate(read) if token.plain in ("presumed", "assumed")), 0)
    return at > 0 and not DENIED & {token.plain for token in read[:at]} and bool({one.stem for one in read} & _HONEST)


_HONEST = stems("good faith honest honesty innocent innocence genuine truthful sincere valid reasonable")


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
