"""Headings that skip a level, or a long text without any."""

from collections.abc import Iterator

from clausekit.document.blocks import Heading
from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.passages import Kind
from clausekit.inspection.subject import SPOKEN, Subject

LONG = 30
"""Passages of text from which a reader needs headings to find the way."""


def find(subject: Subject) -> Iterator[Remark]:
    """A heading of level 3 straight below one of level 1; articles with titles count as headings of level 1."""
    level = 0
    for passage in subject.passages:
        if passage.kind is Kind.TITLE:
            level = 1
        elif isinstance(passage.block, Heading):
            if passage.block.level > level + 1 and level:
                yield Remark(
                    passage, f"a heading of level {passage.block.level} follows one of level {level}: “{passage.text}”"
                )
            level = passage.block.level
    texts = [one for one in subject.passages if one.kind in SPOKEN]
    if not level and len(texts) >= LONG:
        yield Remark(None, f"{len(texts)} paragraphs, and no heading among them")


CHECK = Check(
    code="a11y-headings",
    severity=Severity.WARNING,
    finds="Headings out of order, or none",
    hint="use headings in order, without leaving a level out",
    authority="Web Content Accessibility Guidelines 2.2, criteria 1.3.1 and 2.4.6",
    find=find,
    accessibility=True,
)
