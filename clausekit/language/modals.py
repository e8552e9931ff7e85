"""Modals: the words that make a verb a duty, leave or a ban."""

from collections.abc import Sequence

from clausekit.language.leave_to_be import let_be
from clausekit.language.parts import NEGATIVE
from clausekit.language.quantity import Quantity
from clausekit.language.rights_kept import rights_kept
from clausekit.language.stretches import covered, phrases_in
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, stem_set, word_list

_ARTICLES = frozenset(("a", "an", "the", "each", "every", "any", "its", "their", "all"))


def modals_of(read: Sequence[Token], measured: Sequence[Quantity]) -> list[Found]:
    """Modal verbs, with ``nothing in this policy shall prevent`` as one of them."""
    found: list[Found] = []
    counted = covered(measured)
    laid = [*_laid_on(read), *_by_something(read), *let_be(read), *rights_kept(read), *_bare_need(read)]
    for one in sorted(
        (*word_list("modals").find(read), *_nothing(read), *laid), key=lambda one: (one.first, -one.last)
    ):
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
        if read[one.last - 2].plain == "free" and one.last < len(read) and word_list("parties").at(read, one.last):
            continue  # "shall be free to staff"
        if _a_noun(read, one) or _asks_what(read, one) or _as_it_can(read, one) or opens_condition(read, one.first):
            continue
        if _says_of_what(read, one.first):
            continue
        if found and one.first < found[-1].last:
            continue
        if read[one.last - 2].plain == "able" and one.first and read[one.first - 1].stem in _DEVICES:
            found.append(Found("duty", one.first, one.first + 1))  # "the equipment shall be able to": what it is like
            continue
        opening = next((at for at in range(max(0, one.first - 6), one.first) if read[at].stem == "noth"), None)
        stops = one.last < len(read) and read[one.last].stem in ("prevent", "preclud", "stop", "hinder", "restrain")
        if opening is not None and stops and (not found or found[-1].last <= opening):
            found.append(Found("free-to", opening, one.last + 1))
        else:
            found.append(one)
    return found


def opens_condition(read: Sequence[Token], at: int) -> bool:
    """``Should the parties fail to agree``: an ``if`` in another order, and nothing that anybody should do."""
    if read[at].plain != "should" or at + 2 >= len(read) or read[at + 1].plain not in _OPENS_SUBJECT:
        return False
    return at == 0 or read[at - 1].text in ",;." or read[at - 1].plain in ("and", "but")


_OPENS_SUBJECT = _ARTICLES | {
    "they",
    "he",
    "she",
    "it",
    "either",
    "both",
    "no",
    "this",
    "that",
    "these",
    "such",
    "there",
}


def _as_it_can(read: Sequence[Token], one: Found) -> bool:
    """``Such support as it can``: as much as the one who gives it finds, and no leave."""
    at = one.first
    return at > 1 and read[at].plain == "can" and read[at - 2].plain == "as" and read[at - 1].plain in ("it", "they")


def _says_of_what(read: Sequence[Token], at: int) -> bool:
    """``In words they can follow``, ``what it does and who can change it``: what is said of a thing, and no leave."""
    if read[at].plain != "can" or at < 2:
        return False
    if read[at - 1].plain in ("they", "it", "he", "she"):
        return read[at - 2].is_word and read[at - 2].plain not in _JOINING
    asked = {token.plain for token in read[:at]} & {"what", "how", "whether"}
    return bool(asked) and read[at - 1].plain == "who" and read[at - 2].plain in ("and", "or", ",")


_JOINING = frozenset(("and", "or", "but", "if", "when", "where", "that", "which", "so", "as", "unless", "until"))
_HAS = frozenset(("have", "give", "retain", "enjoy", "acquire"))


def _a_noun(read: Sequence[Token], one: Found) -> bool:
    """Whether ``right to`` names a right of which something is said: ``it takes away no right to leave``."""
    at = one.first
    if at < 2 or read[at].plain != "right":
        return False
    if read[at - 1].plain in ("no", "any"):
        return read[at - 2].stem not in _HAS
    if read[at - 1].text.endswith(("'s", "s'", "’s", "s’")):
        return any(token.stem in _LIMITING_VERBS for token in read[max(0, at - 4) : at - 1])
    return read[at - 1].plain in ("the", "his", "her", "their", "its", "that") and read[at - 2].stem in _LIMITING


