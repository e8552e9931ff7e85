"""Surest: which signs of a sentence stand where a sure one and an unsure one point two ways."""

from collections.abc import Sequence
from dataclasses import replace

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.case import Case
from clausekit.comparison.light import is_light
from clausekit.language.sentence import Mark, Sentence

NEAR = 3
"""Words that both sides have between a loss and a gain from which they are two changes, and not two words of one."""
_OF_SCOPE = frozenset((SignalKind.SCOPE_NARROWED, SignalKind.SCOPE_WIDENED))
_COUNTING = frozenset(("one",))
"""What is more often a pronoun than a number."""


def surest(case: Case, signals: list[Signal], *, rewritten: bool) -> list[Signal]:
    """Leave out unsure signs that point another way than the sure ones beside them.

    Why: a word that was put for another in what became better is no loss. A loss at a place of its own is one, and
    in a sentence that was not ``rewritten`` it stays beside whatever was gained.
    """
    sure = [sign for sign in signals if sign.sure]
    if sure:
        effects = {sign.effect for sign in sure}
        return [
            sign
            for sign in signals
            if sign.sure
            or sign.effect in effects
            or is_lesser(sign)
            or (
                not rewritten
                and sign.effect is Effect.WEAKER
                and sign.kind in _OF_SCOPE
                and _stands_apart(case, sign, sure)
            )
        ]
    if len({sign.effect for sign in signals}) > 1:
        return [replace(sign, effect=Effect.UNCLEAR) for sign in signals]
    return signals


def is_lesser(sign: Signal) -> bool:
    """Whether worse words stand in the place of better ones, which no rewording explains."""
    return sign.kind is SignalKind.RIGHT_REMOVED and bool(sign.before and sign.after)


def _stands_apart(case: Case, loss: Signal, sure: Sequence[Signal]) -> bool:
    """Whether a loss stands at a place of its own, some words from every sure sign."""
    own = _place(case, loss)
    others = [_place(case, sign) for sign in sure]
    return own is not None and all(
        other is not None and (other[0] >= own[1] + NEAR or own[0] >= other[1] + NEAR) for other in others
    )


def apart_from(case: Case, sign: Signal, mark: Mark) -> bool:
    """Whether a word of weight that came in stands some words away from what a sign rests on."""
    place = _place(case, sign)
    return not is_light(mark) and place is not None and (mark.first >= place[1] + NEAR or place[0] >= mark.last + NEAR)


def _place(case: Case, sign: Signal) -> tuple[int, int] | None:
    """The tokens after that a sign rests on with all that was put there, or where the words stood that have gone."""
    side, words = ("after", sign.after) if sign.after else ("before", sign.before)
    stood = _tokens(case.after if sign.after else case.before, words)
    if stood is None or words.lower() in _COUNTING:
        return None
    inside = [run for run in case.runs(side) if run.first < stood[1] and stood[0] < run.last]
    if side == "before":
        return (inside[0].other_first, inside[-1].other_last) if inside else None
    return min([stood[0], *(run.first for run in inside)]), max([stood[1], *(run.last for run in inside)])


def _tokens(sentence: Sentence, words: str) -> tuple[int, int] | None:
    start = sentence.text.find(words)
    inside = [
        at for at, token in enumerate(sentence.tokens) if start <= token.start and token.end <= start + len(words)
    ]
    return (inside[0], inside[-1] + 1) if start >= 0 and inside else None
