"""A capital letter that promises a definition which the text does not hold."""

import re
from collections import Counter
from collections.abc import Iterator

from clausekit.document.blocks import SignatureBlock
from clausekit.document.inlines import DefinedTerm
from clausekit.document.walk import walk
from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.passages import Kind, Passage
from clausekit.inspection.subject import SPOKEN, Subject

_CAPITALS = re.compile(r"(?<=[a-z,;] )(?P<term>[A-Z][a-z]{2,}(?:[ -][A-Z][a-z]+)*)\b(?! \d|\(| [A-Z]{2})")
_DETERMINED = re.compile(r"\b(?:an?|the|any|each|every|no|this|that|such|of|all|its|their)\s+$")
_ENOUGH = 2
"""Uses before a capital letter counts as meant."""
_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
september october november december christmas easter"
)
_PLACES = "england scotland wales ireland britain kingdom union european internet english welsh"
_PAPERS = (
    "agreement policy clause article section schedule annex appendix part paragraph act order regulation regulations \
code convention directive"
)
_BODIES = (
    "parties party employer government secretary state parliament tribunal court board council acas trade management \
company staff"
)
_NO_TERMS = frozenset(" ".join((_CALENDAR, _PLACES, _PAPERS, _BODIES)).split())
"""Words that have a capital letter of their own right, or by custom."""


def find(subject: Subject) -> Iterator[Remark]:
    """Terms marked as defined whose meaning is missing, and capitals used again and again without one."""
    meant = {
        part.target for one in subject.passages for part in one.line if isinstance(part, DefinedTerm) and part.defines
    }
    known = {one.term.lower() for one in subject.definitions}
    said: set[str] = set()
    for passage in subject.passages:
        for part in passage.line:
            if isinstance(part, DefinedTerm) and not part.defines and part.target and part.target not in meant | said:
                said.add(part.target)
                yield Remark(
                    passage, f"“{part.text}” is used as a defined term and the text says nowhere what it means"
                )
    if sum(one.full for one in subject.definitions) >= _ENOUGH:
        yield from _by_capitals(subject, known)


def _by_capitals(subject: Subject, known: set[str]) -> Iterator[Remark]:
    names = _names(subject)
    counted: Counter[str] = Counter()
    first: dict[str, Passage] = {}
    for passage in subject.passages:
        if passage.kind not in SPOKEN:
            continue
        for found in _CAPITALS.finditer(passage.text):
            term = found["term"]
            if _DETERMINED.search(passage.text[: found.start()]) and not _is_known(term, known, names):
                key = term.removesuffix("s")
                counted[key] += 1
                first.setdefault(key, passage)
    for term, times in counted.items():
        if times >= _ENOUGH:
            yield Remark(first[term], f"“{term}” has a capital letter in {times} places and no meaning given to it")


def _is_known(term: str, known: set[str], names: str) -> bool:
    plain = term.lower()
    defined = any(plain in (one, f"{one}s", f"{one}es", f"{one.removesuffix('y')}ies") for one in known)
    made_of_known = all(any(part.startswith(one) for one in known | _NO_TERMS) for part in plain.split())
    return defined or made_of_known or plain in _NO_TERMS or plain in names or plain.split()[-1] in _NO_TERMS


def _names(subject: Subject) -> str:
    """All that is a name or a title in this text, in lower case."""
    page = subject.document.title_page
    titles = [
        one.text for one in subject.passages if one.kind in (Kind.HEADING, Kind.TITLE, Kind.CELL, Kind.HEADER_CELL)
    ]
    roles = [
        words
        for block in walk(subject.document.blocks)
        if isinstance(block, SignatureBlock)
        for words in (block.party, *block.roles)
    ]
    return "\n".join((page.title, *page.parties, *roles, *titles, subject.setting.employer)).lower()


CHECK = Check(
    code="undefined-term",
    severity=Severity.NOTE,
    finds="A term with a capital letter and no meaning given to it",
    hint="define it, or write it without a capital letter",
    authority="Office of the Parliamentary Counsel, Drafting guidance, on definitions",
    find=find,
)
