"""Contraries: a word denied on one side and its contrary on the other, which together say the same."""

from collections.abc import Iterator
from functools import lru_cache

from clausekit.comparison.appraisal import Signal
from clausekit.comparison.case import Case
from clausekit.comparison.light import is_light
from clausekit.language.favour import comparable_words
from clausekit.language.inversions import unfailing
from clausekit.language.parts import DENYING_OR_WITHOUT
from clausekit.language.sentence import Frame, Mark, Modal, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import LISTS

_STARTS = ("un", "in", "im", "dis", "non-", "ir", "il")
FAR = 9
"""Words between a denial and what it denies, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Settle what is the same by denial and contrary: ``not satisfied`` is ``dissatisfied``. It finds no signs."""
    for old in case.taken():
        for new in case.put():
            if _contrary(old, new) and _denied(case.before, old.first) != _denied(case.after, new.first):
                _settle(case, old, old.first, new, new.first)
    for own, other, marks, before in (
        (case.before, case.after, case.taken(), True),
        (case.after, case.before, case.put(), False),
    ):
        for mark in marks:
            at = _base(own, mark, other)
            if at is not None and _denied(own, mark.first) != _denied(other, at):
                there = next((one for one in other.marks if one.first <= at < one.last), None)
                _settle(
                    case, mark if before else there, *((mark.first, there, at) if before else (at, mark, mark.first))
                )
    for side, own, other in (("before", case.before, case.after), ("after", case.after, case.before)):
        for mark in own.marks:
            frees = (frame for frame in other.frames if mark.name in _FREED and _frees(own, other, frame, mark.name))
            freed = next(frees, None)
            if freed is not None:
                case.explain(side, mark.first, mark.last)
                case.explain("after" if side == "before" else "before", freed.start, freed.verb_at + 1)
                case.settled = True
    for was, now in case.frames:
        alike = was.verb and was.verb == now.verb and was.modal is now.modal
        if alike and _is_bare(case.before, was) and _is_bare(case.after, now):
            case.explain_verbs(was, now)
        if alike and was.modal is Modal.DUTY:
            for side, sentence, frame in (("before", case.before, was), ("after", case.after, now)):
                if unfailing(sentence.tokens, frame.verb_at - 2):
                    case.explain(side, frame.last, frame.verb_at)
        if alike and was.subject == now.subject and _is_bidden(case.before, was) != _is_bidden(case.after, now):
            for side, sentence, frame in (("before", case.before, was), ("after", case.after, now)):
                if _is_bidden(sentence, frame):
                    case.explain(side, frame.start, frame.verb_at)
    yield from ()


_FREED = {"voluntary": (Modal.EXEMPT, ""), "free": (Modal.BAN, "charg")}
"""What says of a thing that nobody has to do it, or has to pay for it, and how a verb says the same."""


def _frees(sentence: Sentence, other: Sentence, frame: Frame, name: str) -> bool:
    """``Attendance is voluntary`` for ``nobody has to attend``, ``is free`` for ``shall not be charged for``."""
    modal, verb = _FREED[name]
    plain = all(one.modal is Modal.STATEMENT for one in sentence.frames)
    told = {mark.name for mark in sentence.marks if not is_light(mark)} - {name}
    same = (
        frame.verb == verb
        or (not verb and bool(told) and told <= {mark.name for mark in other.marks})
        or (not verb and any(mark.name == frame.verb for mark in sentence.marks))
    )
    return plain and frame.modal is modal and same


def _is_bidden(sentence: Sentence, frame: Frame) -> bool:
    """Whether who does a thing is named behind a verb that lets them: ``the policy shall allow a porter to …``."""
    own = (party for party in sentence.parties if frame.last < party.first < frame.verb_at)
    return any(party.name == frame.subject for party in own) and not frame.passive


def _is_bare(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb stands for itself, and in no phrase that says more: ``irretrievably erased``."""
    mark = next((one for one in sentence.marks if one.first <= frame.verb_at < one.last), None)
    return mark is None or mark.name == frame.verb or mark.last - mark.first == 1


def _settle(case: Case, old: Mark | None, was: int, new: Mark | None, now: int) -> None:
    """Say that two words and the verbs they stand with are one."""
    if old is not None:
        case.explain("before", old.first, old.last)
    if new is not None:
        case.explain("after", new.first, new.last)
    case.settle(case.before.frame_at(was), case.after.frame_at(now))


def _base(own: Sentence, mark: Mark, other: Sentence) -> int | None:
    """Where the other side has a word that a denying start makes this one: ``unaffected`` and ``affected``."""
    words = {own.tokens[at].plain for at in range(mark.first, mark.last)}
    bases = {stem(word.removeprefix(start)) for word in words for start in _STARTS if word.startswith(start)}
    return next((at for at, token in enumerate(other.tokens) if token.stem in bases), None) if bases else None


def _denied(sentence: Sentence, at: int) -> bool:
    """Whether an odd number of denials stands before a word in its part of the sentence."""
    count = 0
    for back in range(at - 1, max(at - FAR, -1), -1):
        token = sentence.tokens[back]
        if token.text in ",;.:":
            break
        count += token.plain in DENYING_OR_WITHOUT
    return count % 2 == 1


def _contrary(old: Mark, new: Mark) -> bool:
    return bool(_sides().get(old.name, frozenset()) & {-side for side in _sides().get(new.name, frozenset())})


@lru_cache(maxsize=1)
def _sides() -> dict[str, frozenset[int]]:
    """For each word the pairs it stands in: the number of the pair, below zero on the other side of it."""
    sides: dict[str, set[int]] = {}
    lines = (LISTS / "contraries.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate((line for line in lines if line and not line.startswith("#")), 1):
        for side, words in zip((number, -number), line.split(" | "), strict=True):
            for word in comparable_words(words):
                sides.setdefault(word, set()).add(side)
    return {word: frozenset(numbers) for word, numbers in sides.items()}
