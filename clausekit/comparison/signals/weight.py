"""Weight: where words were put for others and no sharper sign knows them, whether stronger ones gave way to weaker."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS, is_good, is_harm, verb_classes
from clausekit.language.sentence import Modal

STANDING = frozenset(("stand", "apply", "continue", "use"))
"""What leaves things as they are: a strong verb put for one of these is a gain."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of a strong verb put for a slight one, or the other way."""
    classes = verb_classes()
    for old, new in case.frames:
        if old.verb == new.verb or (old.subject in ("worker", "union") and not old.passive):
            continue
        if Modal.MAY in (old.modal, new.modal):
            continue
        turned = _good(new.verb) - _good(old.verb)
        about = (old.subject in OURS and old.passive and new.passive) or (old.subject in THEIRS and not old.passive)
        if abs(turned) == 2 and old.modal is new.modal is Modal.DUTY and about and old.subject == new.subject:
            case.explain("before", old.verb_at, old.verb_at + 1)
            case.explain("after", new.verb_at, new.verb_at + 1)
            words, changed = (
                case.before.words(old.verb_at, old.verb_at + 1),
                case.after.words(new.verb_at, new.verb_at + 1),
            )
            said = "what harms the workers" if turned < 0 else "what helps the workers"
            yield signal(SignalKind.REMEDY, turned, words, changed, f"“{words}” has become “{changed}”, {said}.")
            continue
        was, now = _weight(old.verb, classes), _weight(new.verb, classes)
        lesser = old.verb if now > was else new.verb
        if was == now or old.modal is not new.modal or lesser not in classes["slight"] | STANDING:
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


def _weight(verb: str, classes: dict[str, frozenset[str]]) -> int:
    return 2 if verb in classes["strong"] else 0


def _good(verb: str) -> int:
    return is_good(verb) - is_harm(verb) if is_good(verb) != is_harm(verb) else 0
