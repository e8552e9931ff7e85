"""Search: clauses by the words that a rep would use, ranked, by stem, and with typing errors forgiven.

SQLite's full-text index does the work. The index of the bundled library is kept in the user's cache and
known by the library's content; clauses of other layers are indexed each time, in memory.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

COLUMNS = ("title", "called", "plain", "case_", "questions", "wording")
WEIGHTS = (10.0, 8.0, 5.0, 2.0, 2.0, 1.0)
"""How much a hit in each column counts: a word of the title says more than one of the wording."""
LEAST_LIKE = 0.72
"""How alike a mistyped word must be to one of the index to stand for it."""

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = frozenset(
    re.findall(
        r"\w+", "a an and app at be by can do for from how i in is it my of on or our the they to us we what who with"
    )
)
"""Words that say nothing of what is looked for."""


@dataclass(frozen=True, slots=True)
class SearchText:
    """What is searched of a clause; ``called`` holds words that reps use for its technologies."""

    id: str
    title: str
    called: str
    plain: str
    case_: str
    questions: str
    wording: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause found, with the words that were searched for in the end."""

    id: str
    title: str
    plain: str
    score: float
    """Higher is better."""


def build_index(texts: Iterable[SearchText], key: str = "") -> sqlite3.Connection:
    """Index clauses in memory; ``key`` says what was indexed.

    Raises:
        sqlite3.OperationalError: this Python's SQLite has no full-text search.
    """
    index = sqlite3.connect(":memory:")
    names = ", ".join(COLUMNS)
    index.executescript(
        f"CREATE VIRTUAL TABLE clauses USING fts5(id UNINDEXED, {names}, tokenize = 'porter unicode61');"
        "CREATE VIRTUAL TABLE words USING fts5vocab(clauses, 'row');"
        "CREATE TABLE about (key TEXT);"
    )
    rows = ((one.id, *(getattr(one, name) for name in COLUMNS)) for one in texts)
    index.executemany(f"INSERT INTO clauses VALUES (?, {', '.join('?' * len(COLUMNS))})", rows)
    index.execute("INSERT INTO about VALUES (?)", (key,))
    index.commit()
    return index


def open_index(path: Path, key: str) -> sqlite3.Connection | None:
    """An index that was kept in a file, if it is whole and that of ``key``."""
    if not path.is_file():
        return None
    try:
        index = sqlite3.connect(path)
        if index.execute("SELECT key FROM about").fetchone() == (key,):
            return index
        index.close()
    except sqlite3.Error:
        return None
    return None


def search(index: sqlite3.Connection, query: str, limit: int = 10) -> tuple[Hit, ...]:
    """The clauses that answer a query best. All words first, then any of them, then words that are alike."""
    wanted = [word for word in _WORD.findall(query.lower()) if word not in _EMPTY] or _WORD.findall(query.lower())
    if not wanted:
        return ()
    groups = [_asked(index, word) for word in wanted]
    return _ask(index, " AND ".join(groups), limit) or _ask(index, " OR ".join(groups), limit)


def _asked(index: sqlite3.Connection, word: str) -> str:
    """A word as the index is asked for it; one that it does not know, as the words that are most like it."""
    known = index.execute("SELECT 1 FROM clauses WHERE clauses MATCH ? LIMIT 1", (_prefix(word),)).fetchone()
    if known:
        return _prefix(word)
    alike = [f'"{like}"' for like in _alike(index, word)]
    return f"({' OR '.join(alike)})" if alike else _prefix(word)


def _prefix(word: str) -> str:
    """A word as the index asks for it: short words whole, longer ones also as the beginning of another."""
    return f'"{word}"*' if len(word) > 4 else f'"{word}"'


def _ask(index: sqlite3.Connection, expression: str, limit: int) -> tuple[Hit, ...]:
    weights = ", ".join(["0", *map(str, WEIGHTS)])
    query = (
        f"SELECT id, title, plain, -bm25(clauses, {weights}) AS score FROM clauses "
        "WHERE clauses MATCH ? ORDER BY score DESC, id LIMIT ?"
    )
    return tuple(Hit(*row) for row in index.execute(query, (expression, limit)))


def _alike(index: sqlite3.Connection, word: str) -> Iterator[str]:
    """The words of the index that a mistyped word was most likely meant to be."""
    from difflib import get_close_matches

    near = "SELECT term FROM words WHERE length(term) BETWEEN ? AND ?"
    terms = [term for (term,) in index.execute(near, (len(word) - 3, len(word) + 2))]
    yield from get_close_matches(word, terms, n=3, cutoff=LEAST_LIKE)
