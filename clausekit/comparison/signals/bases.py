"""Bases: of what a share is taken, where that was more or less: ``of turnover``, ``of the net profit``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.number_roles import role
from clausekit.language.quantity import Measure, Quantity
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set

_NET = plain_set("bases.net")
"""Words for what is left of a sum, or for the lesser part of it."""
FAR = 8
"""Words behind a share that say of what it is taken, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a share is now taken of less, or of more."""
    old, new = _share(case.before), _share(case.after)
    if old is None or new is None:
        return
    was, now = _base(case.before, old), _base(case.after, new)
    narrow, narrower = _net(case.before, was), _net(case.after, now)
    if narrow == narrower:
        return
    up = role(case.before, old)[1]
    words, changed = case.before.words(*was), case.after.words(*now)
    case.explain("before", *was)
    case.explain("after", *now)
    said = f"The share is taken of {'less' if narrower else 'more'} now: “{changed}”, where it was “{words}”."
    yield signal(SignalKind.NUMBER, -up if narrower else up, words, changed, said)


def _share(sentence: Sentence) -> Quantity | None:
    """The only share of a sentence, with ``of`` behind it."""
    shares = [one for one in sentence.quantities if one.measure is Measure.PERCENT]
    if len(shares) != 1 or shares[0].last >= len(sentence.tokens):
        return None
    return (
        shares[0]
        if "of" in [token.plain for token in sentence.tokens[shares[0].last - 1 : shares[0].last + 1]]
        else None
    )


def _base(sentence: Sentence, one: Quantity) -> tuple[int, int]:
    """The words that say of what a share is taken."""
    first = one.last + (sentence.tokens[one.last].plain == "of")
    last = first
    while last < min(first + FAR, len(sentence.tokens)) and sentence.tokens[last].is_word:
        last += 1
    return first, last


def _net(sentence: Sentence, place: tuple[int, int]) -> bool:
    return any(token.plain in _NET for token in sentence.tokens[place[0] : place[1]])
