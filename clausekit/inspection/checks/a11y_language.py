"""A document that does not say what language it is in."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def find(subject: Subject) -> Iterator[Remark]:
    """A language that is missing or no language tag, of the document or of a block; screen readers speak by it."""
    if not _TAG.fullmatch(subject.document.language):
        shown = subject.document.language or "none"
        yield Remark(None, f"the document's language is not set ({shown})")
    file = subject.setting.shown
    if file is not None and not _TAG.fullmatch(file.language):
        yield Remark(None, f"the file's styles set no language ({file.language or 'none'})")
    for passage in subject.passages:
        if passage.block.language and not _TAG.fullmatch(passage.block.language):
            yield Remark(passage, f"`{passage.block.language}` is not a language tag")


CHECK = Check(
    code="a11y-language",
    severity=Severity.WARNING,
    finds="No language set",
    hint="set the language of the document: `en-GB`, `cy`",
    authority="Web Content Accessibility Guidelines 2.2, criteria 3.1.1 and 3.1.2",
    find=find,
    accessibility=True,
)
