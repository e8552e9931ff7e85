"""Actors: who decides, receives, must prove or must pay."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.called import called, is_against
from clausekit.comparison.signals.other_owner import binds, other_owner
from clausekit.language.doers import doings
from clausekit.language.favour import GIFTS, OURS, THEIRS, comparable_words, favour, is_good, word_classes
from clausekit.language.quantity import Measure, Quantity
from clausekit.language.sentence import Frame, Mark, Modal, Sentence
from clausekit.language.word_lists import Found, plain_set, stem_set

_SAY = {
    "union": 6,
    "joint": 5,
    "independent": 4,
    "worker": 3,
    "other-voice": 2,
    "manager": 1,
    "employer": 1,
    "supplier": 1,
}
"""Who is better placed for the workers to decide or to be told."""


_PAYING = stem_set("actor.paying")
_PROVING = stem_set("actor.proving")
_HIGH = plain_set("names.high")
_DOING = stem_set("actor.doing")


def find(case: Case) -> Iterator[Signal]:
    """Signs that a task, a right or a price has gone from one side to the other."""
    if SignalKind.COST in case.kinds and not case.taken() and not case.put():
        return  # who pays is said already
    tasks = list(_tasks(case))
    if tasks:
        yield from tasks
        return
    chosen = list(_choosers(case))
    yield from chosen
    if chosen or SignalKind.CONSENT_LADDER in case.kinds:
        return
    names, others = _names(case.before), _names(case.after)
    lost, gained = names - others, others - names
    if not lost or not gained:
        return
    old, new = _first(case.before, lost), _first(case.after, gained)
    if old is None or new is None or not _SAY[new.name] - _SAY[old.name]:
        return
    if {old.name, new.name} == {"worker", "union"} and (_any(case.before, old) or _any(case.after, new)):
        fewer = new.name == "union"
        yield from _sign(
            case, SignalKind.SCOPE_NARROWED if fewer else SignalKind.SCOPE_WIDENED, -1 if fewer else 1, old, new
        )
        return
    if not _open(case.taken(), old) and not _open(case.put(), new):
        return
    if old.name in OURS and new.name in OURS and _verb_of(case.before, old) != _verb_of(case.after, new):
        return  # "pays the workers" and "reports to the Union" are two things
    direction = _SAY[new.name] - _SAY[old.name]
    words = {token.stem for token in (*case.before.tokens, *case.after.tokens)}
    if SignalKind.COST in case.kinds and _task(words) is SignalKind.COST:
        return  # who pays is said already
    kind = SignalKind.ACTOR
    was, now = _laid_on(case.before, old), _laid_on(case.after, new)
    yes = _says_yes(case.before, old) and _says_yes(case.after, new)
    laid = None if yes else other_owner(case, old, new)
    if laid is not None:
        if laid:
            yield from _sign(case, kind, laid, old, new, said=binds(case, old, new))
        return
    if yes:
        direction = (new.name in OURS) - (old.name in OURS) or direction
    elif was * now < 0:
        direction = now
    elif was > 0 and now > 0 and _gives(case.before, old) and _gives(case.after, new):
        direction = (old.name in OURS) - (new.name in OURS)
    elif (
        not (_is_leave(case.before, old) and _is_leave(case.after, new))
        and _acts(case.before, old)
        and _acts(case.after, new)
        and (old.name in OURS) != (new.name in OURS)
    ):
        kind = _task(words) or kind
        if kind is not SignalKind.ACTOR or words & _DOING:
            direction = (old.name in OURS) - (new.name in OURS)
    if is_against(case.before, old) and is_against(case.after, new):
        direction = -direction  # "is read against the Company"
    if direction > 0 and kind is SignalKind.ACTOR and _another_role(case, old, new):
        return
    yield from _sign(case, kind, direction, old, new)


def _says_yes(sentence: Sentence, one: Found) -> bool:
    """Whether it is a party's yes that is needed: ``the consent of the union``."""
    return any(rung.name == "agree" and 0 <= one.first - rung.last <= FAR for rung in sentence.rungs)


FAR = 3
"""Words between a yes and whose it is, at most."""


