"""A document without a title of its own."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject

_FILE_NAME = re.compile(r"^(?:document|untitled|draft|copy|new|file|scan)?[\s_-]*\d*$|[_]|\.\w{2,4}$", re.IGNORECASE)


def find(subject: Subject) -> Iterator[Remark]:
    """No title, or only a file's name, which is what stands in for one; no title among the file's properties."""
    title = subject.document.title.strip()
    if not title or (_FILE_NAME.search(title) and " " not in title):
        yield Remark(None, f"the document has no title{f': “{title}” is the name of a file' if title else ''}")
    shown = subject.setting.shown
    if shown is not None and not shown.title:
        hint = "in Word: File, Info, Properties, Title"
        yield Remark(None, "the file's properties hold no title, and a screen reader announces the file's name", hint)


CHECK = Check(
    code="a11y-title",
    severity=Severity.WARNING,
    finds="No title",
    hint="begin with a title that says what the document is",
    authority="Web Content Accessibility Guidelines 2.2, criterion 2.4.2",
    find=find,
    accessibility=True,
)
