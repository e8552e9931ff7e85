"""An article of duties in which nothing happens if they are not met."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.checks.duty_no_record import first_duties
from clausekit.inspection.subject import Subject

_CONSEQUENCE = re.compile(
    r"\b(?:dispute[ds]?|grievance|arbitrat\w+|conciliat\w+|remed\w+|void|no effect|breach\w*|compensat\w+|suspend\w*"
    r"|put on hold|stops?|until|unless the union|treat(?:ed)? (?:it )?as|without this|fails?|failure|late|status quo"
    r"|if (?:it|they|the employer) do(?:es)? not|reverse|undone|made good|must not (?:take effect|be used)|enforce\w*"
    r"|may raise|escalat\w+)\b",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Remark]:
    """The first duty of each article that names no remedy, no stop and no next step; a text about one is let be."""
    for duty in first_duties(subject):
        if not any(_CONSEQUENCE.search(one.text) for one in subject.article(duty.said.passage)):
            yield Remark(duty.said.passage, f"nothing in this article follows if this is not done: “{duty.opening}”")


CHECK = Check(
    code="duty-no-consequence",
    severity=Severity.NOTE,
    finds="An article of duties with no word of what follows a breach",
    hint="name the step: a dispute, a stop, a remedy, or that the act has no effect",
    authority="Trade Union and Labour Relations (Consolidation) Act 1992, section 179"
    ": what does not bind in law needs a step of its own",
    find=find,
)