def _another_role(case: Case, old: Found, new: Found) -> bool:
    """Whether who acted before is named now beside another verb, without acting: ``noted in the panel's minutes``."""
    apart = _verb_of(case.before, old) != _verb_of(case.after, new)
    return apart and _acts(case.before, old) and not _acts(case.after, new)


def _is_leave(sentence: Sentence, one: Found) -> bool:
    """Whether a party is the one who may do it, so that what it costs is beside the point."""
    frame = sentence.frame_at(one.first)
    return frame is not None and frame.modal is Modal.MAY and not frame.passive and frame.subject == one.name


def _laid_on(sentence: Sentence, one: Found) -> int:
    """What it is worth to ours that a duty is this party's: ``it falls to the driver to find …``; 0 without one."""
    frame = sentence.frame_at(one.first)
    if frame is None or frame.modal is not Modal.DUTY or frame.passive or frame.subject != one.name:
        return 0
    return favour(frame) if one.first < frame.verb_at else 0


def _gives(sentence: Sentence, one: Found) -> bool:
    """Whether what a party must do costs it and does ours good: to train, to publish; and not to choose or to meet."""
    verb = _verb_of(sentence, one)
    return (is_good(verb) or verb in GIFTS) and verb not in word_classes("deciding")["verbs"] and verb != _MEETING


def _verb_of(sentence: Sentence, one: Found) -> str:
    frame = sentence.frame_at(one.first)
    return frame.verb if frame is not None else ""


def _any(sentence: Sentence, one: Found) -> bool:
    """Whether every worker is meant: ``any worker``, which is more than those who represent them."""
    return (
        one.name == "worker"
        and one.first > 0
        and sentence.tokens[one.first - 1].plain in ("any", "every", "each", "all")
    )


def _tasks(case: Case) -> Iterator[Signal]:
    """A burden whose verb is the same and whose owner is not."""
    for old, new in case.frames:
        was, now = _owner(case.before, old), _owner(case.after, new)
        if not was or not now or (was in OURS) == (now in OURS) or Modal.MAY in (old.modal, new.modal):
            continue
        around = _words(case.before, old) | _words(case.after, new)
        kind = None if old.verb in _PICKING else _task(around)
        if kind is None or (kind is SignalKind.COST and _is_free(case.before) and _is_free(case.after)):
            continue
        direction = 1 if was in OURS else -1
        before, after = _party(case.before, old, was), _party(case.after, new, now)
        if before is None or after is None or _is_nobody(case.before, before) or _is_nobody(case.after, after):
            continue
        yield from _sign(case, kind, direction, before, after)


def _is_free(sentence: Sentence) -> bool:
    """Whether a thing is free to those who get it, so that its cost is not what the verb is about."""
    return any(mark.name == "free" for mark in sentence.marks)


def _choosers(case: Case) -> Iterator[Signal]:
    """What one party chose or decided and another does now: ``chosen by both`` and ``chosen by the Council``."""
    old, new = doings(case.before), doings(case.after)
    for verb in dict.fromkeys(one.verb for one in old):
        was, now = [one for one in old if one.verb == verb], [one for one in new if one.verb == verb]
        if verb == _MEETING and _names(case.before) == _names(case.after):
            continue  # who meets the manager is met by the manager
        if len(was) == len(now) == 1 and was[0].party.name in _SAY and now[0].party.name in _SAY:
            chose, chooses = was[0].party, now[0].party
            laid = other_owner(case, chose, chooses)
            step = _SAY[chooses.name] - _SAY[chose.name] if laid is None else laid
            if step and (chose.name in THEIRS) != (chooses.name in THEIRS):
                said = binds(case, chose, chooses) if laid else ""
                yield from _sign(case, SignalKind.ACTOR, step, chose, chooses, said=said)


(_MEETING,) = comparable_words("meet")
_PICKING = comparable_words("choose, select, pick, appoint, nominate")
"""Verbs of which the bill of the one who is chosen says nothing."""


def _owner(sentence: Sentence, frame: Frame) -> str:
    """The class of who does it, or on whom it falls: ``the cost shall fall on the driver``."""
    tokens = sentence.tokens
    laid = not frame.subject and any(token.stem in _BURDENS for token in tokens[frame.start : frame.first])
    if (frame.passive and not laid) or frame.subject:
        return frame.agent if frame.passive else frame.subject
    for at in range(frame.start, frame.end - 1):
        lies = tokens[at].stem in _FALLING or (tokens[at].stem == "be" and tokens[at - 1].stem in _BURDENS | {"shall"})
        if lies and tokens[at + 1].plain in ("on", "upon", "with", "to"):
            return next((one.name for one in sentence.parties if at + 1 < one.first <= at + 4), "")
    return ""


