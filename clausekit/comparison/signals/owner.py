"""Owners: to whom a thing belongs, where a sentence says so."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.parts import DENYING
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import stem_set

_BELONGS = frozenset(("belong",))
"""The comparable name of all ways to say to whom a thing belongs."""
_BURDENS = stem_set("owner.burdens")
"""What it is no good to own."""
FAR = 4
"""Words from what says that a thing belongs to the party to whom it does, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a thing of ours is the other side's now, or the other way: ``belongs to the College``."""
    old, new = _owner(case.before), _owner(case.after)
    if old is None or new is None or old[0] == new[0]:
        return
    words, changed = case.before.words(old[1], old[2]), case.after.words(new[1], new[2])
    case.explain("before", old[1], old[2])
    case.explain("after", new[1], new[2])
    yield signal(SignalKind.ACTOR, new[0] - old[0], words, changed, f"It was “{words}”; now it is “{changed}”.")


def _owner(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where a thing belongs to ours, -1 where to the other side, 0 where to both, with the words that say so."""
    mark = next((mark for mark in sentence.marks if mark.name in _BELONGS), None)
    if mark is None:
        return None
    near = [party for party in sentence.parties if mark.last <= party.first < mark.last + FAR]
    denied = any(token.plain in DENYING for token in sentence.tokens[: mark.last])
    if not near or denied or near[0].name not in OURS | THEIRS:
        return None
    others = [one for one in near[1:] if (one.name in OURS) != (near[0].name in OURS)]
    side = 0 if others or near[0].name == "joint" else 1 if near[0].name in OURS else -1
    if any(token.stem in _BURDENS for token in sentence.tokens[: mark.first]):
        side = -side
    return side, mark.first, near[0].last
