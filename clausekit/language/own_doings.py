"""Own doings: whose a verb is that names nobody, where only a worker or the union can be meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.language.favour import comparable_words
from clausekit.language.stakes import ABSENCES
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, stem_set


@dataclass(frozen=True, slots=True)
class Doing:
    """A passive verb that names nobody: the tokens of its subject, those behind it, and its comparable name."""

    start: int
    end: int
    verb_at: int
    verb: str
    freed: bool
    """Whether it need not be done."""


def who_does(read: Sequence[Token], doing: Doing, subject: str, parties: Sequence[Found]) -> tuple[str, str]:
    """The subject and the agent of a verb that names nobody; the agent is empty where anybody may be meant."""
    pointed = read[doing.start].plain in _POINTING
    if pointed and doing.freed and doing.verb in _HEEDING and subject in ("", "manager", "worker"):
        return "", "worker"  # "it need not be acted on before the next shift"
    if _by_a_worker(read, doing) or (not subject and _handed_in(read, doing, parties)):
        return subject, "worker"
    return subject, ""


def _handed_in(read: Sequence[Token], doing: Doing, parties: Sequence[Found]) -> bool:
    """Whether a thing goes from ours to the other side: ``leaflets must be submitted to the Press Office``."""
    if doing.verb_at >= len(read) or read[doing.verb_at].stem not in _SUBMITTED:
        return False
    behind = range(doing.verb_at + 1, min(doing.verb_at + 4, len(read)))
    to = next((at for at in behind if read[at].plain in ("to", "with", "by")), None)
    if to is None:
        return False
    office = any(token.stem in _OFFICES for token in read[to + 1 : to + 4])
    return office or any(to < one.first <= to + 2 and one.name in _ABOVE for one in parties)


_POINTING = frozenset(("it", "they", "these", "this", "such"))
_HEEDING = comparable_words(
    "act on, answer, obey, heed, reply to, read, open, look at, comply with, respond to, carry out"
)
_OBEYED = comparable_words("obey, follow, act on, comply with, heed, carry out")
_ORDERS = stem_set("stakes.orders")
"""What is told ours, by a person or a machine."""
_SUBMITTED = stem_set("stakes.submitted")
_OFFICES = stem_set("voice.offices")
_ABOVE = frozenset(("employer", "manager"))


def _by_a_worker(read: Sequence[Token], doing: Doing) -> bool:
    """Whether a thing is one that workers do, though nobody is named: ``the modules must be completed``, ``worn``.

    Who need not answer a call is a worker, who must may be anybody.
    """
    stems = {read[at].stem for at in range(doing.start, doing.end)}
    asked = (doing.verb in _TASK_DONE and stems & _TASKS) or (doing.verb in _EXPLAINED and stems & ABSENCES)
    asked = asked or (doing.freed and doing.verb in _TAKEN and stems & _CALLS)
    asked = asked or (doing.freed and doing.verb in _OBEYED and stems & _ORDERS)
    return doing.verb in _ON_THE_BODY or bool(asked)


_ON_THE_BODY = comparable_words("wear")
_TASK_DONE = comparable_words("complete, fill in, finish, pass, return, submit, hand in, sign, send in, work through")
_TASKS = stem_set("stakes.tasks")
_EXPLAINED = comparable_words("explain, justify, report, make up")
_TAKEN = comparable_words("answer, take, read, open, check, reply to")
_CALLS = stem_set("stakes.calls")
"""What reaches a worker at any hour, to be answered or not."""
