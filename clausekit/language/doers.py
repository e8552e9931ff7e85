"""Doers: which party chooses, decides or judges, found by the verb it stands with in any of its forms."""

from dataclasses import dataclass

from clausekit.language.favour import OURS, word_classes
from clausekit.language.sentence import Mark, Sentence
from clausekit.language.word_lists import Found, plain_set

_OFFERING = frozenset(("volunt", "volunteer"))
"""To offer oneself is to choose."""
_PUTTING = frozenset(("put", "offer", "propos", "give", "come", "step"))
_TOGETHER = frozenset(("together", "jointly"))
_BETWEEN = plain_set("doers.between")
_BEFORE_BY = _BETWEEN | {"jointly", "in", "writing", "out", "on", "upon"}
"""Words that may stand between a verb and its ``by``."""


@dataclass(frozen=True, slots=True)
class Doing:
    """A deciding verb and the party that does it."""

    verb: str
    party: Found


def doings(sentence: Sentence) -> list[Doing]:
    """Every deciding verb of a sentence with its doer; a verb whose doer is not said is left out."""
    found = _left_to(sentence)
    for mark in sentence.marks:
        owned = (
            mark.name == "view"
            and mark.first
            and sentence.tokens[mark.first - 1].text.endswith(("'s", "’s", "s'", "s’"))
        )
        if mark.name in _PUTTING and _themselves(sentence, mark):
            party = _before(sentence, mark)
            if party is not None:
                found.append(Doing("choose", party))
        elif owned or mark.name in word_classes("deciding")["verbs"] | _OFFERING:
            party = (
                _after(sentence, mark) or _with_ours(sentence, mark) or _before(sentence, mark) or _both(sentence, mark)
            )
            if party is not None:
                found.append(Doing("choose" if mark.name in _OFFERING else mark.name, party))
    return found


def _left_to(sentence: Sentence) -> list[Doing]:
    """``It is up to the picker whether …``, ``the choice is the driver's``: who decides where no verb says so."""
    tokens, found = sentence.tokens, []
    for one in sentence.parties:
        before = [token.plain for token in tokens[max(0, one.first - 3) : one.first] if token.plain not in _ARTICLES]
        behind = tokens[one.last].plain if one.last < len(tokens) else ""
        chosen = any(token.plain in ("choice", "decision") for token in tokens[: one.first])
        if before[-2:] == ["up", "to"] and behind in _ASKED:
            found.append(Doing("decide", one))
        elif chosen and before[-1:] == ["is"] and tokens[one.last - 1].text.endswith(("'s", "’s", "s'", "s’")):
            found.append(Doing("choose", one))
    for at in range(len(tokens) - 1):
        if tokens[at].plain in _PRONOUNS and tokens[at + 1].plain in ("choice", "decision"):
            found.append(Doing("choose", Found(_PRONOUNS[tokens[at].plain], at, at + 1)))
    return found


_PRONOUNS = {"your": "worker", "our": "employer"}
_ARTICLES = frozenset(("the", "a", "an", "each", "every", "any"))
_ASKED = frozenset(("whether", "how", "when", "if", "where", "which", "what"))


def _themselves(sentence: Sentence, mark: Mark) -> bool:
    """``Who put themselves forward``."""
    follows = [token.plain for token in sentence.tokens[mark.last : mark.last + 1]]
    return follows[:1] in (["themselves"], ["himself"], ["herself"], ["forward"])


def _after(sentence: Sentence, mark: Mark) -> Found | None:
    """The party after ``by``: ``chosen by the Union``, ``chosen jointly by both``."""
    tokens = sentence.tokens
    for at in range(mark.last, min(mark.last + 3, len(tokens))):
        if tokens[at].plain == "by":
            near = [one for one in sentence.parties if at <= one.first <= at + 8]
            if (
                len(near) > 1
                and (near[0].name in OURS) != (near[1].name in OURS)
                and tokens[near[0].last].plain == "and"
            ):
                return Found("joint", near[0].first, near[1].last)
            return near[0] if near and near[0].first <= at + 3 else None
        if tokens[at].text in ",.;:" or tokens[at].plain not in _BEFORE_BY:
            return None
    return None


def _before(sentence: Sentence, mark: Mark) -> Found | None:
    """The party right before the verb, as its subject or owner: ``whom the Union chooses``, ``the judge's view``."""
    tokens = sentence.tokens
    at = mark.first - 1
    while at >= 0 and (
        tokens[at].plain in _BETWEEN or (mark.name in _OFFERING | _PUTTING and tokens[at].plain == "who")
    ):
        at -= 1
    named = (one for one in sentence.parties if one.first <= at < one.last)
    found = next((one for one in named if tokens[at + 1].plain == "who" or not _after_by(sentence, one)), None)
    return found or next(
        (
            one
            for one in sentence.parties
            if one.last <= at < one.last + 3 and tokens[one.last - 1].text.endswith(("'s", "’s"))
        ),
        None,
    )


def _both(sentence: Sentence, mark: Mark) -> Found | None:
    """``They decide together``, where nobody is named."""
    if mark.last < len(sentence.tokens) and sentence.tokens[mark.last].plain in _TOGETHER:
        return Found("joint", mark.last, mark.last + 1)
    return None


def _with_ours(sentence: Sentence, mark: Mark) -> Found | None:
    """``We decide together with you``: both."""
    words = [token.plain for token in sentence.tokens[mark.last : mark.last + 2]]
    ours = next((one for one in sentence.parties if mark.last + 2 <= one.first <= mark.last + 3), None)
    if words[1:] != ["with"] or words[0] not in _TOGETHER or ours is None or ours.name not in OURS:
        return None
    return Found("joint", mark.last, ours.last)


def _after_by(sentence: Sentence, one: Found) -> bool:
    before = {token.plain for token in sentence.tokens[max(0, one.first - 2) : one.first]}
    return bool(before & {"by", "to", "from", "with", "for"})
