"""Verbs: which one a modal governs, its comparable name, whether it is passive, and by whom it is done."""

import re
from collections.abc import Sequence
from itertools import pairwise

from clausekit.language.adverbials import over_adverbial
from clausekit.language.particles import parted
from clausekit.language.tokens import Token, stem
from clausekit.language.word_lists import Found, stem_set, word_list

_PAY = stem_set("verbs.pay")
REACHING = frozenset(map(stem, ("apply", "extend", "cover", "bind")))
PARTICIPLE = re.compile(r"(?:ed|en|wn|orne?|eld|eft|eard|uck|old|ept|ent|ght|ade|aid|ost|et|ut|und|one|ung|ead|it|lt)$")
_HELD = stem_set("subjects.held")
_MODELS = frozenset(map(stem, ("model", "models", "algorithm", "software", "system", "network", "engine", "machine")))
_ADVERBS = stem_set("verbs.adverbs")
_VERBS_IN_LY = frozenset(("apply", "supply", "comply", "reply", "rely", "imply", "multiply", "rally", "tally", "fly"))
CONSIDERED = "take-into-account"
RECEIVED = "receive"
RECEIVING = frozenset(map(stem, ("receive", "get", "obtain")))
"""Verbs of those to whom a thing is given: equal to giving for the thing, and its contrary for who does it."""


def verb_after(read: Sequence[Token], last: int) -> int:
    """The token of the verb after a modal, over adverbs and parts of other verbs."""
    at = over_insertion(read, last)
    while at < len(read):
        soft = word_list("qualifiers").at(read, at)
        if soft is not None and soft.name == "qualifier" and (soft.last > at + 1 or read[at].plain.endswith("ly")):
            at = soft.last  # "shall as a rule be paid"
        elif read[at].plain in ("on", "upon") and at + 2 < len(read) and read[at + 1].plain in ("request", "demand"):
            at += 2  # "may on request see"
        elif (behind := over_adverbial(read, at)) > at:
            at = behind
        elif read[at].stem in _ADVERBS or read[at].text in "," or _perfect(read, at) or _is_manner(read, at):
            at += 1
        elif (behind := over_phrase(read, at)) > at:
            at = behind
        elif read[at].stem == "continu" and at + 2 < len(read) and read[at + 1].plain == "to":
            at += 2  # "may continue to be relied on"
        else:
            break
    return at


def over_insertion(read: Sequence[Token], last: int) -> int:
    """The token after words put in between commas: ``may, within ten days, ask``."""
    if last >= len(read) or read[last].text != ",":
        return last
    return next((at + 1 for at in range(last + 2, min(last + 16, len(read) - 1)) if read[at].text == ","), last)


def over_phrase(read: Sequence[Token], at: int) -> int:
    """The token behind ``each`` or a phrase put before ``be``: ``shall each be told``, ``shall on arrival be told``."""
    if read[at].plain in _EACH:
        return at + 1
    if read[at].plain not in _OPENS_PHRASE:
        return at
    return next((to for to in range(at + 2, min(at + 6, len(read))) if read[to].plain == "be"), at)


_EACH = frozenset(("each", "all", "both", "themselves", "itself", "duly"))
_OPENS_PHRASE = frozenset(("on", "at", "in", "during", "by", "before", "after", "without", "upon", "for", "throughout"))


def is_passive(read: Sequence[Token], last: int, verb_at: int) -> bool:
    """Whether ``be`` and a participle follow a modal: ``shall be given``, and not ``shall be responsible``."""
    be = any(read[at].stem == "be" for at in range(last, verb_at))
    return be and verb_at < len(read) and PARTICIPLE.search(read[verb_at].plain) is not None


def _is_manner(read: Sequence[Token], at: int) -> bool:
    """``Shall not unreasonably refuse``: a word in -ly before the verb that it belongs to."""
    word = read[at].plain
    return word.endswith("ly") and word not in _VERBS_IN_LY and at + 1 < len(read) and read[at + 1].is_word


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
    if read[at].stem == "train" and any(token.stem in _MODELS for token in read[at + 1 : at + 5]):
        return "fine-tune"  # a model, and no worker
    if read[at].stem == "instruct" and _to_do(read, at):
        return "require"
    if read[at].plain == "told" and at + 1 < len(read) and read[at + 1].plain == "to":
        return "require"  # to do a thing
    if read[at].stem == "recov" and any(token.stem in _HELD for token in read[at + 1 : at + 5]):
        return "retrieve"  # from a partner, and no money from a worker
    phrase = parted(read, at) or word_list("equivalents").at(read, at)
    if phrase is not None and phrase.name == "with":
        return "accompany"
    if phrase is not None and phrase.name != "-":
        if phrase.name == "keep" and any(token.stem in _PAY for token in read[at : at + 5]):
            return "keep-pay"
        return phrase.name
    return read[at].stem


