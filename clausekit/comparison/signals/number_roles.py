"""What a number does where it stands: lead time, time to answer, delay, length, ceiling or threshold; and whether more of it is better."""

from clausekit.comparison.appraisal import SignalKind
from clausekit.language.favour import OURS, THEIRS, favour, is_harm
from clausekit.language.gates import limits
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stem, tokens
from clausekit.language.word_lists import word_list

Role = tuple[SignalKind, int]
"""The kind of sign, and 1 if more is better for the workers, -1 if less is."""


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_HELD = _stems(
    "data record records footage recording recordings image images log logs score scores file information message messages picture result results history \
report location template transcript metadata copy copies profile photograph screenshot audio video"
)
_KEEPING = _stems("keep retain retained store hold preserve held kept retention storage archive")
_WIPING = _stems(
    "delete erase destroy wipe purge overwritten anonymised deletion overwrite dispose anonymise shred remove expunge removed"
)
_ACCOUNT = _stems(
    "audit register minutes report certificate notes assessment training evidence decision decisions accident test maintenance"
)
_PRIVATE = _stems("footage location biometric fingerprint face keystroke recording camera")
_PROTECTS = _stems(
    "protection protected frozen guarantee guaranteed pay salary release retrained retraining training paid continue continues leave support redundancy \
redundancies credit trial slot break breaks rest preserved allowance income wage earnings coaching induction help compensation"
)
_HARMS = _stems(
    "monitoring surveillance covert suspension pilot probation restriction confidential recording camera footage tracking suspend freeze watch wear warning"
)
_ANSWERS = _stems(
    "reply respond comment comments object objection answer appeal decide consider study ask challenge submit response read raise accept choose prepare check \
correct complain claim grievance request apply application representations examine dispute lodge review consult vote"
)
_OUR_ACTS = _stems(
    "appeal claim objection comment comments request grievance application complaint challenge representations dispute"
)
_GIVEN = frozenset(("give", "have", "inform", "receive", "allow", "get", "see", "keep-pay", "pay"))
_HAS = frozenset(("have", "take", "receive", "allow"))
_BENEFITS = _stems(
    "pay paid payment reimburse reimbursement compensation compensate allowance release training budget grant refund cost costs expenses fee fees leave credit \
supplement contribution fund adviser award redundancy bonus"
)
_CHARGES = _stems("charge charged deduct deducted deduction fine penalty recover")
_SERVICE = _stems("service employed worked employment qualifying seniority tenure")
_BURDENS = _stems(
    "cases calls target targets quota visits pupils patients learners load lift kilometre parcels picks items miles tasks hours decibels speed temperature weight meetings"
)
_AHEAD = frozenset(("befor", "prior", "preced", "ahead", "beforehand", "advanc", "previous"))


def role(sentence: Sentence, one: Quantity) -> Role:
    """What a number does where it stands, and which way is better."""
    frame = sentence.frame_at(one.first)
    own = (favour(frame) if frame is not None else 1) or 1
    if _ends_harm(sentence, frame):
        return SignalKind.DURATION, -1
    if one.measure is Measure.FREQUENCY:
        harms = frame is not None and is_harm(frame.verb) and own < 0
        return SignalKind.NUMBER, -1 if harms or (frame is not None and frame.modal is Modal.MAY and own < 0) else 1
    if one.measure is Measure.DATE:
        until = _before_it(sentence, one, 3, ("until", "till", "end"))
        return (SignalKind.DURATION, own) if until else _deadline(sentence, one, own)
    if one.measure is Measure.TIME:
        return _of_day(sentence, one, own)
    if one.measure is Measure.DISTANCE:
        return SignalKind.NUMBER, _of_distance(sentence, one, own)
    if one.measure is Measure.DURATION:
        return _of_time(sentence, one, own)
    return SignalKind.NUMBER, _of_number(sentence, one, own)


