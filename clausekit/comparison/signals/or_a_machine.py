"""Or a machine: who had to do a thing was a person, and may be a machine now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import stems

_PERSONS = frozenset(("person", "human", "somebody", "someone", "manager", "officer", "being", "people", "individual"))
_MACHINES = stems(
    "software system systems algorithm algorithms tool tools chatbot machine machines bot robot robots automation "
    "model ai computer engine program"
)


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``a person or a system shall decide`` for ``a person shall decide``."""
    yield from _in_their_place(case)
    if SignalKind.ACTOR in case.kinds or not case.before.frames or not case.after.frames:
        return
    old, new = case.before.frames[0], case.after.frames[0]
    if old.passive or new.passive or old.modal is not new.modal or old.modal not in (Modal.DUTY, Modal.MAY):
        return
    was, now = _machine_at(case.before), _machine_at(case.after)
    if old.verb != new.verb or (was is None) == (now is None):
        return
    people, at, machine, way = (case.before, now, case.after, -1) if was is None else (case.after, was, case.before, 1)
    assert at is not None
    person = next((to for to in _head(people) if people.tokens[to].plain in _PERSONS), None)
    if person is None:
        return
    case.explain_all()
    words, there = people.words(person, person + 1), machine.words(at, at + 1)
    words, there = (words, there) if way < 0 else (there, words)
    said = "A machine may do it now." if way < 0 else "A person has to do it now."
    yield signal(SignalKind.ACTOR, way, words, there, said)


def _in_their_place(case: Case) -> Iterator[Signal]:
    """``Three qualified nurses or monitoring robots`` for ``three qualified nurses``."""
    for side, sentence, way in (("before", case.before, 1), ("after", case.after, -1)):
        for run in case.runs(side):
            inside = sentence.tokens[run.first : run.last]
            machine = any(token.stem in _MACHINES for token in inside)
            if not run.alone or not machine or inside[0].plain != "or" or len(inside) > LONGEST:
                continue
            if not run.first or sentence.tokens[run.first - 1].stem not in _WORKING:
                continue
            case.explain_whole(side, run.first, run.last)
            words = sentence.words(run.first, run.last)
            said = "A machine may stand in for them now." if way < 0 else "No machine may stand in for them now."
            yield lone_signal(SignalKind.ACTOR, way, words, said, came=way < 0)


LONGEST = 5
_WORKING = stems(
    "nurse nurses teacher teachers carer carers guard guards clerk clerks driver drivers doctor doctors staff people "
    "person persons worker workers employee employees trainer trainers adviser advisers manager managers interpreter "
    "interpreters supervisor supervisors inspector inspectors tutor tutors librarian librarians officer officers"
)


def _head(sentence: Sentence) -> range:
    """The tokens before the first modal: who does it."""
    frame = sentence.frames[0]
    return range(frame.start, frame.first)


def _machine_at(sentence: Sentence) -> int | None:
    """The machine among those who do it, and not a thing that is told of: ``a manager of the system``."""
    head = _head(sentence)
    for at in head:
        before = [token.plain for token in sentence.tokens[head.start : at] if token.plain not in _BEFORE_NOUNS]
        if sentence.tokens[at].stem in _MACHINES and (not before or before[-1] == "or"):
            return at
    return None


_BEFORE_NOUNS = frozenset(("a", "an", "the", "its", "any", "some", "automated", "computer", "suitable", "approved"))
