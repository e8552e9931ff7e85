"""A text that asks for a higher reading age than most people have."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import SPOKEN, Subject
from clausekit.language.reading_level import reading_level

OLDEST = 18
"""Years: the reading age of a text that most adults can still follow when it concerns their own work."""
ENOUGH = 100
"""Words below which the figure says nothing."""


def find(subject: Subject) -> Iterator[Remark]:
    """The whole text, as one figure."""
    level = reading_level("\n".join(one.text for one in subject.passages if one.kind in SPOKEN))
    if level.words >= ENOUGH and level.age > OLDEST:
        message = (
            f"reading age {level.age:.0f}, with {level.average:.0f} words a sentence; {OLDEST} at most is usual here"
        )
        yield Remark(None, message)


CHECK = Check(
    code="hard-to-read",
    severity=Severity.NOTE,
    finds="A text with a reading age above 18",
    hint="shorter sentences and everyday words do most; the longest sentences are listed by long-sentence",
    authority="Kincaid and others, 1975 (docs/reading-levels.md)",
    find=find,
)
