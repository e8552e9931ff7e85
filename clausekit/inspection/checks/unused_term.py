"""A term that is defined and never used."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject
from clausekit.inspection.terms import uses


def find(subject: Subject) -> Iterator[Remark]:
    """Definitions whose term stands nowhere but in themselves."""
    for one in subject.definitions:
        if one.full and one.passage is not None and len(subject.passages) > len(subject.definitions):
            pattern = uses(one.term)
            if not any(pattern.search(other.text) for other in subject.passages if other is not one.passage):
                yield Remark(one.passage, f"“{one.term}” is defined and never used")


CHECK = Check(
    code="unused-term",
    severity=Severity.WARNING,
    finds="A term that is defined and never used",
    hint="use it where it is meant, or take the definition out",
    authority="Office of the Parliamentary Counsel, Drafting guidance, on definitions",
    find=find,
)
