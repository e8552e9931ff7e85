"""Faint gains: what looks better by a word alone is left open beside a loss, and where it is all there is to go by."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.matching import Match

_FAINT = frozenset(
    (
        SignalKind.SCOPE_WIDENED,
        SignalKind.SCOPE_NARROWED,
        SignalKind.RIGHT_ADDED,
        SignalKind.QUALIFIER,
        SignalKind.TRIGGER,
        SignalKind.EXCEPTION_ADDED,
        SignalKind.EXCEPTION_REMOVED,
    )
)
"""Kinds whose gains rest on where a word stands; on text that nobody wrote rules for, three in ten were none."""
_FAINTEST = frozenset((SignalKind.RIGHT_ADDED, SignalKind.EXCEPTION_ADDED))
"""Kinds of which every second gain was none."""
_PLAIN = frozenset((SignalKind.EXCEPTION_REMOVED,))
"""Kinds of which a sure gain stands beside a loss too."""
_OF_SCOPE = frozenset((SignalKind.SCOPE_WIDENED, SignalKind.SCOPE_NARROWED))
_REASON = "This may be a gain, or another way to put it: read it yourself."


def weigh_faint_gains(
    signals: Sequence[Signal], texts: tuple[str, str], sentences: Sequence[tuple[Match, Sequence[Signal]]]
) -> list[Signal]:
    """The signs of a text, with gains by a word of a rewording left open where that is too little to build on.

    Why: to call a loss a gain is the worst mistake there is, and a rep repeats it across the table. A gain by a
    number, a deadline or a verb stands; one by a word stands where it alone was changed in its sentence, or where
    nothing speaks against it and nothing else is open.

    Args:
        signals: the signs of a text.
        texts: the whole texts before and after.
        sentences: the sentences that differ, each with its signs as they were found.
    """
    gains = [sign for sign in signals if sign.effect is Effect.STRONGER]
    if not gains or any(sign.kind not in _FAINT for sign in gains):
        return list(signals)
    losing = any(sign.effect is Effect.WEAKER for sign in signals)
    if losing and (any(sign.sure and sign.kind in _PLAIN for sign in gains) or _alone(gains, sentences)):
        return list(signals)
    if losing or not (_stand(signals, gains) or _differ_at_one_place(*texts)):
        return [_left_open(sign) for sign in signals]
    return list(signals)


def _alone(gains: Sequence[Signal], sentences: Sequence[tuple[Match, Sequence[Signal]]]) -> bool:
    """Whether a gain is a sign of a sentence that differs at one place."""
    return any(
        match.before is not None
        and match.after is not None
        and any(sign in found for sign in gains)
        and _differ_at_one_place(match.before.text, match.after.text)
        for match, found in sentences
    )


def _differ_at_one_place(before: str, after: str) -> bool:
    """Whether two sentences differ at one place, where what came or went is what was bargained and no rewording."""
    return _places(before.split(), after.split()) == 1 or _places(*map(_items, (before, after))) == 1


def _places(before: list[str], after: list[str]) -> int:
    changed = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return sum(tag != "equal" for tag, *_ in changed)


def _items(text: str) -> list[str]:
    """Words without the commas and the one ``and`` that only part the items of a list: ``pay, and hours`` is two."""
    words = [word.rstrip(",") for word in text.split()]
    return [word for word in words if word != "and"]


def _stand(signals: Sequence[Signal], gains: Sequence[Signal]) -> bool:
    """Whether faint gains are enough to go by: one is more than a single word, and all words are accounted for."""
    if any(sign.effect is Effect.UNCLEAR for sign in signals):
        return False
    return any(sign.kind not in _FAINTEST and (sign.sure or sign.kind not in _OF_SCOPE) for sign in gains)


def _left_open(sign: Signal) -> Signal:
    if sign.effect is not Effect.STRONGER:
        return sign
    return replace(sign, effect=Effect.UNCLEAR, reason=f"{sign.reason} {_REASON}", sure=False)
