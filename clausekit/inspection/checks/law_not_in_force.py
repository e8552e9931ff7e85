"""A law that is not in force: not commenced on the day, a draft, or a model."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject
from clausekit.library.law import status_on
from clausekit.library.registers import LawEntry, LawStatus

_SAYS = {
    LawStatus.NOT_COMMENCED: "is not in force yet",
    LawStatus.DRAFT: "is a draft and not law",
    LawStatus.MODEL: "is a model and not law",
}


def find(subject: Subject) -> Iterator[Remark]:
    """Provisions, and whole instruments of which nothing is in force; a provision that the register lacks is let be."""
    for passage, cited in subject.laws:
        entries = cited.entries or cited.of_instrument
        statuses = {_status(subject, one) for one in entries}
        if statuses and statuses <= set(_SAYS):
            entry = entries[0]
            status = _status(subject, entry)
            known = f"; known start: {entry.in_force_from:%-d %B %Y}" if entry.in_force_from else ""
            yield Remark(passage, f"“{cited.words}” {_SAYS[status]}{known}", f"{entry.effect} See {entry.url}")


def _status(subject: Subject, entry: LawEntry) -> LawStatus:
    return status_on(entry, subject.setting.day) if subject.setting.day else entry.status


CHECK = Check(
    code="law-not-in-force",
    severity=Severity.WARNING,
    finds="A provision of law that is not in force",
    hint="agree the rule itself, so that it holds whatever becomes of the law",
    authority="The law register (`clausekit law`), with a link for each provision",
    find=find,
)
