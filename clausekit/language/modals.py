"""Modals: the words that make a verb a duty, leave or a ban."""

from collections.abc import Sequence

from clausekit.language.quantity import Quantity
from clausekit.language.stretches import covered
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, stem_set, word_list

_ARTICLES = frozenset(("a", "an", "the", "each", "every", "any", "its", "their", "all"))


def modals_of(read: Sequence[Token], measured: Sequence[Quantity]) -> list[Found]:
    """Modal verbs, with ``nothing in this policy shall prevent`` as one of them."""
    found: list[Found] = []
    counted = covered(measured)
    laid = _laid_on(read)
    for one in sorted((*word_list("modals").find(read), *_nothing(read), *laid), key=lambda one: one.first):
        if (
            (found and one.first < found[-1].last)
            or one.first in counted
            or (one.first and read[one.first].text == "May")
        ):
            continue
        if (
            one not in laid
            and one.last < len(read)
            and read[one.last - 1].plain == "to"
            and read[one.last].plain in _ARTICLES
        ):
            continue  # "shall be allowed to a worker"
        if _a_noun(read, one):
            continue
        if found and one.first < found[-1].last:
            continue
        opening = next((at for at in range(max(0, one.first - 6), one.first) if read[at].stem == "noth"), None)
        stops = one.last < len(read) and read[one.last].stem in ("prevent", "preclud", "stop", "hinder", "restrain")
        if opening is not None and stops and (not found or found[-1].last <= opening):
            found.append(Found("free-to", opening, one.last + 1))
        else:
            found.append(one)
    return found


_HAS = frozenset(("have", "give", "retain", "enjoy", "acquire"))


def _a_noun(read: Sequence[Token], one: Found) -> bool:
    """Whether ``right to`` names a right of which something is said: ``it takes away no right to leave``."""
    at = one.first
    return (
        at > 1 and read[at].plain == "right" and read[at - 1].plain in ("no", "any") and read[at - 2].stem not in _HAS
    )


def _nothing(read: Sequence[Token]) -> list[Found]:
    """``Nothing in this clause authorises …`` forbids, and ``nothing … requires`` frees."""
    for at, token in enumerate(read):
        if token.stem == "noth" and at + 1 < len(read) and read[at + 1].stem in ("in", "herein"):
            for to in range(at + 2, min(at + 9, len(read))):
                name = next((name for name, stems in _OF_NOTHING.items() if read[to].stem in stems), "")
                if name and read[to - 1].plain not in ("shall", "will", "may"):
                    return [Found(name, at, to + 1)]
    return []


def _laid_on(read: Sequence[Token]) -> list[Found]:
    """``It is open to a carer to …``, ``it falls to the secretaries to …``: whose it is stands behind the modal."""
    words = [token.plain for token in read]
    found = []
    for phrase, name in _LAYING.items():
        for at in range(1, len(words) - len(phrase)):
            end = at + len(phrase)
            if (
                tuple(words[at:end]) == phrase
                and words[at - 1] == "it"
                and "to" in words[end + 1 : end + LONGEST_PARTY]
            ):
                found.append(Found(name, at, end))
    return found


LONGEST_PARTY = 6
"""Words between ``it falls to`` and the verb, at most."""
_LAYING = {
    ("is", "open", "to"): "may",
    ("is", "up", "to"): "may",
    ("is", "for"): "duty",
    ("falls", "to"): "duty",
    ("falls", "on"): "duty",
    ("rests", "with"): "duty",
    ("lies", "with"): "duty",
}
_OF_NOTHING = {
    "ban": stem_set("modals.authorising"),
    "exempt": stem_set("modals.requiring"),
    "free-to": stem_set("modals.preventing"),
}
