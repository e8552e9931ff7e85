"""Lists: one item more or fewer, read by the items and not by the words alone."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.denials import KNOWN
from clausekit.comparison.signals.less_of_more import at_a_cost
from clausekit.comparison.signals.places import (
    after_only,
    asks_for_all,
    before_only,
    freed,
    goes_on,
    once_all,
    one_more_doer,
    says_who,
    seers,
)
from clausekit.language.favour import comparable_words
from clausekit.language.favour_in_place import standing
from clausekit.language.quantity import Bound, Measure
from clausekit.language.sentence import Modal, Part, Sentence
from clausekit.language.tokens import stems

Item = tuple[int, int, frozenset[str]]
"""First token, the token after the last, and the comparable words."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of a list that lost items or gained them, where no item was only reworded."""
    old, new = _items(case.before), _items(case.after)
    if not old and not new:
        return
    gone = _unmatched(old, new, case.after)
    come = _unmatched(new, old, case.before)
    if len(old) == len(new) and bool(_kept(old, case.after)) != bool(_kept(new, case.before)):
        return
    if len(gone) == len(come):
        return
    side, sentence, items, way = (
        ("before", case.before, gone, -1) if len(gone) > len(come) else ("after", case.after, come, 1)
    )
    if gone and come and (case.taken() and case.put()):
        return
    open_marks = case.taken() if way < 0 else case.put()
    for first, last, _ in items:
        if not any(first <= mark.first < last for mark in open_marks):
            continue
        if SignalKind.CONSENT_LADDER in case.kinds and any(first <= rung.first < last for rung in sentence.rungs):
            case.explain(side, first, last)
            continue  # whose yes it takes is said already
        yield from _sign(case, side, sentence, first, last, way)


def _sign(case: Case, side: str, sentence: Sentence, first: int, last: int, way: int) -> Iterator[Signal]:
    if freed(case):
        case.explain(side, first, last)
        return
    if _is_cap(sentence, first):
        case.explain(side, first, last)
        words = sentence.words(first, last)
        reason = f"A limit has {'come in' if way > 0 else 'gone'}: “{words}”."
        yield lone_signal(SignalKind.NUMBER, -way * (standing(sentence, first) or 1), words, reason, came=way > 0)
        return
    if sentence.tokens[last - 1].plain in _LAST and not any(one.name in _NEUTRAL for one in sentence.parties):
        case.explain(side, first, last)
        if not case.kinds & _RIGHTS:  # "and is final", where nothing says that "may be appealed" went
            words = sentence.words(first, last)
            kind = SignalKind.RIGHT_REMOVED if way > 0 else SignalKind.RIGHT_ADDED
            said = "nobody can go further" if way > 0 else "it need not be the end of it"
            yield lone_signal(kind, -way, words, f"“{words}”: {said} now.", came=way > 0)
        return
    stands = standing(sentence, first) or 1
    part = sentence.parts[first]
    if (after_only(sentence, first) and part is not Part.EXCEPTION) or before_only(sentence, last):
        stands = -1
    if sentence.tokens[first - 1].plain == "and" and goes_on(sentence, first):
        # "any nurse who asks and whose manager agrees": one more thing that must be so
        stands = 1 if says_who(sentence, first) else -stands
    elif seers(sentence, first):
        stands = -1
    stands = one_more_doer(sentence, first, last) or stands
    if _is_dreaded(sentence, first, last):
        stands = -1
    if at_a_cost(sentence, first):
        stands = -1
    joint = next(
        (one.joint for one in sentence.coordinations if any(item[0] <= first < item[1] for item in one.items)), "and"
    )
    if joint == "or" and _kept_there(sentence, first):
        stands = -1  # "shall stay in the country or with a cloud provider"
    asked = part in (Part.CONDITION, Part.EXCEPTION) and asks_for_all(sentence, first)
    if (asked or once_all(sentence, first)) and joint == "and" and not any(cue.first == first for cue in sentence.cues):
        stands = -stands
    case.explain(side, first, last)
    words = sentence.words(first, last)
    kind = SignalKind.SCOPE_WIDENED if way > 0 else SignalKind.SCOPE_NARROWED
    if part is Part.EXCEPTION:
        kind = SignalKind.EXCEPTION_ADDED if way > 0 else SignalKind.EXCEPTION_REMOVED
    reason = f"“{words}” has {'come in' if way > 0 else 'gone'}: the list is {'longer' if way > 0 else 'shorter'}."
    yield lone_signal(kind, way * stands, words, reason, came=way > 0)


