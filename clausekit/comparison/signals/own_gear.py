"""Own gear and unpaid time: ``using their own equipment``, ``is not paid while it stands idle``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.gates import is_never
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set, stem_set

_GEAR = stem_set("own_gear.gear")
_USING = plain_set("own_gear.using")
_OWN = frozenset(("their", "his", "her", "your"))
_UNPAID = frozenset(("unpaid", "unremunerated"))
_NOT = frozenset(("not", "never", "neither", "no"))
NEAR = 3
"""Words between ``not`` and ``paid``, or ``own`` and the thing, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that ours have to bring what they work with, or are paid no longer, and of the other way."""
    yield from _gear(case)
    yield from _pay(case)


def _gear(case: Case) -> Iterator[Signal]:
    old, new = _own_gear(case.before), _own_gear(case.after)
    if (old is None) == (new is None):
        return
    side, sentence, at, way = ("before", case.before, old, 1) if old is not None else ("after", case.after, new, -1)
    assert at is not None
    case.explain(side, at[0], at[1])
    words = sentence.words(*at)
    said = "theirs to bring now" if way < 0 else "no longer theirs to bring"
    yield lone_signal(SignalKind.COST, way, words, f"“{words}”: {said}.", came=way < 0)


def _own_gear(sentence: Sentence) -> tuple[int, int] | None:
    """Where ``using their own equipment`` stands; ``may use their own`` is leave, and says nothing of who has to."""
    words = [token.plain for token in sentence.tokens]
    for at in range(1, len(words) - 1):
        if words[at] != "own" or words[at - 1] not in _OWN or at < 2 or words[at - 2] not in _USING:
            continue
        behind = range(at + 1, min(at + 1 + NEAR, len(words)))
        gear = next((to for to in behind if sentence.tokens[to].stem in _GEAR), None)
        if gear is not None and not _NOT & set(words[max(0, at - 6) : at]):
            return at - 2, gear + 1
    return None


def _pay(case: Case) -> Iterator[Signal]:
    old, new = _paid(case.before), _paid(case.after)
    if not old or not new or old[0] == new[0]:
        return
    way = 1 if new[0] > 0 else -1
    for side, (_, at) in (("before", old), ("after", new)):
        case.explain(side, max(0, at - NEAR), at + NEAR)
    words, sentence = (case.before, old[1]) if way < 0 else (case.after, new[1])
    shown = words.words(max(0, sentence - 1), sentence + 1)
    said = "not paid any more" if way < 0 else "paid now"
    yield lone_signal(SignalKind.REMEDY, way, shown, f"“{shown}”: it is {said}.", came=way > 0)


def _paid(sentence: Sentence) -> tuple[int, int] | None:
    """1 where a sentence says, once, that a thing is paid, -1 where it says that it is not; and where it says so."""
    at = [at for at, token in enumerate(sentence.tokens) if token.plain in {"paid"} | _UNPAID]
    if len(at) != 1 or is_never(sentence, len(sentence.tokens)):
        return None
    before = {token.plain for token in sentence.tokens[max(0, at[0] - NEAR) : at[0]]}
    if {"that", "which", "who"} & before:
        return None  # "work that is not paid shall not be asked for"
    if (
        "nor" in before
        or "less" in {token.plain for token in sentence.tokens[at[0] :]}
        or "back" in {token.plain for token in sentence.tokens[at[0] + 1 : at[0] + 3]}
    ):
        return None
    denied = bool(before & _NOT) != (sentence.tokens[at[0]].plain in _UNPAID)
    return (-1 if denied else 1), at[0]
