"""A deadline that was over before the text was written."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.dates import dates_of
from clausekit.inspection.subject import SPOKEN, Subject

_DUE = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|on or before|at the latest by|expires? on|ends? on|"
    r"(?:starts?|begins?|commences?|takes? effect|comes? into (?:force|effect)) on|due on)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Remark]:
    """Dates before the day given by which something is due or begins; dates of documents are let be."""
    day = subject.setting.day
    for passage in subject.passages if day is not None else ():
        for one in dates_of(passage.text) if passage.kind in SPOKEN else ():
            before = passage.text[max(0, one.start - 40) : one.start]
            if day is not None and one.day is not None and one.day < day and (due := _DUE.search(before)):
                yield Remark(passage, f"“{due[0].strip()} {one.words}” is before {day.day} {day:%B %Y}")


CHECK = Check(
    code="past-date",
    severity=Severity.WARNING,
    finds="A deadline that is over already",
    hint="put a day to come, or count from the start of the agreement",
    authority="The day given with `--date`",
    find=find,
)
