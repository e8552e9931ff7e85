"""Nones: ``no lists are kept`` beside ``lists are kept``, and what it is worth to ours that there is none."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.denials import KNOWN
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.parts import DENYING_OR_WITHOUT
from clausekit.language.quantity import Bound
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.stakes import THREATS
from clausekit.language.takings import BURDENS
from clausekit.language.tokens import Token
from clausekit.language.word_lists import plain_set, stem_set

_GOOD = stem_set("nones.good")
_BAD = stem_set("nones.bad") | THREATS | BURDENS
_OF_OURS = stem_set("nones.our-acts")
_MACHINES = stem_set("nones.machines")
_OUTSIDERS = stem_set("nones.outsiders")
_ENDS = plain_set("nones.ends")
_MEANWHILE = frozenset(("exception", "until", "without", "before", "condition"))
_NOT = DENYING_OR_WITHOUT | {"nor", "neither", "nobody", "none", "nothing", "never", "only", "unless", "free", "banned"}
THING = 3
"""Words behind ``no`` that name the thing, at most."""
HEAD = 7
"""Words at the start of a sentence that say whom or what it is about, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``lists are kept of those who strike`` for ``no lists are kept``, and of the other way."""
    old, new = _none_at(case.before), _none_at(case.after)
    if (old is None) == (new is None):
        return
    denying, other, at, way = (
        (case.before, case.after, old, 1) if old is not None else (case.after, case.before, new, -1)
    )
    assert at is not None
    if not _is_plain(denying, at) or not _is_said(denying, other, at):
        return
    worth = _worth(denying, at)
    if not worth:
        return
    case.explain_all()
    case.turned = True
    case.frames = []
    said = "There was to be none of it, and now there is." if way > 0 else "There is to be none of it now."
    yield signal(SignalKind.MODALITY, way * worth, case.before.text, case.after.text, said)


def _none_at(sentence: Sentence) -> int | None:
    """Where ``no`` stands before a thing, and not in ``no more than`` or ``no longer``."""
    counted = {at for one in sentence.quantities for at in range(one.first, one.last)}
    for at, token in enumerate(sentence.tokens[:-1]):
        if token.plain == "no" and at not in counted and sentence.tokens[at + 1].plain not in _ENDS:
            return at
    return None


def _is_plain(sentence: Sentence, at: int) -> bool:
    """Whether a sentence states as a fact that there is none of a thing, with no way out."""
    if any(frame.modal is not Modal.STATEMENT for frame in sentence.frames) or not sentence.frames:
        return False
    if any(one.bound is not Bound.EXACTLY for one in sentence.quantities):
        return False
    return sum(token.plain in _NOT for token in sentence.tokens) == 1


def _is_said(denying: Sentence, other: Sentence, at: int) -> bool:
    """Whether the other sentence speaks of the thing and denies nothing."""
    if any(frame.modal is not Modal.STATEMENT for frame in other.frames) or not other.frames:
        return False
    if any(token.plain in _NOT for token in other.tokens) or _gates(denying) != _gates(other):
        return False
    there = {token.stem for token in other.tokens}
    thing = _thing(denying, at)
    return bool(thing) and thing[-1].stem in there


def _gates(sentence: Sentence) -> list[str]:
    """The ways out of a sentence: ``until``, ``without``, ``if``; those that both sides have change nothing."""
    return [cue.name for cue in sentence.cues if cue.name in _MEANWHILE]


def _thing(sentence: Sentence, at: int) -> list[Token]:
    """The words behind ``no`` up to the verb or the ``of`` behind them."""
    thing: list[Token] = []
    for token in sentence.tokens[at + 1 : at + 1 + THING]:
        if not token.is_word or token.plain in _ENDS:
            break
        thing.append(token)
    return thing


def _worth(sentence: Sentence, at: int) -> int:
    """-1 where it is bad for ours that there is such a thing, 1 where it is good, 0 where nobody can say."""
    frame = sentence.frames[0]
    named = next((party for party in sentence.parties if party.first in (at, at + 1)), None)
    if named is not None and named.name in OURS:
        return 0  # "no member pays"
    if named is not None and at == 0 and named.name in THEIRS:
        return -1  # "no manager sees it"
    thing = {token.stem for token in _thing(sentence, at)}
    if "cast" in thing and "vote" in thing:
        return -1  # "the chair has no casting vote"
    if {token.stem for token in sentence.tokens[max(0, at - 2) : at]} & _LOSING:
        return -1 if thing & (_GOOD | _OWN) else 0
    opens = {token.stem for token in sentence.tokens[:at]}
    words = {token.stem for token in sentence.tokens}
    if thing & _RECORDS and "who" in words and words & _LOOKING:
        return 1  # "there is no record of who looked at the data"
    if at > 0 and opens & (_OF_OURS | _RULED) and thing & _EFFECTS:
        return -1  # "a refusal has no consequences", "the score has no effect until the review is over"
    ours = frame.subject in OURS and not frame.passive and at > 0
    theirs = at > 0 and (frame.subject in THEIRS or bool(opens & (_MACHINES | _OUTSIDERS)))
    about = {token.stem for token in sentence.tokens[:HEAD]}
    kept = {token.stem for token in sentence.tokens[max(0, at - 1) : at]} & _KEEPING
    if kept and not ours and not thing & _SPOKEN:
        return -1  # "the supplier keeps no copy"
    if thing & _GOOD and not thing & _BAD:
        return 1
    if ours:
        return -1 if thing & _BAD else 1 if thing & _OWN else 0
    if theirs:
        return -1
    if thing & _BAD or (at == 0 and (thing & _OUTSIDERS or frame.subject in THEIRS)):
        return -1
    known = bool(about & KNOWN - _OF_OURS) and at > 0
    return -1 if known or (at == 0 and thing & KNOWN) else 0


_RULED = stem_set("nones.ruled")
_LOSING = stem_set("nones.losing")
_KEEPING = stem_set("nones.keeping")
_SPOKEN = stem_set("nones.spoken")
_RECORDS = stem_set("nones.records")
_LOOKING = stem_set("nones.looking")
_EFFECTS = stem_set("nones.effects")
_OWN = stem_set("nones.own")