def _to_do(read: Sequence[Token], at: int) -> bool:
    """``Instruct a worker to hide it``, and not ``instruct workers in how to use it``."""
    behind = read[at + 1 : at + 10]
    return any(one.plain == "to" and before.plain not in ("how", "as") for before, one in pairwise((read[at], *behind)))


def _prolonged(read: Sequence[Token], at: int) -> bool:
    """``A pilot shall not be extended``, which is longer and no wider."""
    follows = read[at + 1].plain if at + 1 < len(read) else ""
    return read[at].plain == "extended" and at > 0 and read[at - 1].plain == "be" and follows not in ("to", "so")


def agent_of(read: Sequence[Token], verb_at: int, parties: Sequence[Found]) -> str:
    """The class of the party after ``by``, ``joint`` where two sides act together; empty if nobody is named."""
    for number, one in enumerate(parties):
        if one.first > verb_at:
            if any(read[at].plain in _OPENING for at in range(verb_at + 1, one.first)):
                return ""  # "may be used once it has been read by a teacher"
            before = [read[at].stem for at in range(max(verb_at, one.first - 3), one.first)]
            if "by" in before and not _is_owner(read, one):
                return "joint" if with_another_side(read, one, parties[number + 1 :]) else one.name
    return ""


_OPENING = frozenset(("once", "when", "where", "whenever", "wherever", "if", "unless", "until", "after", "before"))
"""Words behind which another thing is said to be done, by whoever is named there."""


def _is_owner(read: Sequence[Token], one: Found) -> bool:
    """``By a doctor's letter``: whose the thing is by which it is done."""
    behind = [token.text for token in read[one.last - 1 : one.last + 1]]
    return behind[0].endswith(("'s", "’s", "s'", "s’")) or behind[1:] in (["'"], ["’"])


def with_another_side(read: Sequence[Token], one: Found, others: Sequence[Found]) -> bool:
    """``By the Hospital and the Union``: who acts together with a party of the other side."""
    other = next(iter(others), None)
    if other is None or {one.name, other.name} not in _TWO_SIDES:
        return False
    between = [token.plain for token in read[one.last : other.first]]
    return between in (["and"], ["and", "the"], ["together", "with", "the"], ["jointly", "with", "the"])


_TWO_SIDES = [{"employer", "union"}, {"manager", "union"}, {"employer", "worker"}, {"manager", "worker"}]


def at_wish_of(read: Sequence[Token], verb_at: int, parties: Sequence[Found]) -> str:
    """The class of the party at whose wish a thing may be done: ``at the writer's request``; empty without one."""
    for one in parties:
        last = read[one.last - 1].text.endswith(("'s", "’s", "s'", "s’"))
        if one.first <= verb_at or one.last >= len(read):
            continue
        before = [token.plain for token in read[max(verb_at, one.first - 5) : one.first]]
        if last and {"at", "on"} & set(before[-2:]) and read[one.last].plain in _WISHES:
            return one.name
        if "at" in before and "of" in before and _WISHES & set(before):
            return one.name
    return ""


_WISHES = frozenset(("wish", "request", "option", "choice", "instance", "election", "demand"))


_ANYBODY = frozenset(("anyone", "anybody", "nobody", "no-one", "everyone", "everybody"))


def done_to_ours(read: Sequence[Token], verb_at: int, parties: Sequence[Found]) -> bool:
    """Whether what is done is done to or with ours: ``may be shared with all members``."""
    return any(
        one.name in ("union", "worker") and read[at].plain in ("to", "with") and verb_at < at < one.first <= at + 3
        for one in parties
        if read[one.first].plain not in _ANYBODY
        for at in range(verb_at + 1, min(verb_at + 3, len(read)))
    )
