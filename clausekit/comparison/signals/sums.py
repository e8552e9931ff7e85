"""Sums: whether a share or a sum of money is asked for, paid back, put on top or taken by ours."""

from clausekit.comparison.case import Case
from clausekit.language.favour import THEIRS
from clausekit.language.quantity import Quantity
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems

_SHARERS = frozenset(("worker", "union"))


def paid_back(sentence: Sentence) -> bool:
    """Whether ours have to pay a thing back, or it is taken off what they get; nobody else is named as paying."""
    theirs = any(frame.subject in THEIRS and not frame.passive for frame in sentence.frames)
    return not theirs and any(token.stem in _BACK for token in sentence.tokens)


_BACK = stems("repay repays repaid repayable clawback forfeit forfeits forfeited")


def asked_for(sentence: Sentence, one: Quantity) -> bool:
    """``On payment of ten pounds``, ``worth two pounds``: what a thing costs ours, or the most that it may be."""
    before = [token.plain for token in sentence.tokens[max(0, one.first - 3) : one.first]]
    return before[-2:] == ["payment", "of"] or before[-1:] == ["worth"] or before[-2:] == ["value", "of"]


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
    "interest plus supplement uplift bonus extra additional premium rise increase increased raised enhanced"
)
_KEEPS = stems("belong keep kept retain retained own owned property reinvest reinvested")


def kept_by_theirs(case: Case, way: int) -> bool:
    """Whether the side without the share leaves the whole to the other side: ``will be kept by the College``."""
    other = case.before if way > 0 else case.after
    names = {party.name for party in other.parties}
    return bool(names) and names <= THEIRS | {"worker"} and any(token.stem in _KEEPS for token in other.tokens)
