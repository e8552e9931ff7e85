"""Assents: a yes of the workers' side that no list of rungs holds whole, such as ``if the Union so accepts``."""

from collections.abc import Iterator, Sequence

from clausekit.language.stretches import covered
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, plain_set, word_list

_OPENERS = plain_set("assents.openers")
_SAYING = plain_set("assents.saying")
_HELPING = plain_set("assents.helping")
_CONTENT = frozenset(("content", "happy", "satisfied"))
_SAID = frozenset(("say-so", "assent", "blessing", "go-ahead", "acquiescence"))
_REFUSING = frozenset(("rejects", "reject", "refuses", "vetoes", "opposes", "oppose", "disagrees", "disagree"))
_OWNERS = frozenset(("her", "his", "their", "its", "the"))
_OURS = ("union", "worker", "other-voice", "joint")
FAR = 12
"""Words between the one who opens a condition and what they say, at most."""


def rungs_of(read: Sequence[Token], parties: Sequence[Found]) -> tuple[Found, ...]:
    """The rungs of a say in a sentence: those of ``lists/consent.txt`` and those put in other words.

    Args:
        read: the tokens of a sentence.
        parties: the parties in it.
    """
    listed = [one for one in word_list("consent").find(read) if not _pictured(read, one)]
    taken = covered(listed)
    formed = [one for one in _formed(read, parties) if one.first not in taken]
    found = sorted((*listed, *formed), key=lambda one: one.first)
    return tuple(one for one in found if not _conceded(read, one) and not _is_stage(read, one))


def _conceded(read: Sequence[Token], one: Found) -> bool:
    """``Even if the worker objects``: a say that makes no difference."""
    return any(token.plain == "even" for token in read[max(0, one.first - 3) : one.first])


def _is_stage(read: Sequence[Token], one: Found) -> bool:
    """``Told once the purchase has been approved``: by when, and nobody's leave that is needed."""
    if one.last != one.first + 1 or read[one.first].plain not in _PASSED or read[one.first - 1].plain != "been":
        return False
    before = [token.plain for token in read[max(0, one.first - FAR) : one.first]]
    follows = read[one.last].plain if one.last < len(read) else ""
    opened = bool(_ONCE & set(before)) or before[:1] == ["as"] or "soon" in before
    return opened and follows not in ("by", "with") and not {"not", "until", "no", "only"} & set(before)


_PASSED = frozenset(("approved", "authorised", "agreed", "sanctioned"))
_ONCE = frozenset(("once", "after", "when"))


def _pictured(read: Sequence[Token], one: Found) -> bool:
    """``Each person shown``, who is in a picture and is told nothing."""
    if one.last != one.first + 1 or read[one.first].plain != "shown":
        return False
    return not {token.plain for token in read[max(0, one.first - 3) : one.first]} & _BEING


_BEING = frozenset(("be", "been", "being", "is", "are", "was", "were", "have", "has", "and", "or"))


def giver_of(rung: Found, read: Sequence[Token], parties: Sequence[Found]) -> Found | None:
    """The party whose yes it is: ``if the manager agrees``, ``the agreement of the Union``; None without one."""
    after = next((one for one in parties if rung.last <= one.first <= rung.last + 3), None)
    linked = {token.plain for token in read[max(rung.first, rung.last - 1) : after.first]} if after else set()
    if after is not None and linked & {"of", "from", "by", "with"}:
        shared = after.last < len(read) and read[after.last].plain in ("and", "or")
        return None if shared else after
    at = rung.first - 1
    while at >= 0 and read[at].plain in _HELPING | {"express", "prior", "written", "to"}:
        at -= 1
    return next((one for one in parties if one.first <= at < one.last), None)


