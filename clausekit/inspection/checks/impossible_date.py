"""A date that no calendar has, or on another day of the week than the text says."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.dates import WEEKDAYS, dates_of
from clausekit.inspection.subject import Subject


def find(subject: Subject) -> Iterator[Remark]:
    """``31 June 2027``, and ``Monday 2 March 2027``, which is a Tuesday."""
    for passage in subject.passages:
        for one in dates_of(passage.text):
            if one.day is None:
                yield Remark(passage, f"“{one.words}” is not a day of the calendar")
            elif one.weekday and WEEKDAYS[one.day.weekday()] != one.weekday:
                yield Remark(passage, f"“{one.words}” is a {WEEKDAYS[one.day.weekday()].capitalize()}")


CHECK = Check(
    code="impossible-date",
    severity=Severity.ERROR,
    finds="A date that no calendar has",
    hint="put the day that is meant; dates in figures are read as day, month, year",
    authority="ISO 8601 and any calendar",
    find=find,
)
