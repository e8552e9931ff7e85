"""Turns: a task that is done for ours now, what is left to the other side now, a denial that was dropped."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.denials import KNOWN, is_known, is_watching
from clausekit.language.favour import OURS, THEIRS, comparable_words, favour, is_harm, verb_classes, word_classes
from clausekit.language.favour_in_place import favour_in
from clausekit.language.parts import DENYING
from clausekit.language.quantity import Bound
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.stretches import covered
from clausekit.language.tokens import stems


def find(case: Case) -> Iterator[Signal]:
    """Signs that a duty of ours, a state of things or a denial was turned round."""
    yield from _turned(case)
    yield from _handed_over(case)
    yield from _of_nothing(case)
    yield from _decided(case)
    yield from _chosen_for(case)
    yield from _lost(case)


def _lost(case: Case) -> Iterator[Signal]:
    """What ours are owed is lost on one side and kept on the other: ``lapses in December``, ``is carried over``."""
    for old, new in case.frames:
        was, now = _loses(old), _loses(new)
        if was == now or old.verb == new.verb or apart(case, old, new):
            continue
        kept = new if was else old
        if kept.modal in (Modal.BAN, Modal.EXEMPT) or kept.verb not in _KEPT:
            continue
        if favour(kept) < 0 and kept.subject not in THEIRS:
            continue
        if old.subject != new.subject:
            continue
        words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
        case.explain_all()
        said = "What was lost is kept now." if was else "What was kept is lost now."
        way = -1 if old.subject in THEIRS else 1
        yield signal(SignalKind.REMEDY, way if was else -way, words, changed, said)


def _loses(frame: Frame) -> bool:
    """Whether ours lose what they have: ``a driver loses the bonus``, ``the bonus lapses``."""
    theirs = frame.subject in THEIRS | {"worker", "union"} and not frame.passive and frame.verb in _LOST
    return frame.falls or (theirs and frame.modal in _BOUND)


_LOST = comparable_words("lose, forfeit, surrender, give up, waive")
_KEPT = comparable_words(
    "carry over, keep, retain, continue, accrue, receive, earn, have, pay, refund, repay, restore, return, save"
) | {"keep-pay"}


def _decided(case: Case) -> Iterator[Signal]:
    """What ours settle on one side and a thing settles on the other: ``nurses choose``, ``the system sets``."""
    deciding = word_classes("deciding")["verbs"]
    for old, new in case.frames:
        if not {old.verb, new.verb} <= deciding or old.passive or new.passive or old.modal is Modal.BAN:
            continue
        if bool(old.subject in OURS) == bool(new.subject in OURS) or (old.subject and new.subject):
            continue
        thing, there = (case.after, new) if old.subject in OURS else (case.before, old)
        ours = old if old.subject in OURS else new
        if thing.tokens[there.start].plain in _PERSONS or not ours.subject_words:
            continue  # "they" may be things
        way = -1 if old.subject in OURS else 1
        words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
        for side, frame in (("before", old), ("after", new)):
            case.explain(side, frame.start, frame.start + MOST_SUBJECT)
        said = "Ours decide it no longer." if way < 0 else "Ours decide it now."
        yield signal(SignalKind.ACTOR, way, words, changed, said)


def _chosen_for(case: Case) -> Iterator[Signal]:
    """What ours choose on one side and are given on the other: ``picks her shifts``, ``is told her shifts``."""
    deciding = word_classes("deciding")["verbs"]
    for old, new in case.frames:
        chooses, given, way = (old, new, -1) if new.passive else (new, old, 1)
        if chooses.passive or not given.passive or chooses.verb not in deciding or given.verb not in _HANDED:
            continue
        if chooses.subject not in OURS or chooses.subject != given.subject or given.agent in OURS:
            continue
        if {old.modal, new.modal} <= {Modal.STATEMENT, Modal.DUTY, Modal.MAY} and not case.before.rungs:
            words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
            case.explain_all()
            said = "It is chosen for them now." if way < 0 else "They choose it now."
            yield signal(SignalKind.ACTOR, way, words, changed, said)


_HANDED = comparable_words("give, inform, tell, assign, allocate, allot, offer, show")
_PERSONS = frozenset(("those", "whoever", "people", "persons", "some", "any", "they", "who"))
"""Words that open a sentence about persons whom no list of parties holds."""
MOST_SUBJECT = 4
"""Words at the start of a sentence that name who decides and the verb."""


def _of_nothing(case: Case) -> Iterator[Signal]:
    """What is plainly said on one side is said of nothing on the other: ``pays nothing``, ``pays for a scratch``."""
    for old, new in case.frames:
        if not old.modal is new.modal is Modal.STATEMENT or old.verb != new.verb or old.subject != new.subject:
            continue
        was, now = _of_none(case.before, old), _of_none(case.after, new)
        if was == now or not _is_plain(old) or _excepted_alike(case):
            continue
        words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
        case.explain_all()
        said = "What was said is denied now." if now else "What was denied is said now."
        held = (
            old.subject in THEIRS
            and old.verb in _HELD
            and (KNOWN | _COPIES) & {token.stem for token in case.before.tokens}
        )
        own = -1 if held or is_watching(case.before) or is_known(case.before) else favour(old)
        yield signal(SignalKind.MODALITY, own * (1 if was else -1), words, changed, said)


def _excepted_alike(case: Case) -> bool:
    """Whether both sides deny with as many exceptions, wherever they stand: ``save in a fire, no call is recorded``."""
    old, new = (sum(cue.name == "exception" for cue in side.cues) for side in (case.before, case.after))
    both = all(any(token.plain in DENYING for token in side.tokens) for side in (case.before, case.after))
    return old == new > 0 and both


_COPIES = stems("copy copies")
_HELD = comparable_words("keep, hold, store, retain, make, take, share, disclose, sell, pass on")
"""What the other side does with what is known of workers: ``the supplier keeps no copy``."""


def _is_plain(frame: Frame) -> bool:
    """Whether it is plain what a statement is worth: that of a cost is, that of a word such as ``consent`` is not."""
    good = (verb_classes()["good"] | verb_classes()["strong"]) - word_classes("deciding")["verbs"]
    return bool(frame.verb) and (favour(frame) < 0 or frame.verb in good)


def _of_none(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb is denied, by ``not`` or ``nothing`` before it or by an object that is ``nothing``."""
    verb = next((mark for mark in sentence.marks if mark.name == frame.verb), None)
    if verb is None or any(cue.name == "exception" and verb.first < cue.first < frame.end for cue in sentence.cues):
        return False  # "keeps no records but those …" keeps some
    if any(one.bound is Bound.MORE_THAN and one.first >= verb.last for one in sentence.quantities):
        return False  # "is not kept beyond a month" is kept for a month
    counted = covered(sentence.quantities)  # "for no longer than thirty days" denies nothing
    near = range(max(0, verb.first - FAR), min(verb.last + 2, len(sentence.tokens)))
    if any(token.plain in ("nobody", "no-one") for token in sentence.tokens[verb.last : verb.last + FAR]):
        return True  # "shares your score with nobody"
    return any(
        sentence.tokens[at].plain in DENYING
        for at in near
        if at not in counted and sentence.parts[at] is Part.MAIN and not _RELATIVES & _words_before(sentence, at)
    )


