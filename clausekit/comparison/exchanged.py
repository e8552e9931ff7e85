"""Exchanged: words that have changed places in a sentence, or one side of the bargain named for the other."""

from collections import Counter

from clausekit.language.favour import OURS, THEIRS
from clausekit.language.parts import DENYING_OR_WITHOUT
from clausekit.language.sentence import Sentence

_JOINTS = (
    ("and", "not"),
    ("but", "not"),
    ("rather", "than"),
    ("instead", "of"),
    ("in", "place", "of"),
    ("more", "than"),
    ("outweighs",),
    ("overrides",),
    ("to", "that", "of"),
)
"""Words between a thing that is so and one that is not, or that comes second."""
NEAR = 5
"""Words on each side of such a joint that name the two things, at most."""


def exchanged(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """What stood where something else stands now, though the words are the same; else None."""
    return _across_joint(before, after) or _sides(before, after)


def _across_joint(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``By card and not by face`` for ``by face and not by card``."""
    old, new = ([token.plain for token in side.tokens] for side in (before, after))
    for joint in _JOINTS:
        at, to = _only(old, joint), _only(new, joint)
        if at is None or to is None:
            continue
        (left, right), (lefts, rights) = _around(before, at, len(joint)), _around(after, to, len(joint))
        went, came = (left - lefts) & rights, (right - rights) & lefts
        if went and came:
            return " ".join(sorted(went)), " ".join(sorted(came))
    return None


def _only(words: list[str], joint: tuple[str, ...]) -> int | None:
    """Where a joint stands, if it does once."""
    places = [at for at in range(1, len(words)) if tuple(words[at : at + len(joint)]) == joint]
    return places[0] if len(places) == 1 else None


def _around(sentence: Sentence, at: int, size: int) -> tuple[frozenset[str], frozenset[str]]:
    left = {mark.name for mark in sentence.marks if at - NEAR <= mark.first < at}
    right = {mark.name for mark in sentence.marks if at + size <= mark.first < at + size + NEAR}
    return frozenset(left), frozenset(right)


def _sides(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``At a time that suits the officer`` for ``at a time that suits the employee``: theirs named for ours."""
    old, new = _named(before), _named(after)
    lost, come = old - new, new - old
    if any(token.plain in DENYING_OR_WITHOUT for side in (before, after) for token in side.tokens):
        return None
    ours, theirs = next((one for one in lost if one in OURS), ""), next((one for one in come if one in THEIRS), "")
    last = len(before.parties) == len(after.parties) > 0 and before.parties[-1].name != after.parties[-1].name
    if ours and theirs and (not set(new) & {ours} & OURS or last):
        return _words(before, ours), _words(after, theirs)
    return None


def _named(sentence: Sentence) -> Counter[str]:
    """The parties of a sentence, each as often as it is named."""
    return Counter(party.name for party in sentence.parties)


def _words(sentence: Sentence, name: str) -> str:
    party = next(party for party in sentence.parties if party.name == name)
    return sentence.words(party.first, party.last)
