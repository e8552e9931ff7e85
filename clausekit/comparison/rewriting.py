"""A clause rewritten and cut: what looks like a gain in it is mostly what is left of the old text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from clausekit.comparison.appraisal import Effect, Signal
from clausekit.comparison.matching import Match

LEAST_WORDS = 80
"""Comparable words of the text before from which a rewriting can be told from an edit."""
MOST_KEPT = 0.65
"""Share of them that a rewriting keeps in their sentences at most."""
MOST_LENGTH = 0.85
"""Comparable words after over those before, at most."""


def weigh_rewriting(matches: Sequence[Match], signals: list[Signal]) -> list[Signal]:
    """The signs of a text, with the gains left open where the whole text was rewritten and cut.

    Why: when a clause of ten sentences comes back as six others, each new sentence is set beside nothing and
    looks like a gain. What went is plain; whether what stands there now makes up for any of it is for a person.
    """
    before, after, kept = 0, 0, 0
    for match in matches:
        old = Counter(mark.name for mark in match.before.marks) if match.before else Counter()
        new = Counter(mark.name for mark in match.after.marks) if match.after else Counter()
        before, after, kept = before + old.total(), after + new.total(), kept + (old & new).total()
    if before < LEAST_WORDS or kept > MOST_KEPT * before or after > MOST_LENGTH * before:
        return signals
    if not any(sign.effect is Effect.WEAKER for sign in signals):
        return signals
    return [_left_open(sign) if sign.effect is Effect.STRONGER else sign for sign in signals]


def _left_open(sign: Signal) -> Signal:
    said = "The clause was rewritten and cut; this may be a gain or what is left of the old text: read it yourself."
    return replace(sign, effect=Effect.UNCLEAR, reason=said, sure=False)
