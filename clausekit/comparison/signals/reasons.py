"""Reasons: what ours may do without giving one and must give one for now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.standing_words import UNASKED
from clausekit.language.favour import OURS
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Mark
from clausekit.language.word_lists import stem_set

_REASONS = stem_set("reasons.given")


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``without giving a reason`` put for ``by showing good cause``, or the other way."""
    for hunk in list(case.hunks):
        was, now = _unasked(hunk.taken), _unasked(hunk.put)
        if (was is None) == (now is None) or not (hunk.taken and hunk.put):
            continue
        sentence, mark, others, way = (
            (case.before, was, hunk.put, -1) if was is not None else (case.after, now, hunk.taken, 1)
        )
        there = case.after if was is not None else case.before
        asked = {there.tokens[at].stem for one in others for at in range(one.first, one.last)} & _REASONS
        if mark is None or not asked:
            continue
        words = case.before.words(hunk.taken[0].first, hunk.taken[-1].last)
        changed = case.after.words(hunk.put[0].first, hunk.put[-1].last)
        case.drop(hunk)
        said = "A reason has to be given now." if way < 0 else "No reason has to be given now."
        frame = sentence.frame_at(mark.first)
        stands = 1 if frame is not None and frame.subject in OURS else standing(sentence, mark.first) or 1
        yield signal(SignalKind.BURDEN, way * stands, words, changed, said)


def _unasked(marks: list[Mark]) -> Mark | None:
    return next((mark for mark in marks if mark.name == UNASKED), None)
