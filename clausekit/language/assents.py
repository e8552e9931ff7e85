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
    listed = list(word_list("consent").find(read))
    taken = covered(listed)
    formed = [one for one in _formed(read, parties) if one.first not in taken]
    return tuple(sorted((*listed, *formed), key=lambda one: one.first))


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
        if token.plain in _SAID and at and (read[at - 1].plain in _OWNERS or read[at - 1].text.endswith(("'s", "’s"))):
            yield Found("agree", at, at + 1)
        elif token.plain in _REFUSING and _asked(read, at, parties):
            yield Found("no-objection", at, at + 1)
        elif token.plain in _SAYING or token.plain in _CONTENT:
            last = at + 2 if token.plain in ("say", "says", "said") else at + 1
            yes = last == at + 1 or (last <= len(read) and read[last - 1].plain == "yes")
            if yes and _asked(read, at, parties) and (token.plain in _SAYING or _is_so(read, at)):
                yield Found("agree", at, last)


def _asked(read: Sequence[Token], at: int, parties: Sequence[Found]) -> bool:
    """Whether ours are the ones who say it, behind a word that opens a condition: ``until the branch has said yes``."""
    back = at - 1
    while back >= 0 and at - back <= FAR and read[back].plain in _HELPING:
        back -= 1
    ours = next((one for one in parties if one.first <= back < one.last and one.name in _OURS), None)
    if ours is None:
        return False
    before = {token.plain for token in read[max(0, ours.first - 3) : ours.first]}
    return bool(before & _OPENERS)


def _is_so(read: Sequence[Token], at: int) -> bool:
    """Whether ``content`` is what somebody is, and no content of a thing."""
    return read[at - 1].plain in ("is", "are") and (at + 1 == len(read) or read[at + 1].plain not in ("of", "in"))
