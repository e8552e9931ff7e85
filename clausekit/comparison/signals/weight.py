"""Weight: where words were put for others and no sharper sign knows them, whether stronger ones gave way to weaker."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import (
    OURS,
    THEIRS,
    comparable_words,
    favour,
    is_good,
    is_harm,
    verb_classes,
    word_classes,
)
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import stem_set

STANDING = frozenset(("stand", "apply", "continue", "use"))
"""What leaves things as they are: a strong verb put for one of these is a gain."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of a strong verb put for a slight one, or the other way."""
    classes = verb_classes()
    for old, new in case.frames:
        if old.verb == new.verb or (old.subject in ("worker", "union") and not old.passive):
            continue
        yield from _to_an_umpire(case, old, new)
        if Modal.MAY in (old.modal, new.modal) or SignalKind.ACTOR in case.kinds:
            continue
        if Modal.BAN in (old.modal, new.modal):
            yield from _of_ban(case, old, new)
            continue
        turned = _good(new.verb) - _good(old.verb)
        about = (old.subject in OURS and old.passive and new.passive) or (old.subject in THEIRS and not old.passive)
        if abs(turned) == 2 and old.modal is new.modal is Modal.DUTY and about and old.subject == new.subject:
            case.explain_verbs(old, new)
            words, changed = (
                case.before.words(old.verb_at, old.verb_at + 1),
                case.after.words(new.verb_at, new.verb_at + 1),
            )
            said = "what harms the workers" if turned < 0 else "what helps the workers"
            yield signal(SignalKind.REMEDY, turned, words, changed, f"“{words}” has become “{changed}”, {said}.")
            continue
        was, now = _weight(case.before, old, classes), _weight(case.after, new, classes)
        if was is None or now is None or was == now or old.modal is not new.modal:
            continue
        taken = [mark for mark in case.taken() if mark.first <= old.verb_at < mark.last]
        put = [mark for mark in case.put() if mark.first <= new.verb_at < mark.last]
        if not taken or not put:
            continue
        for mark in taken:
            case.explain("before", mark.first, mark.last)
        for mark in put:
            case.explain("after", mark.first, mark.last)
        words, changed = case.before.words(taken[0].first, taken[0].last), case.after.words(put[0].first, put[0].last)
        yield signal(SignalKind.REMEDY, now - was, words, changed, f"From “{words}” to “{changed}”.")


def _to_an_umpire(case: Case, old: Frame, new: Frame) -> Iterator[Signal]:
    """What the other side decided is put to somebody from outside now, or back: ``referred to arbitration``."""
    if SignalKind.ACTOR in case.kinds:
        return
    for decides, put, there, way in ((old, new, case.after, 1), (new, old, case.before, -1)):
        theirs = decides.subject in THEIRS and not decides.passive
        theirs = theirs or (decides.passive and decides.agent in THEIRS)
        outside = any(one.name == "independent" and one.first > put.verb_at for one in there.parties)
        if theirs and outside and decides.verb in word_classes("deciding")["verbs"] and put.verb in _PUT_TO:
            case.explain_all()
            case.kinds.add(SignalKind.ACTOR)
            words, changed = case.before.words(old.start, old.end), case.after.words(new.start, new.end)
            said = "Somebody from outside settles it now." if way > 0 else "The other side settles it by itself now."
            yield signal(SignalKind.ACTOR, way, words, changed, said)
            return


_PUT_TO = comparable_words("refer, submit, send, put, pass, take, go, bring, hand, forward, escalate, remit")


def _of_ban(case: Case, old: Frame, new: Frame) -> Iterator[Signal]:
    """A ban that gave way to a duty to talk about it, or took its place."""
    modals = {old.modal, new.modal}
    ban, duty = (old, new) if old.modal is Modal.BAN else (new, old)
    if modals != {Modal.BAN, Modal.DUTY} or favour(ban) <= 0 or duty.verb not in verb_classes()["slight"]:
        return
    taken = [mark for mark in case.taken() if mark.first <= old.verb_at < mark.last]
    put = [mark for mark in case.put() if mark.first <= new.verb_at < mark.last]
    if not taken or not put:
        return
    case.explain_all()
    words = case.before.words(old.first, min(old.verb_at + 1, old.end))
    changed = case.after.words(new.first, min(new.verb_at + 1, new.end))
    yield signal(SignalKind.REMEDY, -1 if ban is old else 1, words, changed, f"From “{words}” to “{changed}”.")


def _weight(sentence: Sentence, frame: Frame, classes: dict[str, frozenset[str]]) -> int | None:
    """How much a verb does: 2 much, 1 little more than talk, 0 nothing new, -1 an end of the thing; None: unknown."""
    behind = {token.stem for token in sentence.tokens[frame.verb_at + 1 : frame.verb_at + 6]}
    if behind & _MERE and sentence.tokens[frame.verb_at].stem in _PUTTING:
        return 1
    if frame.verb == "give" and _tells(sentence, frame):
        return 1
    about = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    if frame.verb == "apply" and about & _PROCEDURES:
        return None  # what a procedure is brought to bear on is not left as it is
    for rank, names in ((2, classes["strong"]), (1, classes["slight"]), (0, STANDING), (-1, classes["ends"])):
        if frame.verb in names:
            return rank
    return None


_MERE = frozenset(map(stem, ("attention", "file", "notice", "minutes", "agenda")))
_PUTTING = frozenset(map(stem, ("bring", "draw", "place", "put", "keep", "enter", "call")))
"""``Bring to the attention of``, ``place on the file``: telling and no more."""


_PROCEDURES = frozenset(map(stem, ("procedure", "clause", "article", "paragraph", "process", "provisions", "schedule")))
_ACCOUNTS = stem_set("weight.accounts")
_DISCLOSING = frozenset(map(stem, ("disclose", "reveal", "announce", "communicate")))


def _tells(sentence: Sentence, frame: Frame) -> bool:
    """Whether what is given is word of something and no more: ``a count shall be given to the staff side``."""
    if sentence.tokens[frame.verb_at].stem in _DISCLOSING:
        return True
    near = (*sentence.tokens[frame.start : frame.first], *sentence.tokens[frame.verb_at + 1 : frame.verb_at + 5])
    return any(token.stem in _ACCOUNTS for token in near)


def _good(verb: str) -> int:
    return is_good(verb) - is_harm(verb) if is_good(verb) != is_harm(verb) else 0
