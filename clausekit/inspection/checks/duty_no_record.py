"""An article of duties that leaves no trace on paper."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.duties import Duty, duties_of
from clausekit.inspection.subject import Subject
from clausekit.language.sentence import Modal

_RECORD = re.compile(
    r"\b(?:in writing|written|writing|record(?:s|ed)?|report(?:s|ed)?|register|log(?:s|ged)?|minutes?|list(?:s|ed)?"
    r"|certif|notice|publish|copy|copies|document|statement|signed)\b",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Remark]:
    """The first duty of each article in which nothing is written down."""
    for duty in first_duties(subject):
        if not any(_RECORD.search(one.text) for one in subject.article(duty.said.passage)):
            yield Remark(duty.said.passage, f"nothing in this article leaves a record: “{duty.opening}”")


def first_duties(subject: Subject) -> Iterator[Duty]:
    """The first duty to act of each article."""
    seen: set[int] = set()
    for duty in duties_of(subject):
        if duty.frame.modal is Modal.DUTY and duty.said.passage.article not in seen:
            seen.add(duty.said.passage.article)
            yield duty


CHECK = Check(
    code="duty-no-record",
    severity=Severity.NOTE,
    finds="An article of duties that leaves no record",
    hint="add “in writing”, a register or a report, so that the union can see whether it was done",
    authority="UK GDPR, Article 5(2), for the idea: who owes a duty must be able to show that it was met",
    find=find,
)
