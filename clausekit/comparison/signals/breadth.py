"""Breadth: ``any change`` put for ``the replacement``, or the other way; all there are against those named."""

from collections.abc import Iterator, Sequence

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.comparison.runs import Run
from clausekit.comparison.signals.generic import means_all, one_noun
from clausekit.comparison.signals.plain_limits import reveals
from clausekit.comparison.signals.turned_verbs import puts_another_verb
from clausekit.comparison.signals.which_ones import adjective_of
from clausekit.language.favour_in_place import standing
from clausekit.language.inversions import PREPOSITIONS
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import Token
from clausekit.language.word_lists import plain_set, stem_set

_ALL = plain_set("breadth.all")
_SOME = plain_set("breadth.some")
_SELVES = plain_set("breadth.selves")
"""Words that are both ``all`` and what there is: ``anyone``, ``everything``."""
_AT_ANY_TIME = frozenset(("any-time", "round-the-clock"))
FAR = 3
"""Words of a run between its start and the word for all, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that all there are became some that are named, or that some became all."""
    yield from _any_time(case)
    yield from _by_some(case)
    yield from _sampled(case)
    yield from _any_or_every(case)
    yield from _for_every(case)
    for run in case.runs("before"):
        if run.alone or puts_another_verb(case, run):
            continue
        if any(run.first <= one.first < run.last and one.name in _SAYS for one in case.before.rungs):
            continue  # "negotiates with the union" and "asks every worker"
        parts = {token.plain for token in case.before.tokens[run.first : run.last]} & _SOME
        others = {token.plain for token in case.after.tokens[run.other_first : run.other_last]} & _SOME
        places = ((run.first, run.last), (run.other_first, run.other_last))
        was = _all_at(case.before, run.first, run.last + (bool(others) or adjective_of(case.after, *places[1])))
        now = _all_at(
            case.after, run.other_first, run.other_last + (bool(parts) or adjective_of(case.before, *places[0]))
        )
        if (was is None) == (now is None) or not _open(case, run) or _both_all(case, run) or means_all(case, run):
            continue
        narrower = was is not None
        sentence, at = (case.before, was) if narrower else (case.after, now)
        assert at is not None
        stands = -1 if _located(case.before) and _located(case.after) else _stands(sentence, at)
        if _VOLUNTEERS & {t.plain for t in (*case.before.tokens, *case.after.tokens)}:
            stands = -1  # "the pilot covers volunteers", "the pilot covers all staff"
        if not stands or _of_time(case, run):
            continue
        words = case.before.words(run.first, run.last)
        changed = case.after.words(run.other_first, run.other_last)
        case.explain("before", run.first, run.last)
        case.explain("after", run.other_first, run.other_last)
        kind = SignalKind.SCOPE_NARROWED if narrower else SignalKind.SCOPE_WIDENED
        said = f"“{words}” has become “{changed}”: {'fewer' if narrower else 'more'} cases are covered."
        yield signal(kind, (-1 if narrower else 1) * stands, words, changed, said)


def _located(sentence: Sentence) -> bool:
    """``Location is determined only during a journey``: a plain statement of what is found out about ours."""
    frame = sentence.frames[0] if sentence.frames else None
    if frame is None or frame.modal is not Modal.STATEMENT or not frame.passive or frame.denied:
        return False
    return bool({token.stem for token in sentence.tokens[:2]} & _FOUND_OUT)


_VOLUNTEERS = frozenset(("volunteers", "volunteer"))
_FOUND_OUT = stem_set("breadth.found-out")


def _any_time(case: Case) -> Iterator[Signal]:
    """``At any time`` put for a stated time, or a stated time for it."""
    for hunk in list(case.hunks):
        was = next((mark for mark in hunk.taken if mark.name in _AT_ANY_TIME), None)
        now = next((mark for mark in hunk.put if mark.name in _AT_ANY_TIME), None)
        if (was is None) == (now is None) or not (hunk.taken and hunk.put):
            continue
        if _whenever(case.after if was is not None else case.before):
            case.drop(hunk)
            continue
        words = case.before.words(hunk.taken[0].first, hunk.taken[-1].last)
        changed = case.after.words(hunk.put[0].first, hunk.put[-1].last)
        sentence, mark, way = (case.before, was, -1) if was is not None else (case.after, now, 1)
        assert mark is not None
        case.drop(hunk)
        kind = SignalKind.SCOPE_NARROWED if way < 0 else SignalKind.SCOPE_WIDENED
        reason = "It may be done at any time no longer." if way < 0 else "It may be done at any time now."
        yield signal(kind, way * (_stands(sentence, mark.first) or 1), words, changed, reason)


