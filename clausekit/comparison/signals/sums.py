"""Sums: whether a share or a sum of money is asked for, paid back, put on top or taken by ours."""

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.signals.price import free_at
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.favour_in_place import standing
from clausekit.language.quantity import Measure, Quantity
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems

_SHARERS = frozenset(("worker", "union"))


def of_sum(case: Case, sentence: Sentence, one: Quantity, way: int) -> Signal | None:
    """The sign of a sum that came in (``way`` is 1) or went (-1): a price, a debt, a part of a cost; None of others."""
    words = sentence.words(one.first, one.last)
    if one.measure is Measure.MONEY and free_at(case.after if way < 0 else case.before) is not None:
        worth, last = -1, one.last
        was = "is free" if way < 0 else "was free"
        said = f"“{words}” is {'no longer' if way < 0 else 'now'} to be paid for what {was}."
    elif one.measure in (Measure.MONEY, Measure.PERCENT) and paid_back(sentence):
        worth, last = -1, len(sentence.tokens)
        said = f"“{words}” {'is' if way > 0 else 'was'} to be paid back."
    elif part_of_cost(case, sentence, one, way):
        worth, last = -(standing(sentence, one.first) or 1), one.last
        said = f"“{words}” is {'only a part of the cost' if way > 0 else 'gone, and the whole cost is borne'}."
    else:
        return None
    case.explain("before" if way < 0 else "after", one.first, last)
    return lone_signal(SignalKind.COST, way * worth, words, said, came=way > 0)


def paid_back(sentence: Sentence) -> bool:
    """Whether ours have to pay a thing back, or it is taken off what they get; nobody else is named as paying."""
    theirs = any(frame.subject in (OURS if frame.passive else THEIRS) for frame in sentence.frames)
    return not theirs and any(token.stem in _BACK for token in sentence.tokens)


_BACK = stems("repay repays repaid repayable clawback forfeit forfeits forfeited")


def asked_for(sentence: Sentence, one: Quantity) -> bool:
    """``On payment of ten pounds``, ``worth two pounds``: what a thing costs ours, or the most that it may be."""
    before = [token.plain for token in sentence.tokens[max(0, one.first - 3) : one.first]]
    return before[-2:] == ["payment", "of"] or before[-1:] == ["worth"] or before[-2:] == ["value", "of"]


def part_of_cost(case: Case, sentence: Sentence, one: Quantity, way: int) -> bool:
    """Whether a sum is a part of a cost that the other side bears whole: ``£30 towards the cost``, ``£15 of it``."""
    other = case.after if way < 0 else case.before
    if one.measure is not Measure.MONEY or any(told.measure is Measure.MONEY for told in other.quantities):
        return False
    near = sentence.tokens[max(0, one.first - 4) : one.last + 3]
    parts = {token.plain for token in near} & _TOWARDS or [token.plain for token in near[-3:]][:1] == ["of"]
    whole = any(token.stem in _BORNE for token in other.tokens) and not _TOWARDS & {one.plain for one in other.tokens}
    return bool(parts) and whole


_TOWARDS = frozenset(("towards", "toward", "contribution", "contribute", "contributes", "subsidy", "share", "part"))
_BORNE = stems(
    "pay pays paid bear bears borne meet meets met cover covers covered reimburse refund fund funds foot stand whole "
    "full all defray settle buy buys supply provide"
)


def shared_with_ours(case: Case, way: int) -> bool:
    """Whether ours are named only where the share stands: ``kept by the College`` and ``shared with the tutors``."""
    own, other = (case.before, case.after) if way < 0 else (case.after, case.before)
    there = {party.name for party in other.parties} & _SHARERS
    return bool({party.name for party in own.parties} & _SHARERS) and not there


def added(sentence: Sentence, one: Quantity) -> bool:
    """Whether a share comes on top of the whole: ``with interest at eight per cent``."""
    near = sentence.tokens[max(0, one.first - 4) : one.last + 2]
    return any(token.stem in _ON_TOP for token in near)


_ON_TOP = stems(
    "interest plus supplement uplift bonus extra additional premium rise increase increased raised enhanced "
    "top topped besides compensation"
)
_KEEPS = stems("belong keep kept retain retained own owned property reinvest reinvested")


def kept_by_theirs(case: Case, way: int) -> bool:
    """Whether the side without the share leaves the whole to the other side: ``will be kept by the College``."""
    other = case.before if way > 0 else case.after
    names = {party.name for party in other.parties}
    return bool(names) and names <= THEIRS | {"worker"} and any(token.stem in _KEEPS for token in other.tokens)
