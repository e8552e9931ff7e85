"""Find who is late: the employer with an answer to us, or we with one that they asked for by a day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from clausekit.comparison.passages import passages
from clausekit.findings import InputError
from clausekit.given.file_bytes import file_bytes
from clausekit.intake.read import read_document
from clausekit.negotiation.board.board import Late
from clausekit.negotiation.reviewing.reply_by import reply_dates
from clausekit.negotiation.round import Round, RoundKind, Side

REPLY_DAYS = 14
"""Days after which our letters ask for an answer, where a round of ours names no day."""
SATURDAY = 5


def find_late(rounds: Sequence[Round], day: date) -> tuple[Late, ...]:
    """Whose answer was due before a day.

    Args:
        rounds: of one employer, oldest first.
        day: the day on which it is asked.
    """
    ours, theirs = (_unanswered(rounds, *sides) for sides in ((Side.UNION,), (Side.EMPLOYER,)))
    return tuple(late for late in (_employer(ours, day), _union(theirs, day)) if late)


def _unanswered(rounds: Sequence[Round], *sides: Side) -> list[Round]:
    """The rounds of a side at the end, which the other side has not answered."""
    last: list[Round] = []
    for one in rounds:
        if one.side in sides:
            last.append(one)
        elif one.side is not Side.ACAS:
            last = []
    return last


def _employer(ours: Sequence[Round], day: date) -> Late | None:
    if not ours:
        return None
    if named := [due for one in ours for due in _days(one)]:
        due, why = max(named), f"our round {ours[-1].number} names the day"
    else:
        due = weekday_after(ours[0].date, REPLY_DAYS)
        why = f"no answer to round {ours[0].number} of {ours[0].date:%Y-%m-%d}; our letters ask for one in two weeks"
    return Late(who="employer", due=due, days=(day - due).days, why=why) if due < day else None


def _union(theirs: Sequence[Round], day: date) -> Late | None:
    dated = [(due, one) for one in theirs for due in _days(one)]
    if not dated:
        return None
    due, one = max(dated, key=lambda pair: pair[0])
    if due >= day:
        return None
    why = f"round {one.number} of {one.date:%Y-%m-%d} asks for our answer"
    return Late(who="union", due=due, days=(day - due).days, why=why)


def weekday_after(day: date, days: int) -> date:
    """The day so many days later, or the Monday after it if it falls on a weekend."""
    later = day + timedelta(days=days)
    return later + timedelta(days=7 - later.weekday()) if later.weekday() >= SATURDAY else later


def _days(one: Round) -> Iterator[date]:
    for words in _words(one):
        yield from (found.day for found in reply_dates(words, one.date, "") if found.day)


def _words(one: Round) -> Iterator[str]:
    """What a round says, and what is noted on it; a file that cannot be read says nothing."""
    if one.note:
        yield one.note
    if one.kind is not RoundKind.FILE:
        try:
            yield file_bytes(one.file).decode("utf-8", "replace")
        except OSError:
            return
        return
    try:
        yield from (passage.text for passage in passages(read_document(one.file).countered))
    except InputError:
        return
