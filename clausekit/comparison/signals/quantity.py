"""Deadlines, durations and other numbers: which way a number moved, and which way is better where it stands."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, favour, is_harm
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Modal, Part, Sentence
from clausekit.language.tokens import stem, tokens
from clausekit.language.word_lists import word_list

_RANK = {Bound.AT_LEAST: 2, Bound.MORE_THAN: 2, Bound.EXACTLY: 1, Bound.AT_MOST: 0, Bound.LESS_THAN: 0, Bound.WITHIN: 0}


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_HELD = _stems("data record records footage recording recordings image images log logs score scores file information message messages picture result results history report location")
_KEEPING = _stems("keep retain retained store hold preserve held kept")
_WIPING = _stems("delete erase destroy wipe purge overwritten anonymised deletion overwrite dispose anonymise remove")
_ACCOUNT = _stems("audit register minutes report certificate notes assessment training evidence")
_PROTECTS = _stems("protection protected frozen guarantee guaranteed pay salary release retrained retraining training paid continue continues leave support redundancy redundancies credit monitoring trial slot break breaks rest preserved")
_HARMS = _stems("monitoring surveillance covert suspension pilot trial probation restriction confidential recording camera footage tracking")
_CHARGES = _stems("charge charged fee deduct deducted deduction fine")
_REPLY = _stems("reply respond comment comments object objection answer appeal decide consider study ask challenge submit response read raise")


def find(case: Case) -> Iterator[Signal]:
    """Signs of numbers that changed, were added or went."""
    old, new = _left(case.before.quantities, case.after.quantities)
    for one, other in _paired(old, new):
        if one is not None and other is not None:
            yield from _changed(case, one, other)
        elif one is not None:
            yield from _alone(case, case.before, one, -1)
        elif other is not None:
            yield from _alone(case, case.after, other, 1)


def _left(before: Sequence[Quantity], after: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    old, new = list(before), list(after)
    for one in before:
        same = next((other for other in new if other.name == one.name), None)
        if same is not None:
            old.remove(one)
            new.remove(same)
    return old, new


def _paired(old: list[Quantity], new: list[Quantity]) -> Iterator[tuple[Quantity | None, Quantity | None]]:
    new = list(new)
    for one in old:
        partner = next((other for other in new if other.measure is one.measure and (one.measure is not Measure.COUNT or other.unit == one.unit)), None)
        if partner is None and one.measure is not Measure.COUNT:
            partner = next((other for other in new if other.measure is one.measure), None)
        if partner is not None:
            new.remove(partner)
        yield one, partner
    for other in new:
        yield None, other


def _changed(case: Case, one: Quantity, other: Quantity) -> Iterator[Signal]:
    kind, up = role(case.before, one)
    kind_after, up_after = role(case.after, other)
    if kind is not kind_after and kind_after is SignalKind.DEADLINE:
        kind, up = kind_after, up_after
    size = (other.value > one.value) - (other.value < one.value)
    if _ahead(case.after, other) and not _ahead(case.before, one) and one.bound is Bound.WITHIN:
        size, up = 1, 1
    if _close(one, other):
        size = 0
    rank = _RANK[other.bound] - _RANK[one.bound]
    case.explain("before", one.first, one.last)
    case.explain("after", other.first, other.last)
    direction = size * up if size else (rank > 0) - (rank < 0)
    if not size and direction:
        direction *= up
    if not size and not rank:
        return
    if not size and abs(rank) == 1 and Bound.WITHIN in (one.bound, other.bound):
        return
    words, now = case.before.words(one.first, one.last), case.after.words(other.first, other.last)
    yield signal(kind, direction, words, now, f"“{words}” has become “{now}”, which is {_better(direction)} here.")


def _ahead(sentence: Sentence, one: Quantity) -> bool:
    """Whether a time is counted back from something still to come."""
    return any(token.stem in ("befor", "prior", "ahead", "beforehand") for token in sentence.tokens[one.last : one.last + 2])


def _comes_before(sentence: Sentence) -> bool:
    return any(cue.name == "before" for cue in sentence.cues)


def _open_end(sentence: Sentence) -> bool:
    """Whether a sentence says until what, or during what, and not for how long."""
    words = sentence.text.lower()
    return any(phrase in words for phrase in ("until ", "for as long as", "so long as", "for the duration", "indefinitely", "without limit"))


def _better(direction: int) -> str:
    return "better for the workers" if direction > 0 else "worse for the workers"


def _close(one: Quantity, other: Quantity) -> bool:
    """Whether two durations are one in other words: a month and 30 days, a quarter and three months."""
    if one.measure is not Measure.DURATION or one.unit == other.unit:
        return one.value == other.value
    if one.working != other.working:
        return False
    return abs(one.value - other.value) <= max(one.value, other.value) * Fraction(2, 100)


def _alone(case: Case, sentence: Sentence, one: Quantity, way: int) -> Iterator[Signal]:
    """A number that stands on one side only: a time limit that went, a cap that came."""
    side = "before" if way < 0 else "after"
    marks = case.taken() if way < 0 else case.put()
    if not any(mark.first == one.first for mark in marks):
        return
    kind, up = role(sentence, one)
    frame = sentence.frame_at(one.first)
    own = favour(frame) if frame is not None else 0
    if one.measure is Measure.COUNT:
        return
    if one.measure is Measure.FREQUENCY and any(mark.name == "any-time" for mark in (case.put() if way < 0 else case.taken())):
        yield signal(SignalKind.NUMBER, -way * (own or 1), sentence.words(one.first, one.last) if way < 0 else "", "" if way < 0 else sentence.words(one.first, one.last), "How often it may be done has changed.")
        case.explain(side, one.first, one.last)
        return
    if sentence.parts[one.first] in (Part.EXCEPTION, Part.CONDITION) or SignalKind.MODALITY in case.kinds:
        return
    if any(frame.start <= one.first < frame.end for frame in (case.lone_before if way < 0 else case.lone_after)):
        return
    case.explain(side, one.first, one.last)
    direction = way * (own or 1)
    if one.bound in (Bound.MORE_THAN, Bound.LESS_THAN) or one.measure is Measure.PERCENT or (one.bound is Bound.AT_MOST and up > 0):
        direction = -direction
    if way > 0 and kind is SignalKind.DURATION and _open_end(case.before) and not _open_end(case.after):
        direction = -(own or 1)
    if way < 0 and kind is SignalKind.DEADLINE and _comes_before(case.after) and not _comes_before(case.before):
        direction = own or 1
    if way < 0 and kind is SignalKind.DURATION and _open_end(case.after) and not _open_end(case.before):
        direction = own or 1
    if one.measure is Measure.MONEY and {token.stem for token in sentence.tokens} & _CHARGES:
        direction = -way
    words = sentence.words(one.first, one.last)
    reason = f"The limit “{words}” has gone." if way < 0 else f"A limit has come in: “{words}”."
    yield signal(kind, direction, words if way < 0 else "", "" if way < 0 else words, reason)


def role(sentence: Sentence, one: Quantity) -> tuple[SignalKind, int]:
    """What a number does where it stands, and 1 if more of it is better for the workers, -1 if less is."""
    frame = sentence.frame_at(one.first)
    own = (favour(frame) if frame is not None else 1) or 1
    around = {token.stem for token in sentence.tokens[max(0, one.first - 9) : one.last + 7]}
    near = {token.stem for token in sentence.tokens[max(0, one.first - 3) : one.last + 4]}
    after = [token.stem for token in sentence.tokens[one.last : one.last + 6]]
    whole = {token.stem for token in sentence.tokens}
    ours = frame is not None and frame.subject in ("worker", "union", "other-voice")
    part = sentence.parts[one.first]
    if frame is not None and frame.modal is Modal.BAN and part is Part.MAIN and one.bound in (Bound.LESS_THAN, Bound.MORE_THAN):
        kind = SignalKind.DURATION if one.measure is Measure.DURATION else SignalKind.NUMBER
        return kind, 1 if one.bound is Bound.LESS_THAN else -1
    if one.measure is Measure.FREQUENCY:
        harms = frame is not None and is_harm(frame.verb) and own < 0
        return SignalKind.NUMBER, -1 if harms else 1
    if one.measure is Measure.DATE:
        until = any(token.stem in ("until", "till", "end") for token in sentence.tokens[max(0, one.first - 3) : one.first])
        return (SignalKind.DURATION, own) if until else (SignalKind.DEADLINE, -own)
    if one.measure is Measure.DISTANCE:
        return SignalKind.NUMBER, -1
    if one.measure is Measure.DURATION:
        return _of_time(sentence, one, own, around, near, after, whole, ours)
    threshold = part in (Part.CONDITION, Part.EXCEPTION) or one.bound in (Bound.MORE_THAN, Bound.LESS_THAN)
    threshold = threshold or (one.bound is Bound.AT_LEAST and one.last - one.first > 1 and sentence.tokens[one.last - 1].stem == "more")
    if threshold or "exceed" in near or "fall" in near or "reach" in near:
        up = own if one.bound in (Bound.LESS_THAN,) or "fall" in near and one.bound is not Bound.MORE_THAN else -own
        return SignalKind.NUMBER, -up if part is Part.EXCEPTION else up
    if one.bound is Bound.AT_MOST and (_of_people(one) or (frame is not None and frame.modal is Modal.BAN)):
        return SignalKind.NUMBER, -1
    return SignalKind.NUMBER, own


def _of_people(one: Quantity) -> bool:
    """Whether a number counts workers: a cap on a group's size is for their good."""
    found = word_list("parties").at(tokens(one.unit), 0) if one.unit else None
    return found is not None and found.name == "worker"


