"""Nothing of: ``no vote`` where the other side of a change has a vote."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.denials import KNOWN, WATCHING, is_known
from clausekit.comparison.light import is_light
from clausekit.language.favour import favour, is_harm
from clausekit.language.gates import gates, is_not
from clausekit.language.quantity import Bound
from clausekit.language.sentence import Frame, Mark, Modal, Sentence
from clausekit.language.stakes import THREATS
from clausekit.language.takings import BURDENS


def of_nothing(case: Case) -> Iterator[Signal]:
    """``no vote`` where the other side has a vote."""
    old, new = _none_of(case.before), _none_of(case.after)
    if not (old or new) or gates(case.before) == gates(case.after) > 0:
        return
    for sentence, ones, others, way in ((case.before, old, new, 1), (case.after, new, old, -1)):
        there = {mark.name for mark in (case.after if way > 0 else case.before).marks}
        for mark in ones:
            if mark.name in there and mark.name not in {one.name for one in others} | _denied(
                case.after if way > 0 else case.before
            ):
                frame = sentence.frame_at(mark.first)
                stands = (favour(frame) if frame is not None else 1) or 1
                plain = frame is not None and frame.modal is Modal.STATEMENT
                watching = frame is not None and frame.verb in WATCHING
                if plain and (is_known(sentence) or mark.name in _OF_WORKERS or watching):
                    stands = -1  # "no log is used", "no data leaves the site": what is known of workers
                thing = {token.stem for token in sentence.tokens[mark.first : mark.last + 1]}
                if is_harm(mark.name) or thing & _UNWANTED:
                    stands = -1  # "no scoring of drivers", "no deduction is made"
                words = sentence.words(mark.first - 1, mark.last)
                kind = SignalKind.RIGHT_ADDED if way * stands > 0 else SignalKind.RIGHT_REMOVED
                yield lone_signal(kind, way * stands, words, f"“{words}”.", came=way < 0)


_OF_WORKERS = KNOWN - {"worker", "employe"}
_UNWANTED = BURDENS | THREATS | frozenset(("dismiss", "repay", "repayment"))
_DENYING = frozenset(("no", "without", "not", "nor", "fail", "absent", "absenc", "lack", "default"))
"""Stems that deny what stands behind them: ``failing settlement``, ``in default of agreement``."""


def _denied(sentence: Sentence) -> set[str]:
    """Names that a sentence denies in any way: by ``no``, by ``without`` or as the subject of a ban."""
    denying = [at for at, token in enumerate(sentence.tokens) if token.stem in _DENYING]
    near = {mark.name for mark in sentence.marks for at in denying if at < mark.first <= at + 4}
    return near | {
        mark.name
        for mark in sentence.marks
        for one in sentence.frames
        if one.modal is Modal.BAN or _forbids(sentence) or _is_not(sentence, one)
        if mark.first < max(one.end if one.modal is Modal.BAN else one.first, 8)
    }


def _is_not(sentence: Sentence, frame: Frame) -> bool:
    """``A worker's notes are not read``: a plain statement that denies its verb."""
    return frame.modal is Modal.STATEMENT and is_not(sentence, LONGEST_SUBJECT + 1)


LONGEST_SUBJECT = 8
"""Words before ``is not``, at most."""


def _forbids(sentence: Sentence) -> bool:
    """``Filming is not allowed``: a ban without a modal."""
    words = [token.plain for token in sentence.tokens]
    return any(
        words[at] == "not" and words[at + 1] in ("allowed", "permitted", "acceptable") for at in range(len(words) - 1)
    )


def _none_of(sentence: Sentence) -> list[Mark]:
    """Nouns denied by ``no`` that are not the subject of a ban."""
    inside = {at for one in sentence.frames if one.modal is not Modal.STATEMENT for at in range(one.start, one.last)}
    return [
        mark
        for mark in sentence.marks
        if mark.first
        and mark.first - 1 not in inside
        and not (mark.first == 1 and _bounds_all(sentence))
        and not any(cue.name == "exception" and cue.first == mark.last for cue in sentence.cues)
        and sentence.tokens[mark.first - 1].stem == "no"
        and mark.name[0] != "#"
        and not is_light(mark)
    ]


def _bounds_all(sentence: Sentence) -> bool:
    """Whether ``no`` at the start says what all must keep to: ``no trial lasts beyond``, ``no visitor goes alone``."""
    past = any(one.bound in (Bound.MORE_THAN, Bound.LESS_THAN) for one in sentence.quantities)
    gate = any(cue.name in ("exception", "until", "before", "without") for cue in sentence.cues)
    return past or gate or any(token.plain.startswith("un") and token.plain.endswith("ed") for token in sentence.tokens)
