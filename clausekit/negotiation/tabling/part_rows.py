"""Part the rows of a table: those to talk about, and those on which nobody moved or which are settled."""

import re
from collections.abc import Iterable, Iterator, Sequence

from clausekit.negotiation.status import Status
from clausekit.negotiation.tabling.position import Form
from clausekit.negotiation.tabling.table import Row

_LAST_NUMBER = re.compile(r"(.*?)(\d+)")
RUN = 3
"""Numbers in a row from which only the first and the last are named."""


def is_at_rest(row: Row, first_round: int) -> bool:
    """Whether there is nothing to talk about: it is settled, or stands in the first text and nobody moved.

    Whatever needs a look is never at rest: an agreement that is in doubt, items that stand otherwise, words of a third
    party, text that came in later.

    Args:
        row: the row.
        first_round: the number of the round that held the first text.
    """
    if row.parts or row.others or row.changed_since or row.agreed_as or not row.agreed_words_known:
        return False
    if row.status is Status.AGREED:
        return True
    if row.status is Status.WITHDRAWN:
        return not _is_put_since(row)
    return not row.moved and row.came_in == first_round


def _is_put_since(row: Row) -> bool:
    """Whether a text that came after a withdrawal holds it all the same."""
    newest = (one for one in (row.union, row.employer) if one is not None)
    return any(row.since is None or (one.date > row.since and one.form is not Form.LEFT_OUT) for one in newest)


def together(numbers: Iterable[str]) -> str:
    """Numbers as a line: ``7.1, 7.3 to 7.6``."""
    shown = [words for run in _runs(numbers) for words in _shown(run)]
    return ("; " if any("," in words for words in shown) else ", ").join(shown)


def _runs(numbers: Iterable[str]) -> Iterator[list[str]]:
    run: list[str] = []
    for number in numbers:
        if run and _follows(run[-1], number):
            run.append(number)
            continue
        if run:
            yield run
        run = [number]
    if run:
        yield run


def _follows(before: str, after: str) -> bool:
    one, other = _LAST_NUMBER.fullmatch(before), _LAST_NUMBER.fullmatch(after)
    return bool(one and other and one[1] == other[1] and int(one[2]) + 1 == int(other[2]))


def _shown(run: Sequence[str]) -> Iterator[str]:
    if len(run) < RUN:
        yield from run
    else:
        yield f"{run[0]} to {run[-1]}"
