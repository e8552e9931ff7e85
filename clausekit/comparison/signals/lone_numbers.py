"""Numbers that stand on one side only: a time limit that went, a cap that came, a share of what was whole."""

from collections.abc import Iterator
from itertools import pairwise

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.comparison.denials import plainly_denied
from clausekit.comparison.signals.deadlines import looks_back, runs_for_ours
from clausekit.comparison.signals.ends_of_time import (
    comes_before,
    goes_on_while,
    has_open_end,
    so_long,
    until_some_time,
)
from clausekit.comparison.signals.new_limits import names_a_thing, of_new_limit, says_how_often
from clausekit.comparison.signals.number_roles import role
from clausekit.comparison.signals.one_or_many import of_the_next
from clausekit.comparison.signals.sums import added, asked_for, kept_by_theirs, of_sum, shared_with_ours
from clausekit.comparison.signals.time_roles import KEEPING_OR_WIPING, is_delay, keeps
from clausekit.language.favour import OURS, THEIRS, comparable_words, favour
from clausekit.language.open_ends import new_open_end
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import stem_set

_SHARERS = frozenset(("worker", "union"))
_CHARGES = stems("charge charged fee deduct deducted deduction fine")


def of_lone_number(case: Case, sentence: Sentence, one: Quantity, way: int) -> Iterator[Signal]:
    """A number that stands on one side only: a time limit that went, a cap that came."""
    side = "before" if way < 0 else "after"
    marks = case.taken() if way < 0 else case.put()
    if not any(mark.first == one.first for mark in marks):
        return
    frame = sentence.frame_at(one.first)
    if frame is not None and _was_banned(case.after if way < 0 else case.before, frame, one):
        case.explain(side, one.first, one.last)
        words = sentence.words(one.first, one.last)
        said = "So much of it is let now" if way > 0 else "None of it is let now"
        yield lone_signal(SignalKind.NUMBER, -way, words, f"{said}: “{words}”.", came=way > 0)
        return
    if plainly_denied(case.before, case.after):
        case.explain(side, one.first, one.last)
        return
    if any(
        token.plain == "equal" or (token.plain == "equally" and way < 0)
        for token in sentence.tokens[one.first : one.last]
    ):
        case.explain(side, one.first, one.last)  # "in equal shares" says how a thing is shared out, and not how much
        return
    if told := of_sum(case, sentence, one, way):
        yield told
        return
    if one.measure is Measure.FREQUENCY and names_a_thing(case, sentence, one):
        case.explain(side, one.first, one.last)
        return
    kind, up = role(sentence, one)
    up = 1 if {token.stem for token in sentence.tokens} & _OWED else up
    if up and one.bound in (Bound.AT_MOST, Bound.LESS_THAN) and _unbounded(case.after if way < 0 else case.before):
        case.explain(side, one.first, one.last)
        words = sentence.words(one.first, one.last)
        said = f"A limit has come in: “{words}”." if way > 0 else f"The limit “{words}” has gone."
        yield lone_signal(kind, -way * up, words, said, came=way > 0)
        return
    kind, up = role(sentence, one)
    limit = list(of_new_limit(case, sentence, one, way))
    if limit:
        yield from limit
        return
    own = favour(frame) if frame is not None else 0
    if one.measure is Measure.FREQUENCY and frame is not None and _says_which(sentence, frame, one):
        return
    if one.measure is Measure.FREQUENCY and _put_for_shorter(case, one, way):
        case.explain(side, one.first, one.last)
        words = sentence.words(one.first, one.last)
        said = f"“{words}” has {'come in' if way > 0 else 'gone'}: it was of shorter spells."
        yield lone_signal(SignalKind.NUMBER, -way * (own or 1), words, said, came=way > 0)
        return
    if one.measure is Measure.COUNT:
        yield from of_the_next(case, sentence, one, way)
        return
    other = case.after if way < 0 else case.before
    open_end = new_open_end(other, sentence, one.measure)
    if (
        one.measure is Measure.PERCENT
        and one.value <= 100
        and (shared_with_ours(case, way) or kept_by_theirs(case, way))
    ):
        case.explain(side, one.first, one.last)
        words = sentence.words(one.first, one.last)
        yield lone_signal(SignalKind.NUMBER, way, words, f"A share: “{words}”.", came=way > 0)
        return
    if kind is SignalKind.DURATION and until_some_time(other):
        open_end = up = 0  # which of the two is longer, the words do not say
    if (open_end or not up) and kind is not SignalKind.DEADLINE:
        yield from _opened(case, sentence, one, way, open_end * ((own or 1) if one.measure is Measure.TIME else up))
        return
    if one.measure is Measure.FREQUENCY and any(
        mark.name == "any-time" for mark in (case.put() if way < 0 else case.taken())
    ):
        yield signal(
            SignalKind.NUMBER,
            -way * (own or 1),
            sentence.words(one.first, one.last) if way < 0 else "",
            "" if way < 0 else sentence.words(one.first, one.last),
            "How often it may be done has changed.",
        )
        case.explain(side, one.first, one.last)
        return
    if sentence.parts[one.first] in (Part.EXCEPTION, Part.CONDITION) or SignalKind.MODALITY in case.kinds:
        return
    if _same_past(sentence, one, other):
        case.explain(side, one.first, one.last)
        return
    if _passed_over(case):
        return
    if any(frame.start <= one.first < frame.end for frame in (case.lone_before if way < 0 else case.lone_after)):
        return
    case.explain(side, one.first, one.last)
    direction = way * (own or 1)
    if (
        one.bound in (Bound.MORE_THAN, Bound.LESS_THAN)
        or (one.measure is Measure.PERCENT and one.value <= 100 and not added(sentence, one) and not _no_less(one))
        or (_lasting(sentence, frame, one, kind) and not so_long(other))
        or (
            one.measure is Measure.FREQUENCY
            and frame is not None
            and frame.modal in (Modal.MAY, Modal.BAN)
            and sentence.tokens[max(0, one.first - 1)].plain != "for"
        )
        or (kind is SignalKind.NUMBER and up == -own and one.measure is Measure.DURATION)
        or (one.bound is Bound.AT_MOST and up > 0)
    ):
        direction = -direction
    if way > 0 and kind is SignalKind.DURATION and has_open_end(case.before) and not has_open_end(case.after):
        direction = -(own or 1)
    if way < 0 and kind is SignalKind.DEADLINE and comes_before(case.after) and not comes_before(case.before):
        direction = own or 1
    if way < 0 and kind is SignalKind.DURATION and has_open_end(case.after) and not has_open_end(case.before):
        direction = own or 1
    if (
        kind is SignalKind.DURATION
        and up < 0
        and "after" in {token.plain for token in sentence.tokens[max(0, one.first - 1) : one.last + 1]}
    ):
        direction = way * up
    if one.measure is Measure.DURATION and is_delay(sentence, one):
        direction = way * up
    if one.measure is Measure.FREQUENCY and up < 0 and frame is not None and frame.modal is Modal.STATEMENT:
        direction = way * up  # "the employee looks at the mailbox once a day"
    if one.measure is Measure.PERCENT and _thing_gone(sentence, one, other):
        direction = way * (own or 1)  # "receives a fifth of the savings", "receives a letter of thanks"
    if kind is SignalKind.DURATION and up > 0 and goes_on_while(other) and not goes_on_while(sentence):
        direction = 0
    if one.measure is Measure.PERCENT and _SOME & {token.plain for token in other.tokens}:
        direction = way * (own or 1)
    if (
        one.measure is Measure.PERCENT
        and one.bound is Bound.AT_LEAST
        and (frame is None or frame.modal is Modal.STATEMENT)
    ):
        direction = 0
    if _lets_for(frame, one, kind) and (sentence.parts[one.first] is Part.MAIN or one.measure is Measure.DATE):
        direction = way
    if one.measure is Measure.MONEY and (
        {token.stem for token in sentence.tokens} & _CHARGES or asked_for(sentence, one)
    ):
        direction = -way
    if (
        one.measure is Measure.DURATION
        and _one_more(sentence, one)
        and one.bound is Bound.EXACTLY
        and goes_on_while(sentence)
    ):
        direction = way * (own or 1)  # "while it is tried out and for a year after"
    if one.measure is Measure.DURATION and _one_more(sentence, one) and keeps(sentence) and not keeps(other):
        direction = -way  # "for the season and a year afterwards", and now "erased when it ends"
    if one.measure is Measure.DURATION and _VAGUE & {token.plain for token in other.tokens}:
        direction = way * _of_keeping(sentence, other, own)
    if kind is SignalKind.DEADLINE and frame is not None and frame.modal is Modal.MAY and frame.subject:
        direction = way if frame.subject in THEIRS else -way
    if _of_our_leave(frame, one, kind) or (looks_back(sentence, one) and _one_more(sentence, one)):
        direction = -way
    if kind is SignalKind.DEADLINE and up > 0 and frame is not None and _must(sentence, frame):
        direction = -way
    if _no_later(sentence, one) and own < 0:
        direction = way
    if one.measure is Measure.FREQUENCY and comes_before(case.before) != comes_before(case.after):
        return
    if _is_window(sentence, one):
        direction = -1 if way > 0 and frame is not None and frame.modal is Modal.MAY and frame.subject in OURS else 0
    elif any(_is_window(other, there) for there in other.quantities):
        direction = min(direction, 0)
    if one.measure is Measure.FREQUENCY and direction > 0 and says_how_often(case, one, way):
        direction = 0
    words = sentence.words(one.first, one.last)
    reason = f"The limit “{words}” has gone." if way < 0 else f"A limit has come in: “{words}”."
    yield lone_signal(kind, direction, words, reason, came=way > 0, sure=direction != 0)


