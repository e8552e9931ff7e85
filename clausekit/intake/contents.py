"""Contents: entries of a table of contents are left out where the headings that they repeat are there."""

import re
from collections import Counter
from collections.abc import Sequence

from clausekit.findings import Finding, Location, Severity
from clausekit.intake.rows import Row, RowOrBlock, words_key

_PAGE = re.compile(r"(?:\s*[.…·_\t ]{2,}\s*|\s+)\d{1,4}\s*$")
_HEADINGS = ("contents", "tableofcontents", "index")
_MAY_HEAD = re.compile(r"[\W_]*(?:c[\W_]*o|t[\W_]*a)", re.IGNORECASE)


def leave_out_contents(rows: Sequence[RowOrBlock], name: str) -> tuple[list[RowOrBlock], tuple[Finding, ...]]:
    """The rows without the table of contents, and a note that counts what was left out.

    An entry whose words stand nowhere else stays, because then it is no repetition.
    """
    entries = _entries(rows)
    if not entries:
        return list(rows), ()
    known = _headings(rows, entries)
    heading = {at for at in entries if words_key(_whole(rows[at])) in _HEADINGS}
    repeated = {at for at in entries - heading if any(key in known for key in _keys(_whole(rows[at])))}
    if repeated and repeated | heading == entries:
        repeated |= heading
    if not repeated:
        return list(rows), ()
    message = f"{len(repeated - heading)} entries of a table of contents repeat headings and are left out"
    kept = [row for at, row in enumerate(rows) if at not in repeated]
    return kept, (Finding("contents-left-out", message, Location(name), Severity.NOTE),)


def _entries(rows: Sequence[RowOrBlock]) -> set[int]:
    """Rows that are contents by the file's word, or that follow the word Contents and stand again further down."""
    marked = {at for at, row in enumerate(rows) if isinstance(row, Row) and row.contents}
    if marked:
        return marked
    start = next((at for at, row in enumerate(rows) if _is_heading(_whole(row))), None)
    if start is None:
        return set()
    times = Counter(words_key(_whole(row)) for row in rows[start + 1 :])
    found = {start}
    for at in range(start + 1, len(rows)):
        plain, *others = _keys(_whole(rows[at]))
        if not plain or not (times[plain] > 1 or any(times[key] for key in others)):
            break
        times[plain] -= 1
        found.add(at)
    return found if len(found) > 1 else set()


def _is_heading(text: str) -> bool:
    """Whether words are a heading over contents; most lines show by how they begin that they are not."""
    return _MAY_HEAD.match(text) is not None and words_key(text) in _HEADINGS[:2]


def _headings(rows: Sequence[RowOrBlock], entries: set[int]) -> set[str]:
    """The words of every row outside the contents, with its number, without it, and with the next row's."""
    longest = max(len(_whole(rows[at])) for at in entries)
    others = [row for at, row in enumerate(rows) if isinstance(row, Row) and at not in entries]
    others = [row for row in others if len(row.text) <= longest]
    known: set[str] = set()
    for row, after in zip(others, [*others[1:], None]):
        known |= {words_key(_whole(row)), words_key(row.text)}
        if after is not None and len(row.text) < 40:
            known.add(words_key(_whole(row) + _whole(after)))
    return known


def _keys(text: str) -> list[str]:
    """What an entry may be known by: all of it, and without a page number at its end."""
    keys = [words_key(text)]
    if (shorter := _PAGE.sub("", text)) != text:
        keys.append(words_key(shorter))
    return keys


def _whole(row: RowOrBlock) -> str:
    return f"{row.number} {row.text}" if isinstance(row, Row) else ""