_RELATIVES = frozenset(("who", "which", "that", "whose"))


def _words_before(sentence: Sentence, at: int) -> set[str]:
    """The words near before a token, among which a clause of its own may open: ``bids which do not say so``."""
    return {token.plain for token in sentence.tokens[max(0, at - 3) : at]}


_HOLDING = frozenset(("own", "exempt", "free", "entitled", "hold", "retain", "enjoy", "immune", "benefit"))
FAR = 6
"""Words before a verb among which a denial of it stands, at most."""


def _turned(case: Case) -> Iterator[Signal]:
    """A duty of ours that is now done for them, or the other way: ``shall bring`` and ``shall be issued with``."""
    for old, new in case.frames:
        if old.modal is not Modal.DUTY or new.modal is not Modal.DUTY or apart(case, old, new):
            continue
        ours = old.subject in ("worker", "union") or (not old.subject and {old.agent, new.agent} & OURS)
        if not ours or old.subject != new.subject:
            continue
        step = favour(new) - favour(old)
        if old.passive == new.passive and not (old.passive and _turns_on_them(old, new)):
            continue
        side, doing = (case.after, new) if old.passive else (case.before, old)
        if {case.before.tokens[old.verb_at].plain, case.after.tokens[new.verb_at].plain} & _HOLDING:
            continue  # "shall own the copyright": what they have, and no task of theirs
        if {old.verb, new.verb} & {"a", "an", "the"}:
            continue  # "shall be a party to": what they are, and nothing that they do
        has = {token.plain for token in side.tokens[doing.last : doing.verb_at + 1]} & _HAVING
        if step and not has and (case.taken() or case.put() or old.verb == new.verb):
            words = case.before.words(old.first, min(old.verb_at + 1, old.end))
            changed = case.after.words(new.first, min(new.verb_at + 1, new.end))
            case.explain_verbs(old, new)
            case.explain_whole(*(("before", old.start, old.end) if step > 0 else ("after", new.start, new.end)))
            said = (
                "What they had to do is done for them now."
                if step > 0
                else "What was done for them they have to do now."
            )
            yield signal(SignalKind.MODALITY, step, words, changed, said)


