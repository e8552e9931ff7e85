"""Rulings: what a panel or a score settles on one side and only advises on the other."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import THEIRS
from clausekit.language.parts import DENYING
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set, stem_set

_BINDING = plain_set("rulings.binding")
_SETTLING = plain_set("rulings.settling")
"""What a score or an index does that is no mere advice."""
_ADVISING = plain_set("rulings.advising")
_BODIES = stem_set("rulings.bodies")
_MACHINES = stem_set("rulings.machines") | stem_set("verdicts.machines")
_OPENERS = frozenset((",", ";", "whose", "which"))
NEAR = 3
"""Words before ``binding`` among which a denial of it stands, at most."""
LONGEST_NAME = 6
"""Words that name the score or the tool of which a sentence speaks, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that ``whose decision is final`` has become ``whose advice will be noted``, or the other way."""
    old, new = _force(case.before), _force(case.after)
    if old is None or new is None or old[0] == new[0] or old[1] != new[1]:
        return
    places = (_clause(case.before, old[2]), _clause(case.after, new[2]))
    for side, (first, last) in zip(("before", "after"), places, strict=True):
        case.explain_whole(side, first, last)
    words, changed = case.before.words(*places[0]), case.after.words(*places[1])
    said = "What was settled is only advice now." if new[0] < old[0] else "What was only advice settles it now."
    yield signal(SignalKind.REMEDY, (new[0] - old[0]) * old[1], words, changed, said)


def _force(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where a ruling binds and -1 where it advises, for whom that is good, and the word that says so."""
    read = sentence.tokens
    machine = any(token.stem in _MACHINES for token in read[:LONGEST_NAME])
    for at, token in enumerate(read):
        settles = machine and token.plain in _SETTLING
        if token.plain not in _BINDING | _ADVISING and not settles:
            continue
        body = _body(sentence, at, machine=machine)
        denied = any(one.plain in DENYING for one in read[max(0, at - NEAR) : at])
        force = -1 if token.plain in _ADVISING else 1
        return (-force if denied else force), body, at
    return None


def _body(sentence: Sentence, at: int, *, machine: bool) -> int:
    """1 where what is settled comes from a body that hears both sides, -1 from a machine or the other side."""
    if any(token.stem in _BODIES for token in sentence.tokens[:at]):
        return 1
    theirs = any(one.name in THEIRS and one.last <= at for one in sentence.parties)
    return -1 if machine or theirs else 1


def _clause(sentence: Sentence, at: int) -> tuple[int, int]:
    """The clause around a word: from the comma, ``whose`` or the start of the sentence to the next comma or the end."""
    read = sentence.tokens
    first = next((to + (read[to].text in ",;") for to in range(at, 0, -1) if read[to].plain in _OPENERS), 0)
    last = next((to for to in range(at, len(read)) if read[to].text in ",;."), len(read))
    return first, last