def _thing_gone(sentence: Sentence, one: Quantity, other: Sentence) -> bool:
    """Whether that of which a share was given is gone with the share."""
    if [token.plain for token in sentence.tokens[one.last : one.last + 1]] != ["of"]:
        return False  # "paid at half the rate"
    behind = [token for token in sentence.tokens[one.last : one.last + 4] if token.is_word]
    given = {token.stem for token in sentence.tokens[: one.first]} & _GETTING
    things = [token.stem for token in behind if token.plain not in ("of", "the", "its", "any", "all", "these")]
    return bool(given and things) and things[0] not in {token.stem for token in other.tokens}


_GETTING = stems("receives receive gets get paid given share shares earn earns")


def _unbounded(sentence: Sentence) -> bool:
    """``With no upper limit``, ``at their full length``."""
    text = f" {' '.join(token.plain for token in sentence.tokens)} "
    return any(f" {phrase} " in text for phrase in _NO_END)


_OWED = stem_set("frames.gains") | stems(
    "severance redundancy pay wage salary sick leave pension reimbursement telework overtime"
)
_NO_END = (
    *("no upper limit", "no limit", "no maximum", "without limit", "uncapped", "unlimited", "no ceiling", "no cap"),
    *("full length", "in full", "without a ceiling", "without any limit", "without a cap", "without cap"),
)


