"""What a number does where it stands, and whether more of it is better for the workers."""

from dataclasses import replace

from clausekit.comparison.appraisal import SignalKind
from clausekit.comparison.signals.amounts import of_unsaid
from clausekit.comparison.signals.counted_things import (
    PESTERING,
    asked_of_ours,
    by_so_many_people,
    have_to_be_there,
    limited_to,
    named_by_ours,
    part_of_whole,
    seats_of_theirs,
    watching_things,
)
from clausekit.comparison.signals.deadlines import Role, deadline, stands_before
from clausekit.comparison.signals.hours_and_distances import of_day, of_distance
from clausekit.comparison.signals.named_numbers import of_name
from clausekit.comparison.signals.number_shapes import of_shape
from clausekit.comparison.signals.thresholds import in_subject, of_relative, of_subject, of_what_is_not
from clausekit.comparison.signals.time_roles import HARMS, role_of_time
from clausekit.language.favour import OURS, THEIRS, comparable_words, favour, is_harm
from clausekit.language.favour_in_place import departs_from_machine
from clausekit.language.gates import limits
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stems, tokens
from clausekit.language.word_lists import stem_set, word_list

_BENEFITS = stem_set("number_roles.benefits")
_KINDS = {Measure.DURATION: SignalKind.DURATION}
_MEASURING = stems("score scores rating ratings ranking profile photograph screenshot capture target quota prompt")
"""What is made of workers: the less often the better."""
_CHARGES = stems("charge charged deduct deducted deduction fine penalty recover")
_BURDENS = stem_set("number_roles.burdens")


