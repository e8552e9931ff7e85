"""Compare the coverage of two documents, theme by theme."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.coverage.coverage import Coverage, Row, Sign, ThemedProvision


@dataclass(frozen=True, slots=True)
class RowPair:
    """A theme in both documents, and what one has that the other has not."""

    before: Row
    after: Row
    gone: tuple[str, ...]
    new: tuple[str, ...]


def compare_coverage(before: Coverage, after: Coverage) -> tuple[RowPair, ...]:
    """A pair for each theme; both must have been measured with one library.

    A trap is new if its sentence is, however many others there were.
    """
    pairs = []
    for first in before.rows:
        second = after.row(first.id) or Row(id=first.id, title=first.title)
        had, has = list(_held(first)), list(_held(second))
        traps, later = _reserved(first), _reserved(second)
        gone = (*(one for one in had if one not in has), *(["trap"] if traps - later else []))
        new = (*(one for one in has if one not in had), *(["trap"] if later - traps else []))
        pairs.append(RowPair(first, second, gone, new))
    return tuple(pairs)


def new_traps(before: Coverage, after: Coverage) -> tuple[ThemedProvision, ...]:
    """The provisions of the second document with a sentence that reserves power and is not in the first."""
    kept = {words for one in before.traps for words in one.permits}
    return tuple(one for one in after.traps if not kept.issuperset(one.permits))


def _held(row: Row) -> Iterator[str]:
    if row.mentioned:
        yield "mentioned"
    yield from (sign.value for sign in Sign if row.found(sign) is not None)


def _reserved(row: Row) -> frozenset[str]:
    return frozenset(words for one in row.traps for words in one.permits)
