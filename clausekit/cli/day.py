"""The day that a command is about: the one given, or today."""

from datetime import date

from clausekit.findings import Finding, InputError
from clausekit.given.years import YEARS


def day_given(words: str) -> date:
    """A day written as year-month-day; today for the empty string. The clock is read nowhere below this floor.

    Raises:
        InputError: it is not written so, or is not in the calendar.
    """
    if not words:
        return date.today()
    try:
        day = date.fromisoformat(words)
    except ValueError:
        raise InputError([Finding("wrong-date", f"`{words}` is not a date; write it as 2027-03-20")]) from None
    if day.year not in YEARS:
        hint = f"days of the years {YEARS.start} to {YEARS.stop - 1} are reckoned with"
        raise InputError([Finding("wrong-date", f"`{words}` is too far away", hint=hint)])
    return day


def checked_day(words: str) -> str:
    """The same words, once it is sure that they are a day: before anything is read, listed or written.

    Raises:
        InputError: as ``day_given``.
    """
    if words:
        day_given(words)
    return words
