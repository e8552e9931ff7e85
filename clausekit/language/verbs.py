"""Verbs: which one a modal governs, its comparable name, whether it is passive, and by whom it is done."""

import re
from collections.abc import Sequence

from clausekit.language.tokens import Token, stem
from clausekit.language.word_lists import Found, plain_set, stem_set, word_list

_PAY = stem_set("verbs.pay")
REACHING = frozenset(map(stem, ("apply", "extend", "cover", "bind")))
PARTICIPLE = re.compile(r"(?:ed|en|wn|orn|eld|eft|eard|uck|old|ept|ent|ght|ade|aid|ost|et|ut|und|one|ung|ead|it|lt)$")
_ADVERBS = plain_set("verbs.adverbs")
CONSIDERED = "take-into-account"
RECEIVED = "receive"
RECEIVING = frozenset(map(stem, ("receive", "get", "obtain")))
"""Verbs of those to whom a thing is given: equal to giving for the thing, and its contrary for who does it."""


def verb_after(read: Sequence[Token], last: int) -> int:
    """The token of the verb after a modal, over adverbs and parts of other verbs."""
    at = _over_insertion(read, last)
    while at < len(read) and (
        read[at].stem in _ADVERBS or read[at].text in "," or _perfect(read, at) or _is_manner(read, at)
    ):
        at += 1
    return at


def _over_insertion(read: Sequence[Token], last: int) -> int:
    """The token after words put in between commas: ``may, within ten days, ask``."""
    if last >= len(read) or read[last].text != ",":
        return last
    return next((at + 1 for at in range(last + 2, min(last + 16, len(read) - 1)) if read[at].text == ","), last)


def is_passive(read: Sequence[Token], last: int, verb_at: int) -> bool:
    """Whether ``be`` and a participle follow a modal: ``shall be given``, and not ``shall be responsible``."""
    be = any(read[at].stem == "be" for at in range(last, verb_at))
    return be and verb_at < len(read) and PARTICIPLE.search(read[verb_at].plain) is not None


def _is_manner(read: Sequence[Token], at: int) -> bool:
    """``Shall not be unreasonably refused``: a word in -ly before the participle."""
    follows = read[at + 1].plain if at + 1 < len(read) else ""
    return read[at].plain.endswith("ly") and read[at - 1].stem == "be" and PARTICIPLE.search(follows) is not None


def _perfect(read: Sequence[Token], at: int) -> bool:
    """``have`` as part of another verb: ``shall have been told``."""
    return read[at].stem == "have" and at + 1 < len(read) and read[at + 1].stem == "be"


def comparable_name(read: Sequence[Token], at: int) -> str:
    """The name of a verb, equal for verbs that mean the same; empty behind the last token."""
    if at >= len(read):
        return ""
    if read[at].stem in REACHING and not _prolonged(read, at):
        return "apply"
    if read[at].stem in RECEIVING:
        return RECEIVED
    if read[at].plain == "let" and any(token.plain == "know" for token in read[at + 1 : at + 6]):
        return "inform"
    if read[at].stem == "take" and {"account", "consideration"} & {token.plain for token in read[at + 1 : at + 7]}:
        return CONSIDERED
    phrase = word_list("equivalents").at(read, at)
    if phrase is not None and phrase.name == "with":
        return "accompany"
    if phrase is not None and phrase.name != "-":
        if phrase.name == "keep" and any(token.stem in _PAY for token in read[at : at + 5]):
            return "keep-pay"
        return phrase.name
    return read[at].stem


def _prolonged(read: Sequence[Token], at: int) -> bool:
    """``A pilot shall not be extended``, which is longer and no wider."""
    follows = read[at + 1].plain if at + 1 < len(read) else ""
    return read[at].plain == "extended" and at > 0 and read[at - 1].plain == "be" and follows not in ("to", "so")


def agent_of(read: Sequence[Token], verb_at: int, parties: Sequence[Found]) -> str:
    """The class of the party after ``by``; empty if nobody is named."""
    for one in parties:
        if one.first > verb_at:
            before = [read[at].stem for at in range(max(verb_at, one.first - 3), one.first)]
            if "by" in before:
                return one.name
    return ""


def done_to_ours(read: Sequence[Token], verb_at: int, parties: Sequence[Found]) -> bool:
    """Whether what is done is done to or with ours: ``may be shared with all members``."""
    return any(
        one.name in ("union", "worker") and read[at].plain in ("to", "with") and verb_at < at < one.first <= at + 3
        for one in parties
        for at in range(verb_at + 1, min(verb_at + 3, len(read)))
    )
