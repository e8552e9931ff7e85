"""Thresholds: numbers that say which things a sentence is about, and not how many there are."""

from clausekit.language.favour import OURS, favour
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.stakes import COUNTED
from clausekit.language.tokens import stems


def in_subject(sentence: Sentence, one: Quantity, frame: Frame) -> bool:
    """Whether a number stands before the verb, among the words that say what the sentence is about."""
    if one.last <= frame.first:
        return True
    opens = sentence.tokens[frame.start : one.first]
    return one.last <= frame.stated_at and not any(token.plain in _ASIDE for token in opens)


_ASIDE = frozenset((",", ";", ":", "which", "if", "when", "where"))


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


def of_relative(sentence: Sentence, one: Quantity, own: int) -> int:
    """The same of a thing behind the verb: ``an audit is needed for any tool that replaces ten or more``; or 0."""
    bounds = {Bound.AT_LEAST: -own, Bound.MORE_THAN: -own, Bound.AT_MOST: own, Bound.LESS_THAN: own}
    if _asked_for_by(sentence, one):
        return -own
    if voted := _of_votes(sentence, one, own):
        return voted
    if _in_so_many(sentence, one):
        return -own  # "one in five", "one in fifty"
    if _of_groups(sentence, one):
        return 1
    near = sentence.tokens[max(0, one.first - MOST_IN_RELATIVE) : one.first]
    opens = next((at for at in range(len(near) - 1, -1, -1) if near[at].plain in ("that", "which", "who")), None)
    if opens is None or one.bound not in bounds or any(token.text in ",;:" for token in near[opens:]):
        return 0
    at = one.first - len(near) + opens
    if sentence.tokens[at - 1].plain == "of":
        return 0  # "nine hours, of which not more than four are spent in driving"
    named = {token.plain for token in sentence.tokens[max(0, at - MOST_NAMED) : at]}
    inside = any(at < frame.first < one.first for frame in sentence.frames if frame.modal is not Modal.STATEMENT)
    behind = sentence.frames[0].first < at and sentence.frames[0].modal is not Modal.BAN
    return bounds[one.bound] if named & _ANY and behind and not inside and at else 0


def _asked_for_by(sentence: Sentence, one: Quantity) -> bool:
    """``Each language for which five of them ask``: how many it takes."""
    before = [token.plain for token in sentence.tokens[max(0, one.first - 2) : one.first]]
    behind = sentence.tokens[one.last : one.last + 5]
    return before == ["for", "which"] and any(token.stem in _CALLED_FOR for token in behind)


def _of_votes(sentence: Sentence, one: Quantity, own: int) -> int:
    """``Is dropped if a third of the staff vote against it``, ``begins once half of the crew approve``; or 0."""
    if one.measure not in (Measure.PERCENT, Measure.COUNT) or sentence.parts[one.first] is not Part.CONDITION:
        return 0
    behind = sentence.tokens[one.last : one.last + NEAR_VOTE]
    if not any(party.name in OURS and one.first <= party.first <= one.last + 3 for party in sentence.parties):
        return 0
    if any(token.plain in _AGAINST for token in behind):
        return -own
    return 1 if any(token.stem in _APPROVING for token in behind) else 0


NEAR_VOTE = 8
"""Words behind a share of those who vote up to what they say, at most."""
_AGAINST = frozenset(("against", "object", "objects", "oppose", "opposes", "reject", "rejects", "refuse", "demand"))
_APPROVING = stems("approve approves approved agree agreed favour consent accept accepted support vote voted")


def _in_so_many(sentence: Sentence, one: Quantity) -> bool:
    """``One application in five``: the more there are of which one is meant, the fewer are meant."""
    before = [token.plain for token in sentence.tokens[max(0, one.first - 5) : one.first]]
    return one.measure is Measure.COUNT and before[-1:] == ["in"] and bool({"one", "1"} & set(before[:-1]))


def _of_groups(sentence: Sentence, one: Quantity) -> bool:
    """``Shown only for groups of ten or more``: the larger a group, the less is known of each in it."""
    before = [token.plain for token in sentence.tokens[max(0, one.first - 4) : one.first]]
    told = any(token.stem in _TOLD for token in sentence.tokens[: one.first])
    return told and bool({"groups", "group", "teams", "batches", "cells"} & set(before))


_TOLD = stems("shown show published publish reported report results figures data disclosed given released displayed")
_CALLED_FOR = stems("ask asks asked request requests call calls apply")
MOST_NAMED = 4
"""Words that name a thing up to the ``that`` which says which, at most."""
_ANY = frozenset(("any", "each", "every", "all", "no", "a", "an"))


def of_what_is_not(sentence: Sentence, one: Quantity, frame: Frame) -> int:
    """The same of a plain statement that denies its verb: ``pauses of under two minutes are not logged``; or 0."""
    if frame.threat and one.bound is Bound.EXACTLY and _counts_against(sentence, one):
        return 1  # "a gap of ten minutes counts as absence"
    if not frame.denied or one.bound not in (Bound.LESS_THAN, Bound.AT_MOST, Bound.MORE_THAN):
        return 0
    if not any(token.plain == "not" for token in sentence.tokens[one.last : one.last + MOST_BETWEEN]):
        return 0
    own = -favour(frame)
    return -own if one.bound is Bound.MORE_THAN else own


def _counts_against(sentence: Sentence, one: Quantity) -> bool:
    """Whether a number is of the slip or the gap that is held against ours."""
    behind = sentence.tokens[one.last : one.last + 1]
    return one.first > 0 and sentence.tokens[one.first - 1].plain == "of" and any(at.stem in COUNTED for at in behind)


MOST_IN_RELATIVE = 9
"""Words from a ``that`` or ``which`` to its number, at most."""
MOST_BETWEEN = 6
"""Words between a number of the subject and the verb, at most."""
_WHICH = frozenset(
    (
        *("that", "which", "who", "whose", "affecting", "involving", "covering", "lasting", "costing", "employing"),
        *("with", "having", "aged", "over", "earning", "holding", "serving", "worked"),
    )
)
