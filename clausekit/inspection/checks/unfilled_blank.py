"""A blank that nobody has filled, or words in square brackets that nobody has settled."""

import re
from collections.abc import Iterator

from clausekit.document.inlines import Blank
from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject

_BLANK = re.compile(
    r"\[(?!\d+\]|sic\]|\d{4}\]|…\]|\.\.\.\])[^\[\]\n]{0,80}\](?!\()|_{4,}|\.{6,}|…{3,}|\b(?:TBC|TBD|TBA|XX+)\b"
    r"|<(?:insert|name|date|number)[^<>\n]{0,60}>|£(?:X+\b|_+)"
)
_NOT_A_BLANK = re.compile(
    r"\[(?:not used|deleted|reserved|omitted|left blank|blank|emphasis added)\.?\]", re.IGNORECASE
)
_TO_BE_SIGNED = re.compile(
    r"\b(?:sign(?:ed|ature)?|name|dated?|position|print|witness|for and on behalf)\b", re.IGNORECASE
)


def find(subject: Subject) -> Iterator[Remark]:
    """Blanks of our own drafts, and what people type where an answer is still to come."""
    for passage in subject.passages:
        blanks = {f"[{part.label}]" for part in passage.line if isinstance(part, Blank)}
        for found in _BLANK.finditer(passage.text):
            words = found[0]
            ruled = words[0] in "_.…" and _TO_BE_SIGNED.search(passage.text)
            if words in blanks or not (ruled or _NOT_A_BLANK.fullmatch(words)):
                yield Remark(passage, f"“{words}” is still to be filled in or settled")


CHECK = Check(
    code="unfilled-blank",
    severity=Severity.ERROR,
    finds="A blank, or words in square brackets",
    hint="put in the answer, or take the brackets off the words that are meant",
    authority="Scammell and Nephew v Ouston [1941] AC 251: terms left open may bind nobody",
    find=find,
)
