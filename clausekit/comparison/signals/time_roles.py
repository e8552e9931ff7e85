"""What a span of time does where it stands: lead time, time to answer, delay or length."""

from itertools import pairwise

from clausekit.comparison.appraisal import SignalKind
from clausekit.comparison.signals.amounts import of_unsaid
from clausekit.comparison.signals.deadlines import (
    Role,
    by_so_much,
    counted_from,
    deadline,
    in_condition,
    looks_back,
    nearest_party,
    of_lead,
    stands_before,
    window_of_ours,
)
from clausekit.comparison.signals.first_times import must_log, of_own_rule
from clausekit.comparison.signals.measured import of_performance
from clausekit.comparison.signals.thresholds import in_subject, of_subject
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.quantity import Bound, Quantity
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stem, stems
from clausekit.language.word_lists import stem_set

_HELD = stem_set("time_roles.held")
_KEEPING = stem_set("time_roles.keeping")
_WIPING = stem_set("time_roles.wiping")
_ACCOUNT = stem_set("time_roles.account")
_PRIVATE = stems("footage location biometric fingerprint face keystroke recording camera")
_PROTECTS = stem_set("time_roles.protects")
HARMS = stem_set("time_roles.harms")
_ANSWERS = stem_set("time_roles.answers")
_HAS = frozenset(("have", "take", "receive", "allow"))
_SERVICE = stems("service served employed worked employment qualifying seniority tenure post")
_AHEAD = frozenset(("befor", "prior", "preced", "ahead", "beforehand", "advanc", "previous"))
_FREEZE = stem("frozen")
"""What is done to a target for the good of those who have it; of pay it depends on what it is frozen at."""
_EARNINGS = stems("pay wage wages salary salaries earnings rate rates bonus allowance pension increment leave")
KEEPING_OR_WIPING = _KEEPING | _WIPING


def keeps(sentence: Sentence) -> bool:
    """Whether a sentence says that a thing is kept, and not that it is erased."""
    words = {token.stem for token in sentence.tokens}
    return bool(words & _KEEPING) and not words & _WIPING


def role_of_time(sentence: Sentence, one: Quantity, own: int) -> Role:
    """What a span of time does where it stands; ``own`` is the favour of the verb it belongs to."""
    frame, part = sentence.frame_at(one.first), sentence.parts[one.first]
    around = {token.stem for token in sentence.tokens[max(0, one.first - 9) : one.last + 7]}
    after = [token.stem for token in sentence.tokens[one.last : one.last + 6]]
    banned = frame is not None and frame.modal is Modal.BAN
    if frame is not None and frame.verb == _FREEZE and not around & _EARNINGS:
        return SignalKind.DURATION, 1
    if frame is not None and in_subject(sentence, one, frame) and (up := of_subject(sentence, one, frame, own)):
        return SignalKind.NUMBER, up
    due = stands_before(sentence, one, 2, ("due", "readi", "avail")) or (
        frame is not None and frame.modal is Modal.DUTY and frame.passive
    )
    if frame is not None and due and stands_before(sentence, one, 1, ("in",)):
        return deadline(sentence, one, own)
    if (told := of_own_rule(sentence, one, frame, own)) is not None:
        return told
    if frame is not None and not banned and after[:1] == ["after"] and stands_before(sentence, one, 1, _LASTING):
        return SignalKind.DURATION, own
    if (
        frame is not None
        and frame.modal is Modal.MAY
        and frame.subject in OURS
        and not frame.passive
        and after[:1] == ["after"]
    ):
        return SignalKind.DEADLINE, 1 if one.bound is Bound.AT_MOST else -1
    if frame is not None and frame.modal is Modal.MAY and _lasting(frame) and not around & (_PROTECTS - HARMS):
        return SignalKind.DURATION, -1
    if _open_to_theirs(sentence, one) or (own < 0 and looks_back(sentence, one)):
        return SignalKind.DURATION, -1
    if banned and part is Part.TIME and stands_before(sentence, one, 2, ("until", "till")) and _passes(sentence, one):
        return SignalKind.DEADLINE, own
    if frame is not None and frame.modal is Modal.MAY and frame.subject in THEIRS and by_so_much(sentence, one):
        return SignalKind.DURATION, -1
    if banned and part is Part.MAIN and one.bound in (Bound.LESS_THAN, Bound.MORE_THAN, Bound.AT_MOST):
        return SignalKind.DURATION, 1 if one.bound is Bound.LESS_THAN else -1
    if window_of_ours(sentence, one):
        return SignalKind.DEADLINE, own
    if _is_lead(sentence, one, after):
        return SignalKind.DEADLINE, of_lead(sentence, one, frame)
    if frame is not None and frame.verb == "continue" and _is_leave(sentence, frame):
        return SignalKind.DURATION, -1
    kept = _of_keeping(sentence, around)
    if kept:
        return SignalKind.DURATION, kept
    answers = _of_answers(sentence, one, frame, after)
    if answers:
        return SignalKind.DEADLINE, answers
    if part in (Part.CONDITION, Part.EXCEPTION):
        return in_condition(sentence, one, own, part, after)
    if (
        one.bound is Bound.WITHIN
        or one.unit == "at once"
        or (one.bound is Bound.AT_MOST and stands_before(sentence, one, 3, ("later",)))
    ):
        return deadline(sentence, one, own)
    if (
        around & _SERVICE
        and one.unit not in ("hour", "minute")
        and one.bound in (Bound.AT_LEAST, Bound.MORE_THAN, Bound.EXACTLY)
        and not set(after[:2]) & (_PROTECTS - HARMS)
        and stands_before(sentence, one, 6, ("with", "who", "after", "complet", "finish", "onc"))
    ):
        return SignalKind.NUMBER, -own
    opener = sentence.tokens[one.first - 1].stem if one.first else ""
    if banned and after[:1] == ["after"]:
        return SignalKind.DEADLINE, own
    if is_delay(sentence, one):
        return SignalKind.DEADLINE, -own
    if opener == "after" or (counted_from(sentence, one) and opener != "for" and not around & (_PROTECTS - HARMS)):
        return SignalKind.DEADLINE, -own
    return _of_length(sentence, one, own, around, opener)


