"""The day that a command is about: the one given, or today."""

from datetime import date

from clausekit.findings import Finding, InputError


def day_given(words: str) -> date:
    """A day written as year-month-day; today for the empty string. The clock is read nowhere below this floor.

    Raises:
        InputError: it is not written so, or is not in the calendar.
    """
    if not words:
        return date.today()
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise InputError([Finding("wrong-date", f"`{words}` is not a date; write it as 2027-03-20")]) from None
