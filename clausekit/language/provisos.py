"""Provisos: softening words put together from parts, as ``wherever it is operationally feasible``, by their form."""

from collections.abc import Iterator, Sequence

from clausekit.language.intentions import intended
from clausekit.language.opinions import PRONOUNS, means_ours, opinions
from clausekit.language.softening_adverbs import SOFTENING, softening_adverb
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, plain_set, word_list

_OPENERS = plain_set("provisos.openers")
_FAR = frozenset(("far", "extent"))
_PRONOUNS = frozenset(("it", "this", "that"))
_ADVERBS = plain_set("provisos.adverbs")
_ADJECTIVES = plain_set("provisos.adjectives")
_GOES_ON = plain_set("provisos.goes-on")
"""Words that may stand behind a proviso; before a noun its adjective belongs to the noun: ``if reasonable costs``."""
_KINDS = plain_set("provisos.kinds")
_PRESSURES = plain_set("provisos.pressures")
_ALLOWING = plain_set("provisos.allowing")
_MEANS = plain_set("provisos.means")
_DECIDING = plain_set("provisos.deciding")
_HELPING = frozenset(("may", "so", "otherwise", "shall", "will", "in", "writing", "freely"))
_HOLDINGS = plain_set("provisos.holdings")
_WIDENING = plain_set("provisos.widening")
_THEIRS = ("employer", "manager", "supplier")


def softening(read: Sequence[Token], parties: Sequence[Found]) -> tuple[Found, ...]:
    """The softening words of a sentence, those of ``lists/qualifiers.txt`` and those put together, from left to right.

    Args:
        read: the tokens of a sentence.
        parties: the parties in it.
    """
    listed = [one for one in word_list("qualifiers").find(read) if not _same_stem(read, one)]
    formed = [*_of_form(read, parties), *opinions(read, parties, _THEIRS)]
    longest = sorted((*listed, *formed), key=lambda one: (one.first - one.last, one.first))
    kept: list[Found] = []
    for one in longest:
        if not any(one.first < other.last and other.first < one.last for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.first))


def _same_stem(read: Sequence[Token], one: Found) -> bool:
    """Whether a word only shares its stem with an adverb that softens: ``a period`` with ``periodically``."""
    return one.name in _ADVERBIAL and one.last == one.first + 1 and not read[one.first].plain.endswith("ly")


_ADVERBIAL = ("vague-time", "qualifier")


def _of_form(read: Sequence[Token], parties: Sequence[Found]) -> Iterator[Found]:
    starts = {one.first: one for one in parties if one.name in _THEIRS}
    at = 0
    while at < len(read):
        if read[at].plain not in _BEGIN and _plain(read, at + 1) not in _BEGIN_AS_SECOND:
            at += 1
            continue
        found = (
            _proviso(read, at)
            or _of_means(read, at)
            or _permitting(read, at)
            or _of_party(read, at, starts)
            or _pressure(read, at)
        )
        if found is None:
            found = _in_hands(read, at, starts) or _needed(read, at) or _such_as(read, at, parties)
        found = found or intended(read, at) or softening_adverb(read, at)
        if found is not None:
            yield found
        at = found.last if found is not None else at + 1


_BEGIN = (
    _OPENERS
    | _KINDS
    | {"as", "so", "in", "insofar", "to", "unless", "provided", "at", "on", "all", "it", "such"}
    | {"more", "beyond", "longer", "further", "has", "have"}
    | SOFTENING
)
"""Words that a form of softening words can begin with: most words say no, and cost no more than this."""
_BEGIN_AS_SECOND = frozenset(("permitting", "allowing"))


def _opened(read: Sequence[Token], at: int) -> int:
    """Where the words behind an opener begin: ``where``, ``so far as``, ``to the extent that``; 0 without one."""
    word = read[at].plain
    if word in _OPENERS:
        return at + 2 if _plain(read, at + 1) == "that" else at + 1
    if word in ("as", "so", "insofar", "in") and any(_plain(read, at + step) in _FAR for step in (1, 2)):
        return next((there + 1 for there in range(at + 2, at + 5) if _plain(read, there) == "as"), 0)
    if word == "insofar" and _plain(read, at + 1) == "as":
        return at + 2
    if word == "to" and _plain(read, at + 1) == "the" and "extent" in (_plain(read, at + 2), _plain(read, at + 3)):
        last = at + 3 if _plain(read, at + 2) == "extent" else at + 4
        return last + 1 if _plain(read, last) == "that" else last
    return 0


def _proviso(read: Sequence[Token], at: int) -> Found | None:
    """``wherever it is operationally feasible``."""
    here = _opened(read, at)
    if not here:
        return None
    said = False
    if _plain(read, here) in _PRONOUNS and _plain(read, here + 1) in ("is", "be"):
        here, said = here + 2, True
    elif _plain(read, here) == "is":
        here, said = here + 1, True
    while _plain(read, here) in _ADVERBS or (_plain(read, here) == "and" and _plain(read, here + 1) in _ADJECTIVES):
        here += 1
    if _plain(read, here) not in _ADJECTIVES:
        return None
    here += 1
    while _plain(read, here) == "and" and _plain(read, here + 1) in _ADJECTIVES:
        here += 2
    return Found("qualifier", at, here) if said or _ends(read, here) else None


def _of_means(read: Sequence[Token], at: int) -> Found | None:
    """``when resources permit``, ``as the budget allows``."""
    here = _opened(read, at) or (at + 1 if read[at].plain == "as" else 0)
    if not here:
        return None
    here += _plain(read, here) in ("the", "its", "available")
    first = here
    while _plain(read, here) in _MEANS:
        here += 1
    if here == first:
        return None
    here += _plain(read, here) in ("so", "will")
    return Found("qualifier", at, here + 1) if _plain(read, here) in _ALLOWING else None


