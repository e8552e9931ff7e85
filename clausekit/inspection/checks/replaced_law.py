"""A law that was replaced."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject
from clausekit.library.law import status_on
from clausekit.library.registers import LawEntry, LawStatus


def find(subject: Subject) -> Iterator[Remark]:
    """Provisions that the register knows as replaced on the day, and by what."""
    for passage, cited in subject.laws:
        if cited.entries and all(_status(subject, one) is LawStatus.REPLACED for one in cited.entries):
            entry = cited.entries[0]
            new = subject.law.get(entry.replaced_by or "")
            by = f" by {new.provision.partition(',')[0]} ({new.effect})" if new else ""
            on = f" on {entry.replaced_on:%-d %B %Y}" if entry.replaced_on else ""
            yield Remark(
                passage,
                f"“{cited.words}” was replaced{on}",
                f"it was replaced{by}; see {entry.url}" if by else entry.url,
            )


def _status(subject: Subject, entry: LawEntry) -> LawStatus:
    return status_on(entry, subject.setting.day) if subject.setting.day else entry.status


CHECK = Check(
    code="replaced-law",
    severity=Severity.WARNING,
    finds="A provision of law that was replaced",
    hint="cite what replaced it, or say the rule in the agreement's own words",
    authority="The law register (`clausekit law`), with a link for each provision",
    find=find,
)