def _is_dreaded(sentence: Sentence, first: int, last: int) -> bool:
    """``Takes place through retirement and dismissal``, ``with its own staff or with firms that it chooses``."""
    frame = sentence.frame_at(first)
    if frame is None or frame.modal is not Modal.STATEMENT or frame.denied:
        return False
    words, item = {token.stem for token in sentence.tokens[:first]}, {t.stem for t in sentence.tokens[first:last]}
    if words & _CUTTING and item & _ENDING_WORK:
        return True
    outside = item & _OUTSIDE and frame.subject == "supplier" and "own" in {t.plain for t in sentence.tokens[:first]}
    return bool(outside) or bool(words & _SERVING and words & KNOWN - _PEOPLE)


_CUTTING = stems("reduction cuts cut reduce reduced shrink savings")
_ENDING_WORK = stems("dismissal dismissals redundancy redundancies layoff layoffs lay-offs termination transfer")
_OUTSIDE = stems("firms firm subcontractors contractors partners agencies companies freelancers")
_SERVING = stems("serves serve purpose purposes")
_PEOPLE = stems("worker workers employee employees")


def _is_cap(sentence: Sentence, first: int) -> bool:
    """``Leave for members, for up to three of them at a time``: no item, but how many the others are for at most."""
    opens = sentence.tokens[first].plain in ("for", "to", "by", "in")
    return opens and any(
        one.first == first + 1 and one.measure is Measure.COUNT and one.bound in (Bound.AT_MOST, Bound.LESS_THAN)
        for one in sentence.quantities
    )


def _kept_there(sentence: Sentence, at: int) -> bool:
    """Whether one more place is one more where what is known of workers may be: a duty to keep it bounds it."""
    frame = sentence.frame_at(at)
    about = {token.stem for token in sentence.tokens[: frame.first if frame is not None else 0]}
    owed = frame is not None and frame.modal is Modal.DUTY and frame.verb in _STAYING
    return owed and bool(about & (KNOWN - {"worker", "employe"}))


_STAYING = comparable_words("keep, stay, remain, store, hold, process, host, save, retain, archive")
_RIGHTS = frozenset((SignalKind.RIGHT_REMOVED, SignalKind.RIGHT_ADDED))
_LAST = frozenset(("final", "conclusive", "unappealable"))
_NEUTRAL = frozenset(("independent", "joint", "union"))


def _items(sentence: Sentence) -> list[Item]:
    found = []
    for one in sentence.coordinations:
        for first, last in one.items:
            if any(frame.last < first and last <= frame.verb_at for frame in sentence.frames):
                continue  # "shall not, for the purpose of discipline, sell or license it": no item, but a phrase put in
            names = frozenset(mark.name for mark in sentence.marks if first <= mark.first and mark.last <= last)
            if names and not any(first < frame.first <= last for frame in sentence.frames if frame.last > frame.first):
                found.append((first, last, names))
    return found


def _kept(items: list[Item], there: Sentence) -> list[Item]:
    """Items that the other side has whole."""
    known = {mark.name for mark in there.marks}
    return [item for item in items if item[2] <= known]


def _unmatched(items: list[Item], others: list[Item], there: Sentence) -> list[Item]:
    """Items of which the other side has no trace, in a list that it has: another item of it stands there whole."""
    if not _kept(items, there):
        return []
    known = {mark.name for mark in there.marks}
    return [item for item in items if not item[2] & known and not any(item[2] == other[2] for other in others)]
