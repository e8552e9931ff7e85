"""Search: the passages of a survey that answer a question in a rep's own words, each with its file and article.

Passages with the very words come first. Then those with other words for the same thing, and those whose nearest clause
is one that the words mean, by the library's registers: nobody writes ``bossware`` into an agreement.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clausekit.language.tokens import stem
from clausekit.survey.keep import READ

LEAST_LIKE = 0.75
"""How alike a word of the survey must be to one that is in no agreement, to stand for it."""
MEANT = 3
"""How many of the clauses that a word means are looked for: the likeliest."""
MARKS = ("\x02", "\x03")
"""What stands before and after a word found in ``Passage.shown``; no document holds them."""
WORDS_SHOWN = 48
_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = frozenset(
    _WORD.findall("a an and app at be by do for how in is it my of on or our the they to us we what who")
)


class How(StrEnum):
    """Why a passage is shown."""

    WORDS = "words"
    OTHER_WORDS = "other words for it"
    CLAUSE = "nearest to a clause on it"
    SOME_WORDS = "some of the words"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a rep's words mean by the library's registers."""

    phrases: tuple[str, ...]
    """Other words for the same thing."""
    clauses: tuple[str, ...]
    """The clauses meant, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage found."""

    file: str
    employer: str
    label: str
    heading: str
    text: str
    shown: str
    """The part of the text around what was found, with ``MARKS`` around each word."""
    clause: str
    """The library clause that it comes nearest to, if any."""
    how: How


def meaning(query: str, rows: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Meaning:
    """What words mean.

    Args:
        query: as a rep says it.
        rows: of the registers: phrases that mean the same, and the clauses that they mean.
    """
    said = f" {' '.join(_WORD.findall(query.lower()))} "
    phrases: dict[str, None] = {}
    clauses: dict[str, None] = {}
    for same, meant in rows:
        plain = [" ".join(_WORD.findall(phrase.lower())) for phrase in same]
        if any(f" {phrase} " in said for phrase in plain if phrase):
            phrases.update(dict.fromkeys(phrase for phrase in plain if f" {phrase} " not in said))
            clauses.update(dict.fromkeys(meant[:MEANT]))
    return Meaning(tuple(phrases), tuple(clauses))


def search(database: sqlite3.Connection, query: str, meant: Meaning, limit: int) -> tuple[Passage, ...]:
    """The passages that answer best, in an order that is the same every time."""
    words = _WORD.findall(query.lower())
    wanted = [word for word in words if word not in _EMPTY] or words
    if not wanted:
        return ()
    asked = [_asked(database, word) for word in wanted]
    found: dict[int, Passage] = {}
    _add(found, _with_words(database, " AND ".join(asked), How.WORDS, limit), limit)
    if meant.phrases:
        either = " OR ".join(f'"{phrase}"' for phrase in meant.phrases)
        _add(found, _with_words(database, either, How.OTHER_WORDS, limit), limit)
    _add(found, _near_clauses(database, meant.clauses, limit), limit)
    if not found:
        _add(found, _with_words(database, " OR ".join(asked), How.SOME_WORDS, limit), limit)
    return tuple(found.values())


def _add(found: dict[int, Passage], more: Mapping[int, Passage], limit: int) -> None:
    for ident, passage in more.items():
        if len(found) < limit:
            found.setdefault(ident, passage)


def _asked(database: sqlite3.Connection, word: str) -> str:
    """A word as the index is asked for it: a longer one as a beginning too, a mistyped one as its likes."""
    plain = f'"{word}"*' if len(word) > 4 else f'"{word}"'
    if database.execute("SELECT 1 FROM passage_words WHERE passage_words MATCH ? LIMIT 1", (plain,)).fetchone():
        return plain
    alike = [f'"{like}"' for like in _alike(database, word)]
    return f"({' OR '.join(alike)})" if alike else plain


def _alike(database: sqlite3.Connection, word: str) -> Iterator[str]:
    from difflib import get_close_matches

    plain = stem(word)  # as the index holds words
    near = "SELECT term FROM known_word WHERE length(term) BETWEEN ? AND ?"
    terms = [term for (term,) in database.execute(near, (len(plain) - 2, len(plain) + 2))]
    yield from get_close_matches(plain, terms, n=3, cutoff=LEAST_LIKE)


_COLUMNS = "file, employer, label, passage.heading, passage.text"
_JOINED = "JOIN agreement ON agreement.id = passage.agreement LEFT JOIN provision ON provision.passage = passage.id"


def _with_words(database: sqlite3.Connection, expression: str, how: How, limit: int) -> dict[int, Passage]:
    asked = (
        f"SELECT passage.id, {_COLUMNS}, snippet(passage_words, 1, ?, ?, '…', {WORDS_SHOWN}), ifnull(clause, '')"
        f" FROM passage_words JOIN passage ON passage.id = passage_words.rowid {_JOINED}"
        " WHERE passage_words MATCH ? AND state = ? ORDER BY bm25(passage_words, 2.0, 1.0), passage.id LIMIT ?"
    )
    return _passages(database.execute(asked, (*MARKS, expression, READ, limit)), how)


def _near_clauses(database: sqlite3.Connection, clauses: Sequence[str], limit: int) -> dict[int, Passage]:
    asked = (
        f"SELECT passage.id, {_COLUMNS}, passage.text, clause FROM passage {_JOINED}"
        f" WHERE clause IN ({', '.join('?' * len(clauses))}) AND state = ?"
        " ORDER BY likeness DESC, passage.id LIMIT ?"
    )
    return _passages(database.execute(asked, (*clauses, READ, limit)), How.CLAUSE)


def _passages(rows: sqlite3.Cursor, how: How) -> dict[int, Passage]:
    return {
        ident: Passage(file, employer, label, heading, text, shown, clause, how)
        for ident, file, employer, label, heading, text, shown, clause in rows
    }