_LASTING = ("until", "till", "for")
"""What opens how long a thing lasts: ``until a year after leaving``, ``for a year after leaving``."""


def _passes(sentence: Sentence, one: Quantity) -> bool:
    """``Until three months have passed``: the longer, the later."""
    return any(token.stem in _PASSING for token in sentence.tokens[one.last : one.last + 3])


_PASSING = stems("passed passes elapsed elapse expired gone over")


def _lasting(frame: Frame) -> bool:
    """``A call may take ten minutes to be answered``: leave for a thing to be long."""
    return frame.verb in _TAKING and frame.subject not in OURS and not frame.passive


_TAKING = stems("take last run continue")


def _open_to_theirs(sentence: Sentence, one: Quantity) -> bool:
    """``Readable by team leaders for ten days``."""
    words = sentence.tokens[: one.first]
    opened = next((at for at, token in enumerate(words) if token.plain in _OPEN), len(words))
    seen = (party for party in sentence.parties if opened < party.first <= opened + 3)
    return any(party.name in THEIRS for party in seen) and stands_before(sentence, one, 1, ("for",))


_OPEN = frozenset(("readable", "visible", "available", "open", "accessible", "viewable"))


def is_delay(sentence: Sentence, one: Quantity) -> bool:
    """Whether a thing begins so much later: ``from the third day``, ``once the figures are two months old``."""
    opener = sentence.tokens[one.first - 1].stem if one.first else ""
    old = [token.plain for token in sentence.tokens[one.last : one.last + 1]] == ["old"]
    since = old and stands_before(sentence, one, 6, ("onc", "when", "after", "least"))
    return since or (opener == "the" and stands_before(sentence, one, 2, ("from", "after")))


_LEAVES = stem_set("sunset.leaves")


def _is_leave(sentence: Sentence, frame: Frame) -> bool:
    """Whether what lasts is leave of the other side, or binds ours: a permission, a warning."""
    opens = sentence.tokens[frame.start : frame.start + 4]
    return any(token.stem in _LEAVES for token in opens) or any(token.plain == "authority" for token in opens[:1])