def _of_time(
    sentence: Sentence,
    one: Quantity,
    own: int,
    around: set[str],
    near: set[str],
    after: list[str],
    whole: set[str],
    ours: bool,
) -> tuple[SignalKind, int]:
    frame = sentence.frame_at(one.first)
    part = sentence.parts[one.first]
    owed = frame is not None and frame.modal is Modal.MAY and frame.subject in OURS and not frame.passive
    if owed and ("befor" in after or "notic" in near or "notice" in near):
        return SignalKind.DEADLINE, -1
    if "notic" in near or "notice" in near or "advanc" in near or "notif" in near:
        return SignalKind.DEADLINE, -1 if ours and not _passive(sentence, one) and "receiv" not in whole and "have" not in near else 1
    if around & _WIPING and not near & _stems("pay"):
        return SignalKind.DURATION, -1
    if around & _KEEPING and whole & _HELD:
        return SignalKind.DURATION, 1 if whole & _ACCOUNT and not whole & _stems("footage location biometric") else -1
    if ("befor" in after or "prior" in after or "preced" in after or "ahead" in after or "beforehand" in after) and one.bound is not Bound.WITHIN:
        return SignalKind.DEADLINE, 1
    if ours and (around & _REPLY or "to" in after[:2] or "which" in after[:3]):
        return SignalKind.DEADLINE, 1
    if one.bound is Bound.WITHIN or (one.bound is Bound.AT_MOST and "later" in near):
        theirs = any(party.name in ("union", "worker") for party in sentence.parties if one.last <= party.first <= one.last + 1)
        return SignalKind.DEADLINE, 1 if ours and not _passive(sentence, one) or theirs else -1
    if part is Part.EXCEPTION or part is Part.CONDITION:
        up = own if one.bound is Bound.LESS_THAN else -own
        return SignalKind.NUMBER, -up if part is Part.EXCEPTION else up
    if one.bound is Bound.AT_MOST and not (ours or around & _PROTECTS - _stems("monitoring trial")):
        return SignalKind.DURATION, -1
    if one.bound is Bound.AT_MOST and around & _HARMS and not around & (_PROTECTS - _HARMS):
        return SignalKind.DURATION, -1
    opener = sentence.tokens[one.first - 1].stem if one.first else ""
    if opener == "for" and not around & _HARMS:
        return SignalKind.DURATION, own
    if one.value == 0 or ((after[:1] == ["after"] or opener == "after") and not around & (_PROTECTS - _HARMS)):
        return SignalKind.DEADLINE, -1
    if one.bound is Bound.LESS_THAN:
        return SignalKind.NUMBER, -own
    return SignalKind.DURATION, own


def _passive(sentence: Sentence, one: Quantity) -> bool:
    frame = sentence.frame_at(one.first)
    return frame is not None and (frame.passive or frame.verb in ("give", "have", "inform"))