_LIMITING = stem_set("modals.limiting")
_LIMITING_VERBS = _LIMITING - frozenset(("to", "of", "from"))
_DEVICES = stem_set("modals.devices")


def _asks_what(read: Sequence[Token], one: Found) -> bool:
    """``Shall agree what is to be done``: what is asked, and no duty of its own."""
    return one.first > 0 and read[one.first - 1].plain == "what" and one.name in ("duty", "should")


def _nothing(read: Sequence[Token]) -> list[Found]:
    """``Nothing in this clause authorises …`` forbids, and ``nothing … requires`` frees."""
    for at, token in enumerate(read):
        if token.stem == "noth" and at + 1 < len(read):
            near = read[at + 1].stem in ("in", "herein", "here")
            first = at + 2 if near or read[at + 1].plain == "to" else at + 1
            for to in range(first, min(at + 9 if near else first + 1, len(read))):
                name = next((name for name, stems in _OF_NOTHING.items() if read[to].stem in stems), "")
                if name and read[to - 1].plain not in ("shall", "will", "may"):
                    return [Found(name, at, to + 1)]
    return []


def _laid_on(read: Sequence[Token]) -> list[Found]:
    """``It is open to a carer to …``, ``it falls to the secretaries to …``: whose it is stands behind the modal."""
    words = [token.plain for token in read]
    found = []
    for first, last in phrases_in(words, _LAYING):
        phrase = tuple(words[first:last])
        opens = first and words[first - 1] == ("there" if phrase[-2] in _THERE else "it")
        if opens and "to" in words[last + 1 : last + LONGEST_PARTY]:
            found.append(Found(_LAYING[phrase], first, last))
    return found


def _bare_need(read: Sequence[Token]) -> list[Found]:
    """``No driver need justify a stop``: nobody is asked to."""
    return [
        Found("duty", at, at + 1)
        for at in range(1, len(read) - 1)
        if read[at].plain == "need"
        and read[at + 1].plain not in ("not", "to", "for", "of", "is", "be")
        and NEGATIVE & {token.plain for token in read[max(0, at - LONGEST_PARTY) : at]}
        and read[at - 1].plain not in ("no", "any", "a", "the", "shall", "will")
    ]


def _by_something(read: Sequence[Token]) -> list[Found]:
    """``Is not obliged by the output to act``: a modal with what binds or frees put into it."""
    found = []
    for at in range(1, len(read) - 4):
        if read[at + 1].plain != "by" or read[at].plain not in _BINDING:
            continue
        name, denied = _BINDING[read[at].plain], read[at - 1].plain == "not"
        be = at - 1 - denied
        to = next((to for to in range(at + 3, min(at + 3 + LONGEST_PARTY, len(read))) if read[to].plain == "to"), 0)
        goes_on = to and to + 1 < len(read) and read[to - 1].plain != "up" and read[to + 1].plain not in _ARTICLES
        if be >= 0 and read[be].plain in ("is", "are", "be") and goes_on:
            found.append(Found(_DENIED[name] if denied else name, be, to + 1))
    return found


_BINDING = {
    **dict.fromkeys(("obliged", "required", "bound", "compelled", "forced"), "duty"),
    **dict.fromkeys(("entitled", "permitted", "allowed", "empowered", "authorised"), "may"),
    **dict.fromkeys(("forbidden", "prevented", "prohibited", "barred"), "ban"),
}
_DENIED = {"duty": "exempt", "may": "ban", "ban": "free-to"}
LONGEST_PARTY = 6
"""Words between ``it falls to`` or ``is obliged by`` and the verb, at most."""
_THERE = frozenset(("obligation", "duty", "requirement", "need"))
"""What there is on a party: ``there is no obligation on staff to …``."""
_LAYING = {
    ("is", "open", "to"): "may",
    ("is", "not", "open", "to"): "ban",
    ("is", "not", "for"): "ban",
    ("is", "up", "to"): "may",
    ("shall", "be", "open", "to"): "may",
    ("shall", "not", "be", "open", "to"): "ban",
    ("is", "for"): "duty",
    ("is", "no", "obligation", "on"): "exempt",
    ("is", "no", "duty", "on"): "exempt",
    ("is", "no", "requirement", "on"): "exempt",
    ("is", "no", "need", "for"): "exempt",
    ("is", "an", "obligation", "on"): "duty",
    ("is", "a", "duty", "on"): "duty",
    ("is", "a", "requirement", "on"): "duty",
    ("is", "a", "need", "for"): "duty",
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
