"""Windows: hours from one time to another in which something is owed, made longer at both ends or shorter."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.counted_things import PESTERING
from clausekit.language.favour import OURS, favour
from clausekit.language.gates import limits
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Modal, Sentence

_FROM = frozenset(("from", "between"))
_TO = frozenset(("to", "until", "till", "and"))
HALF = 12
"""Hours after which a clock face begins again: from ten until four is six hours."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``from ten until four`` turned into ``from eleven until two``, or the other way."""
    old, new = _window(case.before), _window(case.after)
    if old is None or new is None:
        return
    (start, end), (starts, ends) = _hours(old), _hours(new)
    narrower, wider = start <= starts and ends <= end, starts <= start and end <= ends
    worth = _worth(case.before, old[0])
    if (start, end) == (starts, ends) or narrower == wider or worth != _worth(case.after, new[0]) or not worth:
        return
    case.explain_whole("before", old[0].first, old[1].last)
    case.explain_whole("after", new[0].first, new[1].last)
    words, now = case.before.words(old[0].first, old[1].last), case.after.words(new[0].first, new[1].last)
    said = "less" if narrower else "more"
    way = -worth if narrower else worth
    yield signal(SignalKind.DURATION, way, words, now, f"“{words}” has become “{now}”, which is {said} of the day.")


def _window(sentence: Sentence) -> tuple[Quantity, Quantity] | None:
    """The first two times of day, or bare numbers that can be such, with ``from … until`` or ``between … and``."""
    times = [one for one in sentence.quantities if _is_hour(one)]
    for one, other in pairwise(times):
        opens = sentence.tokens[one.first - 1].plain if one.first else ""
        opens = sentence.tokens[one.first].plain if sentence.tokens[one.first].plain in _FROM else opens
        between = {token.plain for token in sentence.tokens[one.last : other.first + 1]}
        if opens in _FROM and between & _TO and other.first - one.last <= 1:
            return one, other
    return None


def _is_hour(one: Quantity) -> bool:
    bare = one.measure is Measure.COUNT and one.bound is Bound.EXACTLY and 0 < one.value <= HALF
    return one.measure is Measure.TIME or bare


def _hours(window: tuple[Quantity, Quantity]) -> tuple[Fraction, Fraction]:
    start, end = window[0].value, window[1].value
    if end > start:
        return start, end
    return start, end + (HALF if start < HALF else 2 * HALF)  # from six in the evening until eight is fourteen hours


def _worth(sentence: Sentence, one: Quantity) -> int:
    """1 where more of the day is better for the workers, -1 where less is, 0 where that is not plain."""
    frame = sentence.frame_at(one.first)
    if frame is None or limits(sentence):
        return 0
    opens = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    if frame.modal is Modal.EXEMPT and opens & PESTERING:
        return 1  # "no e-mail need be read between six and eight"
    if opens & {"core", "contact"}:
        return -1  # "core hours run from ten to three"
    if frame.subject in OURS and not frame.passive:
        return {Modal.MAY: 1, Modal.EXEMPT: 1, Modal.DUTY: -1, Modal.SHOULD: -1}.get(frame.modal, 0)
    return favour(frame)
