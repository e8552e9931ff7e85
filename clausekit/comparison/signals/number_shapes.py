"""Shapes of numbers: which way is better where the words right beside a number say it, whatever verb it has."""

from clausekit.comparison.appraisal import SignalKind
from clausekit.comparison.signals.deadlines import Role, stands_before
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.gates import limits
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import plain_set, stem_set

_CEILINGS = (Bound.AT_MOST, Bound.LESS_THAN)
_KINDS = {Measure.DURATION: SignalKind.DURATION}


def of_shape(sentence: Sentence, one: Quantity, frame: Frame | None, own: int) -> Role | None:
    """The part a number plays and which way is better, where the words beside it say so; else None.

    Args:
        sentence: where the number stands.
        one: the number.
        frame: the verb it belongs to.
        own: whom that verb favours.
    """
    if frame is None:
        return None
    if one.measure is Measure.DURATION and (given := _given_to_act(sentence, one, frame)):
        return SignalKind.DEADLINE, given
    if one.measure is Measure.DURATION and _to_go_back_in(sentence, one):
        return SignalKind.DURATION, 1
    if _leaves_within(sentence, one, frame):
        return SignalKind.DURATION, -1
    up = (
        _of_wait(frame)
        or _of_alarm(sentence, one, frame)
        or _of_working_week(sentence, one, frame)
        or _of_age(sentence, one, frame)
        or _of_size(sentence, one, frame)
        or _of_pass_mark(sentence, one)
        or _of_presence(sentence, one, frame)
        or _of_their_seats(sentence, one, frame)
        or _of_loss(sentence, one)
        or _of_each(sentence, one, frame)
        or _of_speed(sentence, one)
        or _of_first(sentence, one, frame)
        or _of_counted(sentence, one, frame)
        or _of_ceiling(sentence, one, frame, own)
    )
    return (_KINDS.get(one.measure, SignalKind.NUMBER), up) if up else None


def _plain(sentence: Sentence, first: int, last: int) -> list[str]:
    return [token.plain for token in sentence.tokens[max(0, first) : max(0, last)]]