def _ends_harm(sentence: Sentence, frame: Frame | None) -> bool:
    """Whether a sentence says when something ends that is no good to the workers: a warning, a waiver, a restriction."""
    if frame is None or not {token.stem for token in sentence.tokens} & _ENDING:
        return False
    return bool({token.stem for token in sentence.tokens[:6]} & _UNWELCOME) and not frame.subject


_ENDING = _stems(
    "end ends lapse lapses expire expires spent removed disregarded cancelled finish finishes cease ceases"
)
_UNWELCOME = _stems(
    "warning warnings penalty penalties waiver waivers derogation exemption licence dispensation restriction restrictions suspension ban monitoring surveillance"
)


def _of_day(sentence: Sentence, one: Quantity, own: int) -> Role:
    """A time of day: what begins after it and what lasts until it; hours outside which nothing may be done are a limit."""
    if limits(sentence):
        own = -1
    if _before_it(sentence, one, 2, ("after", "from", "sinc", "between")):
        return SignalKind.DURATION, -own
    return SignalKind.DURATION, own


def _of_distance(sentence: Sentence, one: Quantity, own: int) -> int:
    """Near to people a machine must stop sooner; to a place of work it must not be far."""
    words = {token.stem for token in sentence.tokens}
    stops = words & _stems("stop slow halt alarm sensor camera robot machine vehicle")
    return 1 if stops and own > 0 else -1


def _of_number(sentence: Sentence, one: Quantity, own: int) -> int:
    frame, part = sentence.frame_at(one.first), sentence.parts[one.first]
    near = {token.stem for token in sentence.tokens[max(0, one.first - 3) : one.last + 4]}
    around = {token.stem for token in sentence.tokens[max(0, one.first - 9) : one.last + 7]}
    banned = frame is not None and frame.modal is Modal.BAN
    if banned and part is Part.MAIN and one.bound in (Bound.LESS_THAN, Bound.MORE_THAN, Bound.AT_LEAST, Bound.AT_MOST):
        return 1 if one.bound in (Bound.LESS_THAN, Bound.AT_LEAST) else -1
    if around & _CHARGES and one.measure in (Measure.MONEY, Measure.PERCENT) and own < 0:
        return -1
    if [token.plain for token in sentence.tokens[max(0, one.first - 2) : one.first]] in (
        ["for", "each"],
        ["for", "every"],
        ["to", "every"],
        ["to", "each"],
    ):
        return -own  # "one adviser for each 200 workers"
    crossed = near & {"exceed", "fall", "reach", "drop", "rise"}
    or_more = one.bound is Bound.AT_LEAST and sentence.tokens[one.last - 1].stem == "more"
    if (
        part in (Part.CONDITION, Part.EXCEPTION)
        or one.bound in (Bound.MORE_THAN, Bound.LESS_THAN)
        or or_more
        or crossed
    ):
        low = one.bound in (Bound.LESS_THAN, Bound.AT_MOST) or (
            crossed & {"fall", "drop"} and one.bound is not Bound.MORE_THAN
        )
        up = own if low else -own
        return -up if part is Part.EXCEPTION else up
    if one.bound is Bound.AT_MOST:
        whole = {token.stem for token in sentence.tokens[: one.first]}
        capped = sentence.tokens[one.first].plain in ("shall", "must", "not") and not around & _BENEFITS
        if (
            _of_people(one)
            or banned
            or capped
            or whole & _HARMS
            or (one.first <= 1 and sentence.tokens[one.first].plain in ("no", "not", "never"))
            or (around & _BURDENS
            and not around & _BENEFITS)
        ):
            return -1
        return own
    return own


def _of_people(one: Quantity) -> bool:
    """Whether a number counts workers: a cap on a group's size is for their good."""
    found = word_list("parties").at(tokens(one.unit), 0) if one.unit else None
    return found is not None and found.name == "worker"