def _permitting(read: Sequence[Token], at: int) -> Found | None:
    """``Volumes permitting``, ``weather allowing``, ``all being well``."""
    follows = _plain(read, at + 1)
    if follows in ("permitting", "allowing") and read[at].is_word and read[at].plain not in _JOINING:
        return Found("qualifier", at, at + 2) if _ends(read, at + 2) else None
    well = read[at].plain == "all" and follows == "being" and _plain(read, at + 2) == "well"
    return Found("qualifier", at, at + 3) if well else None


_JOINING = frozenset(("and", "or", "for", "of", "by", "without", "not", "from", "a", "the", "to", "in", "on", "with"))


def _of_party(read: Sequence[Token], at: int, starts: dict[int, Found]) -> Found | None:
    """``where the manager so decides``, ``as the Trust may from time to time determine``, ``unless … otherwise``."""
    word = read[at].plain
    here = _opened(read, at) or (at + 1 if word in ("as", "unless", "provided") else 0)
    if not here:
        return None
    party = next((starts[there] for there in range(here, min(here + 3, len(read))) if there in starts), None)
    if party is None:
        return None
    here = party.last
    otherwise = False
    while _plain(read, here) in _HELPING or [_plain(read, here + step) for step in range(4)] == _FROM_TIME_TO_TIME:
        otherwise = otherwise or _plain(read, here) == "otherwise"
        here += 4 if _plain(read, here) == "from" else 1
    if _plain(read, here) in ("sees", "see", "thinks", "think", "deems", "considers") and _plain(read, here + 1) in (
        "fit",
        "proper",
        "necessary",
        "appropriate",
        "best",
        "reasonable",
        "expedient",
    ):
        return Found("discretion", at, here + 2)
    if [_plain(read, here), _plain(read, here + 1)] in (["does", "not"], ["do", "not"]) and _plain(read, here + 2) in (
        "object",
        "oppose",
        "refuse",
        "decide",
    ):
        return Found("discretion", at, here + 3)
    if _plain(read, here) not in _DECIDING:
        return None
    last = here + 1
    if _plain(read, last) in ("otherwise", "it", "this"):
        otherwise = otherwise or _plain(read, last) == "otherwise"
        last += 1
    if not _ends(read, last):
        return None
    if word == "unless":
        return Found("subject-to", at, last) if otherwise else None
    return Found("discretion", at, last)


_FROM_TIME_TO_TIME = ["from", "time", "to", "time"]


def _in_hands(read: Sequence[Token], at: int, starts: dict[int, Found]) -> Found | None:
    """``at the Trust's absolute discretion``, ``in the manager's sole judgement``."""
    if read[at].plain not in ("at", "in", "on"):
        return None
    party = next((starts[there] for there in range(at + 1, min(at + 3, len(read))) if there in starts), None)
    if party is None or not read[party.last - 1].text.endswith(("'s", "’s", "s'", "s’")):
        return None
    here = party.last
    while _plain(read, here) in _WIDENING:
        here += 1
    return Found("discretion", at, here + 1) if _plain(read, here) in _HOLDINGS else None


def _needed(read: Sequence[Token], at: int) -> Found | None:
    """``more than is necessary``, ``beyond what is reasonable``: a ban that lets its owner judge."""
    if read[at].plain not in ("more", "beyond", "longer", "further"):
        return None
    if at and read[at - 1].plain in ("no", "not", "never") and read[at].plain != "longer":
        return None  # "no more than is needed" is a bound
    here = at + 1
    while _plain(read, here) in ("often", "than", "what", "is", "may", "be", "strictly", "reasonably"):
        here += 1
    named = _plain(read, here) in ("necessary", "needed", "reasonable", "appropriate", "required", "proportionate")
    return Found("qualifier", at, here + 1) if named and here - at > 1 and _ends(read, here + 1) else None


def _such_as(read: Sequence[Token], at: int, parties: Sequence[Found]) -> Found | None:
    """``such support as it can``, ``such notice as is possible``: as much as the one who owes it finds fit to give."""
    if read[at].plain != "such":
        return None
    here = next((to for to in range(at + 2, min(at + 5, len(read))) if read[to].plain == "as"), 0)
    if not here:
        return None
    if _plain(read, here + 1) in PRONOUNS:
        able = _plain(read, here + 2) in ("can", "may", "could", "thinks", "considers")
        return Found("qualifier", at, here + 3) if able and not means_ours(read, here + 1, parties, _THEIRS) else None
    there = here + 2 if _plain(read, here + 1) in ("is", "are", "seems") else here + 1
    while _plain(read, there) in _ADVERBS:
        there += 1
    return Found("qualifier", at, there + 1) if _plain(read, there) in _ADJECTIVES else None


def _pressure(read: Sequence[Token], at: int) -> Found | None:
    """``budgetary pressures``, ``commercial imperatives``."""
    if read[at].plain in _KINDS and _plain(read, at + 1) in _PRESSURES:
        return Found("needs", at, at + 2)
    return None


def _ends(read: Sequence[Token], at: int) -> bool:
    """Whether a proviso may end before a token: at a stop, or where words go on that are no noun."""
    return at >= len(read) or not read[at].is_word or read[at].plain in _GOES_ON


def _plain(read: Sequence[Token], at: int) -> str:
    return read[at].plain if at < len(read) else ""
