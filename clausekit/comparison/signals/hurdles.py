"""Hurdles: what has to be shown, or to be given by ours, before a thing is owed or allowed."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour import OURS
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Modal
from clausekit.language.stakes import ASKED


def find(case: Case) -> Iterator[Signal]:
    """Signs of a hurdle that came or went as it stands, with nothing in its place."""
    if case.turned:
        return
    yield from _shown(case)
    yield from _asked_first(case)


def _shown(case: Case) -> Iterator[Signal]:
    """``If a doctor certifies that it hurts``, where it was enough that it hurts; or the other way."""
    for side, sentence, way in (("before", case.before, 1), ("after", case.after, -1)):
        for run in case.runs(side):
            opened = any(cue.last == run.first for cue in sentence.cues if cue.name in ("condition", "exception"))
            if not run.alone or not opened or sentence.tokens[run.last - 1].plain != "that":
                continue
            case.explain(side, run.first, run.last)
            words = sentence.words(run.first, run.last)
            said = "has to be so found now" if way < 0 else "is enough by itself now"
            own = standing(sentence, run.first) or 1
            yield lone_signal(SignalKind.TRIGGER, way * own, words, f"“{words}”: it {said}.", came=way < 0)


def _asked_first(case: Case) -> Iterator[Signal]:
    """``May refuse, giving a reason``: what ours are to give for what was theirs without it; or the other way."""
    for side, sentence, way in (("before", case.before, 1), ("after", case.after, -1)):
        for run in case.runs(side):
            inside = sentence.tokens[run.first : run.last]
            frame = sentence.frame_at(run.first)
            ours = frame is not None and frame.modal is Modal.MAY and frame.subject in OURS and run.first > frame.last
            opens = [token.plain for token in inside if token.is_word][:1]
            if not run.alone or not ours or not _GIVING & set(opens):
                continue
            said = any(mark.name == "explain" and run.first <= mark.first < run.last for mark in sentence.marks)
            if not said and not any(token.stem in ASKED for token in inside):
                continue
            case.explain(side, run.first, run.last)
            words = sentence.words(run.first + (inside[0].text == ","), run.last)
            reason = f"“{words}” is asked of them {'now' if way < 0 else 'no longer'}."
            yield lone_signal(SignalKind.TRIGGER, way, words, reason, came=way < 0)


_GIVING = frozenset(("giving", "stating", "by", "on", "upon", "against", "with", "producing", "showing"))
