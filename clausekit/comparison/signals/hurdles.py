"""Hurdles: what has to be shown, or to be given by ours, before a thing is owed or allowed."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour import OURS, favour
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.stakes import ASKED
from clausekit.language.tokens import stems


def find(case: Case) -> Iterator[Signal]:
    """Signs of a hurdle that came or went as it stands, with nothing in its place."""
    if case.turned:
        return
    yield from _shown(case)
    yield from _asked_first(case)
    yield from _on_production(case)
    yield from _with_cause(case)


def _with_cause(case: Case) -> Iterator[Signal]:
    """``May refuse with reasonable excuse``: a cause that ours must have for what was theirs without one."""
    for side, sentence, way in (("before", case.before, 1), ("after", case.after, -1)):
        for run in case.runs(side):
            words = [token.plain for token in sentence.tokens[run.first : run.last] if token.is_word]
            frame = sentence.frame_at(run.first)
            ours = frame is not None and frame.modal is Modal.MAY and frame.subject in OURS
            caused = words[:1] in (["with"], ["on"], ["for"]) and bool(set(words[1:4]) & _CAUSES)
            if not run.alone or not ours or not caused or (side, run.first) in case.whole:
                continue
            case.explain_whole(side, run.first, run.last)
            said = sentence.words(run.first, run.last)
            reason = f"“{said}” is asked of them {'now' if way < 0 else 'no longer'}."
            yield lone_signal(SignalKind.TRIGGER, way, said, reason, came=way < 0)


_CAUSES = frozenset(("excuse", "cause", "reason", "grounds", "ground", "justification"))


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
            if not run.alone or not ours or not _GIVING & set(opens) or (side, run.first) in case.whole:
                continue
            said = any(mark.name == "explain" and run.first <= mark.first < run.last for mark in sentence.marks)
            if not said and not any(token.stem in ASKED for token in inside):
                continue
            case.explain(side, run.first, run.last)
            words = sentence.words(run.first + (inside[0].text == ","), run.last)
            reason = f"“{words}” is asked of them {'now' if way < 0 else 'no longer'}."
            yield lone_signal(SignalKind.TRIGGER, way, words, reason, came=way < 0)


def _on_production(case: Case) -> Iterator[Signal]:
    """``Shall pay the fare, on production of a receipt``: what ours must hand in for what was owed without it."""
    old, new = _produced(case.before), _produced(case.after)
    if old and new:
        case.explain("before", *old)
        case.explain("after", *new)
    if (old is None) == (new is None):
        return
    side, sentence, place, way = ("after", case.after, new, -1) if new else ("before", case.before, old, 1)
    other = case.before if side == "after" else case.after
    assert place is not None
    frame = sentence.frame_at(place[0])
    owed = frame is not None and frame.modal in (Modal.DUTY, Modal.MAY, Modal.STATEMENT) and favour(frame) > 0
    if not owed or any(token.stem in _PAPERS for token in other.tokens):
        return
    case.explain_whole(side, *place)
    words = sentence.words(*place)
    reason = f"“{words}” is asked of them {'now' if way < 0 else 'no longer'}."
    yield lone_signal(SignalKind.BURDEN, way, words, reason, came=way < 0)


def _produced(sentence: Sentence) -> tuple[int, int] | None:
    """Where it is said what is to be handed in first: ``against receipts``, ``on presentation of a certificate``."""
    for at, token in enumerate(sentence.tokens[:-1]):
        near = sentence.tokens[at + 1 : at + 1 + FAR]
        handed = (
            token.plain in _UPON
            and (token.plain != "to" or _is_subject(sentence, at))
            and any(one.stem in _HANDED_IN for one in near[:2])
        )
        if not handed and token.plain not in ("against", "upon", "with", "on", "to"):
            continue
        paper = next((to for to, one in enumerate(near) if one.stem in _PAPERS), None)
        if paper is not None and (handed or (token.plain == "against" and paper < 2) or _is_subject(sentence, at)):
            return at, at + 2 + paper
    return None


def _is_subject(sentence: Sentence, at: int) -> bool:
    """``Subject to proof of purchase``."""
    return sentence.tokens[at].plain == "to" and at > 0 and sentence.tokens[at - 1].plain == "subject"


FAR = 7
"""Words from ``on`` to the paper that is to be handed in, at most."""
_UPON = frozenset(("on", "upon", "against", "to", "by"))
_HANDED_IN = stems(
    "production presentation submission provision proof evidence delivery supply completion surrender exhibition "
    "producing presenting submitting providing showing furnishing"
)
_PAPERS = stems("receipt bill invoice certificate proof voucher statement ticket evidence form note")
_GIVING = frozenset(("giving", "stating", "by", "on", "upon", "against", "with", "producing", "showing"))