def _of_time(sentence: Sentence, one: Quantity, own: int) -> Role:
    frame, part = sentence.frame_at(one.first), sentence.parts[one.first]
    around = {token.stem for token in sentence.tokens[max(0, one.first - 9) : one.last + 7]}
    after = [token.stem for token in sentence.tokens[one.last : one.last + 6]]
    banned = frame is not None and frame.modal is Modal.BAN
    if banned and part is Part.MAIN and one.bound in (Bound.LESS_THAN, Bound.MORE_THAN, Bound.AT_MOST):
        return SignalKind.DURATION, 1 if one.bound is Bound.LESS_THAN else -1
    if _is_lead(sentence, one, after):
        return SignalKind.DEADLINE, _of_lead(sentence, one, frame)
    kept = _of_keeping(sentence, around)
    if kept:
        return SignalKind.DURATION, kept
    answers = _of_answers(sentence, one, frame, after)
    if answers:
        return SignalKind.DEADLINE, answers
    if part in (Part.CONDITION, Part.EXCEPTION):
        return _in_condition(sentence, one, own, part, after)
    if (
        one.bound is Bound.WITHIN
        or one.value == 0
        or (one.bound is Bound.AT_MOST and _before_it(sentence, one, 3, ("later",)))
    ):
        return _deadline(sentence, one, own)
    opener = sentence.tokens[one.first - 1].stem if one.first else ""
    if banned and after[:1] == ["after"] and part is not Part.CONDITION:
        return SignalKind.DEADLINE, own
    if _before_it(sentence, one, 2, ("from",)) and opener == "the":
        return SignalKind.DEADLINE, -own
    if opener == "after" or (after[:1] == ["after"] and opener != "for" and not around & (_PROTECTS - _HARMS)):
        return SignalKind.DEADLINE, -own
    return _of_length(sentence, one, own, around, opener)


def _is_lead(sentence: Sentence, one: Quantity, after: list[str]) -> bool:
    """Whether a time is notice or is counted back from what is to come."""
    near = {token.stem for token in sentence.tokens[max(0, one.first - 4) : one.last + 4]}
    if (
        near & _stems("notice warning")
        and not _before_it(sentence, one, 6, ("within",))
        and one.bound is not Bound.WITHIN
    ):
        return True
    return bool(_AHEAD & set(after[:3])) and one.bound is not Bound.WITHIN


def _of_lead(sentence: Sentence, one: Quantity, frame: Frame | None) -> int:
    """More notice is better for those who get it: ours, unless they are the ones to give it."""
    if frame is None or frame.subject not in OURS:
        return 1
    if frame.subject == "joint":
        return -1 if frame.modal is Modal.MAY else 1
    gets = frame.passive or (frame.verb in ("have", "receive", "get", "inform", "give") and frame.modal is not Modal.MAY)
    if frame.verb == "give" and not frame.passive and frame.modal is Modal.DUTY:
        gets = {"receive", "have", "get"} & {token.plain for token in sentence.tokens[frame.last : one.first]} != set()
    return 1 if gets or frame.modal is Modal.BAN else -1


def _of_keeping(sentence: Sentence, around: set[str]) -> int:
    """-1 for how long what is known of workers is kept, 1 for the record by which the employer accounts; else 0."""
    whole = {token.stem for token in sentence.tokens} | sentence.about
    pays = around & _stems("pay salary wage grade rate post job")
    if around & _WIPING and (whole & _HELD or around & _stems("delete erase wipe purge anonymise") or not pays):
        return -1
    if around & _KEEPING and whole & _HELD and not pays:
        return 1 if whole & _ACCOUNT and not whole & _PRIVATE else -1
    return 0


