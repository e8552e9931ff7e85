"""A duty of the employer that is only a wish: ``should``, ``is expected to``, ``aims to``."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.duties import THEIRS, duties_of
from clausekit.inspection.subject import Subject
from clausekit.language.sentence import Modal

_BY_THEMSELVES = frozenset(
    ("aims to", "seeks to", "strives to", "hopes to", "intends to", "endeavours to", "tries to", "expects to")
)


def find(subject: Subject) -> Iterator[Remark]:
    """Modals that bind nobody, and sentences whose only verb is one of trying."""
    for duty in duties_of(subject):
        words = duty.said.read.words(duty.frame.first, duty.frame.last)
        if duty.frame.modal is Modal.SHOULD or words.lower().startswith(("should", "ought")):
            yield Remark(duty.said.passage, f"“{words}” asks the employer and does not bind it: “{duty.opening}”")
    for said in subject.said:
        statement = bool(said.read.frames) and said.read.frames[0].modal is Modal.STATEMENT
        if statement and said.read.frames[0].subject in THEIRS:
            for one in said.read.qualifiers:
                words = said.read.words(one.first, one.last)
                if one.name == "endeavour" and words.lower() in _BY_THEMSELVES:
                    yield Remark(said.passage, f"the employer only “{words}”, which binds it to nothing")


CHECK = Check(
    code="weak-modal",
    severity=Severity.WARNING,
    finds="“Should” or “aims to” where the employer is to be bound",
    hint="write “must”, and say by when",
    authority="Kaur v MG Rover Group [2004] EWCA Civ 1507: words of aspiration did not become terms of the contracts",
    find=find,
)
