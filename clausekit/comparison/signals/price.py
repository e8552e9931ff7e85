"""Prices: what was free has a price now, or the other way, where no sum says it."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import THEIRS, favour
from clausekit.language.parts import NEGATIVE
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set, word_list

_PRICED = plain_set("price.priced")


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``free of charge`` turned into ``at cost price``, or the other way."""
    if {SignalKind.COST, SignalKind.NUMBER} & case.kinds:
        return
    old, new = free_at(case.before), free_at(case.after)
    if (old is None) == (new is None):
        return
    side, other, free, way = (case.before, case.after, old, -1) if old else (case.after, case.before, new, 1)
    assert free is not None
    price = next(
        (at for at, token in enumerate(other.tokens) if token.plain in _PRICED and _falls_on_ours(other, at)), None
    )
    frame = side.frame_at(free[0])
    if price is None or frame is None or (frame.subject in THEIRS and frame.verb in _GETTING):
        return
    said, priced = side.words(*free), other.words(max(0, price - 2), min(price + 2, len(other.tokens)))
    case.explain("before" if way < 0 else "after", *free)
    case.explain("after" if way < 0 else "before", max(0, price - 2), price + 1)
    words, now = (said, priced) if way < 0 else (priced, said)
    reason = "It was free and has a price now." if way < 0 else "It had a price and is free now."
    yield signal(SignalKind.COST, way * (favour(frame) or 1), words, now, reason)


def _falls_on_ours(sentence: Sentence, at: int) -> bool:
    """Whether a price is none that the other side bears, or that is denied: ``at the Trust's expense``, ``no fee``."""
    near = [token.plain for token in sentence.tokens[max(0, at - 3) : at]]
    borne = any(party.name in THEIRS and at - 6 <= party.first <= at + 8 for party in sentence.parties)
    return not borne and not NEGATIVE & set(near) and not {"not", "without", "never", "nobody"} & set(near)


_GETTING = frozenset(("receive", "have", "use"))


def free_at(sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says that something is free."""
    one = next((one for one in word_list("extents").find(sentence.tokens) if one.name == "free"), None)
    if one is not None:
        return one.first, one.last
    words = [token.plain for token in sentence.tokens]
    return next(
        (
            (at, at + 1)
            for at in range(1, len(words) - 1)
            if words[at] == "free" and words[at - 1] in _SAID_TO_BE and words[at + 1] in _NO_LEAVE
        ),
        None,
    )


_SAID_TO_BE = frozenset(("is", "are", "be", "supplied", "provided", "given", "issued", "offered", "lent", "fitted"))
_NO_LEAVE = frozenset((".", ",", "for", "and", "too", "also", "again", "at", "when", "if", "throughout"))
"""What stands behind ``free`` where it means without a price: ``free to go`` is another thing."""
