"""Roles: by whom and to whom a thing is done, where another stands after the same ``by`` or ``to``."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.language.parts import NEGATIVE
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stem, stems
from clausekit.language.verbs import PARTICIPLE
from clausekit.language.word_lists import Found, plain_set, stem_set

_RANKS = {
    "union": 6,
    "joint": 5,
    "independent": 4,
    "worker": 3,
    "other-voice": 3,
    "person": 3,
    "manager": 2,
    "employer": 1.5,
    "supplier": 1,
    "thing": 1,
    "machine": 0,
}
"""By whom or to whom the workers would rather have it done; ``thing`` is whatever no list knows."""
_PREPOSITIONS = frozenset(("by", "to", "before"))
_STOPS = plain_set("roles.stops")
_MACHINES = stem_set("roles.machines")
_PERSONS = stem_set("roles.persons")
_TOLD = stem_set("roles.told")
"""Verbs after which ``to`` names who gets to know or who may act."""
_SEATS = frozenset(map(stem, ("office", "secretary", "officer", "official", "branch", "executive", "head", "chair")))
"""Who or what acts for the party that it is said to be of: ``the Union's regional office``."""
LONGEST = 7
"""Words of a phrase that names somebody, at most."""


@dataclass(frozen=True, slots=True)
class Role:
    """A phrase after ``by`` or ``to``, with the class of whom it names."""

    preposition: str
    name: str
    first: int
    last: int


def find(case: Case) -> Iterator[Signal]:
    """Signs that another does a thing or has it done to them, in duties alone."""
    yield from _either(case)
    old, new = _roles(case.before, case, "before"), _roles(case.after, case, "after")
    for preposition in ("by", "to", "before"):
        was = [one for one in old if one.preposition == preposition]
        now = [one for one in new if one.preposition == preposition]
        if len(was) != 1 or len(now) != 1:
            continue
        step = _RANKS[now[0].name] - _RANKS[was[0].name]
        if abs(step) < 1 or {was[0].name, now[0].name} <= {"thing", "supplier", "employer"}:
            continue
        words, changed = case.before.words(was[0].first, was[0].last), case.after.words(now[0].first, now[0].last)
        case.explain("before", was[0].first, was[0].last)
        case.explain("after", now[0].first, now[0].last)
        said = f"It was {preposition} {words}; now it is {preposition} {changed}."
        yield signal(SignalKind.ACTOR, step, words, changed, said)


def _either(case: Case) -> Iterator[Signal]:
    """One more who may do what one had to do, or one fewer: ``by a nurse`` and ``by a nurse or by the software``."""
    for old, new in case.frames:
        if old.modal is not new.modal or old.modal not in (Modal.DUTY, Modal.STATEMENT) or old.verb != new.verb:
            continue
        was, now = _doers(case.before, old), _doers(case.after, new)
        if not was or not now or len(was) == len(now):
            continue
        step = min(_RANKS[one.name] for one in now) - min(_RANKS[one.name] for one in was)
        longer, side, sentence = (was, "before", case.before) if len(was) > len(now) else (now, "after", case.after)
        if not step or {one.name for one in was} & {one.name for one in now} == set():
            continue
        case.explain(side, longer[0].first, longer[-1].last)
        words = sentence.words(longer[0].first, longer[-1].last)
        said = f"“{words}”: {'not all of them may do it now' if step > 0 else 'it need not be the first of them now'}."
        yield lone_signal(SignalKind.ACTOR, step, words, said, came=longer is now)


def _doers(sentence: Sentence, frame: Frame) -> list[Role]:
    """Those of whom one is to do a thing, in order; one alone before an active verb."""
    read = sentence.tokens
    if not frame.passive:
        own = [one for one in sentence.parties if one.name == frame.subject and frame.start <= one.first < frame.first]
        return [Role("by", one.name, one.first, one.last) for one in own[:1]]
    at = next(
        (at for at in range(max(1, frame.verb_at), frame.end - 1) if read[at].plain == "by" and _follows(sentence, at)),
        0,
    )
    found: list[Role] = []
    while at:
        last = _end(sentence, at + 1)
        if last <= at + 1:
            break
        found.append(Role("by", _class(sentence, at + 1, last), at + 1, last))
        goes_on = last + 2 < len(read) and read[last].plain == "or"
        at = last + (read[last + 1].plain == "by") if goes_on and read[last + 1].plain in _OPENS else 0
    return found


_OPENS = frozenset(("by", "a", "an", "the", "another", "any", "some", "its"))


def _roles(sentence: Sentence, case: Case, side: str) -> list[Role]:
    if any(frame.modal in (Modal.BAN, Modal.MAY, Modal.EXEMPT) for frame in sentence.frames):
        return []
    marks = case.taken() if side == "before" else case.put()
    found = []
    for at in range(1, len(sentence.tokens) - 1):
        preposition = sentence.tokens[at].plain
        if preposition not in _PREPOSITIONS or not _follows(sentence, at):
            continue
        last = _end(sentence, at + 1)
        somebody = any(sentence.tokens[to].stem in _PERSONS for to in range(at + 1, last)) and marks
        if (somebody or any(at < mark.first < last for mark in marks)) and last > at + 1:
            found.append(Role(preposition, _class(sentence, at + 1, last), at + 1, last))
    return found


def _follows(sentence: Sentence, at: int) -> bool:
    """Whether a verb of telling or a participle stands before the word."""
    before = sentence.tokens[at - 1]
    if sentence.tokens[at].plain == "to":
        return before.stem in _TOLD
    if before.plain in ("with", "at", "for", "on", "upon", "into") and at > 1:
        before = sentence.tokens[at - 2]  # "dealt with by", "paid for by"
    return (
        PARTICIPLE.search(before.plain) is not None
        or before.plain.endswith(("ed", "en", "wn", "ne", "ld", "ht", "de", "ard"))
        or before.stem in _TOLD
    )


def _end(sentence: Sentence, first: int) -> int:
    at = first
    while at < len(sentence.tokens) and at - first < LONGEST:
        token = sentence.tokens[at]
        if not token.is_word or token.plain in _STOPS or token.plain in NEGATIVE:
            break
        at += 1
    return at


def of_a_thing(sentence: Sentence, party: Found) -> bool:
    """``Staff amenities``: what is theirs, and not they."""
    return (
        party.name == "worker"
        and sentence.tokens[party.last - 1].plain in _COLLECTIVE
        and any(mark.first == party.last for mark in sentence.marks)
        and sentence.tokens[party.last].stem not in _OF_THEIR_OWN
        and not any(frame.verb_at == party.last for frame in sentence.frames)
    )


_OF_THEIR_OWN = stems(
    "fund pool council association side body committee representative representatives meeting forum reps"
)
_COLLECTIVE = frozenset(("staff", "worker", "employee", "personnel", "crew", "workforce"))


def _class(sentence: Sentence, first: int, last: int) -> str:
    """The class of the head of a phrase: of the first party, else of a machine or a person it names."""
    tokens = sentence.tokens[first:last]
    heads = {token.stem for token in tokens}
    if tokens[-1].stem in _MACHINES or (heads & _MACHINES and not heads & _PERSONS):
        return "machine"
    party = next((one for one in sentence.parties if first <= one.first < last and not of_a_thing(sentence, one)), None)
    if party is not None and (party.last >= last or not sentence.tokens[party.last - 1].text.endswith(("'s", "’s"))):
        return party.name
    if party is not None and heads & _SEATS:
        return party.name
    return "person" if heads & _PERSONS else "thing"