def _is_window(sentence: Sentence, one: Quantity) -> bool:
    """``In any period of 24 months``: a time in which a thing is counted, and not how long it takes."""
    words = {token.plain for token in sentence.tokens[max(0, one.first - 2) : one.last]}
    return one.measure is Measure.DURATION and "period" in words and bool(_EACH_PERIOD & words)


def _same_past(sentence: Sentence, one: Quantity, other: Sentence) -> bool:
    """``Of the preceding year`` and ``of the year before``: one time, of which only the first reads as a span."""
    past = {token.plain for token in sentence.tokens[one.first : one.last]} & {"preceding", "previous", "past"}
    pairs = {(first.plain, second.plain) for first, second in pairwise(other.tokens)}
    return bool(past) and (one.unit, "before") in pairs


def _no_later(sentence: Sentence, one: Quantity) -> bool:
    """``May be recovered, and not at all after six months``: leave that ends."""
    before = [token.plain for token in sentence.tokens[max(0, one.first - 4) : one.first]]
    return before[-1:] in (["after"], ["beyond"]) and bool({"not", "never"} & {*before})


_EACH_PERIOD = frozenset(("any", "each", "every"))


def _no_less(one: Quantity) -> bool:
    """``At least 100 per cent``: a floor that is the whole, which nothing lifts."""
    return one.bound is Bound.AT_LEAST and one.value == 100


def _one_more(sentence: Sentence, one: Quantity) -> bool:
    """``Of that shift and of the month before it``: one thing more that is let, and no bound on it."""
    return any(token.plain in ("and", "or", "plus") for token in sentence.tokens[max(0, one.first - 4) : one.first])


def _must(sentence: Sentence, frame: Frame) -> bool:
    """Whether a time is set to ours for what they must do: ``the offer must be taken up within a week``."""
    return frame.modal is Modal.DUTY and runs_for_ours(sentence, frame)


_SOME = frozenset(("some", "part", "several", "few", "portion", "certain", "number", "parts"))
"""A share that is not said: ``part of the panel``."""
_VAGUE = frozenset(("needed", "necessary", "useful", "reasonable", "appropriate", "practicable", "required", "wanted"))


