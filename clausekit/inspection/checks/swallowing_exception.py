"""An exception that swallows its rule: the one who is bound says when."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.duties import duties_of, is_the_employers
from clausekit.inspection.subject import Subject
from clausekit.language.sentence import Part

_OWN_WORD = frozenset(("discretion", "needs", "qualifier"))
_AT_WILL = re.compile(
    r"\b(?:unless|except(?: where| when| if)?|save(?: where| when)?)\s+"
    r"(?:the (?:employer|company|council|trust|management)|management|it)\s+(?:\w+\s+){0,2}"
    r"(?:decides?|considers?|thinks?|wishes|chooses?|determines?|believes?|judges?|deems?|directs?|says? otherwise)\b",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Remark]:
    """Exceptions to the employer's duties that hold when the employer thinks, wants or needs it."""
    said: set[int] = set()
    for duty in duties_of(subject):
        read = duty.said.read
        inside = [
            one
            for one in read.qualifiers
            if one.name in _OWN_WORD and read.parts[one.first] is Part.EXCEPTION and is_the_employers(read, one)
        ]
        found = _AT_WILL.search(read.text)
        if (inside or found) and id(duty.said) not in said:
            said.add(id(duty.said))
            words = found[0] if found else read.words(inside[0].first, inside[0].last)
            yield Remark(
                duty.said.passage, f"the exception takes the rule back: “{words}” leaves it to the one who is bound"
            )


CHECK = Check(
    code="swallowing-exception",
    severity=Severity.WARNING,
    finds="An exception that leaves the rule to the one who is bound",
    hint="name the cases, who decides whether there is one, and what must be recorded",
    authority="Braganza v BP Shipping [2015] UKSC 17, on how little a court tests a discretion",
    find=find,
)
