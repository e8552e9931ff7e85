"""A provision that refers to its own number."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.citations import citations_of
from clausekit.inspection.subject import Subject, plain_label

_SAYS_SO = re.compile(r"\b(?:this|named in|called|numbered)\s*$", re.IGNORECASE)


def find(subject: Subject) -> Iterator[Remark]:
    """``4.2 … under clause 4.2 …``: the reader is sent to where they are."""
    for passage in subject.passages:
        own = plain_label(passage.label)
        within = own.rpartition(", paragraph ")[2]
        for one in citations_of(passage):
            before = passage.text[: one.start]
            if one.label == own or (within != own and one.label == within and not one.relative):
                if not _SAYS_SO.search(before) and not _is_in_a_list(passage.text, one.start, one.end):
                    yield Remark(passage, f"“{one.shown}” is this provision itself")


def _is_in_a_list(text: str, start: int, end: int) -> bool:
    """``clauses 4 and 5`` inside 5 names a group to which it belongs."""
    return bool(re.search(r"\b(?:and|to|or)\b|,|–", text[start:end]))


CHECK = Check(
    code="self-reference",
    severity=Severity.WARNING,
    finds="A provision that refers to its own number",
    hint="write “this clause”, or put the number that is meant",
    authority="Office of the Parliamentary Counsel, Drafting guidance, on cross-references",
    find=find,
)