def _by_some(case: Case) -> Iterator[Signal]:
    """``Shall not be searched by the contractor``: a ban on some, where it was one on all, or the other way."""
    for old, new in case.frames:
        if not old.modal is new.modal is Modal.BAN or not (old.passive and new.passive):
            continue
        if bool(old.agent) == bool(new.agent) or (old.agent or new.agent) not in _SOME_OF_THEIRS:
            continue
        side, sentence, way = ("before", case.before, 1) if old.agent else ("after", case.after, -1)
        run = next((run for run in case.runs(side) if run.alone and sentence.tokens[run.first].plain == "by"), None)
        if run is None:
            continue
        case.explain(side, run.first, run.last)
        words = sentence.words(run.first, run.last)
        kind = SignalKind.SCOPE_WIDENED if way > 0 else SignalKind.SCOPE_NARROWED
        said = "It is forbidden to everybody now" if way > 0 else "It is forbidden to these alone"
        own = standing(sentence, run.first) or 1
        yield lone_signal(kind, way * own, words, f"“{words}”: {said}.", came=way < 0)


def _sampled(case: Case) -> Iterator[Signal]:
    """``A representative range of speakers`` put for speakers ``of every first language``, or the other way."""
    old, new = _sample_at(case.before), _sample_at(case.after)
    if (old is None) == (new is None):
        return
    narrower = new is not None
    side, other, place = ("after", "before", new) if narrower else ("before", "after", old)
    whole, part = (case.before, case.after) if narrower else (case.after, case.before)
    all_at = next((at for at, token in enumerate(whole.tokens) if token.plain in _WHOLE), None)
    assert place is not None
    if all_at is None or _WHOLE & {token.plain for token in part.tokens}:
        return
    run = next((run for run in case.runs(other) if run.first <= all_at < run.last), None)
    if run is None or not any(one.first <= place[0] < one.last for one in case.runs(side)):
        return
    case.explain(side, *place)
    case.explain(other, run.first, run.last)
    words, now = whole.words(run.first, run.last), part.words(*place)
    words, now = (words, now) if narrower else (now, words)
    kind = SignalKind.SCOPE_NARROWED if narrower else SignalKind.SCOPE_WIDENED
    said = f"“{words}” has become “{now}”: {'a part' if narrower else 'the whole'} is enough now."
    yield signal(kind, (-1 if narrower else 1) * (_stands(whole, all_at) or 1), words, now, said)


def _any_or_every(case: Case) -> Iterator[Signal]:
    """``If any test fails`` turned into ``if every test fails``, or the other way: all of them must, or one."""
    for run in case.runs("before"):
        was = next((at for at in range(run.first, run.last) if case.before.tokens[at].plain in _ONE | _EVERY), None)
        now = next(
            (at for at in range(run.other_first, run.other_last) if case.after.tokens[at].plain in _ONE | _EVERY), None
        )
        if was is None or now is None or not {case.before.parts[was], case.after.parts[now]} <= _BOUNDS:
            continue
        old, new = case.before.tokens[was].plain, case.after.tokens[now].plain
        if (old in _EVERY) == (new in _EVERY):
            continue
        way = 1 if old in _EVERY else -1
        words, changed = case.before.words(was, was + 2), case.after.words(now, now + 2)
        case.explain("before", was, was + 1)
        case.explain("after", now, now + 1)
        said = f"“{words}” has become “{changed}”: {'one is enough' if way > 0 else 'all of them are needed'} now."
        yield signal(SignalKind.TRIGGER, way * (standing(case.before, was) or 1), words, changed, said)


