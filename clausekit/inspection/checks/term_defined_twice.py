"""A term that is given a meaning twice."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.passages import Passage
from clausekit.inspection.subject import Subject


def find(subject: Subject) -> Iterator[Remark]:
    """The second meaning and every later one; the reader may take whichever suits them."""
    first: dict[str, Passage] = {}
    for one in subject.definitions:
        if one.passage is None or not one.full:
            continue
        earlier = first.setdefault(one.term.lower(), one.passage)
        if earlier is not one.passage:
            where = f" (first in {earlier.label})" if earlier.label and earlier.label != one.passage.label else ""
            words = "with the same words" if earlier.text == one.passage.text else "with other words"
            yield Remark(one.passage, f"“{one.term}” is defined a second time, {words}{where}")


CHECK = Check(
    code="term-defined-twice",
    severity=Severity.ERROR,
    finds="A term that is given a meaning twice",
    hint="keep one definition",
    authority="Office of the Parliamentary Counsel, Drafting guidance, on definitions",
    find=find,
)