def _of_keeping(sentence: Sentence, other: Sentence, own: int) -> int:
    """1 where a time says how long a thing is kept, against ``as long as it is needed``: that has no end."""
    kept = all(KEEPING_OR_WIPING & {token.stem for token in side.tokens} for side in (sentence, other))
    return 1 if kept else own or 1


def _opened(case: Case, sentence: Sentence, one: Quantity, way: int, up: int) -> Iterator[Signal]:
    """A number put for ``the whole``, ``without limit`` or ``nothing``, or one of these for a number."""
    case.explain("before" if way < 0 else "after", one.first, one.last)
    words = sentence.words(one.first, one.last)
    said = "There was a number and there is none now" if way < 0 else "There was no number and there is one now"
    kind = role(sentence, one)[0]
    yield lone_signal(kind, -way * up, words, f"{said}: “{words}”.", came=way > 0)


def _passed_over(case: Case) -> bool:
    """Whether what one side had to do is the other side's to do now, beside which no number of it counts."""
    return any(
        (old.subject in THEIRS and new.subject in _SHARERS) or (old.subject in _SHARERS and new.subject in THEIRS)
        for old, new in case.frames
        if old.modal is new.modal is Modal.DUTY and old.verb == new.verb
    )


def _of_our_leave(frame: Frame | None, one: Quantity, kind: SignalKind) -> bool:
    """Whether a day or a deadline ends what ours may do: ``may appeal within ten days``, ``until June``."""
    leave = frame is not None and frame.modal is Modal.MAY and (frame.subject in OURS or frame.ours)
    return leave and (kind is SignalKind.DEADLINE or one.measure in (Measure.DATE, Measure.TIME))


def _was_banned(other: Sentence, frame: Frame, one: Quantity) -> bool:
    """``Shall rise by no more than a tenth``, where the other side says that it shall not rise."""
    if one.bound not in (Bound.AT_MOST, Bound.LESS_THAN) or frame.modal not in (Modal.DUTY, Modal.MAY, Modal.BAN):
        return False
    ban = next((old for old in other.frames if old.modal is Modal.BAN and old.verb == frame.verb), None)
    return ban is not None and favour(ban) > 0 and not other.quantities


def _put_for_shorter(case: Case, one: Quantity, way: int) -> bool:
    """``At the end of each month`` put for ``at the end of each shift``: of many such spells one is left."""
    side, other = ("after", case.before) if way > 0 else ("before", case.after)
    places = [run for run in case.runs(side) if run.first < one.last and one.first < run.last]
    return any(
        other.tokens[at].plain in _SPELLS and other.tokens[at - 1].plain in _EACH
        for run in places
        for at in range(max(1, run.other_first), run.other_last)
    )


_EACH = frozenset(("each", "every", "a", "per", "any", "the"))


_SPELLS = frozenset(("shift", "session", "day", "journey", "job", "call", "task", "use", "break", "trip", "visit"))


def _says_which(sentence: Sentence, frame: Frame, one: Quantity) -> bool:
    """``Annual decisions shall be explained``: which of them, and not how often it is done."""
    if one.last - one.first != 1 or one.last >= len(sentence.tokens) or not sentence.tokens[one.last].is_word:
        return False
    return frame.passive and frame.verb in _TOLD and frame.start <= one.first < frame.first - 1


_TOLD = comparable_words("explain, justify, record, review, disclose, publish, share, show, check, keep, store, log")


def _lets_for(frame: Frame | None, one: Quantity, kind: SignalKind) -> bool:
    """Whether a time bounds what the other side may do: ``may listen to calls in the first six weeks``."""
    may = frame is not None and frame.modal is Modal.MAY and frame.subject in THEIRS
    return may and (
        one.measure is Measure.DATE or (kind is SignalKind.DURATION and one.bound in (Bound.EXACTLY, Bound.AT_MOST))
    )


def _lasting(sentence: Sentence, frame: Frame | None, one: Quantity, kind: SignalKind) -> bool:
    """Whether a time says how long what without it has no end goes on: a ban, ``closed to managers for six months``."""
    length = one.bound in (Bound.EXACTLY, Bound.AT_MOST) and one.measure is Measure.DURATION
    runs = frame is not None and (frame.modal is Modal.BAN or sentence.tokens[one.first - 1].plain in ("for", "first"))
    return runs and kind is SignalKind.DURATION and length
