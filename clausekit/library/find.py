"""Find clauses: the index of the bundled library from the cache, or one made now, and the question put to it."""

import sqlite3
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from clausekit.library.cache import cache_folder, cache_is_off
from clausekit.library.search import Hit, SearchText, build_index, open_index, search
from clausekit.shipped import VERSION, shipped_clauses

TYPE_CHECKING = False
if TYPE_CHECKING:
    from clausekit.library.load import Library

KEYED_BY = ("clauses.lock", "register/technologies.yaml", "register/words.yaml")
"""The files of the library that decide what its index holds."""
MEANT_FIRST = 3
"""How often a rep's word counts for the clause that it most likely means."""


def find_clauses(query: str, load: "Callable[[], Library]", *, only_bundled: bool, limit: int = 10) -> tuple[Hit, ...]:
    """The clauses that answer a query best.

    Args:
        query: words, as a rep would say them.
        load: gives the library; called only if its index has to be made.
        only_bundled: whether that is the bundled library alone, whose index is kept.
        limit: how many at most.
    """
    if not only_bundled or cache_is_off():
        return search(build_index(search_texts(load())), query, limit)
    key = bundled_key()
    path = cache_folder() / "search.sqlite"
    index = open_index(path, key)
    if index is None:
        from clausekit.files import write_cache_file  # a kept index is only read

        index = build_index(search_texts(load()), key)
        write_cache_file(path, index.serialize())
    try:
        return search(index, query, limit)
    except sqlite3.DatabaseError:  # a damaged file that opened all the same
        return search(build_index(search_texts(load()), key), query, limit)


def search_texts(library: "Library") -> Iterator[SearchText]:
    """What is searched of every clause: nothing that stands under ``why`` or ``objections``."""
    from clausekit.library.fields import ENGLISH

    called = words_for(library)
    for clause_id, clause in library.items():
        version = clause.newest
        wordings = (version.positions.ideal.text, version.positions.realistic.text)
        yield SearchText(
            id=clause_id,
            title=clause.title[ENGLISH],
            called=", ".join(called.get(clause_id, ())),
            plain=version.plain[ENGLISH],
            case_=version.case[ENGLISH],
            questions=" ".join(question[ENGLISH] for question in version.questions),
            wording=" ".join(text[ENGLISH] for text in wordings),
        )


def words_for(library: "Library") -> dict[str, list[str]]:
    """The words that reps use for each clause; a word stands more often where it more likely means that clause."""
    called: dict[str, list[str]] = {}
    for card in library.technologies.values():
        for clause_id in card.clauses:
            called.setdefault(clause_id, []).extend((card.title, *card.also_called))
    for row in library.said:
        for rank, clause_id in enumerate(row.clauses):
            weight = max(1, MEANT_FIRST - rank)  # said again: the likeliest clause answers first
            called.setdefault(clause_id, []).extend(row.said * weight)
    return called


def bundled_key() -> str:
    """What the index of the bundled library is known by: a hash over what it is made from."""
    digest = sha256(VERSION.encode())
    folder: Path = shipped_clauses()
    for name in KEYED_BY:
        path = folder / name
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()
