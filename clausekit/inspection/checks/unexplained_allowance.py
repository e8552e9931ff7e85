"""A mark that is to allow a finding and gives no reason, or names no check."""

from collections.abc import Iterator

from clausekit.findings import Severity, nearest
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject


def find(subject: Subject) -> Iterator[Remark]:
    """Marks in the text that allow nothing as they stand."""
    for one in subject.allowances:
        home = next((passage for passage in subject.passages if passage.place.part == one.place.part), None)
        if one.code not in subject.codes:
            yield Remark(home, f"`lint: {one.code} off`: no check is called that", nearest(one.code, subject.codes))
        elif not one.reason:
            yield Remark(home, f"`lint: {one.code} off` gives no reason, so it allows nothing")


CHECK = Check(
    code="unexplained-allowance",
    severity=Severity.WARNING,
    finds="A mark that allows a finding without a reason, or names no check",
    hint="write `<!-- lint: CODE off because REASON -->`",
    authority="docs/lint.md: who reads the text later must see why",
    find=find,
)
