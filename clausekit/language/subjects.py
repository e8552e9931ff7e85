"""Subjects: the party that is the head of the words before a modal."""

from collections.abc import Sequence

from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, plain_set, word_list

_HELD = plain_set("subjects.held")
_BEFORE_OTHERS = frozenset(
    (
        "of",
        "by",
        "to",
        "from",
        "with",
        "about",
        "for",
        "on",
        "in",
        "at",
        "under",
        "against",
        "concern",
        "regard",
        "between",
    )
)
"""Stems before a party that is not the head of its words: ``data concerning an employee``."""
_CLAUSE_OPENERS = plain_set("subjects.clause-openers")


def subject_of(read: Sequence[Token], start: int, end: int, parties: Sequence[Found]) -> tuple[str, str]:
    """The party that is the head of the words before a modal: the first one, or the last before ``of``."""
    if start < len(read) and read[start].stem == "consent":
        return "consent", ""
    inside = [one for one in parties if start <= one.first < end]
    if start == 0 and read and (word_list("cues").at(read, 0) is not None or read[0].plain in _CLAUSE_OPENERS):
        inside.reverse()  # a condition without a comma stands first, and the subject after it
    for one in inside:
        before = _word_before(read, one.first, start)
        if before in _BEFORE_OTHERS:
            continue
        if before in ("and", "or") and _in_of(read, start, one.first):
            continue
        if read[one.last - 1].text.endswith(("'s", "’s", "s'", "s’")) or (
            one.last < end and read[one.last].text in "'’"
        ):
            continue
        if one.name == "worker" and one.last < end and read[one.last].plain in _HELD:
            continue  # "staff data shall not leave the country"
        return one.name, " ".join(read[at].text for at in range(one.first, one.last))
    return "", ""


_DETERMINERS = frozenset(("the", "a", "an", "any", "each", "every", "its", "their", "such", "all"))


def _in_of(read: Sequence[Token], start: int, at: int) -> bool:
    """``Scans of visitors and staff``: the second of two things that stand behind ``of``."""
    return any(token.plain == "of" for token in read[start:at]) and not any(
        token.text in ",;:" for token in read[start:at]
    )


def _word_before(read: Sequence[Token], at: int, start: int) -> str:
    """The stem of the word before a party, over its article: ``the speed set for a driver`` is not the driver's."""
    at -= 1
    while at > start and read[at].plain in _DETERMINERS:
        at -= 1
    return read[at].stem if at >= start else ""
