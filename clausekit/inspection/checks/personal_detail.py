"""What points to a person: a name, an address for mail, a telephone or National Insurance number."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject
from clausekit.language.personal import personal_details


def find(subject: Subject) -> Iterator[Remark]:
    """Personal details in the text, on the title page, and at the head and foot of each page."""
    for passage in subject.passages:
        for one in personal_details(passage.text):
            yield Remark(passage, f"“{one.words}” looks like the {one.kind} of a person")
    page = subject.document.title_page
    facts = (f"{label}: {value}" for label, value in page.facts)
    for words in (page.title, *page.parties, *facts, subject.document.header, subject.document.footer):
        for one in personal_details(words):
            yield Remark(None, f"“{one.words}”, outside the text, looks like the {one.kind} of a person")


CHECK = Check(
    code="personal-detail",
    severity=Severity.WARNING,
    finds="A name, an e-mail address or a number that points to a person",
    hint="name the role and not the person; an address that a team shares is let be",
    authority="UK GDPR, Article 5(1)(c): no more personal data than is needed",
    find=find,
)
