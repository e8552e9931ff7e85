"""Machines: what a person decided is decided by a machine now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.doers import Doing, doings
from clausekit.language.favour import OURS, verb_classes
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.word_lists import stem_set

_MACHINES = stem_set("roles.machines")


def find(case: Case) -> Iterator[Signal]:
    """Signs that a machine stands before or behind the deciding verb where a party stood, or the other way."""
    for people, machine, way in ((case.before, case.after, -1), (case.after, case.before, 1)):
        for one in (*doings(people), *_checking(people)):
            at = _by_machine(machine, one.verb)
            if at is None or _by_machine(people, one.verb) is not None:
                continue
            if _of_somebody(machine, at):
                continue  # "a worker dismissed by reason of a score chooses"
            if any(other.verb == one.verb for other in doings(machine)):
                continue
            words, now = people.words(one.party.first, one.party.last), machine.words(at, at + 1)
            words, now = (words, now) if way < 0 else (now, words)
            case.explain_all()
            said = "A machine decides it now." if way < 0 else "A person decides it now."
            yield signal(SignalKind.ACTOR, way, words, now, said)
            return


def _of_somebody(sentence: Sentence, at: int) -> bool:
    """Whether the machine before a verb only says of somebody what happened to them."""
    before = [token.plain for token in sentence.tokens[max(0, at - 4) : at]]
    return "of" in before and any(one.name in OURS and one.last <= at for one in sentence.parties)


def _checking(sentence: Sentence) -> list[Doing]:
    """Those who check or review a thing: ``a supervisor reviews each alert``."""
    found = []
    for frame in sentence.frames:
        if frame.passive or not frame.subject or frame.verb not in verb_classes()["checking"]:
            continue
        party = next((one for one in sentence.parties if one.name == frame.subject and one.first >= frame.start), None)
        if party is not None and frame.modal in (Modal.STATEMENT, Modal.DUTY):
            found.append(Doing(frame.verb, party))
    return found


def _by_machine(sentence: Sentence, verb: str) -> int | None:
    """The token of a machine right before a verb, or behind its ``by``; None without one."""
    for mark in sentence.marks:
        if mark.name != verb:
            continue
        before = mark.first - 1
        if before >= 0 and sentence.tokens[before].stem in _MACHINES:
            return before
        for at in range(mark.last, min(mark.last + 3, len(sentence.tokens))):
            if sentence.tokens[mark.last].plain == "by" and sentence.tokens[at].stem in _MACHINES:
                return at
    return None
