"""Softening adverbs: single words that loosen a ban, or raise what has to happen before a protection is due."""

from collections.abc import Sequence

from clausekit.language.number_words import BEGIN
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found

_HABITUAL = frozenset(("routinely", "habitually", "systematically", "regularly", "ordinarily"))
_DEGREES = frozenset(
    ("significantly", "materially", "substantially", "seriously", "markedly", "appreciably", "severely", "gravely")
)
_ROUGH = frozenset(("about", "approximately", "roughly", "around"))
SOFTENING = _HABITUAL | _DEGREES | _ROUGH | {"from"}


def softening_adverb(read: Sequence[Token], at: int) -> Found | None:
    """The adverb at a token, if it softens where it stands."""
    return _not_as_a_habit(read, at) or _in_degree(read, at) or _now_and_then(read, at) or _roughly(read, at)


def _not_as_a_habit(read: Sequence[Token], at: int) -> Found | None:
    """``Shall not routinely move a porter``: now and then it may."""
    denied = at and read[at - 1].plain in ("not", "never")
    return Found("qualifier", at, at + 1) if denied and read[at].plain in _HABITUAL else None


def _in_degree(read: Sequence[Token], at: int) -> Found | None:
    """``If it performs significantly worse``: what sets a protection off has to be more than it was."""
    if read[at].plain not in _DEGREES:
        return None
    opened = any(token.plain in _OPENING for token in read[max(0, at - MOST_BEFORE) : at])
    return Found("qualifier", at, at + 1) if opened else None


def _roughly(read: Sequence[Token], at: int) -> Found | None:
    """``About sixty days after the start``: how many, is for them to say."""
    number = at + 1 < len(read) and (read[at + 1].plain in BEGIN - {"a"} or read[at + 1].plain[:1].isdigit())
    return Found("qualifier", at, at + 1) if read[at].plain in _ROUGH and number else None


def _now_and_then(read: Sequence[Token], at: int) -> Found | None:
    """``Shall from time to time publish it``: when, is for them to say; ``the rules from time to time in force``."""
    if read[at].plain != "from" or [token.plain for token in read[at + 1 : at + 4]] != ["time", "to", "time"]:
        return None
    owed = any(token.plain in _OWED for token in read[max(0, at - 2) : at])
    last = at + 4 >= len(read) or not read[at + 4].is_word
    behind = at > 0 and last and any(token.plain in _OWED for token in read[:at]) and not _is_past(read[at - 1])
    return Found("qualifier", at, at + 4) if owed or behind else None


def _is_past(token: Token) -> bool:
    """Whether a word says what has been done: ``the rules as amended from time to time``."""
    return token.plain.endswith("ed") or token.plain in _PAST


_PAST = frozenset(("made", "given", "set", "force", "agree", "determine", "decide"))


_OWED = frozenset(("shall", "will", "must", "should"))
_OPENING = frozenset(("if", "where", "when", "which", "that", "who", "whose", "unless"))
MOST_BEFORE = 8
"""Words from ``if`` or ``which`` to an adverb of degree, at most."""