_FALLING = frozenset(("fall", "lie", "rest"))
_BURDENS = stem_set("owner.burdens")


def _words(sentence: Sentence, frame: Frame) -> set[str]:
    """The words about a verb; what stands far behind it belongs to something else: ``decides who attends a show``."""
    end = frame.end if frame.verb_at < 0 else min(frame.verb_at + NEAR, frame.end)
    return {token.stem for token in sentence.tokens[frame.start : end]}


NEAR = 5
"""Words from a verb on that say what it is about."""


_RUNNING = stem_set("actor.running")
"""What is done with a fund by those who have it in hand, and is no price."""


def _task(words: set[str]) -> SignalKind | None:
    if words & _PROVING:
        return SignalKind.BURDEN
    return SignalKind.COST if words & _PAYING and not words & _RUNNING else None


def _party(sentence: Sentence, frame: Frame, name: str) -> Found | None:
    inside = [one for one in sentence.parties if one.name == name and frame.start <= one.first < frame.end]
    return inside[0] if inside else next((one for one in sentence.parties if one.name == name), None)


def _sign(case: Case, kind: SignalKind, direction: int, old: Found, new: Found, *, said: str = "") -> Iterator[Signal]:
    case.explain("before", _with_rank(case.before, old), old.last)
    case.explain("after", _with_rank(case.after, new), new.last)
    was, now = _so_many(case.before, old), _so_many(case.after, new)
    if was is not None and now is not None and was.value == now.value:
        case.explain_whole("before", was.first, old.last)
        case.explain_whole("after", now.first, new.last)
    if kind in (SignalKind.BURDEN, SignalKind.COST):
        case.explain_all()
    words, changed = case.before.words(old.first, old.last), case.after.words(new.first, new.last)
    said = said or f"It was for {called(words)}; now it is for {called(changed)}."
    yield signal(kind, direction, words, changed, said)


def _so_many(sentence: Sentence, one: Found) -> Quantity | None:
    """The number that says how many of a party there are: ``six nominees of the unions``."""
    near = (quantity for quantity in sentence.quantities if one.first - 4 <= quantity.last <= one.first)
    return next((quantity for quantity in near if quantity.measure is Measure.COUNT), None)


def _with_rank(sentence: Sentence, one: Found) -> int:
    """Where a party begins with the word for its rank: ``the chief steward``."""
    return one.first - 1 if one.first and sentence.tokens[one.first - 1].plain in _HIGH else one.first


def _names(sentence: Sentence) -> set[str]:
    """The classes of the parties that a sentence names."""
    return {one.name for one in sentence.parties if not _is_nobody(sentence, one)}


def _is_nobody(sentence: Sentence, one: Found) -> bool:
    return sentence.words(one.first, one.last).lower() in _NOBODY


_NOBODY = frozenset(("nobody", "no one", "no-one"))
"""Words that name nobody, though they stand where a party does."""


def _first(sentence: Sentence, names: set[str]) -> Found | None:
    return next((one for one in sentence.parties if one.name in names and not _is_nobody(sentence, one)), None)


def _open(marks: list[Mark], one: Found) -> bool:
    """Whether no other sign has explained a party yet."""
    return any(mark.first < one.last and mark.last > one.first for mark in marks)


def _acts(sentence: Sentence, one: Found) -> bool:
    """Whether a party is the one who does it: before the verb, or after ``by`` or ``for``."""
    frame = sentence.frame_at(one.first)
    if one.last < len(sentence.tokens) and sentence.tokens[one.last].stem in _PROVING | _PAYING:
        return True
    before = sentence.tokens[max(0, one.first - 2) : one.first]
    if any(token.stem in ("by", "for") for token in before) or frame is None:
        return True
    if frame.modal is Modal.STATEMENT:
        return one is sentence.parties[0]
    return frame.start <= one.first < frame.first and not frame.passive
