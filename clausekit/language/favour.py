"""Whom a sentence favours: a duty of the employer is not a duty of the worker, nor is leave to monitor a right."""

from functools import cache

from clausekit.language.definitions import defines_theirs
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import tokens
from clausekit.language.verbs import RECEIVED, RECEIVING
from clausekit.language.word_lists import LISTS, plain_set, stem_set, word_list

OURS = frozenset(("union", "worker", "other-voice", "joint"))
"""Parties whose rights are the workers' gain."""
THEIRS = frozenset(("employer", "manager", "supplier"))


def _comparable(verb: str) -> str:
    if verb in RECEIVING:
        return RECEIVED
    read = tokens(verb)
    phrase = word_list("equivalents").at(read, 0)
    if phrase is not None and phrase.last == len(read) and phrase.name != "-":
        return phrase.name
    return read[0].stem if len(read) == 1 else verb


def verb_classes() -> dict[str, frozenset[str]]:
    """The verbs of ``lists/verbs.txt`` by class, as comparable names."""
    return word_classes("verbs")


def comparable_names(name: str) -> frozenset[str]:
    """Every word of a list, as comparable names."""
    return frozenset().union(*word_classes(name).values())


def comparable_words(words: str) -> frozenset[str]:
    """Words parted by commas, as comparable names."""
    return frozenset(_comparable(word.strip()) for word in words.split(","))


