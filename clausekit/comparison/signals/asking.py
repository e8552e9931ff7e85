"""Asking: what was given unasked is given on request now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.language.favour import OURS, THEIRS, comparable_words
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import plain_set

_UNASKED = plain_set("asking.unasked")
_ASK = stems("ask asks asked asking request requests requested apply applies applied demand application")
_UPON = frozenset(("on", "upon", "at", "when", "whenever", "if", "once", "where", "after"))
_WITHOUT = frozenset(("without", "not", "no"))
FAR = 7
"""Words between ``without`` or ``when`` and what is asked, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``without having to ask`` turned into ``when asked``, or the other way."""
    yield from _alone(case)
    for given, asked, way in ((case.before, case.after, -1), (case.after, case.before, 1)):
        unasked, ask = _unasked(given), _asked(asked)
        if unasked is None or ask is None or _unasked(asked) is not None:
            continue
        sides = ("before", "after") if way < 0 else ("after", "before")
        case.explain(sides[0], *unasked)
        case.explain(sides[1], *ask)
        words, now = given.words(*unasked), asked.words(*ask)
        words, now = (words, now) if way < 0 else (now, words)
        frame = given.frame_at(unasked[0])
        own = 1 if frame is not None and frame.subject in THEIRS else standing(given, unasked[0]) or 1
        said = "it has to be asked for now" if way < 0 else "it need not be asked for now"
        yield signal(SignalKind.TRIGGER, way * own, words, now, f"“{words}” has become “{now}”: {said}.")
        return


def _alone(case: Case) -> Iterator[Signal]:
    """``On request`` that came or went with nothing in its place."""
    for side, sentence, way in (("before", case.before, 1), ("after", case.after, -1)):
        for run in [run for run in case.runs(side) if run.alone]:
            first = run.first + (sentence.tokens[run.first].text == "," and run.first + 1 < run.last)
            if sentence.tokens[first].plain not in ("at", "on", "upon"):
                continue
            end = _past_asker(sentence, _ask_behind(sentence, first))
            other = case.after if way > 0 else case.before
            if end and way > 0 and _is_answered(other, sentence):
                case.explain_all()
                said = "It is owed no longer: a request for it is answered."
                yield signal(SignalKind.MODALITY, -1, sentence.text, other.text, said)
                return
            if not end or end < run.last or _asked(other) is not None or _may_ask(other):
                continue
            case.explain(side, run.first, run.last)
            words = sentence.words(run.first, run.last)
            said = "it need not be asked for now" if way > 0 else "it has to be asked for now"
            own = -1 if _bounds_leave(sentence, run.first, end) else standing(sentence, run.first) or 1
            yield lone_signal(SignalKind.TRIGGER, way * own, words, f"“{words}”: {said}.", came=way < 0)


def _is_answered(sentence: Sentence, owed: Sentence) -> bool:
    """``Shall respond to a request to remove it``, where it was to be removed: no more is owed than an answer."""
    wanted = {frame.verb for frame in owed.frames if frame.modal is Modal.DUTY}
    return any(
        frame.verb in _ANSWERING
        and any(token.stem in _ASK for token in sentence.tokens[frame.verb_at :])
        and bool(wanted & {mark.name for mark in sentence.marks if mark.first > frame.verb_at})
        for frame in sentence.frames
    )


_ANSWERING = comparable_words("respond, reply, answer, consider, acknowledge, note, review, discuss, process, handle")


def _may_ask(sentence: Sentence) -> bool:
    """``May apply for one``: where ours have no more than leave to ask, it is asked for already."""
    if any(
        token.plain in _WHO and sentence.tokens[at + 1].stem in _ASK for at, token in enumerate(sentence.tokens[:-1])
    ):
        return True  # "a conductor who asks"
    return any(one.modal is Modal.MAY and one.subject in OURS and one.verb in _ASKING for one in sentence.frames)


_WHO = frozenset(("who", "whoever", "anyone", "those"))
_ASKING = comparable_words("ask, request, apply for, demand, call for, seek")


def _past_asker(sentence: Sentence, end: int) -> int:
    """The token behind who asks, where that is said behind the asking: ``at the request of the worker``."""
    of = 0 < end < len(sentence.tokens) and sentence.tokens[end].plain == "of"
    return next((one.last for one in sentence.parties if of and end < one.first <= end + 2), end)


def _bounds_leave(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a thing may be done only where ours ask for it: ``records may be shared at the worker's request``."""
    frame = sentence.frame_at(first)
    by_ours = any(one.name in OURS and first < one.first < end for one in sentence.parties)
    return by_ours and frame is not None and frame.modal is Modal.MAY and (frame.passive or frame.subject in THEIRS)


def is_of_asking(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words say how ours have to ask: ``who asks for it in writing``, ``on the written request of``."""
    if last < len(sentence.tokens) and sentence.tokens[last].stem in _REQUESTS:
        return any(token.plain in _UPON | {"of"} for token in sentence.tokens[max(0, first - 3) : first])
    for at in range(first - 1, max(-1, first - 1 - NEAR), -1):
        if not sentence.tokens[at].is_word or any(frame.first <= at < frame.last for frame in sentence.frames):
            return False
        if sentence.tokens[at].stem in _ASK:
            before = {token.plain for token in sentence.tokens[max(0, at - 2) : at]}
            return sentence.tokens[at].stem not in _REQUESTS or bool(before & (_UPON | {"so", "who", "they"}))
    return False


NEAR = 4
"""Words between asking and how it is to be done, at most."""
_REQUESTS = stems("request requests application demand")


def _unasked(sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says that nobody has to ask: ``automatically``, ``without having to apply``."""
    for at, token in enumerate(sentence.tokens):
        if token.plain in _UNASKED:
            return at, at + 1
        if token.plain == "without":
            end = _ask_behind(sentence, at)
            if end:
                return at, end
    return None


def _asked(sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says that it is done once somebody asks: ``on request``, ``when the worker has asked``."""
    for at, token in enumerate(sentence.tokens):
        if token.plain in _UPON:
            end = _ask_behind(sentence, at)
            if end and not _WITHOUT & {one.plain for one in sentence.tokens[max(0, at - 1) : end]}:
                return at, end
    return None


def _ask_behind(sentence: Sentence, at: int) -> int:
    """The token behind a word of asking that stands near; 0 without one."""
    for to in range(at + 1, min(at + 1 + FAR, len(sentence.tokens))):
        if not sentence.tokens[to].is_word:
            return 0
        if sentence.tokens[to].stem in _ASK:
            return to + 1
    return 0
