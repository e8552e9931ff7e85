"""Whole conditions: what a condition is that came or went as it stands."""

from clausekit.comparison.appraisal import SignalKind
from clausekit.comparison.case import Case
from clausekit.comparison.light import is_light
from clausekit.language.sentence import Mark, Sentence
from clausekit.language.word_lists import Found


def said_by_consent(case: Case, sentence: Sentence, one: Found, end: int) -> bool:
    """``Provided that the branch agrees``, of which the sign of a say lost or won has spoken."""
    inside = any(rung.name == "agree" and one.first <= rung.first < end for rung in sentence.rungs)
    return inside and SignalKind.CONSENT_LADDER in case.kinds


def is_slight(alone: list[Mark]) -> bool:
    """Whether what came or went in a condition is no more than everyday words."""
    return {mark.name for mark in alone if not is_light(mark)} <= {"ask"} and len(alone) < 3


def is_all(case: Case, side: str, one: Found, end: int) -> bool:
    """Whether a condition is all that came or went: ``where they ask``, beside which nothing else was changed."""
    runs = case.runs(side)
    there = case.runs("after" if side == "before" else "before")
    return len(runs) == 1 and not there and runs[0].alone and runs[0].first <= one.first and end <= runs[0].last + 1


def one_more_occasion(sentence: Sentence, one: Found) -> bool:
    """``Monthly and whenever the branch asks``, ``or if it is replaced``: a further time at which a thing is so."""
    at = one.first - 1
    while at > 0 and sentence.tokens[at].plain in _SOONER:
        at -= 1
    joint = sentence.tokens[at].plain if one.first else ""
    earlier = any(cue.name == "condition" and cue.first < one.first for cue in sentence.cues)
    times = sentence.tokens[one.first].plain in ("when", "whenever", "where", "wherever", "if", "each", "once")
    return joint == "or" or (joint == "and" and times and not earlier)


_SOONER = frozenset(("sooner", "earlier", "also", "again", "otherwise", "often", "more", "immediately", "once"))
"""What may stand between ``or`` and a further occasion: ``or sooner if the Union asks``."""
