"""Marks: the words of a sentence made comparable, so that equal names mean the same."""

import re
from collections.abc import Sequence

from clausekit.language.particles import parted
from clausekit.language.quantity import Quantity
from clausekit.language.sentence import Mark
from clausekit.language.spans import unit_at
from clausekit.language.stretches import covered
from clausekit.language.tokens import Token, stem
from clausekit.language.word_lists import Found, stem_set, word_list

_INSTITUTION = {"employer": "EMPLOYER", "union": "UNION"}
JOINING = frozenset(
    [
        "-",
        "before",
        "after",
        "if",
        "until",
        "during",
        "because",
        "about",
        "under",
        "with",
        "also",
        "whether",
        "instead",
        "despite",
        "otherwise",
        "including",
    ]
)
"""Groups that join: read as cues, and no content of their own."""
_KINDS_OF_AGREEMENT = frozenset(
    ("collective", "local", "nation", "framework", "facil", "procedur", "recognit", "licens", "this")
)
_NUMBERED = stem_set("marks.numbered")
"""Things told apart by their numbers: another number is another thing."""
_ASKING = frozenset(("how", "why"))
"""Words that ask, which are content where they are joined to another: ``who decided and how``."""
_CITED = stem_set("marks.cited")
_LETTERED = stem_set("marks.lettered")
"""Parts of an agreement that are told apart by letters, which renumbering changes."""
_LABEL = frozenset("abcdefghijklmnopqrstuvwxyz") | {"ii", "iii", "iv", "vi", "vii", "viii"}


def citations(read: Sequence[Token]) -> dict[int, bool]:
    """Tokens that are the number of a provision: ``clause 21``, ``Schedule 3``, ``(a)`` as a label."""
    cited: dict[int, bool] = {}
    for at, token in enumerate(read):
        before = read[at - 1] if at else None
        if (
            (before is not None and before.stem in _NUMBERED and token.text[0].isdigit())
            or (
                before is not None
                and before.plain in ("and", "or", "to")
                and at > 1
                and cited.get(at - 2)
                and token.text[0].isdigit()
                and not _measures(read, at)
            )
            or (
                before is not None
                and before.stem in _CITED
                and not (before.plain.endswith("s") and _measures(read, at))
                and (token.text[0].isdigit() or (len(token.text) == 1 and token.text.isupper()))
            )
            or _names_a_provision(read, at)
        ):
            cited[at] = True
        elif token.text == "(" and at + 2 < len(read) and read[at + 2].text == ")":
            inside = read[at + 1].text
            if inside.lower() in _LABEL and inside.islower():
                cited.update({at: True, at + 1: True, at + 2: True})
    return cited


def _names_a_provision(read: Sequence[Token], at: int) -> bool:
    """``The telling in 4.1``, ``as 6.2 says``: a number with a point in it that counts nothing."""
    if not at or not _POINTED.fullmatch(read[at].text) or read[at - 1].plain not in _BEFORE_A_PROVISION:
        return False
    return at + 1 == len(read) or not read[at + 1].is_word or read[at + 1].plain in _AFTER_A_PROVISION


_POINTED = re.compile(r"\d{1,2}(?:\.\d{1,2})+")
_BEFORE_A_PROVISION = frozenset(("in", "under", "see"))
_AFTER_A_PROVISION = frozenset(
    ("and", "or", "above", "below", "is", "are", "shall", "must", "may", "will", "has", "applies", "says", "to", "the")
)


def _measures(read: Sequence[Token], at: int) -> bool:
    """Whether a figure has a unit of time behind it: ``the rights in clause 7 and 30 days of leave``."""
    return bool(unit_at([token.plain for token in read], at + 1)[0])


def marks_of(
    read: Sequence[Token],
    measured: Sequence[Quantity],
    cited: dict[int, bool],
    modals: Sequence[Found],
    parties: Sequence[Found],
) -> list[Mark]:
    """The comparable words: quantities and parties by class, phrases by group, small words and modals left out."""
    small, equal, fillers = word_list("small_words"), word_list("equivalents"), word_list("fillers")
    quantity_at = {one.first: one for one in measured}
    taken = covered(modals)
    party_at = {one.first: one for one in parties if one.name in _INSTITUTION}
    marks: list[Mark] = []
    at = 0
    while at < len(read):
        if at in quantity_at:
            one = quantity_at[at]
            marks.append(Mark(one.name, one.first, one.last))
            at = one.last
        elif cited.get(at):
            if read[at].text[0].isdigit() or read[at].text.isupper():
                marks.append(Mark(_cited_name(read, at), at, at + 1))
            at += 1
        elif (past := past_old_name(read, at)) or at in taken or not read[at].is_word:
            at = past or at + 1
        else:
            phrase = fillers.at(read, at) or parted(read, at) or equal.at(read, at)
            if phrase is not None and any(inside in quantity_at for inside in range(at + 1, phrase.last)):
                phrase = None
            party = party_at.get(at)
            if read[at].plain in _ASKING and at and read[at - 1].plain in ("and", "or"):
                marks.append(Mark("?" + read[at].plain, at, at + 1))
                at += 1
                continue
            if read[at].text == "agreement" and (not at or read[at - 1].stem not in _KINDS_OF_AGREEMENT):
                marks.append(Mark(stem("agree"), at, at + 1))
                at += 1
            elif party is not None and (phrase is None or phrase.last <= party.last):
                marks.append(Mark(_INSTITUTION[party.name], party.first, party.last))
                at = party.last
            elif phrase is not None and not (phrase.last == at + 1 and small.at(read, at)):
                if phrase.name not in JOINING:
                    marks.append(Mark(phrase.name, at, phrase.last))
                at = phrase.last
            elif dropped := small.at(read, at):
                at = dropped.last
            else:
                marks.append(Mark(read[at].stem, at, at + 1))
                at += 1
    return marks


def past_old_name(read: Sequence[Token], at: int) -> int:
    """Where ``(formerly the Intranet)`` ends, which only says what a thing was once called; 0 if none begins here."""
    if at + 1 >= len(read) or read[at].text != "(" or read[at + 1].plain not in ("formerly", "previously"):
        return 0
    return next((to + 1 for to in range(at, len(read)) if read[to].text == ")"), 0)


def _cited_name(read: Sequence[Token], at: int) -> str:
    """``§`` for the number of a provision, which renumbering changes; stages and grades keep theirs."""
    if read[at].text.isupper() and read[at - 1].stem in _LETTERED:
        return "§"
    if read[at].text[0].isdigit() and not any(token.stem in _NUMBERED for token in read[max(0, at - 3) : at]):
        return "§"
    return "§" + read[at].text
