"""A picture that nobody describes to those who cannot see it."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject


def find(subject: Subject) -> Iterator[Remark]:
    """Pictures, charts and diagrams without a description; one that is marked as decoration needs none."""
    for picture in subject.setting.shown.bare_pictures if subject.setting.shown else ():
        yield Remark(None, f"{picture} has no description")


CHECK = Check(
    code="a11y-alt-text",
    severity=Severity.WARNING,
    finds="A picture without a description",
    hint="say in a sentence what it shows, or mark it as decoration: in Word, right-click, Edit Alt Text",
    authority="Web Content Accessibility Guidelines 2.2, criterion 1.1.1",
    find=find,
    accessibility=True,
)