def _given_to_act(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``Workers are given ten days to contest it``: 1 where the time is ours, -1 where it is the other side's."""
    behind = _plain(sentence, one.last, one.last + 3)
    acts = behind[:1] == ["to"] or behind[:2] == ["in", "which"] or behind[:2] == ["within", "which"]
    gets = frame.verb in ("give", "allow", "grant") and frame.passive
    if not acts or not gets or one.bound is Bound.WITHIN or frame.modal is Modal.BAN:
        return 0
    if frame.subject in OURS and frame.subject != "joint":
        return 1
    return -1 if frame.subject in THEIRS else 0


def _to_go_back_in(sentence: Sentence, one: Quantity) -> bool:
    """``A trial of four weeks, in which the worker may go back``."""
    behind = sentence.tokens[one.last : one.last + BACK]
    words = [token.plain for token in behind if token.is_word]
    opens = words[:2] in (["in", "which"], ["during", "which"], ["within", "which"])
    ours = any(p.name in OURS and one.last <= p.first < one.last + BACK for p in sentence.parties)
    return opens and ours and bool({"may", "can"} & set(words)) and bool(_GOING_BACK & {t.stem for t in behind})


BACK = 12
"""Words behind a time in which it is said what ours may do in it, at most."""
_GOING_BACK = stems("back return withdraw refuse decline reject revert leave change cancel")


def _leaves_within(sentence: Sentence, one: Quantity, frame: Frame) -> bool:
    """``Whoever leaves within a year may be asked to repay it``: the longer, the longer ours are bound."""
    if one.measure is not Measure.DURATION or frame.verb not in _REPAYING:
        return False
    near = {token.stem for token in sentence.tokens[max(0, one.first - 6) : one.first]}
    return bool(near & _LEAVING) and one.bound in (Bound.WITHIN, Bound.LESS_THAN)


_REPAYING = frozenset(("reimburse", "pay"))
_LEAVING = stems("leaves leave resigns resign quits quit departs")


def _of_wait(frame: Frame) -> int:
    """``A caller waits no longer than two minutes``: who waits wants it short."""
    return -1 if frame.verb == "wait" and frame.modal in (Modal.DUTY, Modal.STATEMENT, Modal.MAY) else 0


def _of_alarm(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``Alerts shall be raised only where it lasts for ten minutes``: the higher, the fewer."""
    opens = {token.stem for token in sentence.tokens[frame.start : frame.start + 3]}
    told = opens & _ALARMS and sentence.parts[one.first] is Part.CONDITION
    if not told or frame.modal is Modal.BAN or not limits(sentence):
        return 0
    return -1 if one.bound in (*_CEILINGS, Bound.WITHIN) else 1


_ALARMS = stems("alert alerts flag flags warning warnings notification notifications")


def _of_working_week(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``The working week shall fall to 32 hours``."""
    opens = _plain(sentence, 0, 5)
    week = "week" in opens and ("working" in opens or "standard" in opens)
    falls = {token.stem for token in sentence.tokens[: one.first]} & _FALLING
    return -1 if week and falls and one.measure is Measure.DURATION and stands_before(sentence, one, 1, ("to",)) else 0


_FALLING = stems("fall falls reduce reduced shorten shortened cut drop drops go goes")


def _of_age(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``Workers aged 45 or over are exempt``: the higher the age, the fewer have it."""
    if one.measure is not Measure.COUNT or not stands_before(sentence, one, 2, _AGED):
        return 0
    good = {token.stem for token in sentence.tokens} & _FREED or frame.modal is Modal.BAN or frame.denied
    harm = frame.modal is Modal.STATEMENT and not good
    if harm or not good:
        return 0
    return 1 if one.bound in _CEILINGS else -1


_AGED = ("age", "ag", "aged")
_FREED = stems("exempt exempted excused entitled free released")


def _of_size(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``Each site with 50 employees has a digital representative``: the higher, the fewer sites have one."""
    if one.measure is not Measure.COUNT or frame.modal not in (Modal.STATEMENT, Modal.DUTY):
        return 0
    opens = _plain(sentence, 0, one.first)
    placed = opens[:1] and opens[0] in ("each", "every", "any") and 2 <= len(opens) <= LONGEST_NAME
    if not placed or not {"with", "of", "employing"} & set(opens[-3:]) or {"for", "by"} & set(opens):
        return 0
    people = any(one.last - 1 <= party.first <= one.last + 2 and party.name == "worker" for party in sentence.parties)
    gets = {token.stem for token in sentence.tokens[one.last :]} & _HAVING
    if not people or not gets:
        return 0
    return 1 if one.bound in _CEILINGS else -1


LONGEST_NAME = 7
"""Words of ``each workplace with more than``, at most."""
_HAVING = stems("has have elects elect chooses receives gets receive holds names appoints entitled")


def _of_pass_mark(sentence: Sentence, one: Quantity) -> int:
    """``The test must be passed with 60 per cent``: what ours must reach."""
    before = {token.stem for token in sentence.tokens[: one.first]}
    marks = one.measure in (Measure.PERCENT, Measure.COUNT) and before & _TESTS and before & _PASSING
    return -1 if marks and one.bound is not Bound.WITHIN and stands_before(sentence, one, 1, ("with", "by")) else 0


_TESTS = stems("test tests exam examination assessment quiz module certificate")
_PASSING = stems("passed pass passes passing")


def _of_presence(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``Remote workers come to the office two days a month``: how often ours must be there."""
    if frame.subject != "worker" or frame.modal not in (Modal.STATEMENT, Modal.DUTY) or frame.denied:
        return 0
    words = [token.plain for token in sentence.tokens[: one.first]]
    there = bool(_THERE & set(words)) and bool(_COMING & {token.stem for token in sentence.tokens[: one.first]})
    often = one.rated or one.measure is Measure.FREQUENCY
    return -1 if there and often else 0


_COMING = stems("come comes attend attends report reports travel travels present work works")
_THERE = frozenset(("office", "offices", "site", "premises", "depot", "headquarters", "workplace"))


def _of_their_seats(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``The Employer has five seats on the board``: -1."""
    if one.measure is not Measure.COUNT or frame.subject not in ("employer", "manager") or frame.modal is Modal.BAN:
        return 0
    counted = _plain(sentence, one.last, one.last + 2)
    named = {token.stem for token in sentence.tokens[: one.first]} & _FILLING
    return -1 if named and _SEATS & set(counted) else 0


_FILLING = stems("has have holds hold fills fill takes names name appoints appoint nominates nominate sends send")
_SEATS = frozenset(("seats", "seat", "votes", "vote", "members", "places", "assessors", "nominees", "delegates"))


def _of_loss(sentence: Sentence, one: Quantity) -> int:
    """``Pay at most three per cent lower``: how much less ours get."""
    behind = _plain(sentence, one.last, one.last + 1)
    owned = {token.stem for token in sentence.tokens[max(0, one.first - 6) : one.first]} & _GOODS
    lower = behind and behind[0] in ("lower", "less", "below", "shorter", "fewer", "smaller")
    return -1 if lower and owned and one.measure in (Measure.PERCENT, Measure.MONEY, Measure.COUNT) else 0


_GOODS = stems("pay wage wages salary grade earnings hours allowance pension leave staffing crew")


def _of_each(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``One technician for every four robots``, ``falls by a third for each six months worked``: the more, the less."""
    before = _plain(sentence, one.first - 2, one.first)
    if before not in (["for", "each"], ["for", "every"]) or frame.modal in (Modal.MAY, Modal.BAN):
        return 0
    if one.measure is Measure.COUNT:
        return -1 if frame.subject in OURS and _is_there(sentence, frame) else 0
    fewer = one.measure is Measure.DURATION and sentence.tokens[one.last : one.last + 1]
    return -1 if fewer and sentence.tokens[one.last].stem in _WORKED else 0


_WORKED = stems("worked served employed service employment")


def _is_there(sentence: Sentence, frame: Frame) -> bool:
    """``Shall be on site``, ``is present``: that somebody is there, who does no task and bears no burden."""
    words = _plain(sentence, frame.first, frame.last + 4)
    return bool({"be", "is", "are", "stands", "works"} & set(words)) and bool(_PRESENT & set(words))


_PRESENT = frozenset(("site", "present", "duty", "available", "there", "hand", "shift", "floor"))


def _of_speed(sentence: Sentence, one: Quantity) -> int:
    """``Moves at no more than 0.3 metres a second``."""
    behind = _plain(sentence, one.last, one.last + 2)
    rated = behind[:1] and behind[0] in ("a", "per", "an") and behind[1:2] and behind[1] in ("second", "minute", "hour")
    return -1 if one.measure is Measure.DISTANCE and rated and one.bound in (*_CEILINGS, Bound.EXACTLY) else 0


def _of_counted(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``A learner has three attempts at the test``: the thing counted is ours to have."""
    if frame.modal is Modal.BAN or frame.denied or one.measure is not Measure.COUNT or frame.subject not in OURS:
        return 0
    counted = {token.stem for token in sentence.tokens[one.last : one.last + 2]}
    return 1 if counted & _TRIES and one.bound not in (Bound.MORE_THAN, Bound.LESS_THAN) else 0


def _of_first(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """``The first three errors shall not be counted``: so many are let off."""
    let_off = (frame.modal is Modal.BAN or frame.denied) and one.last <= frame.first
    let_off = let_off and not {token.stem for token in sentence.tokens[one.last : one.last + 4]} & _MACHINES
    return 1 if let_off and stands_before(sentence, one, 1, ("first",)) and one.bound is Bound.EXACTLY else 0


_MACHINES = stems("tool tools machine machines algorithm model software")
_TRIES = stems("attempts attempt tries chances goes offers choices options")


def _of_ceiling(sentence: Sentence, one: Quantity, frame: Frame, own: int) -> int:
    """-1 for a ceiling on what nobody is given: ``a supervisor oversees at most fifteen``; 0 for anything else.

    Why: who bargains for a ceiling wants less of the thing. What the other side gives ``up to`` so much of is a gift
    with a bound, and what ours may have or do is theirs.
    """
    if one.bound not in _CEILINGS or frame.modal not in (Modal.DUTY, Modal.STATEMENT) or own < 0:
        return 0
    if one.measure in (Measure.DATE, Measure.TIME) or frame.denied or frame.verb in _GIVING or frame.ours:
        return 0
    if _is_granted(sentence, one) or stands_before(sentence, one, 2, ("in", "within", "after")):
        return 0
    if one.bound is Bound.LESS_THAN and not stands_before(sentence, one, 1, _STAYING):
        return 0  # "hides any group smaller than eight"
    words = {token.stem for token in sentence.tokens}
    if {"that", "which", "who"} & set(_plain(sentence, 0, one.first)):
        return 0  # "an interview which women pass at four fifths or less"
    if words & _GRANTS or one.measure is Measure.MONEY:
        return 0
    opens = {token.stem for token in sentence.tokens[: one.first]}
    return 0 if frame.subject in OURS and not opens & _OUTSIDE else -1


_STAYING = ("stay", "remain", "keep", "kept", "held", "hold", "be", "is", "are")


def _is_granted(sentence: Sentence, one: Quantity) -> bool:
    """``Up to three``: the words of a gift."""
    words = _plain(sentence, one.first - 1, one.first + 2)
    return words[:2] == ["up", "to"] or words[1:] == ["up", "to"]


_GIVING = stem_set("number_shapes.giving") | plain_set("number_shapes.giving")
_GRANTS = stem_set("number_shapes.grants")
_OUTSIDE = stem_set("number_shapes.outside")