@cache
def word_classes(name: str) -> dict[str, frozenset[str]]:
    """The words of a list by class, as comparable names."""
    classes: dict[str, frozenset[str]] = {}
    for line in (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            group, words = line.split(" = ", 1)
            classes[group] = classes.get(group, frozenset()) | comparable_words(words)
    return classes


def is_harm(verb: str) -> bool:
    """Whether a verb hurts the workers when the other side does it."""
    return verb in verb_classes()["harm"]


def is_good(verb: str) -> bool:
    """Whether a verb helps the workers when the other side does it."""
    return verb in verb_classes()["good"]


def favour(frame: Frame) -> int:
    """1 where a frame favours the workers or limits the employer, -1 where it favours the employer, 0 if unknown."""
    verb, modal = frame.verb, frame.modal
    if frame.falls:
        return 1 if modal in (Modal.BAN, Modal.EXEMPT) else -1
    if verb in ("apply", "not-apply"):
        own = -1 if modal is Modal.BAN or verb == "not-apply" else 1
        return -own if frame.threat else own
    if frame.subject == "consent":
        return -1 if modal is Modal.BAN else 1
    if frame.subject in OURS:
        return _of_ours(frame, verb, modal)
    if modal in (Modal.DUTY, Modal.SHOULD):
        return _of_duty(frame, verb)
    if modal is Modal.BAN:
        if frame.gain and verb in _OCCURS:
            return -1
        if frame.ours and frame.passive and verb in GIFTS:
            return -1
        return -1 if verb in GIFTS and not frame.passive and frame.subject in THEIRS else 1
    if modal is Modal.MAY:
        claims = verb in verb_classes()["claims"] and frame.subject not in THEIRS and frame.agent not in THEIRS
        claims = claims and frame.subject_words != "machine"
        return 1 if claims or frame.agent in OURS or (frame.ours and not is_harm(verb)) else -1
    if modal is Modal.EXEMPT:
        asked = verb in verb_classes()["asked"] and frame.subject not in THEIRS
        return 1 if asked or frame.burden or frame.threat else -1
    return _of_statement(frame, verb)


def _of_duty(frame: Frame, verb: str) -> int:
    """A duty of the other side or of nobody named: a gain, unless it is to do harm or to leave them the last word."""
    if (verb == "pay" and frame.agent in OURS) or (verb in _LEAVE and frame.agent in THEIRS):
        return -1
    if frame.passive and frame.agent in ("worker", "union"):
        return 1 if verb in word_classes("deciding")["verbs"] else _of_ours(frame, verb, Modal.DUTY, active=True)
    if verb in verb_classes()["ends"] or (frame.ours and verb in _MAKING) or (frame.threat and verb in _RUNNING):
        return -1
    if verb in _DEEMED:
        return 0
    if verb == "be" and (frame.burden or frame.threat):
        return -1  # "there shall be a fee"
    return -1 if (is_harm(verb) and frame.subject in THEIRS) or verb in _HURTS else 1


def _of_statement(frame: Frame, verb: str) -> int:
    """A sentence without a modal: what the other side reserves or does to what is known of workers is no gain."""
    if frame.subject in THEIRS and not frame.passive:
        return -1 if verb in verb_classes()["reserves"] or is_harm(verb) else 1
    if frame.threat or (frame.subject in THEIRS and frame.passive and verb in _FREED):
        return -1
    return -1 if frame.passive and (verb in _HURTS or verb in verb_classes()["ends"]) else 1


_FREED = comparable_words("excuse, exempt, relieve, release, entitle, allow, permit, free, absolve, discharge")
_MAKING = frozenset(("make", "lodg", "rais", "bring", "present", "submit"))
_RUNNING = (
    comparable_words("apply, operate, run, wear, fit, install")
    | stem_set("favour.while-it-is")
    | plain_set("favour.while-it-is")
)
"""What is said of a camera or a target that is to be there: ``shall be on``, ``shall apply``."""
_DEEMED = comparable_words("deem, treat, regard")
"""What a thing counts as: for whom that is good, the verb alone does not say."""
_OCCURS = comparable_words(
    "make, lie, arise, be, pay, payable, give, need, consider, hear, allow, grant, accept, receive, due, offer, "
    "entertain"
) | {""}
_HURTS = comparable_words("lapse, monitor, dismiss, discipline, misconduct, sell, score, rank, profile, deduct, charge")
_CHARGED = frozenset(("worker", "union"))
_ASKED = comparable_words("ask, consult, notify, hear, warn, invite, explain, answer, reimburse, compensate, credit")
"""What is done to ours to their good beside what is given: they need not be asked."""
_LEAVE = comparable_words("agree, approve, authorise, allow, permit")
GIFTS = comparable_words("pay, give, inform, consult, train, represent, allow, release, tell, offer")
_EXPOSED = comparable_words("liable, answerable")
_RESTING = comparable_words("rest, stop, pause, sleep, halt, evacuate")
_KEEPING = frozenset(("keep-pay", "continue", "be", "stay", "benefit", "detriment", "lose", "enjoy", "earn"))


def _of_ours(frame: Frame, verb: str, modal: Modal, *, active: bool = False) -> int:
    if modal in (Modal.MAY, Modal.EXEMPT):
        if frame.passive and modal is Modal.MAY:
            return -1 if not is_good(verb) else 1
        if frame.passive and frame.subject != "joint":
            return -1 if verb in GIFTS | _ASKED | verb_classes()["heeded"] else 1
        return 1
    if modal is Modal.STATEMENT:
        return (
            -1
            if verb in verb_classes()["charged"] | _EXPOSED and frame.subject in _CHARGED and not frame.passive
            else 1
        )
    if modal is Modal.BAN:
        return (
            1
            if verb in verb_classes()["suffer"] | verb_classes()["charged"] or (frame.passive and verb not in GIFTS)
            else -1
        )
    if frame.passive and not active:
        return -1 if is_harm(verb) or verb in ("require", "oblige") else 1
    if verb in word_classes("deciding")["verbs"] or frame.subject == "joint":
        return 1
    if verb in ("the", "a", "an") or (frame.subject == "worker" and verb in _RESTING):
        return 0  # what they are to be, and not what they are to do; or a rest
    burdens = verb_classes()
    if verb in burdens["receive"]:
        return 1
    if "union" in (frame.subject, frame.agent) and verb not in burdens["burden"]:
        return 1
    if frame.subject == "worker" and verb in _KEEPING:
        return 1
    return -1


def stands_for(sentence: Sentence, frame: Frame) -> int:
    """The favour of a frame with what limits it: leave to do a thing for stated ends only limits the employer."""
    if frame.modal is Modal.MAY and frame.subject not in OURS:
        if any(one.name == "only" and frame.first <= one.first < frame.end for one in sentence.qualifiers):
            return 1
    return _own(sentence, frame)


def favour_in(sentence: Sentence, frame: Frame) -> int:
    """The favour of a frame with the words beside it: what a thing counts as is good or bad by what that is."""
    if frame.verb not in _DEEMED or frame.modal not in (Modal.DUTY, Modal.BAN):
        return _own(sentence, frame)
    names = {token.stem for token in sentence.tokens[frame.last : frame.end]}
    worth = bool(names & _GOOD_STANDING) - bool(names & _BAD_STANDING)
    return -worth if frame.modal is Modal.BAN else worth


_GOOD_STANDING = stem_set("favour.good-standing")
_BAD_STANDING = stem_set("favour.bad-standing")


def _own(sentence: Sentence, frame: Frame) -> int:
    """The favour of a frame; a ban on giving counts against ours only where they are the ones to get it."""
    own = favour(frame)
    if own < 0 and frame.modal is Modal.DUTY and frame.subject == "worker" and _checks_a_draft(sentence, frame):
        return 1
    if own > 0 or frame.modal is not Modal.BAN:
        return own
    if frame.verb in _HANDED and frame.subject in THEIRS and not _to_ours(sentence, frame):
        return 1 if frame.verb == "give" or _to_others(sentence, frame) else own
    copied = {token.stem for token in sentence.tokens[frame.start : frame.first]} & _COPIES
    return 1 if frame.gain and frame.verb == "make" and copied else own


def _checks_a_draft(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody has to look at what was made for them: ``shall read a letter drafted by the assistant``."""
    if frame.passive or frame.verb not in verb_classes()["checking"]:
        return False
    read = sentence.tokens
    return any(read[at].stem in _DRAFTED and read[at + 1].plain == "by" for at in range(frame.last, frame.end - 1))


_DRAFTED = stem_set("favour.drafted")
_COPIES = frozenset(("copi", "copy"))


_HANDED = comparable_words("give, allow, permit, offer, inform, tell")
"""What does ours good where they are the ones to get it: ``shall not allow a broker …`` protects."""


def _to_others(sentence: Sentence, frame: Frame) -> bool:
    """Whether the first party behind a verb is none of ours."""
    behind = (party.name for party in sentence.parties if frame.verb_at < party.first <= frame.verb_at + 4)
    return next(behind, "union") not in OURS


def _to_ours(sentence: Sentence, frame: Frame) -> bool:
    """Whether what may not be given was for ours: ``shall not give the Union …``, and not ``shall not issue …``."""
    return any(party.name in OURS and frame.verb_at < party.first <= frame.verb_at + 6 for party in sentence.parties)


def standing(sentence: Sentence, at: int) -> int:
    """The favour of the place of a token: of its frame, turned round inside an exception."""
    frame = sentence.frame_at(at)
    own = _own(sentence, frame) if frame is not None else 0
    if defines_theirs(sentence):
        return -1
    if at < len(sentence.parts):
        if sentence.parts[at] is Part.EXCEPTION:
            return -own
    return own