def _formed(read: Sequence[Token], parties: Sequence[Found]) -> Iterator[Found]:
    for at, token in enumerate(read):
        said = token.plain in _SAID and at > 0
        if (said and (read[at - 1].plain in _OWNERS or read[at - 1].text.endswith(("'s", "’s")))) or (
            token.plain == "agreement" and _owned_by_ours(read, at, parties)
        ):
            yield Found("agree", at, at + 1)
        elif token.plain in _SETTLED and _with_ours(read, at, parties):
            yield Found("agree", at, at + 2)
        elif token.plain in _VIEWS and (verb := _heard(read, at)):
            yield Found("consult", verb, at + 1)
        elif (token.plain in _REFUSING or _is_no(read, at)) and _asked(read, at, parties):
            yield Found("no-objection", at, at + 1 + _is_no(read, at))
        elif token.plain in _SAYING or token.plain in _CONTENT:
            last = at + 2 if token.plain in ("say", "says", "said", "vote", "votes", "voted") else at + 1
            yes = last == at + 1 or (last <= len(read) and read[last - 1].plain in ("yes", "for"))
            if yes and _asked(read, at, parties) and (token.plain in _SAYING or _is_so(read, at)):
                yield Found("agree", at, last)


def _is_no(read: Sequence[Token], at: int) -> bool:
    """``Says no``, ``has voted against it``."""
    follows = read[at + 1].plain if at + 1 < len(read) else ""
    said = read[at].plain in ("say", "says", "said") and follows == "no"
    return said or (read[at].plain in ("vote", "votes", "voted") and follows == "against")


def _owned_by_ours(read: Sequence[Token], at: int, parties: Sequence[Found]) -> bool:
    """Whether a yes is that of ours: ``obtain the Unions' written agreement``, and no agreement with somebody."""
    if at + 1 < len(read) and read[at + 1].plain in ("with", "between", "on", "about", "for"):
        return False
    back = at - 1
    while back > 0 and read[back].plain in _OF_A_YES | {"'", "’"}:
        back -= 1
    owner = next((one for one in parties if one.first <= back < one.last), None)
    owned = read[back].text.endswith(("'s", "’s", "s'", "s’")) or read[back + 1].text in "'’"
    return owner is not None and owner.name in _OURS and owned


_OF_A_YES = frozenset(("prior", "written", "express", "full", "own", "free", "recorded", "clear", "explicit"))


def _with_ours(read: Sequence[Token], at: int, parties: Sequence[Found]) -> bool:
    """``Settled with the Union``, ``signed off by both sides``."""
    follows = [token.plain for token in read[at + 1 : at + 3]]
    link = next((at + step for step, word in enumerate(follows, 1) if word in ("with", "by", "between")), 0)
    return link > 0 and any(one.name in _OURS and link < one.first <= link + 3 for one in parties)


def _heard(read: Sequence[Token], at: int) -> int:
    """The verb of ``hear the unions' views``; 0 where nobody asks for them."""
    return next((back for back in range(at - 1, max(at - 6, 0), -1) if read[back].plain in _HEARING), 0)


_SETTLED = frozenset(("settled", "cleared", "signed"))
_VIEWS = frozenset(("views", "opinion", "opinions", "comments", "observations"))
_HEARING = frozenset(
    ("hear", "hears", "heard", "take", "takes", "seek", "seeks", "invite", "invites", "canvass", "sound")
)


def _asked(read: Sequence[Token], at: int, parties: Sequence[Found]) -> bool:
    """Whether ours are the ones who say it, behind a word that opens a condition: ``until the branch has said yes``."""
    back = at - 1
    while back >= 0 and at - back <= FAR and read[back].plain in _HELPING:
        back -= 1
    ours = next((one for one in parties if one.first <= back < one.last and one.name in _OURS), None)
    if ours is None and back >= 0 and read[back].plain in _PERSONAL and _only_ours(parties):
        ours = Found("worker", back, back + 1)
    if ours is None:
        return False
    before = {token.plain for token in read[max(0, ours.first - 3) : ours.first]}
    return bool(before & _OPENERS)


_PERSONAL = frozenset(("she", "he", "they"))


def _only_ours(parties: Sequence[Found]) -> bool:
    """Whether ours are named in a sentence and no manager, for whom ``she`` might stand."""
    named = {one.name for one in parties}
    return bool(named & set(_OURS)) and "manager" not in named


def _is_so(read: Sequence[Token], at: int) -> bool:
    """Whether ``content`` is what somebody is, and no content of a thing."""
    return read[at - 1].plain in ("is", "are") and (at + 1 == len(read) or read[at + 1].plain not in ("of", "in"))
