"""Whom a sentence favours: a duty of the employer is not a duty of the worker, nor is leave to monitor a right."""

from functools import cache

from clausekit.language.sentence import Frame, Modal
from clausekit.language.tokens import stem, tokens
from clausekit.language.verbs import RECEIVED, RECEIVING
from clausekit.language.word_lists import LISTS, plain_set, stem_set, word_list

OURS = frozenset(("union", "worker", "other-voice", "joint"))
"""Parties whose rights are the workers' gain."""
THEIRS = frozenset(("employer", "manager", "supplier"))


def _comparable(verb: str) -> str:
    if stem(verb) in RECEIVING:
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
    if verb in ("apply", "not-apply") and (frame.passive or frame.subject not in THEIRS):
        own = -1 if modal is Modal.BAN or verb == "not-apply" else 1
        return -own if frame.threat else own
    if frame.subject == "consent":
        own = -1 if modal is Modal.BAN else 1
        return -own if frame.agent in THEIRS else own
    if frame.passive and frame.subject in THEIRS and verb in _SANCTIONS:
        return -1 if modal in (Modal.BAN, Modal.EXEMPT) else 1
    if frame.subject in OURS:
        return _of_ours(frame, verb, modal)
    if modal in (Modal.DUTY, Modal.SHOULD):
        return _of_duty(frame, verb)
    if modal is Modal.BAN:
        if frame.gain and verb in _OCCURS:
            return -1
        if frame.passive and ((frame.ours and verb in GIFTS) or verb in _REPAID - _REFUNDED):
            return -1
        if frame.passive and verb in _REFUNDED:
            return 0  # whose money it was, the verb does not say
        if frame.passive and verb in _CONTESTED and not (frame.ours or frame.subject or frame.agent in THEIRS):
            return -1  # "scores shall not be challenged"
        if frame.subject == "independent" and not frame.passive:
            return -1 if verb in _RULING else 1  # "the arbitrator may not award"
        return -1 if verb in GIFTS and not frame.passive and frame.subject in THEIRS else 1
    if modal is Modal.MAY:
        if frame.passive and frame.ours and verb in _TURNED_DOWN and frame.agent not in OURS:
            return -1  # "a request may be refused"
        claims = verb in verb_classes()["claims"] and frame.subject not in THEIRS and frame.agent not in THEIRS
        claims = claims and frame.subject_words != "machine"
        ruled = frame.subject == "independent" and not frame.passive  # "the arbitrator may order"
        return 1 if claims or frame.agent in OURS or ((frame.ours or ruled) and not is_harm(verb)) else -1
    if modal is Modal.EXEMPT:
        asked = verb in verb_classes()["asked"] and frame.subject not in THEIRS
        return 1 if asked or frame.burden or frame.threat or frame.agent == "worker" else -1
    return _of_statement(frame, verb)


def _of_duty(frame: Frame, verb: str) -> int:
    """A duty of the other side or of nobody named: a gain, unless it is to do harm or to leave them the last word."""
    if (verb == "pay" and frame.agent in OURS) or (verb in _LEAVE and frame.agent in THEIRS):
        return -1
    if frame.passive and frame.agent in ("worker", "union"):
        return 1 if verb in word_classes("deciding")["verbs"] else _of_ours(frame, verb, Modal.DUTY, active=True)
    threatens = frame.threat and verb in _RUNNING | _TALLIED
    if verb in verb_classes()["ends"] or (frame.ours and verb in _MAKING | _BACKED) or threatens:
        return -1
    if verb in DEEMED:
        return 0
    bare = frame.passive and frame.end - frame.verb_at <= BARE and verb in _DOING
    if (verb == "be" and (frame.burden or frame.threat)) or (frame.threat and bare):
        return -1  # "there shall be a fee"
    hurts = verb in _HURTS and (frame.passive or frame.subject in THEIRS or verb not in _WON)
    return -1 if (is_harm(verb) and frame.subject in THEIRS and verb not in _JOINED) or hurts else 1


_JOINED = comparable_words("combine")
"""What hurts as leave, of data, and not as a duty: ``must merge a small group with the next``."""


def _of_statement(frame: Frame, verb: str) -> int:
    """A sentence without a modal: what the other side reserves or does to what is known of workers is no gain."""
    if frame.subject in THEIRS and not frame.passive:
        return -1 if verb in verb_classes()["reserves"] or is_harm(verb) else 1
    if frame.threat or (frame.subject in THEIRS and frame.passive and verb in _FREED):
        return -1
    if frame.burden:
        return 1  # "the fee is waived"
    if not frame.subject and not frame.passive and verb in _WATCHES:
        return -1  # "the microphone listens in"
    return -1 if frame.passive and (verb in _HURTS or verb in verb_classes()["ends"]) else 1


