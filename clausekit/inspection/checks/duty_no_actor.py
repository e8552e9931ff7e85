"""A duty that nobody in particular owes."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.duties import is_action, passive_duties_of
from clausekit.inspection.subject import Subject


def find(subject: Subject) -> Iterator[Remark]:
    """Passive duties without ``by`` and a party."""
    for duty in passive_duties_of(subject):
        if is_action(duty.frame):
            yield Remark(duty.said.passage, f"nobody is named who must do this: “{duty.opening}”")


CHECK = Check(
    code="duty-no-actor",
    severity=Severity.NOTE,
    finds="A duty that names nobody who owes it",
    hint="begin with who must do it: “The Employer must …”",
    authority="ISO 24495-1:2023, Plain language: say who does what",
    find=find,
)
