"""Open words: what is said of words of a sentence that no sign has explained, and of near words put for one another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.case import Case
from clausekit.comparison.light import is_light
from clausekit.comparison.surest import apart_from

FEW = 3
"""Words on a side that a sure sign beside them is taken to account for."""
_NEAR = "One everyday word stands for another, which mostly says the same."
_OPEN = "These words changed: read them yourself."


def of_open_words(case: Case, *, known: bool, lone_gain: Signal | None = None) -> Iterator[Signal]:
    """The sign of words that are left; ``known`` says whether a sure sign stands beside them.

    Why a ``lone_gain`` accounts for less: a longer period may be the price of the words that were put for others
    beside it, and a loss called a gain is the worst mistake there is.
    """
    taken, put, near = case.taken(), case.put(), case.near
    replaced = (
        lone_gain is not None
        and lone_gain.kind is not SignalKind.REMEDY
        and any(
            any(not is_light(mark) for mark in hunk.taken)
            and any(apart_from(case, lone_gain, mark) for mark in hunk.put)
            for hunk in case.hunks
        )
    )
    if known and not replaced and max(len(taken), len(put), len(near)) <= FEW:
        return
    if taken or put:
        words = " … ".join(case.before.words(mark.first, mark.last) for mark in taken)
        now = " … ".join(case.after.words(mark.first, mark.last) for mark in put)
        many = replaced or len(taken) + len(put) + len(near) > 1
        yield Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, words, now, _OPEN, sure=many)
    elif near:
        words = " … ".join(case.before.words(was.first, was.last) for was, _ in near)
        now = " … ".join(case.after.words(new.first, new.last) for _, new in near)
        yield Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, words, now, _NEAR)


def only_near(signals: Sequence[Signal]) -> bool:
    """Whether all that is said of a sentence is that near words were put for one another in it."""
    return all(sign.reason == _NEAR for sign in signals)


def settle_near_words(signals: Sequence[Signal]) -> list[Signal]:
    """The signs of a text, with near words taken for the same in other words where nothing looks like a gain.

    Why: where a text was made better and worse at once, a word that mostly says the same may be the loss.
    """
    if any(sign.effect is Effect.STRONGER for sign in signals):
        return list(signals)
    return [
        replace(sign, kind=SignalKind.EDITORIAL, effect=Effect.NEUTRAL) if sign.reason == _NEAR else sign
        for sign in signals
    ]
