"""Companions: a person whom ours could have beside them, gone for a thing; or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import stems

_COMPANIONS = stems(
    "representative companion colleague friend steward official officer lawyer solicitor adviser advocate interpreter "
    "witness expert helper supporter relative anyone anybody someone somebody person member whoever people"
)
_BRINGING = stems("bring have take call choose accompanied invite send")


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``may bring notes`` for ``may bring a companion``."""
    was, now = _companion(case.before), _companion(case.after)
    if (was is None) == (now is None) or not _let(case.before) or not _let(case.after):
        return
    if any(token.stem in _COMPANIONS for token in (case.after if now is None else case.before).tokens):
        return
    side, other = ("before", "after") if now is None else ("after", "before")
    at = was if was is not None else now
    assert at is not None
    run = next((run for run in case.runs(side) if run.first <= at < run.last), None)
    if run is None or run.alone:
        return
    case.explain_whole(side, run.first, run.last)
    case.explain_whole(other, run.other_first, run.other_last)
    own, there = (case.before, case.after) if now is None else (case.after, case.before)
    words, changed = own.words(run.first, run.last), there.words(run.other_first, run.other_last)
    way = -1 if now is None else 1
    words, changed = (words, changed) if way < 0 else (changed, words)
    said = "nobody comes with them now" if way < 0 else "somebody may come with them now"
    kind = SignalKind.RIGHT_REMOVED if way < 0 else SignalKind.RIGHT_ADDED
    yield signal(kind, way, words, changed, f"“{words}” has become “{changed}”: {said}.")


def _companion(sentence: Sentence) -> int | None:
    """The person whom a worker may bring."""
    if not sentence.frames or sentence.frames[0].verb_at >= len(sentence.tokens):
        return None
    at = sentence.frames[0].verb_at
    if sentence.tokens[at].stem not in _BRINGING:
        return None
    near = range(at + 1, min(at + FAR, len(sentence.tokens)))
    return next((to for to in near if sentence.tokens[to].stem in _COMPANIONS), None)


FAR = 6
"""Words from the verb to the one who is brought, at most."""


def _let(sentence: Sentence) -> bool:
    """Whether ours may do what the sentence says."""
    return bool(sentence.frames) and sentence.frames[0].modal is Modal.MAY and sentence.frames[0].subject in OURS
