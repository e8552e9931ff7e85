"""A cross-reference to a clause or paragraph that the text does not have."""

from collections.abc import Iterator

from clausekit.document.inlines import Reference
from clausekit.document.walk import walk
from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.citations import Citation, citations_of
from clausekit.inspection.passages import Passage
from clausekit.inspection.subject import Subject

_PARTS = ("schedule", "annex", "appendix")


def find(subject: Subject) -> Iterator[Remark]:
    """Citations of numbers that nothing has; an extract that begins in the middle is let be."""
    known = {block.id for block in walk(subject.document.blocks)}
    for passage in subject.passages:
        for part in passage.line:
            if isinstance(part, Reference) and part.target and part.target not in known:
                yield Remark(passage, f"“{part.text or part.target}” refers to a provision that is not in this text")
    if not is_whole(subject):
        return
    for passage in subject.passages:
        linked = {part.text.lower() for part in passage.line if isinstance(part, Reference) and part.target}
        for one in citations_of(passage):
            if not one.label.startswith(_PARTS) or ", paragraph " in one.label:
                if one.label not in linked and not is_there(subject, passage, one):
                    yield Remark(passage, f"“{one.shown}” is not in this text")


def is_there(subject: Subject, passage: Passage, one: Citation) -> bool:
    """Whether what a citation names is in the text; a letter alone may count from anywhere above it."""
    if one.relative:
        return any(label.endswith(one.label) for label in subject.labels)
    inside = f"{passage.inside}, paragraph {one.label}".lower()
    return one.label in subject.labels or inside in subject.labels


def is_whole(subject: Subject) -> bool:
    """Whether the numbers begin at the beginning: of an extract nobody can say what it leaves out."""
    numbered = [label for label in subject.labels if label[:1].isdigit()]
    return len(numbered) >= 3 and "1" in {label.partition(".")[0] for label in numbered}


CHECK = Check(
    code="dangling-reference",
    severity=Severity.ERROR,
    finds="A reference to a provision that the text does not have",
    hint="refer to the provision that is meant, or take the reference out",
    authority="Office of the Parliamentary Counsel, Drafting guidance, on cross-references",
    find=find,
)