def _is_lead(sentence: Sentence, one: Quantity, after: list[str]) -> bool:
    """Whether a time is notice or is counted back from what is to come."""
    near = {token.stem for token in sentence.tokens[max(0, one.first - 4) : one.last + 4]}
    if (
        near & stems("notice warning")
        and not stands_before(sentence, one, 6, ("within",))
        and one.bound is not Bound.WITHIN
    ):
        return True
    return bool(_AHEAD & set(after[:3])) and one.bound is not Bound.WITHIN and not _until_wiped(sentence, after)


def _until_wiped(sentence: Sentence, after: list[str]) -> bool:
    """Whether a time is how long a thing is held: ``kept for a year before it is erased``."""
    return bool(_WIPING & set(after)) and any(token.stem in _KEEPING | {"held"} for token in sentence.tokens)


def _of_keeping(sentence: Sentence, around: set[str]) -> int:
    """-1 for how long what is known of workers is kept, 1 for the record by which the employer accounts; else 0."""
    if {token.stem for token in sentence.tokens[:LESSON_AT]} & _LESSONS:
        return 0  # "the course on the new patient record shall last for three days"
    whole = {token.stem for token in sentence.tokens} | sentence.about
    if of_performance(sentence) and whole & (_KEEPING | _WIPING):
        return -1
    pays = around & stems("pay salary wage grade rate post job")
    if any(token.text == "|" for token in sentence.tokens) and whole & (_HELD | _KEEPING) and not pays:
        return 1 if whole & _ACCOUNT and not whole & _PRIVATE else -1  # a row of a table has no verb
    if around & _WIPING and (whole & _HELD or around & stems("delete erase wipe purge anonymise") or not pays):
        return -1
    if around & _KEEPING and any(pair in _ACCESS_LOGS for pair in pairwise(token.plain for token in sentence.tokens)):
        return 1
    if around & _KEEPING and whole & _HELD and not pays:
        accounts = bool(whole & _ACCOUNT) or must_log(sentence)
        return 1 if accounts and not whole & _PRIVATE else -1
    return 0


_ACCESS_LOGS = frozenset((("access", "logs"), ("access", "log"), ("audit", "trail"), ("audit", "logs")))
"""What shows who has looked at the data of ours."""
LESSON_AT = 3
"""Words at the start of a sentence among which stands what lasts."""
_LESSONS = stems("course courses training workshop workshops class classes lesson lessons session sessions induction")


def _of_answers(sentence: Sentence, one: Quantity, frame: Frame | None, after: list[str]) -> int:
    """1 where ours have a time to answer in, -1 where the other side has it; else 0."""
    opens = after[:1] in (["to"], ["for"], ["in"]) or after[:2] == ["within", "which"]
    follows = set(after[:6])
    subject = frame.subject if frame is not None else ""
    if opens and frame is not None and frame.verb in _HAS and subject in THEIRS and not frame.passive:
        return -1
    if opens and follows & _ANSWERS:
        nearest = nearest_party(sentence, one)
        return -1 if nearest in THEIRS and subject in THEIRS and frame is not None and frame.verb != "give" else 1
    return 0


def _of_length(sentence: Sentence, one: Quantity, own: int, around: set[str], opener: str) -> Role:
    """How long something lasts: good things long, harmful ones short."""
    frame = sentence.frame_at(one.first)
    ours = frame is not None and frame.subject in OURS
    if (
        (ours or (frame is not None and frame.ours))
        and around & _RESTS
        and one.bound in (Bound.EXACTLY, Bound.AT_LEAST)
    ):
        return SignalKind.DURATION, 1
    if one.bound is Bound.MORE_THAN:
        return SignalKind.NUMBER, -own
    if one.bound in (Bound.AT_LEAST, Bound.EXACTLY) and around & HARMS and not around & (_PROTECTS - HARMS):
        return SignalKind.DURATION, -1
    if one.bound is Bound.AT_MOST and not (ours or around & _PROTECTS - stems("trial")):
        return SignalKind.DURATION, -1
    if one.bound is Bound.AT_MOST and around & HARMS and not around & (_PROTECTS - HARMS):
        return SignalKind.DURATION, -1
    if opener == "for" and not around & HARMS:
        return SignalKind.DURATION, own
    if one.bound is Bound.LESS_THAN:
        return SignalKind.NUMBER, own
    return SignalKind.DURATION, of_unsaid(sentence, one, frame, own)


_RESTS = stems("break breaks rest pause")
"""What is theirs to have, however the sentence makes them take it."""
