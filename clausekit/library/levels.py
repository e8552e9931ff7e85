"""How hard each clause is to read, as a table for the docs."""

from collections.abc import Iterator

from clausekit.language.reading_level import reading_level
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import Library
from clausekit.library.quality import bare_words

OPENING = """# How hard the clauses are to read

Made from the clause files; a test keeps it true. The reading age is the Flesch-Kincaid grade plus five years: it counts
words a sentence and syllables a word and knows nothing of sense. A plain summary is to be read at 11 or younger. For
each wording: its words, and its words a sentence on average (25 at most).

| clause | age of the plain summary | ideal | realistic | fallback |
| --- | --- | --- | --- | --- |
"""


def levels_table(library: Library) -> str:
    """The table as Markdown."""
    return OPENING + "".join(_rows(library))


def _rows(library: Library) -> Iterator[str]:
    for clause_id, clause in library.items():
        version = clause.newest
        age = reading_level(version.plain[ENGLISH]).age
        cells = []
        for name in PositionName:
            level = reading_level(bare_words(version.positions.at(name).text[ENGLISH]))
            cells.append(f"{level.words} ({level.average:.0f})")
        yield f"| {clause_id} | {age:.1f} | {' | '.join(cells)} |\n"
