"""Times with a rule of their own: paid minutes, the first years of a share, a reprisal, and what has to be logged."""

from clausekit.comparison.appraisal import SignalKind
from clausekit.comparison.signals.deadlines import Role
from clausekit.language.favour import THEIRS
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems


def of_own_rule(sentence: Sentence, one: Quantity, frame: Frame | None, own: int) -> Role | None:
    """What a time does whose own words say so, whatever verb it stands with; None for any other.

    Args:
        sentence: where the time stands.
        one: the time.
        frame: the verb that it belongs to.
        own: whom that verb favours.
    """
    if frame is None:
        return None
    paid = any(token.plain == "paid" for token in sentence.tokens[one.first : one.last])
    if paid and frame.modal is not Modal.BAN:
        return SignalKind.DURATION, 1  # "may talk to a steward for 30 paid minutes a month"
    if _is_of_reprisal(sentence, one):
        return SignalKind.DURATION, 1
    if _is_due_at_first(sentence, one, frame):
        return SignalKind.DEADLINE, -1
    return (SignalKind.DURATION, own) if _shares_first(sentence, one) else None


def _is_due_at_first(sentence: Sentence, one: Quantity, frame: Frame) -> bool:
    """``Must have half an hour with a steward in the first week of work``: by when so much time is given."""
    near = {token.plain for token in sentence.tokens[max(0, one.first - 3) : one.last]}
    amount = any(
        other.measure is Measure.DURATION and frame.verb_at < other.last <= one.first and other.value < one.value
        for other in sentence.quantities
    )
    return amount and frame.modal is Modal.DUTY and "first" in near and bool({"in", "within"} & near)


def _shares_first(sentence: Sentence, one: Quantity) -> bool:
    """``Half of each saving in the first three years``: for how long a share is due."""
    near = {token.plain for token in sentence.tokens[max(0, one.first - 3) : one.last]}
    shared = any(other.measure in (Measure.PERCENT, Measure.MONEY) for other in sentence.quantities)
    return shared and "first" in near and bool({"in", "during", "for", "over"} & near)


def _is_of_reprisal(sentence: Sentence, one: Quantity) -> bool:
    """``Worse treatment within a year of a report breaks this clause``: for how long ours are kept from harm."""
    told = {token.stem for token in sentence.tokens[one.last :]} & _WRONG
    proved = any(token.stem in _PROVING for token in sentence.tokens[one.last :]) and _is_theirs_next(sentence, one)
    done = {token.stem for token in sentence.tokens[: one.first]} & _REPRISALS
    return one.bound is Bound.WITHIN and (bool(told) or proved) and bool(done) and one.first <= NEAR_START


def _is_theirs_next(sentence: Sentence, one: Quantity) -> bool:
    """Whether the other side is the first party named behind a time."""
    behind = next((party.name for party in sentence.parties if party.first >= one.last), "")
    return behind in THEIRS


_PROVING = stems("prove proves show shows disprove establish")
NEAR_START = 6
"""Words of what is done to ours before the time within which it counts as a reprisal, at most."""
_WRONG = stems("cause breaks breach breaches unlawful unfair automatically presumed reprisal victimisation")
_REPRISALS = stems(
    "happens follows worse treatment dismissal dismissing detriment discipline demotion transfer sanction warning"
)


def must_log(sentence: Sentence) -> bool:
    """``The Employer must log each output and keep the log``: a record by which the other side accounts."""
    return any(
        frame.modal is Modal.DUTY
        and frame.subject in THEIRS
        and frame.verb_at < len(sentence.tokens)
        and sentence.tokens[frame.verb_at].plain == "log"
        for frame in sentence.frames
    )
