"""Exceptions, and exceptions to exceptions."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour import OURS, THEIRS, favour, verb_classes
from clausekit.language.favour_in_place import ruled_by, stands_for
from clausekit.language.gates import gates
from clausekit.language.quantity import Bound
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.word_lists import Found


def find(case: Case) -> Iterator[Signal]:
    """Signs of an exception that came or went whole, and of an exception to one."""
    yield from _counters(case)
    old, new = _exceptions(case.before), _exceptions(case.after)
    if len(old) == len(new) or (gates(case.before) == gates(case.after) and not _whole(case, old, new)):
        return
    if _turned_to_condition(case):
        return
    if case.turned or (
        any({before.modal, after.modal} == {Modal.MAY, Modal.BAN} for before, after in case.frames)
        and SignalKind.MODALITY in case.kinds
    ):
        for side, ones in (("before", old), ("after", new)):
            for one in ones:
                case.explain(side, one.first, _end(case.before if side == "before" else case.after, one))
        return  # a ban with an exception is more than leave without one
    side, sentence, ones, way = (
        ("after", case.after, new, -1) if len(new) > len(old) else ("before", case.before, old, 1)
    )
    marks = case.put() if side == "after" else case.taken()
    for one in ones:
        end = _end(sentence, one)
        inside = [mark for mark in marks if one.first <= mark.first < end]
        if not inside and not _regardless(case.before if way < 0 else case.after):
            continue
        if any(mark.name == "void" for mark in marks):
            case.explain(side, one.first, end)
            continue  # "has no effect unless …": what it is an exception to came or went too
        if SignalKind.CONSENT_LADDER in case.kinds and any(one.first <= rung.first < end for rung in sentence.rungs):
            case.explain(side, one.first, end)
            continue
        frame = ruled_by(sentence, one.first) if one.first else sentence.frame_at(end)
        if frame is not None and _of_what_is_new(case, frame):
            case.explain(side, one.first, end)
            continue
        own = (stands_for(sentence, frame) if frame is not None else 1) or 1
        if (
            frame is not None
            and own < 0
            and frame.modal in (Modal.MAY, Modal.DUTY)
            and _capped(sentence, frame, one.first)
        ):
            own = 1
        if sentence.parts[one.first] is Part.COUNTER and not _excuses(sentence, one, end):
            own = -own
        elif _for_ours(sentence, one, end):
            own = -1
        elif _of_nobody(sentence, one, end):
            own = 0
        if inside:
            case.explain(side, one.first, end)
        else:
            case.explain_all()
        words = sentence.words(one.first, end)
        kind = SignalKind.EXCEPTION_ADDED if way < 0 else SignalKind.EXCEPTION_REMOVED
        reason = f"An exception has {'come in' if way < 0 else 'gone'}: “{words}”."
        yield lone_signal(kind, way * own, words, reason, came=way < 0)


def _excuses(sentence: Sentence, one: Found, end: int) -> bool:
    """``Not save by appointment unless it has good reason``: a further way out for theirs."""
    if sentence.tokens[one.first].plain != "unless" or end <= one.last:
        return False
    inside = [party for party in sentence.parties if one.last <= party.first < end]
    theirs = sentence.tokens[one.last].plain in ("it", "they") or any(
        party.name in THEIRS and party.first <= one.last + 1 for party in inside
    )
    return theirs and not any(party.name in OURS for party in inside)


def _whole(case: Case, old: list[Found], new: list[Found]) -> bool:
    """Whether an exception came or went as it stands with nothing in its place, whatever bounds stand beside it."""
    side, sentence, ones = ("after", case.after, new) if len(new) > len(old) else ("before", case.before, old)
    return any(
        run.alone and run.first <= one.first and run.last >= _end(sentence, one) - 1
        for run in case.runs(side)
        for one in ones
    )


def _of_what_is_new(case: Case, frame: Frame) -> bool:
    """Whether an exception bounds a ban or a burden that has only come with it, or has gone with it."""
    for old, new in case.frames:
        if frame in (old, new) and old.modal is not new.modal and Modal.STATEMENT not in (old.modal, new.modal):
            return favour(old) * favour(new) < 0 or (old.verb != new.verb and Modal.BAN in (old.modal, new.modal))
    return False


def _for_ours(sentence: Sentence, one: Found, end: int) -> bool:
    """``Except that a worker with caring duties goes first``: an exception that gives ours something."""
    if sentence.tokens[one.last - 1].plain != "that":
        return False
    subject = next((party for party in sentence.parties if one.last <= party.first < min(one.last + 3, end)), None)
    verbs = verb_classes()
    bad = verbs["harm"] | verbs["burden"] | verbs["charged"] | verbs["ends"]
    inside = {mark.name for mark in sentence.marks if one.last <= mark.first < end}
    duty = {"shall", "must", "cannot", "not"} & {token.plain for token in sentence.tokens[one.last : end]}
    return subject is not None and subject.name in OURS and not inside & (bad - {"work", "carry"}) and not duty


def _capped(sentence: Sentence, frame: Frame, at: int) -> bool:
    """``May listen to five calls at most unless …``: what is let in spite of a ceiling, and not leave cut down."""
    return any(
        quantity.bound in (Bound.AT_MOST, Bound.LESS_THAN)
        and frame.last <= quantity.first
        and quantity.last <= max(at, 1)
        for quantity in sentence.quantities
    )


_HAVING = frozenset(("goes", "go", "comes", "come", "keeps", "keep", "has", "have", "gets", "get"))


def _of_nobody(sentence: Sentence, one: Found, end: int) -> bool:
    """``Except that a parent goes first``: a clause of its own about somebody whom no list knows; it may be a gain."""
    named = any(one.last <= party.first < end for party in sentence.parties)
    inside = {token.plain for token in sentence.tokens[one.last : end]}
    return sentence.tokens[one.last - 1].plain == "that" and not named and bool(inside & _HAVING)


def _counters(case: Case) -> Iterator[Signal]:
    """``And even then not if …``: it takes back what an exception gave."""
    old, new = ([cue for cue in side.cues if cue.name == "counter"] for side in (case.before, case.after))
    if len(old) == len(new):
        return
    side, sentence, one, way = (
        ("after", case.after, new[-1], 1) if len(new) > len(old) else ("before", case.before, old[-1], -1)
    )
    end = _end(sentence, one)
    frame = sentence.frame_at(max(one.first - 1, 0))
    own = (stands_for(sentence, frame) if frame is not None else 1) or 1
    under = any(cue.name == "exception" and cue.first < one.first for cue in sentence.cues)
    case.explain(side, one.first, end)
    words = sentence.words(one.first, end)
    kind = SignalKind.EXCEPTION_REMOVED if way * own > 0 else SignalKind.EXCEPTION_ADDED
    reason = f"“{words}” has {'come in' if way > 0 else 'gone'}: it takes back what stands before it."
    yield lone_signal(kind, way * own * (1 if under else -1), words, reason, came=way > 0)


def _exceptions(sentence: Sentence) -> list[Found]:
    bans = any(frame.modal is Modal.BAN for frame in sentence.frames)
    without = [one for one in sentence.cues if bans and sentence.tokens[one.first].plain == "without"]
    return [one for one in sentence.cues if one.name == "exception" or one in without]


def _turned_to_condition(case: Case) -> bool:
    """``unless`` put for ``if``, or the other way: the burden or the trigger has turned, and no exception went."""
    old, new = len(_exceptions(case.before)), len(_exceptions(case.after))
    conditions = [sum(cue.name == "condition" for cue in side.cues) for side in (case.before, case.after)]
    return (
        old - new == conditions[1] - conditions[0] and SignalKind.CONSENT_LADDER not in case.kinds and not _agreed(case)
    )


def _agreed(case: Case) -> bool:
    return any(rung.name == "agree" for side in (case.before, case.after) for rung in side.rungs)


def _regardless(sentence: Sentence) -> bool:
    """Whether a sentence says that something makes no difference, which an exception would take back."""
    return bool({token.stem for token in sentence.tokens} & {"whether", "regardless", "irrespect", "even"})


def _end(sentence: Sentence, one: Found) -> int:
    at = one.last
    while at < len(sentence.parts) and sentence.parts[at] is sentence.parts[one.first]:
        at += 1
    return at
