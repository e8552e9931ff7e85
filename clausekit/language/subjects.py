"""Subjects: the party that is the head of the words before a modal."""

from collections.abc import Sequence

from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, plain_set, word_list

PRONOUNS = frozenset(("it", "they", "he", "she", "them", "and", "but", "which", "who"))
"""What stands for a subject named before."""
_HELD = plain_set("subjects.held")
_UNION_DOINGS = plain_set("subjects.union-doings")
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
    if inside and read[inside[0].last - 1].plain in _NOBODY and _plain_at(read, inside[0].last) in _OUTSIDE:
        return "", ""  # "nobody outside the Employer may receive it"
    if start == 0 and read and (word_list("cues").at(read, 0) is not None or read[0].plain in _CLAUSE_OPENERS):
        inside.reverse()  # a condition without a comma stands first, and the subject after it
    for one in inside:
        before = _word_before(read, one.first, start)
        if before in _BEFORE_OTHERS or (before in _RELATIVES and one.last < end and _opened(read, one.first) > start):
            continue
        if before in _ASKING or _in_relative(read, start, one.first):
            continue  # "patches that alter how staff are assessed", "data which identifies nurses"
        if before in ("and", "or") and _in_of(read, start, one.first):
            continue
        if read[one.last - 1].text.endswith(("'s", "’s", "s'", "s’")) or (
            one.last < end and read[one.last].text in "'’"
        ):
            continue
        if one.name == "union" and one.last == end - 1 and read[one.last].plain in _UNION_DOINGS:
            continue  # "Union ballots may be held"
        if one.name == "worker" and _whose(read, one, parties) == "supplier":
            return "supplier", read[one.last - 1].text  # "a contractor's staff may watch"
        if one.name == "worker" and one.last < end and read[one.last].plain in _HELD:
            continue  # "staff data shall not leave the country"
        return one.name, " ".join(read[at].text for at in range(one.first, one.last))
    return "", ""


_NOBODY = frozenset(("nobody", "no-one", "one", "anyone", "anybody", "person"))
_OUTSIDE = frozenset(("outside", "beyond", "else", "external"))
"""What says that those are meant who are not of the two sides."""


def _plain_at(read: Sequence[Token], at: int) -> str:
    return read[at].plain if at < len(read) else ""


def _in_relative(read: Sequence[Token], start: int, at: int) -> bool:
    """``Data which identifies nurses``: what is told of a thing, which is the head itself."""
    opened = next((there for there in range(start + 1, at) if read[there].plain == "which"), 0)
    return bool(opened) and not any(token.text in ",;" for token in read[opened:at])


def _whose(read: Sequence[Token], one: Found, parties: Sequence[Found]) -> str:
    """The party whose people are named: ``the vendor's engineers``; empty where nobody's are said."""
    owned = read[one.first - 1].text.endswith(("'s", "’s", "s'", "s’")) or read[one.first - 1].text in ("'", "’")
    return next((other.name for other in parties if owned and one.first - 2 <= other.last - 1 < one.first), "")


def refers_back(read: Sequence[Token], start: int, end: int) -> bool:
    """Whether a pronoun, ``either``, or ``and`` with no thing behind it, stands for the subject before."""
    word = read[start].plain
    if word in ("either", "both", "each"):
        return start + 1 == end
    if word == "those" and _those_who_choose(read, start, end):
        return True
    return read[start].stem in PRONOUNS and not (word in ("and", "but") and read[start + 1].plain in ("no", "the", "a"))


def _those_who_choose(read: Sequence[Token], start: int, end: int) -> bool:
    """``Those not placed may choose to leave``: what only a person does."""
    behind = {token.plain for token in read[end : end + 3]}
    return read[start].plain == "those" and bool(behind & _OF_PERSONS)


_OF_PERSONS = plain_set("subjects.of-persons")


def person_meant(read: Sequence[Token], start: int, parties: Sequence[Found], above: str) -> str:
    """Whom ``she``, or ``who`` behind a party, at the start of a clause means; else the subject ``above``.

    ``She`` is the worker of the sentence where it names one and no manager.
    """
    behind = _party_behind(read, start, parties)
    if behind:
        return behind
    if read[start].plain == "those":
        return "worker"
    done = any(token.plain == "be" for token in read[start : start + 4])
    if read[start].plain == "it" and above == "worker" and not done:
        return ""  # a person is no "it": "it may look back a year"
    named = {one.name for one in parties}
    she = any(token.plain in ("she", "he") for token in read[start : start + 2])
    return "worker" if she and "worker" in named and "manager" not in named else above


def _party_behind(read: Sequence[Token], start: int, parties: Sequence[Found]) -> str:
    """The party right before ``who`` or ``which``: ``lodged by the Union, which must say``; empty for any other."""
    ends = start - (start > 0 and read[start - 1].text == ",")
    one = next((party for party in parties if party.last == ends), None)
    if one is None or read[start].plain not in ("who", "which") or read[ends - 1].text.endswith(("'s", "’s")):
        return ""
    handed = _word_before(read, one.first, 0) in ("by", "to", "with")
    return one.name if read[start].plain == "who" or handed else ""


_RELATIVES = frozenset(("which", "that", "whom", "whose"))
"""Words before the party of a relative clause: ``a record which an employee disputes``."""
_ASKING = frozenset(("how", "what", "why", "whether"))
_DETERMINERS = frozenset(("the", "a", "an", "any", "each", "every", "its", "their", "such", "all"))


def _in_of(read: Sequence[Token], start: int, at: int) -> bool:
    """``Scans of visitors and staff``: the second of two things that stand behind ``of``."""
    return any(token.plain == "of" for token in read[start:at]) and not any(
        token.text in ",;:" for token in read[start:at]
    )


def _word_before(read: Sequence[Token], at: int, start: int) -> str:
    """The stem of the word before a party, over its article: ``the speed set for a driver`` is not the driver's."""
    at = _opened(read, at)
    return read[at].stem if at >= start else ""


def _opened(read: Sequence[Token], at: int) -> int:
    """The token before a party and its article."""
    at -= 1
    while at > 0 and read[at].plain in _DETERMINERS:
        at -= 1
    return at


def past_hope(read: Sequence[Token], start: int, first: int) -> int:
    """Where the subject begins behind ``the Bank intends that``: it is not of the Bank that the rest is said."""
    return next((at + 1 for at in range(start + 1, first) if _hopes(read, at)), start)


def _hopes(read: Sequence[Token], at: int) -> bool:
    return read[at].plain == "that" and read[at - 1].plain in _HOPING and read[max(0, at - 2)].plain != "not"


_HOPING = plain_set("subjects.hoping")