def _of_answers(sentence: Sentence, one: Quantity, frame: Frame | None, after: list[str]) -> int:
    """1 where ours have a time to answer in, -1 where the other side has it; else 0."""
    opens = after[:1] in (["to"], ["for"], ["in"]) or after[:2] == ["within", "which"]
    follows = set(after[:6])
    subject = frame.subject if frame is not None else ""
    if opens and follows & _ANSWERS:
        if frame is not None and frame.verb in _HAS and subject in THEIRS and not frame.passive:
            return -1
        nearest = _nearest(sentence, one)
        return -1 if nearest in THEIRS and subject in THEIRS and frame is not None and not frame.verb == "give" else 1
    return 0


def _deadline(sentence: Sentence, one: Quantity, own: int) -> Role:
    """By when something is to be done: later is better where ours must act, sooner where the other side must."""
    frame = sentence.frame_at(one.first)
    if frame is None:
        return SignalKind.DEADLINE, -1
    words = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    if frame.subject in OURS and frame.subject != "joint" and not frame.passive and frame.verb not in _GIVEN:
        return SignalKind.DEADLINE, 1
    if (
        (frame.passive
        and frame.agent in OURS
        and frame.agent != "joint")
        or (frame.ours and frame.verb not in _ANSWERED and words & _OUR_ACTS)
    ):
        return SignalKind.DEADLINE, 1
    if frame.modal is Modal.BAN:
        return SignalKind.DEADLINE, 1
    theirs = any(
        party.name in ("union", "worker") for party in sentence.parties if one.last <= party.first <= one.last + 1
    )
    return SignalKind.DEADLINE, 1 if theirs else -1


_ANSWERED = frozenset(
    (
        "respond",
        "decide",
        "hear",
        "meet",
        "investigate",
        "review",
        "refer",
        "acknowledge",
        "accept",
        "allow",
        "refuse",
        "settle",
        "complete",
        "answer",
        "end",
        "handle",
    )
)
"""What is done with an appeal or a request by the one who got it."""


def _in_condition(sentence: Sentence, one: Quantity, own: int, part: Part, after: list[str]) -> Role:
    """A time in a condition: for whom it runs, or how long something must have lasted."""
    if one.bound is Bound.WITHIN:
        nearest = _nearest(sentence, one)
        if nearest in THEIRS:
            return SignalKind.DEADLINE, -1
        return SignalKind.DEADLINE, 1 if nearest in ("union", "worker") or own < 0 else -1
    up = own if one.bound in (Bound.LESS_THAN, Bound.AT_MOST) else -own
    return SignalKind.NUMBER, -up if part is Part.EXCEPTION else up


def _of_length(sentence: Sentence, one: Quantity, own: int, around: set[str], opener: str) -> Role:
    """How long something lasts: good things long, harmful ones short."""
    frame = sentence.frame_at(one.first)
    ours = frame is not None and frame.subject in OURS
    if (
        around & _SERVICE
        and one.bound in (Bound.AT_LEAST, Bound.MORE_THAN, Bound.EXACTLY)
        and _before_it(sentence, one, 6, ("with", "who", "after", "complet"))
    ):
        return SignalKind.NUMBER, -own
    if one.bound is Bound.MORE_THAN:
        return SignalKind.NUMBER, -own
    if one.bound is Bound.AT_MOST and not (ours or around & _PROTECTS - _stems("trial")):
        return SignalKind.DURATION, -1
    if one.bound is Bound.AT_MOST and around & _HARMS and not around & (_PROTECTS - _HARMS):
        return SignalKind.DURATION, -1
    if opener == "for" and not around & _HARMS:
        return SignalKind.DURATION, own
    if one.bound is Bound.LESS_THAN:
        return SignalKind.NUMBER, own
    return SignalKind.DURATION, own


def _nearest(sentence: Sentence, one: Quantity) -> str:
    """The class of the last party before a number."""
    before = [party for party in sentence.parties if party.last <= one.first]
    return before[-1].name if before else ""


def _before_it(sentence: Sentence, one: Quantity, far: int, words: tuple[str, ...]) -> bool:
    return any(token.stem in words for token in sentence.tokens[max(0, one.first - far) : one.first])