def _turns_on_them(old: Frame, new: Frame) -> bool:
    """Whether what is done to ours, or is theirs to do, turned from good to bad: ``offered help``, ``disciplined``."""
    harm = is_harm(old.verb) != is_harm(new.verb) or not old.subject
    return harm and old.verb != new.verb and favour(old) * favour(new) < 0


_HAVING = frozenset(("have", "receive", "get", "enjoy"))
"""``Shall have a chance`` is to be given one."""


def _handed_over(case: Case) -> Iterator[Signal]:
    """What was to be so and is left to the other side now: ``the old rota continues``, ``the bank may go ahead``."""
    if len(case.before.frames) != 1 or len(case.after.frames) != 1 or not case.frames:
        return
    old, new = case.frames[0]
    free, bound, way = (new, old, -1) if new.modal is Modal.MAY else (old, new, 1)
    if free.modal is not Modal.MAY or bound.modal not in _BOUND or old.verb == new.verb:
        return
    if free.subject not in THEIRS or free.passive or favour(free) > 0 or favour(bound) < 0 or bound.subject == "worker":
        return
    if not case.taken() or not case.put() or about_one(case, old, new):
        return
    words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
    case.explain_all()
    said = "It is left to the other side now." if way < 0 else "It was left to the other side and is settled now."
    yield signal(SignalKind.MODALITY, way, words, changed, said)


_BOUND = frozenset((Modal.STATEMENT, Modal.DUTY, Modal.BAN))


def apart(case: Case, old: Frame, new: Frame) -> bool:
    """Whether one verb is of the main words and the other of a condition or an exception."""
    return (case.before.parts[old.first] is Part.MAIN) != (case.after.parts[new.first] is Part.MAIN)


def about_one(case: Case, old: Frame, new: Frame) -> bool:
    """Whether two frames with other verbs are still about one thing: half of their words are the same."""
    words = {mark.name for mark in case.before.marks if old.start <= mark.first < old.end}
    others = {mark.name for mark in case.after.marks if new.start <= mark.first < new.end}
    return 2 * len(words & others) >= min(len(words), len(others))


def right_denied(case: Case, old: Frame, new: Frame) -> int:
    """``The Union may add a note`` turned into ``no note shall be added``: -1, and 1 the other way; 0 for any other."""
    if {old.modal, new.modal} != {Modal.MAY, Modal.BAN} or old.verb != new.verb:
        return 0
    right, sentence, way = (old, case.before, -1) if old.modal is Modal.MAY else (new, case.after, 1)
    return way if right.subject in OURS and not right.passive and favour_in(sentence, right) > 0 else 0
