"""Reckon days: the dates of letters from the day of the draft, and due dates from the words of a duty."""

import calendar
import re
from datetime import date, timedelta

from clausekit.papers.open_facts import Obligation

SATURDAY = 5
_EVERY = re.compile(r"^(?:at least |first use, and )?every (\d+) (month|year)s?\b")
_EVERY_ONE = re.compile(r"^(?:once a|every) (month|year)\b")
_AFTER_START = re.compile(r"within (\d+) (day|week|month)s? (?:of|after|from) the start of (?:the|this) agreement")


def weekday_after(day: date, days: int) -> date:
    """The day so many days later, or the Monday after it if it falls on a weekend. Bank holidays are not known."""
    later = day + timedelta(days=days)
    return later + timedelta(days=7 - later.weekday()) if later.weekday() >= SATURDAY else later


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def every_months(by_when: str) -> int:
    """How many months lie between the days on which a duty is due, if its words say so; else 0."""
    words = by_when.strip().lower()
    if found := _EVERY.match(words):
        return int(found[1]) * (12 if found[2] == "year" else 1)
    if found := _EVERY_ONE.match(words):
        return 12 if found[1] == "year" else 1
    return 0


def first_due(by_when: str, starts: date | None) -> date | None:
    """The first day on which a duty is due, if its words reckon from the start, which is known, to a day there is."""
    try:
        return _first_due(by_when, starts) if starts is not None else None
    except (OverflowError, ValueError):  # after the end of the calendar
        return None


def in_order(obligations: tuple[Obligation, ...]) -> tuple[Obligation, ...]:
    """Obligations by the day on which they are first due, those without a day last."""
    return tuple(sorted(obligations, key=lambda one: (one.first_due is None, one.first_due or date.max)))


def _first_due(by_when: str, starts: date) -> date | None:
    if months := every_months(by_when):
        return months_after(starts, months)
    found = _AFTER_START.search(by_when.lower())
    if not found:
        return None
    count = int(found[1])
    match found[2]:
        case "day":
            return starts + timedelta(days=count)
        case "week":
            return starts + timedelta(weeks=count)
        case _:
            return months_after(starts, count)
