"""Breadth: ``any change`` put for ``the replacement``, or the other way; all there are against those named."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.runs import Run
from clausekit.language.favour import standing
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.word_lists import plain_set

_ALL = plain_set("breadth.all")
_SOME = plain_set("breadth.some")
_SELVES = plain_set("breadth.selves")
"""Words that are both ``all`` and what there is: ``anyone``, ``everything``."""
FAR = 3
"""Words of a run between its start and the word for all, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that all there are became some that are named, or that some became all."""
    yield from _any_time(case)
    for run in case.runs("before"):
        if run.alone:
            continue
        parts = {token.plain for token in case.before.tokens[run.first : run.last]} & _SOME
        others = {token.plain for token in case.after.tokens[run.other_first : run.other_last]} & _SOME
        was = _all_at(case.before, run.first, run.last + bool(others))
        now = _all_at(case.after, run.other_first, run.other_last + bool(parts))
        if (was is None) == (now is None) or not _open(case, run):
            continue
        narrower = was is not None
        sentence, at = (case.before, was) if narrower else (case.after, now)
        assert at is not None
        stands = _stands(sentence, at)
        if not stands or _of_time(case, run):
            continue
        words = case.before.words(run.first, run.last)
        changed = case.after.words(run.other_first, run.other_last)
        case.explain("before", run.first, run.last)
        case.explain("after", run.other_first, run.other_last)
        kind = SignalKind.SCOPE_NARROWED if narrower else SignalKind.SCOPE_WIDENED
        said = f"“{words}” has become “{changed}”: {'fewer' if narrower else 'more'} cases are covered."
        yield signal(kind, (-1 if narrower else 1) * stands, words, changed, said)


def _any_time(case: Case) -> Iterator[Signal]:
    """``At any time`` put for a stated time, or a stated time for it."""
    for hunk in list(case.hunks):
        was = next((mark for mark in hunk.taken if mark.name == "any-time"), None)
        now = next((mark for mark in hunk.put if mark.name == "any-time"), None)
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
        yield signal(kind, way * (standing(sentence, mark.first) or 1), words, changed, reason)


def _whenever(sentence: Sentence) -> bool:
    """Whether a sentence says ``whenever they wish``."""
    words = {token.plain for token in sentence.tokens}
    return "whenever" in words or ("when" in words and bool(words & {"wish", "wishes", "like", "choose", "please"}))


def _stands(sentence: Sentence, at: int) -> int:
    frame: Frame | None = sentence.frame_at(at)
    if frame is not None and frame.modal is Modal.BAN and at > frame.last:
        return 1 if standing(sentence, at) >= 0 else -1
    return standing(sentence, at)


def _all_at(sentence: Sentence, first: int, last: int) -> int | None:
    """Where a run says ``any`` or ``every`` of a thing it names, or ``anyone`` by itself."""
    for at in range(first, min(last, first + FAR)):
        plain = sentence.tokens[at].plain
        if plain in _SELVES or (plain in _ALL and at + 1 < last):
            return at
    return None


def _open(case: Case, run: Run) -> bool:
    """Whether words on both sides of a run are still without a sign."""
    old = any(run.first <= mark.first < run.last for mark in case.taken())
    new = any(run.other_first <= mark.first < run.other_last for mark in case.put())
    return (old or _alone(case.before, run.first, run.last)) and (
        new or _alone(case.after, run.other_first, run.other_last)
    )


def _alone(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a run is no more than ``anyone``, which is no comparable word."""
    return last - first == 1 and sentence.tokens[first].plain in _SELVES | _ALL


def _of_time(case: Case, run: Run) -> bool:
    """Whether a number stands on either side: numbers are read apart."""
    return any(run.first <= one.first < run.last for one in case.before.quantities) or any(
        run.other_first <= one.first < run.other_last for one in case.after.quantities
    )
