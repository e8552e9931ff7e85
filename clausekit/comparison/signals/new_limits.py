"""New limits: a number where ``any``, ``the same`` or ``on request`` stood, or the end of a ban; and the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.runs import Run
from clausekit.language.favour import OURS, favour
from clausekit.language.favour_in_place import standing
from clausekit.language.parts import NEGATIVE
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import Token
from clausekit.language.word_lists import plain_set

_ALL = frozenset(("any", "every", "each", "all", "whatever", "whichever", "anybody", "anyone", "everybody", "everyone"))
_UPON = frozenset(("on", "upon", "at", "when", "whenever", "once"))
"""What opens the event at which a thing is owed."""
_COUNTED_FROM = frozenset(("of", "from", "after"))
_UNTIL = frozenset(("before", "until", "till", "by", "to"))
_FIRST = frozenset(("first", "last", "initial", "opening", "final"))
_BEFORE_FIRST = frozenset(("the", "during", "in", "for"))
_DURING = frozenset(("during", "in", "within", "for", "throughout", "over"))
_FAR = (Measure.DISTANCE, Measure.DURATION)
NEAR = 3
"""Words between ``before`` and the date that it stands before, at most."""


def of_new_limit(case: Case, sentence: Sentence, one: Quantity, way: int) -> Iterator[Signal]:
    """The sign of a number that bounds what had no bound: it came in (``way`` is 1) or has gone (-1)."""
    run = next((run for run in case.runs("before" if way < 0 else "after") if run.first < one.last <= run.last), None)
    if run is None or SignalKind.MODALITY in case.kinds:
        return
    other = case.after if way < 0 else case.before
    there = other.tokens[run.other_first : run.other_last]
    stands = standing(sentence, one.first) or 1
    if one.measure is Measure.PERCENT and _SHARE & {token.plain for token in there}:
        case.explain("before" if way < 0 else "after", one.first, one.last)
        words = sentence.words(one.first, one.last)
        said = f"How much it is, is {'said now' if way > 0 else 'left open now'}: “{words}”."
        yield lone_signal(SignalKind.NUMBER, way * stands, words, said, came=way > 0)
    elif (_put_for_all(sentence, one, there) and not _of_all(sentence, run)) or _put_for_same(sentence, one, other):
        yield _sign(case, sentence, one, way, stands, SignalKind.SCOPE_NARROWED, SignalKind.SCOPE_WIDENED)
    elif (
        ends_ban(sentence, one)
        or _ends_duty(sentence, one)
        or _only_at_first(sentence, one, run, other)
        or _put_for_life(sentence, one, run, there)
    ):
        frame = sentence.frame_at(one.first)
        own = (favour(frame) if frame is not None else 1) or 1
        yield _sign(case, sentence, one, way, own, SignalKind.DURATION, SignalKind.DURATION)
    elif _begins(sentence, one):
        frame = sentence.frame_at(one.first)
        own = (favour(frame) if frame is not None else 1) or 1
        yield _sign(case, sentence, one, way, own, SignalKind.DEADLINE, SignalKind.DEADLINE)
    elif _put_for_request(sentence, one, there) or _put_for_before(sentence, one, other):
        yield _sign(case, sentence, one, way, stands, SignalKind.DEADLINE, SignalKind.DEADLINE)


def names_a_thing(case: Case, sentence: Sentence, one: Quantity) -> bool:
    """``The next monthly pay run``, ``weekly costs``: how often says which is meant, or both sides say it."""
    after = sentence.tokens[one.first - 1].plain in ("next", "following") if one.first else False
    return after or all(any(other.name == one.name for other in side.quantities) for side in (case.before, case.after))


_SHARE = frozenset(("share", "part", "portion", "proportion", "percentage", "cut", "fraction", "some"))
"""Words for so much of a thing that nobody knows how much."""


def ends_ban(sentence: Sentence, one: Quantity) -> bool:
    """Whether a day or a year ends a ban: ``nobody shall be dismissed before 2031``."""
    year = one.measure is Measure.COUNT and not one.unit and 1900 <= one.value <= 2100
    frame = sentence.frame_at(one.first)
    if not (one.measure is Measure.DATE or year) or frame is None:
        return False
    if frame.modal is not Modal.BAN and not (frame.first and sentence.tokens[frame.first - 1].plain in NEGATIVE):
        return False
    return any(token.plain in _UNTIL for token in sentence.tokens[max(frame.last, one.first - NEAR) : one.first + 1])


def _begins(sentence: Sentence, one: Quantity) -> bool:
    """Whether a day is the one from which a rule holds, where it held at once: ``from 1 May the Bank shall …``."""
    return one.measure is Measure.DATE and one.first == 1 and sentence.tokens[0].plain in ("from", "after")


def _ends_duty(sentence: Sentence, one: Quantity) -> bool:
    """Whether a day ends what is owed: ``shall supply a desk until 1 May``."""
    frame = sentence.frame_at(one.first)
    if one.measure is not Measure.DATE or frame is None or frame.modal is not Modal.DUTY or frame.subject in OURS:
        return False
    return any(
        token.plain in ("until", "till") for token in sentence.tokens[max(frame.last, one.first - NEAR) : one.first]
    )


def _sign(
    case: Case, sentence: Sentence, one: Quantity, way: int, stands: int, less: SignalKind, more: SignalKind
) -> Signal:
    case.explain("before" if way < 0 else "after", one.first, one.last)
    words = sentence.words(one.first, one.last)
    said = "There is a limit now" if way > 0 else "There is no such limit now"
    return lone_signal(less if way > 0 else more, -way * stands, words, f"{said}: “{words}”.", came=way > 0)


def _put_for_all(sentence: Sentence, one: Quantity, there: tuple[Token, ...]) -> bool:
    """``For ten days or more`` put for ``on any day``, ``the annual decision`` for ``any decision``."""
    if not _ALL & {token.plain for token in there} or one.measure is Measure.PERCENT:
        return False
    if one.measure is Measure.FREQUENCY:
        return one.last - one.first == 1 and sentence.tokens[one.first - 1].plain in ("the", "its", "their")
    return one.bound is not Bound.EXACTLY


def _of_all(sentence: Sentence, run: Run) -> bool:
    """Whether the words beside the number say ``any`` or ``each`` too, so that all are meant still."""
    return bool(_ALL & {token.plain for token in sentence.tokens[run.first : run.last]})


def _put_for_same(sentence: Sentence, one: Quantity, other: Sentence) -> bool:
    """``At a depot within twenty miles`` put for ``at the same depot``."""
    here, there = ("same" in {token.plain for token in side.tokens} for side in (sentence, other))
    return there and not here and one.bound in (Bound.WITHIN, Bound.AT_MOST) and one.measure in _FAR


def _only_at_first(sentence: Sentence, one: Quantity, run: Run, other: Sentence) -> bool:
    """``During the first year``, added to what could be done at any time."""
    first = run.first
    while first and sentence.tokens[first - 1].plain in _BEFORE_FIRST:
        first -= 1  # "the" may stand on both sides, and before another word on the other
    opens = [token.plain for token in sentence.tokens[first : one.first + 1]]
    added = run.alone or not any(run.other_first < mark.last and mark.first < run.other_last for mark in other.marks)
    return added and bool(opens) and opens[0] in _DURING and bool(_FIRST & set(opens))


def _put_for_life(sentence: Sentence, one: Quantity, run: Run, there: tuple[Token, ...]) -> bool:
    """``During the first six months of the agreement`` put for ``during the life of the agreement``."""
    opens = {token.plain for token in sentence.tokens[run.first : one.first + 1]}
    return one.measure is Measure.DURATION and bool(_FIRST & opens) and bool(_LIFE & {token.plain for token in there})


_LIFE = frozenset(
    ("life", "lifetime", "term", "whole", "duration", "length", "currency", "throughout", "entire", "all")
)


def _put_for_before(sentence: Sentence, one: Quantity, other: Sentence) -> bool:
    """``Within a week after it takes effect`` put for ``before it takes effect``."""
    later = one.measure is Measure.DURATION and one.bound in (Bound.WITHIN, Bound.AT_MOST)
    follows = {token.plain for token in sentence.tokens[one.last : one.last + 2]}
    ahead = any(cue.name == "before" for cue in other.cues) and not any(cue.name == "before" for cue in sentence.cues)
    return later and bool(follows & _COUNTED_FROM) and ahead


def _put_for_request(sentence: Sentence, one: Quantity, there: tuple[Token, ...]) -> bool:
    """``Within a year of a request`` put for ``on request``."""
    here = {token.plain for token in sentence.tokens[one.last : one.last + NEAR + 1]}
    words = {token.plain for token in there}
    late = one.measure is Measure.DURATION and one.bound in (Bound.WITHIN, Bound.AT_MOST)
    return late and bool(words & _UPON) and bool(here & _COUNTED_FROM)


def says_how_often(case: Case, one: Quantity, way: int) -> bool:
    """Whether words that say how often without a number stand in the place of one: ``at the end of each shift``."""
    runs, other = (case.runs("before"), case.after) if way < 0 else (case.runs("after"), case.before)
    run = next((run for run in runs if run.first < one.last and one.first < run.last), None)
    there = other.tokens[run.other_first : run.other_last + 1] if run is not None else ()
    return bool(_OFTEN & {token.plain for token in there})


_OFTEN = plain_set("new_limits.often")