def _for_every(case: Case) -> Iterator[Signal]:
    """``For every group`` gone from one place and ``for men and women`` come in at another, or the other way."""
    for side, sentence, other, way in (("before", case.before, case.after, -1), ("after", case.after, case.before, 1)):
        there = "after" if way < 0 else "before"
        for run in [run for run in case.runs(side) if run.alone and _opens_all(sentence, run)]:
            opener = sentence.tokens[run.first].plain
            put = [one for one in case.runs(there) if one.alone and other.tokens[one.first].plain == opener]
            if len(put) != 1 or _opens_all(other, put[0]) or one_noun(sentence, run, other, put[0]):
                continue
            case.explain(side, run.first, run.last)
            case.explain(there, put[0].first, put[0].last)
            words, now = sentence.words(run.first, run.last), other.words(put[0].first, put[0].last)
            words, now = (words, now) if way < 0 else (now, words)
            kind = SignalKind.SCOPE_NARROWED if way < 0 else SignalKind.SCOPE_WIDENED
            said = f"“{words}” has become “{now}”: {'fewer' if way < 0 else 'more'} cases are covered."
            yield signal(kind, way * (_stands(sentence, run.first) or 1), words, now, said)


def _opens_all(sentence: Sentence, run: Run) -> bool:
    """Whether a run says ``for every …`` or ``in each …``; ``together each month`` says when."""
    opens = sentence.tokens[run.first].plain in PREPOSITIONS
    return opens and run.last - run.first > 2 and sentence.tokens[run.first + 1].plain in _WHOLE | {"any"}


_SAYS = frozenset(("agree", "negotiate", "consult", "no-objection"))
_ONE = frozenset(("any", "either", "one", "a", "an"))
_EVERY = frozenset(("every", "all", "both", "each"))
_BOUNDS = {Part.CONDITION, Part.EXCEPTION}
_WHOLE = frozenset(("every", "each", "all"))


def _sample_at(sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says ``a range of``: some of what there is."""
    return next(
        (
            (at, at + 2)
            for at, token in enumerate(sentence.tokens[:-1])
            if token.plain in _SAMPLES and sentence.tokens[at + 1].plain == "of"
        ),
        None,
    )


_SAMPLES = plain_set("breadth.samples")
_SOME_OF_THEIRS = frozenset(("supplier", "manager", "independent"))


def _whenever(sentence: Sentence) -> bool:
    """Whether a sentence says ``whenever they wish``."""
    words = {token.plain for token in sentence.tokens}
    return "whenever" in words or ("when" in words and bool(words & {"wish", "wishes", "like", "choose", "please"}))


def _both_all(case: Case, run: Run) -> bool:
    """Whether both sides of a run say ``each`` or ``every`` anywhere: ``each shift`` and ``every Sunday``."""
    was, now = case.before.tokens[run.first : run.last], case.after.tokens[run.other_first : run.other_last]
    return all(_ALL & {token.plain for token in words} for words in (was, now))


def _stands(sentence: Sentence, at: int) -> int:
    frame: Frame | None = sentence.frame_at(at)
    if reveals(sentence, at):
        return -1
    if frame is not None and frame.modal is Modal.BAN and at > frame.last:
        return 1 if standing(sentence, at) >= 0 else -1
    return standing(sentence, at)


def _all_at(sentence: Sentence, first: int, last: int) -> int | None:
    """Where a run says ``any`` or ``every`` of a thing it names, or ``anyone`` by itself."""
    for at in range(first, min(last, first + FAR, len(sentence.tokens))):
        plain = sentence.tokens[at].plain
        if plain in _SELVES or (plain in _ALL and at + 1 < last):
            return at
    return None


def _open(case: Case, run: Run) -> bool:
    """Whether words on both sides of a run are still without a sign."""
    old = any(mark.first < run.last and run.first < mark.last for mark in case.taken())
    new = any(mark.first < run.other_last and run.other_first < mark.last for mark in case.put())
    was, now = case.before.tokens[run.first : run.last], case.after.tokens[run.other_first : run.other_last]
    return (old or _alone(case.before, run.first, run.last) or _only_all(was, now)) and (
        new or _alone(case.after, run.other_first, run.other_last) or _only_all(now, was)
    )


def _only_all(words: Sequence[Token], others: Sequence[Token]) -> bool:
    """Whether words say ``any shift`` of what the others name: ``day and evening shifts``."""
    there = {token.stem for token in others}
    return len(words) > 1 and all(token.plain in _ALL | _SOME or token.stem in there for token in words)


def _alone(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a run is no more than ``anyone``, which is no comparable word."""
    return last - first == 1 and sentence.tokens[first].plain in _SELVES | _ALL | _SOME


def _of_time(case: Case, run: Run) -> bool:
    """Whether a number stands on either side: numbers are read apart."""
    return any(run.first <= one.first < run.last for one in case.before.quantities) or any(
        run.other_first <= one.first < run.other_last for one in case.after.quantities
    )
