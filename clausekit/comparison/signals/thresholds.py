"""Thresholds: numbers that say which things a sentence is about, and not how many there are."""

from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Frame, Sentence


def of_subject(sentence: Sentence, one: Quantity, frame: Frame, own: int) -> int:
    """Which way is better of a number that says which things a sentence is about; 0 where it says how many there are.

    ``Pauses of up to three minutes shall not be logged``: the higher, the more of them; ``a plan that affects more than
    ten posts shall be agreed``: the higher, the fewer.
    """
    before = {token.plain for token in sentence.tokens[frame.start : one.first]}
    if one.measure is Measure.PERCENT:
        return 0  # "a majority of the panel must agree"
    if one.bound is Bound.MORE_THAN or (one.bound is Bound.AT_LEAST and before & _WHICH):
        return -own
    return own if one.bound in (Bound.LESS_THAN, Bound.AT_MOST) and before else 0


_WHICH = frozenset(
    (
        *("that", "which", "who", "whose", "affecting", "involving", "covering", "lasting", "costing", "employing"),
        *("with", "having", "aged", "over", "earning", "holding", "serving", "worked"),
    )
)
