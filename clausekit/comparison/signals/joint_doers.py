"""Joint doers: one more who has to act before a thing may be done, and one more who is told of it."""

from collections.abc import Iterator
from typing import NamedTuple

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour import OURS, favour
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.stretches import covered
from clausekit.language.word_lists import Found, plain_set

_SMALL = frozenset(("a", "an", "the", "both", "either", "any", "their", "its", "also", "each", "to"))
_GIVEN = frozenset(("give", "inform", "tell", "show", "report", "explain", "send", "copy", "state"))


class Chain(NamedTuple):
    """Parties joined to one another, the words that join them, and where they stand."""

    parties: tuple[Found, ...]
    joints: frozenset[str]
    last: int


def find(case: Case) -> Iterator[Signal]:
    """Signs of a party joined to another, or no longer: ``until a manager and a steward have heard her``."""
    for side, own, other, way in (("before", case.before, case.after, -1), ("after", case.after, case.before, 1)):
        for lesser, larger in _grown(other, own):
            frame = own.frame_at(larger.parties[0].first) or own.frames[0]
            worth = _of_hurdle(own, frame, lesser, larger) or _of_told(own, frame, lesser, larger)
            added = [one for one in larger.parties if _words(own, one) not in _all_words(other, lesser)]
            alike = {one.name for one in added} & {one.name for one in lesser.parties} & _ONE_BODY
            worth = worth or (_of_doing(frame, larger) if alike else 0)
            if not (worth or alike) or not any(mark.first < added[-1].last for mark in _open(case, side, added)):
                continue
            case.explain(side, larger.parties[0].first, larger.last)
            words = own.words(added[0].first, added[-1].last)
            said = f"“{words}” {'has come in beside' if way > 0 else 'is no longer beside'} the others there."
            kind = SignalKind.SCOPE_WIDENED if (way > 0) == (worth >= 0) else SignalKind.SCOPE_NARROWED
            yield lone_signal(kind, way * worth, words, said, came=way > 0)


_ONE_BODY = frozenset(("union", "employer"))
"""Parties of which each is taken for the other, so that no other sign sees one of two go."""


def _of_doing(frame: Frame, larger: Chain) -> int:
    """What one more is worth who may or must do a thing: ``stewards and officers may look at them``."""
    at = larger.parties[0].first
    doing = frame.start <= at < frame.first and frame.subject == larger.parties[0].name
    return favour(frame) if doing else 0


def _open(case: Case, side: str, added: list[Found]) -> list[Found]:
    """The added parties that stand where a side differs."""
    runs = case.runs(side)
    return [one for one in added if any(run.first < one.last and one.first < run.last for run in runs)]


def _grown(before: Sentence, after: Sentence) -> Iterator[tuple[Chain, Chain]]:
    """Chains that hold all parties of one before, and one more."""
    larger_ones = _chains(after)
    for lesser in _chains(before):
        for larger in larger_ones:
            own, more = _all_words(before, lesser), _all_words(after, larger)
            if len(larger.parties) > len(lesser.parties) and own < more:
                yield lesser, larger


def _chains(sentence: Sentence) -> list[Chain]:
    chains = []
    parties = sorted((*sentence.parties, *_pronouns(sentence)), key=lambda one: one.first)
    while parties:
        chain, joints = [parties.pop(0)], set()
        while parties and (joint := _joint(sentence, chain[-1].last, parties[0].first)):
            joints.add(joint)
            chain.append(parties.pop(0))
        chains.append(Chain(tuple(chain), frozenset(joints), chain[-1].last))
    return chains


def _pronouns(sentence: Sentence) -> Iterator[Found]:
    """Those who are told of by a pronoun: ``where she believes``, ``if he or she thinks``."""
    words = [token.plain for token in sentence.tokens]
    named = covered(sentence.parties)
    for at, word in enumerate(words):
        if word in _PRONOUNS and at not in named and words[at - 1] != "or":
            yield Found("pronoun", at, at + (3 if words[at + 1 : at + 3] in (["or", "she"], ["or", "he"]) else 1))


_PRONOUNS = frozenset(("he", "she", "they", "it"))


def _joint(sentence: Sentence, first: int, last: int) -> str:
    """The ``and`` or ``or`` that joins what ends at a token to what begins at another; empty where more is between."""
    between = [token.plain for token in sentence.tokens[first:last] if token.plain not in _SMALL]
    return between[0] if len(between) == 1 and between[0] in ("and", "or") else ""


def _words(sentence: Sentence, one: Found) -> str:
    return sentence.words(one.first, one.last).lower().removesuffix("s")


def _all_words(sentence: Sentence, chain: Chain) -> set[str]:
    return {_words(sentence, one) for one in chain.parties}


def _of_hurdle(sentence: Sentence, frame: Frame, lesser: Chain, larger: Chain) -> int:
    """What one more is worth who has to act first: 1 where a ban lasts until all have, or leave waits for them."""
    opener = next((cue for cue in sentence.cues if _opens(sentence, cue, larger.parties[0].first)), None)
    if opener is None or not _acts(sentence, larger.last) or len(larger.joints) != 1:
        return 0
    own = favour(frame)
    lasting = opener.name in ("until", "exception", "without", "before") and frame.modal is Modal.BAN
    harder = 1 if "and" in larger.joints else -1
    return harder * own if lasting else -harder * own if opener.name in ("condition", "after") else 0


def _opens(sentence: Sentence, cue: Found, at: int) -> bool:
    between = [token.plain for token in sentence.tokens[cue.last : at]]
    return cue.last <= at and all(word in _SMALL for word in between)


def _acts(sentence: Sentence, at: int) -> bool:
    """Whether those named do something: ``have heard``, ``agree``, ``are satisfied``."""
    return at < len(sentence.tokens) and sentence.tokens[at].plain in _ACTING


_ACTING = plain_set("joint_doers.acting")


def _of_told(sentence: Sentence, frame: Frame, lesser: Chain, larger: Chain) -> int:
    """1 where one of ours is told or given a thing beside others: ``disclosed to the manager and the worker``."""
    at = larger.parties[0].first
    to = any(token.plain == "to" for token in sentence.tokens[max(0, at - 2) : at])
    owed = frame.modal is Modal.DUTY and frame.verb in _GIVEN and frame.verb_at < at
    more = [one for one in larger.parties if one.name in OURS]
    return int(to and owed and "and" in larger.joints and len(more) > sum(one.name in OURS for one in lesser.parties))
