"""Modality: must, may and must not, read with who must and what."""

from collections.abc import Iterator
from dataclasses import replace

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.gates_alike import explain_gates, gates_alike
from clausekit.comparison.signals.owed_or_forbidden import duty_or_ban
from clausekit.comparison.signals.own_tasks import asked_of_ours, let_or_owed
from clausekit.comparison.signals.same_leave import same_leave
from clausekit.comparison.signals.turns import about_one, apart, right_denied
from clausekit.comparison.standing_words import UNASKED
from clausekit.language.favour import GIFTS, OURS, THEIRS, comparable_words, favour, is_good, is_harm
from clausekit.language.favour_in_place import favour_in
from clausekit.language.sentence import Frame, Modal, Sentence

_NAMES = {
    Modal.DUTY: "must",
    Modal.SHOULD: "should",
    Modal.MAY: "may",
    Modal.BAN: "must not",
    Modal.EXEMPT: "need not",
    Modal.STATEMENT: "does",
}


def find(case: Case) -> Iterator[Signal]:
    """Signs of a changed modal verb, by the value of each frame for the workers."""
    for pair in case.frames:
        old, new = _with_one_doer(*pair)
        if old.modal is new.modal is Modal.BAN and old.advised != new.advised and old.verb == new.verb:
            yield _advised(case, old, new)
            continue
        if old.verb == new.verb == ".":
            continue  # "shall not fall below twelve" and "shall be at least twelve"
        given = (old.modal, new.modal, old.subject) == (Modal.MAY, Modal.DUTY, "union") and new.subject in THEIRS
        if given and old.verb == new.verb:
            yield _done_by_others(case, old, new)
            continue
        if old.modal is new.modal and (not _freed_of_other(old, new) or _of_no_reason(case, old, new)):
            continue
        if gates_alike(case, old, new):
            explain_gates(case, old, new)
            case.settled = True
            continue
        if Modal.STATEMENT in (old.modal, new.modal) or apart(case, old, new):
            continue
        if same_leave(case, old, new):
            continue
        if old.verb != new.verb and not about_one(case, old, new):
            continue
        if (
            old.verb != new.verb
            and old.subject != new.subject
            and not (favour(old) * favour(new) < 0 and Modal.MAY in (old.modal, new.modal))
        ):
            continue
        was, now = worth(old, case.before), worth(new, case.after)
        if (
            was > 0
            and now > 0
            and {old.modal, new.modal} <= {Modal.BAN, Modal.EXEMPT, Modal.DUTY}
            and old.subject != new.subject
            and not {old.subject, new.subject} <= THEIRS
        ):
            continue
        direction = let_or_owed(case.before, old, case.after, new) or right_denied(case, old, new) or now - was
        direction = direction or asked_of_ours(old, new)
        if {old.modal, new.modal} == {Modal.BAN, Modal.EXEMPT} and old.verb == new.verb and was > 0 and now > 0:
            direction = -1 if new.modal is Modal.EXEMPT else 1  # "is not expected to be hurried" and "must not be"
        direction = direction or duty_or_ban(case.before, old, new)
        if (
            not direction
            and old.verb == new.verb
            and old.verb
            and Modal.EXEMPT not in (old.modal, new.modal)
            and Modal.SHOULD not in (old.modal, new.modal)
            and old.subject == new.subject
        ):
            yield signal(
                SignalKind.MODALITY,
                0,
                case.before.words(old.first, old.last),
                case.after.words(new.first, new.last),
                "The force of the verb has changed, and for whom that is better is not plain: read it yourself.",
            )
            continue
        if direction:
            _explain_doers(case, old, new)
            if old.verb == new.verb and Modal.BAN in (old.modal, new.modal) and old.modal is not new.modal:
                case.turned = True
                _explain_bounds(case, old, new)
        if direction or ({old.modal, new.modal} == {Modal.BAN, Modal.DUTY} and old.verb == new.verb):
            yield signal(
                SignalKind.MODALITY,
                direction,
                case.before.words(old.first, min(old.last + 2, old.end)),
                case.after.words(new.first, min(new.last + 2, new.end)),
                f"“{_NAMES[old.modal]}” has become “{_NAMES[new.modal]}”"
                + (f" for the {old.subject}." if old.subject else "."),
            )


def _with_one_doer(old: Frame, new: Frame) -> tuple[Frame, Frame]:
    """Frames of one verb, of which one says whose it is: ``it need not be acted on`` and ``it must be acted on``."""
    one_verb = old.verb == new.verb and old.passive and new.passive and bool(old.agent) != bool(new.agent)
    if not one_verb or "worker" not in (old.agent, new.agent) or Modal.EXEMPT not in (old.modal, new.modal):
        return old, new
    if old.agent:
        return old, replace(new, agent=old.agent, subject=old.subject)
    return replace(old, agent=new.agent, subject=new.subject), new


