"""Faint gains: what looks better by a word alone is left open beside a loss, and where it is all there is to go by."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.matching import Match
from clausekit.language.tokens import tokens

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
    if gains and (_outweighed(signals, gains) or _is_dressing(signals, gains, texts)):
        return [_left_open(sign) for sign in signals]
    if not gains or any(sign.kind not in _FAINT for sign in gains):
        return list(signals)
    losing = any(sign.effect is Effect.WEAKER for sign in signals)
    if losing and (any(sign.sure and sign.kind in _PLAIN for sign in gains) or _alone(gains, sentences)):
        return list(signals)
    if losing or not (_stand(signals, gains) or _differ_at_one_place(*texts)):
        return [_left_open(sign) for sign in signals]
    return list(signals)


def _outweighed(signals: Sequence[Signal], gains: Sequence[Signal]) -> bool:
    """Whether several sure losses stand beside gains of which each rests on words that only came, or only went.

    Why: who recasts a provision takes by its verbs and numbers, and most new words beside them are dressing. Of such
    texts in counters that were written to be sent, eleven in twelve were a loss alone.
    """
    losses = sum(sign.sure and sign.effect is Effect.WEAKER for sign in signals)
    if losses < SEVERAL or any((sign.before and sign.after) or sign.kind in _COUNTED for sign in gains):
        return False
    return not any(_gives_a_say(sign.after) for sign in gains)


def _gives_a_say(text: str) -> bool:
    """``No supplier shall be appointed without its agreement``: no dressing."""
    return any(token.plain in _YES for token in tokens(text))


_YES = frozenset(("agree", "agrees", "agreed", "agreement", "consent", "consents", "negotiate"))


def _is_dressing(signals: Sequence[Signal], gains: Sequence[Signal], texts: tuple[str, str]) -> bool:
    """Whether gains stand beside a sure loss in a text of which most words are new, and none is a number that moved.

    Why: what reads as a gain there is mostly a word of another sentence than the one that it is set against.
    """
    if any((sign.before and sign.after and sign.kind in _COUNTED) or _gives_a_say(sign.after) for sign in gains):
        return False
    losing = any(sign.sure and sign.effect is Effect.WEAKER for sign in signals)
    before, after = (text.split() for text in texts)
    if not losing or not LEAST <= min(len(before), len(after)) <= MOST:
        return False
    kept = sum(block.size for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks())
    return kept < KEPT * min(len(before), len(after))


LEAST = 12
"""Words from which a text can be said to be recast: in a shorter one, one change is half of it."""
MOST = 600
"""Words up to which a text is taken for one provision; to set longer ones word against word takes too long."""
KEPT = 0.6
"""Share of the words of the shorter text that both have in order, below which it is recast."""
SEVERAL = 2
"""Sure losses beside which a gain by words on one side alone is left open."""
_COUNTED = frozenset((SignalKind.NUMBER, SignalKind.DURATION, SignalKind.DEADLINE))


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
