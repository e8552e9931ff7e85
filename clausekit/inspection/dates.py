"""Dates: the full dates of a text, also those that no calendar has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from clausekit.language.dates import MONTHS

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?)?"
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+day)?\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>\d{{4}})\b"
    rf"|\b(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})\b"
    r"|(?<![\d/.-])(?P<day3>\d{1,2})[/.](?P<month3>\d{1,2})[/.](?P<year3>\d{4})(?![\d/])"
    r"|(?<![\d/-])(?P<year4>\d{4})-(?P<month4>\d{2})-(?P<day4>\d{2})(?![\d-]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as it stands in a text."""

    words: str
    day: date | None
    """Nothing if no calendar has it."""
    weekday: str
    """The day of the week that the text gives, in lower case, or empty."""
    start: int
    end: int


def dates_of(text: str) -> Iterator[Dated]:
    """The dates with a year of a text, in order; ``3/4/2027`` is the third of April."""
    for found in _DATE.finditer(text):
        day = int(found["day"] or found["day2"] or found["day3"] or found["day4"])
        year = int(found["year"] or found["year2"] or found["year3"] or found["year4"])
        named = (found["month"] or found["month2"] or "").lower()
        month = MONTHS.index(named) + 1 if named else int(found["month3"] or found["month4"])
        if month > len(MONTHS) and "." in found[0]:
            continue  # a version, or a number of another kind
        try:
            on = date(year, month, day)
        except ValueError:
            on = None
        yield Dated(found[0], on, (found["weekday"] or "").lower(), found.start(), found.end())