def _done_by_others(case: Case, old: Frame, new: Frame) -> Signal:
    """``The union may address them`` and ``the personnel team shall``: done it is, and by another."""
    words = case.before.words(old.start, min(old.verb_at + 1, old.end))
    changed = case.after.words(new.start, min(new.verb_at + 1, new.end))
    case.explain_verbs(old, new)
    said = f"“{words}” has become “{changed}”: another does it now. Read this yourself."
    return Signal(SignalKind.ACTOR, Effect.UNCLEAR, words, changed, said)


def _advised(case: Case, old: Frame, new: Frame) -> Signal:
    """A ban that is advice on one side: ``shall not`` and ``should not``."""
    way = (1 if old.advised else -1) * (1 if favour_in(case.before, old) >= 0 else -1)
    words = case.before.words(old.first, min(old.last + 1, old.end))
    changed = case.after.words(new.first, min(new.last + 1, new.end))
    said = (
        "It was forbidden; now it is only advised against." if new.advised else "What was advised against is forbidden."
    )
    return signal(SignalKind.MODALITY, way, words, changed, said)


def _freed_of_other(old: Frame, new: Frame) -> bool:
    """Whether both free somebody, once the workers and once those who would have asked them or told them."""
    other = old.verb != new.verb or old.passive != new.passive
    return old.modal is Modal.EXEMPT and other and old.subject == new.subject and favour(old) * favour(new) < 0


def _of_no_reason(case: Case, old: Frame, new: Frame) -> bool:
    """Whether both verbs say one thing: ``no reason need be given``, ``there is no need to give a reason``."""
    return all(
        any(mark.name == UNASKED and mark.first <= frame.verb_at < mark.last for mark in side.marks)
        for side, frame in ((case.before, old), (case.after, new))
    )


def _explain_bounds(case: Case, old: Frame, new: Frame) -> None:
    """Words that bound leave alone need no sign of their own where the other side forbids the thing."""
    if old.modal is Modal.MAY:
        case.explain("before", old.start, old.end)
    elif new.modal is Modal.MAY:
        case.explain("after", new.start, new.end)
    case.explain("before", old.last, old.verb_at)
    case.explain("after", new.last, new.verb_at)


def _explain_doers(case: Case, old: Frame, new: Frame) -> None:
    """Whoever was named beside a verb that changed its force needs no sign of their own."""
    for side, sentence, frame in (("before", case.before, old), ("after", case.after, new)):
        for party in sentence.parties:
            if frame.start <= party.first < frame.end:
                case.explain(side, party.first, party.last)


_ASKING = frozenset(("ask", "apply", "propose", "suggest", "recommend"))
"""What leaves the answer to the other side."""
_OFFERED = GIFTS | comparable_words("invite, call, consult, hear, credit, reimburse, compensate")
"""What may be done for ours and need not be."""


def worth(frame: Frame, sentence: Sentence) -> float:
    """What a frame is worth to the workers, on one scale for all modals."""
    sign = favour_in(sentence, frame)
    if frame.subject in OURS:
        if frame.modal in (Modal.MAY, Modal.EXEMPT):
            if (
                frame.modal is Modal.MAY
                and not frame.passive
                and frame.verb in _ASKING
                and sign > 0
                and len(sentence.frames) == 1
            ):
                return 1
            if (
                frame.modal is Modal.MAY
                and sign > 0
                and (frame.subject == "joint" or (frame.passive and frame.verb in _OFFERED))
            ):
                return 1
            if frame.modal is Modal.MAY and not frame.passive and sign > 0:
                return 2
            return 2 * sign
        return {Modal.DUTY: 2, Modal.SHOULD: 1, Modal.BAN: 2, Modal.STATEMENT: 2}[frame.modal] * sign
    if frame.modal is Modal.MAY:
        if sign > 0:
            return 1 if frame.passive and frame.agent in OURS and frame.verb in _ASKING else 2
        restricted = any(_only(sentence, at) for at in range(frame.last, min(frame.last + 5, frame.end)))
        return 3 if restricted else 0.5 if is_good(frame.verb) and not is_harm(frame.verb) else -2
    helps = is_good(frame.verb) and frame.verb not in GIFTS  # "fingerprints shall be destroyed"
    if frame.burden and frame.modal in (Modal.DUTY, Modal.EXEMPT) and not helps:
        return 2 if frame.modal is Modal.EXEMPT else -2
    return {Modal.DUTY: 3, Modal.SHOULD: 1.5, Modal.BAN: 3, Modal.EXEMPT: 2, Modal.STATEMENT: 3}[frame.modal] * sign


def _only(sentence: Sentence, at: int) -> bool:
    return any(one.name == "only" and one.first <= at < one.last for one in sentence.qualifiers)