def _sanctions(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is a sanction that may be given or imposed."""
    return any(token.plain in _SANCTIONED for token in sentence.tokens[frame.start : frame.first][:3])


_SANCTIONED = frozenset(
    ("warning", "warnings", "sanction", "sanctions", "penalty", "reprimand", "dismissal", "demotion")
)


def _left_to_machine(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is a machine that may do a thing: ``the system may reject``, ``may be decided by the tool alone``."""
    if frame.passive:
        behind = sentence.tokens[frame.last : frame.end]
        by = next((at for at, token in enumerate(behind) if token.plain == "by"), len(behind))
        return bool({token.stem for token in behind[by : by + 4]} & _MACHINES) and frame.agent not in OURS
    named = sentence.tokens[frame.start : frame.first]
    return len(named) <= MOST_NAMED and bool({token.stem for token in named} & _MACHINES) and frame.subject not in OURS


MOST_NAMED = 4
"""Words that name a machine, at most."""


def _sends(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is something sent to workers that need not be dealt with."""
    return bool({token.stem for token in sentence.tokens[frame.start : frame.first]} & PESTERING)


def role(sentence: Sentence, one: Quantity) -> Role:
    """What a number does where it stands, and which way is better."""
    frame = sentence.frame_at(one.first)
    own = (favour(_of_thing(sentence, frame)) if frame is not None else 1) or 1
    bound = not stands_before(sentence, one, 1, ("after",))
    if own < 0 and bound and frame is not None and any(frame.last <= at.first < one.first for at in limits(sentence)):
        own = 1  # "may be moved only with the consent of two stewards"
    if own < 0 and frame is not None and departs_from_machine(sentence, frame):
        own = 1
    if frame is not None and frame.modal is Modal.MAY and _left_to_machine(sentence, frame):
        own = -1  # "claims of less than £50 may be decided by the system alone"
    if frame is not None and frame.modal is Modal.EXEMPT and own < 0 and _sends(sentence, frame):
        own = 1  # "no e-mail need be read after six"
    if frame is not None and frame.modal is Modal.MAY and frame.passive and _sanctions(sentence, frame):
        own = -1  # "a warning may be given to a driver who …"
    if shaped := of_shape(sentence, one, frame, own):
        return shaped
    if _ends_harm(sentence, frame):
        return SignalKind.DURATION, -1
    if which := of_relative(sentence, one, own):
        return _KINDS.get(one.measure, SignalKind.NUMBER), which
    if frame is not None and frame.subject in OURS and frame.verb in _LOSING and frame.modal is not Modal.BAN:
        return _KINDS.get(one.measure, SignalKind.NUMBER), -1 if not frame.passive else 1
    if named := of_name(sentence, one, frame):
        return _KINDS.get(one.measure, SignalKind.NUMBER), named
    if frame is not None and (up := of_what_is_not(sentence, one, frame)):
        return SignalKind.NUMBER, up
    if one.measure is Measure.FREQUENCY:
        if frame is not None and frame.modal is Modal.BAN and one.bound in (Bound.MORE_THAN, Bound.AT_MOST):
            return SignalKind.NUMBER, -own
        if one.bound is Bound.AT_MOST and {token.stem for token in sentence.tokens[:4]} & _MEASURING:
            return SignalKind.NUMBER, -1
        if limited_to(sentence, one) and not {token.stem for token in sentence.tokens} & _BENEFITS:
            return SignalKind.NUMBER, -1
        harms = frame is not None and own < 0 and (is_harm(frame.verb) or _is_task(frame))
        return SignalKind.NUMBER, -1 if harms or (frame is not None and frame.modal is Modal.MAY and own < 0) else 1
    if one.measure is Measure.DATE:
        until = stands_before(sentence, one, 3, ("until", "till", "end")) and not stands_before(
            sentence, one, 4, ("by",)
        )
        if stands_before(sentence, one, 5, _LASTING) and (
            one.bound is Bound.AT_MOST or stands_before(sentence, one, 2, ("to",))
        ):
            leave = {token.stem for token in sentence.tokens[:4]} & _LEAVES
            return SignalKind.DURATION, -1 if leave else own
        if stands_before(sentence, one, 1, _BEGINNING):
            return SignalKind.DEADLINE, -own
        theirs = frame is not None and frame.verb == "have" and frame.subject in THEIRS
        return (SignalKind.DURATION, own) if until and not theirs else deadline(sentence, one, own)
    if one.measure is Measure.TIME:
        return of_day(sentence, one, own)
    if one.measure is Measure.DISTANCE:
        return SignalKind.NUMBER, of_distance(sentence, one, own)
    if one.measure is Measure.COUNT and one.bound is Bound.WITHIN:
        return deadline(sentence, one, own)  # "within 30 days, and in backups within 30 more"
    if one.measure is Measure.DURATION:
        return role_of_time(sentence, one, own)
    return SignalKind.NUMBER, _of_number(sentence, one, own)


_BEGINNING = ("from", "after", "since")
"""What stands before the day on which a thing begins."""
_LOSING = comparable_words("lose, forfeit, surrender")


def _is_task(frame: Frame) -> bool:
    """``Workers shall undergo a test each month``: what ours have to do, the less often the better."""
    told = frame.modal is Modal.STATEMENT and frame.verb in _CHORES and not frame.denied
    owed = told or frame.modal is Modal.DUTY
    return frame.subject in OURS and frame.subject != "joint" and owed and not frame.passive


_CHORES = comparable_words(
    "look, look at, look into, view, check, report, log, submit, fill, upload, confirm, undergo, scan, answer"
)
"""What ours do for the other side, though a sentence only tells of it."""


def _of_thing(sentence: Sentence, frame: Frame) -> Frame:
    """A frame whose subject is how many there are of a party, and so no party: ``the ratio of agents``."""
    party = next((party for party in sentence.parties if frame.start <= party.first < frame.first), None)
    if party is None or not frame.subject:
        return frame
    opens = [token.stem for token in sentence.tokens[frame.start : party.first]]
    return replace(frame, subject="") if "of" in opens[-2:] and _MEASURES & set(opens) else frame


_MEASURES = stems("ratio number proportion share percentage rate total level minimum maximum")


def _ends_harm(sentence: Sentence, frame: Frame | None) -> bool:
    """Whether a sentence says when something ends that is no good to the workers: a warning, a waiver."""
    if frame is None or not {token.stem for token in sentence.tokens} & _ENDING:
        return False
    return bool({token.stem for token in sentence.tokens[:6]} & _UNWELCOME) and not frame.subject


_ENDING = stem_set("number_roles.ending")
_UNWELCOME = stem_set("number_roles.unwelcome")


def _of_number(sentence: Sentence, one: Quantity, own: int) -> int:
    counted = part_of_whole(sentence, one) if one.measure is Measure.COUNT else None
    if counted is not None:
        return 0 if sentence.parts[one.first] is not Part.MAIN else -_of_number(sentence, counted, own)
    frame, part = sentence.frame_at(one.first), sentence.parts[one.first]
    near = {token.stem for token in sentence.tokens[max(0, one.first - 3) : one.last + 4]}
    next_to = (*sentence.tokens[max(0, one.first - 3) : one.first], *sentence.tokens[one.last : one.last + 4])
    beside = {token.stem for token in next_to}
    around = {token.stem for token in sentence.tokens[max(0, one.first - 9) : one.last + 7]}
    banned = frame is not None and frame.modal is Modal.BAN
    if frame is not None and banned and one.last <= frame.first and stands_before(sentence, one, 2, ("with", "have")):
        return of_subject(sentence, one, frame, own) or own  # "no employee with ten or more years shall be laid off"
    if banned and part is Part.MAIN and one.bound in (Bound.LESS_THAN, Bound.MORE_THAN, Bound.AT_LEAST, Bound.AT_MOST):
        return 1 if one.bound in (Bound.LESS_THAN, Bound.AT_LEAST) else -1
    if limited_to(sentence, one) and around & (_BURDENS | PESTERING) and not around & _BENEFITS:
        return -1
    if one.measure is Measure.MONEY and near & _FEES and not around & _REPAID and _paid_by_ours(frame):
        return -1
    if one.measure is Measure.COUNT and stands_before(sentence, one, 1, ("after",)):
        return -own
    if one.measure is Measure.COUNT and (have_to_be_there(sentence, one) or named_by_ours(sentence, one)):
        return 1
    if one.measure is Measure.COUNT and asked_of_ours(sentence, one, frame):
        return -1
    if frame is not None and frame.modal is Modal.DUTY and frame.subject in THEIRS and frame.verb == "forfeit":
        return 1
    if one.measure is Measure.COUNT and seats_of_theirs(sentence, one):
        return -own
    if frame is not None and in_subject(sentence, one, frame) and (up := of_subject(sentence, one, frame, own)):
        return up
    if (
        around & _ERRORS
        and not around & _LEARNERS
        and (one.bound in (Bound.AT_MOST, Bound.LESS_THAN) or around & _MACHINES)
    ):
        return -1  # what a machine may get wrong
    if (
        frame is not None
        and frame.modal is Modal.MAY
        and frame.subject not in OURS
        and around & _LOADS
        and one.bound in _UP_TO
    ):
        return -1
    if one.measure is Measure.MONEY and stands_before(sentence, one, 4, ("cost",)) and _costs_ours(sentence, one):
        return -1
    if watching_things(sentence, one, frame):
        return -1
    opens = {token.stem for token in sentence.tokens[:4]}
    if one.measure is Measure.MONEY and opens & (_OF_OURS | _FEES) and frame is not None and not frame.agent:
        return -1
    if around & _CHARGES and one.measure in (Measure.MONEY, Measure.PERCENT) and own < 0:
        return -1
    if [token.plain for token in sentence.tokens[max(0, one.first - 2) : one.first]] in (
        ["for", "each"],
        ["for", "every"],
        ["to", "every"],
        ["to", "each"],
    ):
        return -own  # "one adviser for each 200 workers"
    if by_so_many_people(sentence, one, frame):
        return 1
    if sentence.tokens[one.last - 1].plain == "majority" and one.measure is Measure.PERCENT:
        return -own if part is Part.EXCEPTION else own
    owed = frame is not None and frame.modal is Modal.DUTY and frame.verb_at < one.first <= frame.verb_at + OBJECT
    crossed = set() if stands_before(sentence, one, 1, ("by",)) else beside & _CROSSING
    or_more = one.bound is Bound.AT_LEAST and sentence.tokens[one.last - 1].stem == "more" and not owed
    kept_below = one.bound is Bound.LESS_THAN and part is Part.MAIN and bool(around & _BURDENS)
    if not kept_below and (
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
    if one.bound is Bound.AT_MOST and {token.stem for token in sentence.tokens[:3]} & _CHARGES:
        return -1  # "deductions shall not exceed a tenth of pay"
    if one.bound is Bound.AT_MOST or kept_below:
        whole = {token.stem for token in sentence.tokens[: one.first]}
        capped = sentence.tokens[one.first].plain in ("shall", "must", "not") and not around & _BENEFITS
        if (
            _of_people(one)
            or banned
            or capped
            or whole & HARMS
            or (one.first <= 1 and sentence.tokens[one.first].plain in ("no", "not", "never"))
            or (around & _BURDENS and not around & _BENEFITS)
        ):
            return -1
        return of_unsaid(sentence, one, frame, own)
    return of_unsaid(sentence, one, frame, own)


OBJECT = 2
"""Words from a verb to the number of what it is owed of, at most: ``shall employ some eight attendants or more``."""
_LASTING = ("last", "run", "continu", "extend")
_LEAVES = stem_set("sunset.leaves")
_CROSSING = stems("exceed fall reach drop rise")
_MACHINES = stems("tool system machine algorithm software model engine")
_LEARNERS = stems("learner learners trainee trainees apprentice apprentices worker workers")
_LOADS = stems("calls decibels noise load workload speed temperature patients cases weight")
_UP_TO = (Bound.EXACTLY, Bound.AT_MOST)


def _costs_ours(sentence: Sentence, one: Quantity) -> bool:
    """``Costs the employee £3``."""
    return any(party.name in OURS and one.first - 3 <= party.first < one.first for party in sentence.parties)


_ERRORS = stems("error errors fault faults mistake mistakes inaccuracy misreading bias")
_FEES = stems("fee charge charged deposit fine levy subscription")
_OF_OURS = stems("deposit fine charge forfeit")
_REPAID = stems("reimburse reimbursed refund refunded repay repaid employer")


def _paid_by_ours(frame: Frame | None) -> bool:
    """Whether a fee is for the one who may have a thing, or for nobody named."""
    return frame is not None and (frame.subject in OURS or (frame.passive and not frame.subject))


def _of_people(one: Quantity) -> bool:
    """Whether a number counts workers: a cap on a group's size is for their good."""
    found = word_list("parties").at(tokens(one.unit), 0) if one.unit else None
    return found is not None and found.name == "worker"