_CONTESTED = comparable_words("appeal, challenge, contest, dispute, grieve, arbitrate")
_RULING = comparable_words(
    "award, order, direct, reinstate, overturn, quash, set aside, annul, reverse, halt, stop, suspend, uphold, "
    "compensate, enforce, correct, restore, decide, rule, hear, inspect, interview, report, recommend, reopen, vary, "
    "cancel, forbid"
)
"""What somebody from outside does for ours who is let do it."""
_SANCTIONS = comparable_words("discipline, dismiss, punish, fine, penalise, sanction, misconduct, prosecute, debar")
"""What those undergo who break the rules: ``managers who misuse it shall be disciplined``."""
_TURNED_DOWN = comparable_words("refuse, decline, reject, turn down, dismiss, disregard, ignore, strike out")
_FREED = comparable_words("excuse, exempt, relieve, release, entitle, allow, permit, free, absolve, discharge")
_MAKING = stem_set("favour.making")
_BACKED = comparable_words(
    "support, back, endorse, sign, countersign, certify, justify, substantiate, evidence, accompany, corroborate, "
    "second, witness, confine, restrict, limit, seconded, written"
)
"""What must be done before an act of ours is heard: ``a complaint shall be supported by two witnesses``."""
BARE = 3
"""Tokens from a verb to the end of a sentence that says nothing of how: ``a search shall be carried out``."""
_DOING = frozenset(("carri",)) | comparable_words(
    "carry out, conduct, perform, make, hold, impose, set, undertake, take, use, apply"
)
_RUNNING = (
    comparable_words("always, apply, operate, run, wear, fit, install")
    | stem_set("favour.while-it-is")
    | plain_set("favour.while-it-is")
)
"""What is said of a camera or a target that is to be there: ``shall be on``, ``shall apply``."""
_TALLIED = comparable_words("count, tally, aggregate")
"""What is done with slips and absences that are held against ours: ``errors will count``."""
DEEMED = comparable_words("deem, treat, regard")
"""What a thing counts as: for whom that is good, the verb alone does not say."""
_OCCURS = comparable_words(
    "make, lie, arise, be, pay, payable, give, need, consider, hear, allow, grant, accept, receive, due, offer, "
    "entertain"
) | {""}
_HURTS = comparable_words("lapse, monitor, dismiss, discipline, misconduct, sell, score, rank, profile, deduct, charge")
_WATCHES = comparable_words(
    "listen, film, record, photograph, monitor, track, score, rank, profile, eavesdrop, watch, log"
)
_WON = comparable_words("score, rank")
"""What a bid or a tool must do to be taken: ``a tender must score 70 marks``."""
_CHARGED = frozenset(("worker", "union"))
_ASKED = comparable_words("ask, consult, notify, hear, warn, invite, explain, answer, reimburse, compensate, credit")
"""What is done to ours to their good beside what is given: they need not be asked."""
_LEAVE = comparable_words("agree, approve, authorise, allow, permit")
GIFTS = comparable_words("pay, give, inform, consult, train, represent, allow, release, tell, offer")
_REPAID = comparable_words("reimburse, compensate, credit, fund, refund")
"""What is paid to ours beside their pay."""
_REFUNDED = comparable_words("refund, repay, fund")
"""That, too, where ours are named to get it: a fee may be theirs that is not to be paid back."""
_BESIDE = comparable_words("accompany, assist, reinstate, redeploy, retrain, promote, hear")
"""What else is done for ours: ``may not be accompanied`` takes it from them."""
_NOBODY = frozenset(("nobody", "no one", "no-one", "no person"))
_EXPOSED = comparable_words("liable, answerable, answer for")
_STOPPING = comparable_words("suspend, stand down, lay off, deactivate, switch off, lock out, log off, remove, block")
"""What is good of a tool, and not of those who work: ``a driver may be suspended``."""
_RESTING = comparable_words("rest, stop, pause, sleep, halt, evacuate")
_LOSING = comparable_words("lose, forfeit, suffer, incur")
_KEEPING = comparable_words("free, immune, safe, spared") | frozenset(
    ("keep-pay", "continue", "be", "stay", "benefit", "detriment", "lose", "enjoy", "earn")
)


def _is_stopped(frame: Frame, verb: str) -> bool:
    """Whether it is those who work that are stopped, and no tool that has a person's name: ``an assistant``."""
    return verb in _STOPPING and frame.subject == "worker" and not frame.subject_words.lower().endswith(_NAMES_OF_TOOLS)


_NAMES_OF_TOOLS = ("assistant", "assistants", "agent", "agents", "operator", "scheduler", "planner")


def _of_ours(frame: Frame, verb: str, modal: Modal, *, active: bool = False) -> int:
    if modal in (Modal.MAY, Modal.EXEMPT):
        if modal is Modal.MAY and not frame.passive and verb in _LOSING:
            return -1  # "a guard may lose a shift"
        if frame.passive and modal is Modal.MAY:
            return -1 if not is_good(verb) or _is_stopped(frame, verb) else 1
        if frame.passive and frame.subject != "joint":
            return -1 if verb in GIFTS | _ASKED | verb_classes()["heeded"] else 1
        return 1
    if modal is Modal.STATEMENT:
        return (
            -1
            if verb in verb_classes()["charged"] | _EXPOSED | _LOSING
            and frame.subject in _CHARGED
            and not frame.passive
            else 1
        )
    if modal is Modal.BAN:
        own = not frame.passive and verb in (verb_classes()["suffer"] | verb_classes()["charged"]) - {"use"}
        spared = own or (frame.passive and verb not in GIFTS | _REPAID | _BESIDE)
        kept_off = is_harm(verb) or verb in verb_classes()["looking"] | verb_classes()["meddling"]
        return 1 if spared or (kept_off and frame.subject_words.lower() in _NOBODY) else -1
    if frame.passive and not active:
        return -1 if is_harm(verb) or _is_stopped(frame, verb) or verb in ("require", "oblige", "lose") else 1
    if verb in word_classes("deciding")["verbs"] or frame.subject == "joint":
        return 1
    if verb in ("the", "a", "an") or (frame.subject == "worker" and verb in _RESTING):
        return 0  # what they are to be, and not what they are to do; or a rest
    burdens = verb_classes()
    if verb in burdens["receive"] - burdens["burden"]:
        return 1
    if "union" in (frame.subject, frame.agent) and verb not in burdens["burden"]:
        return 1
    if frame.subject == "worker" and verb in _KEEPING:
        return 1
    return -1
