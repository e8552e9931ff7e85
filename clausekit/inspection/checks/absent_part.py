"""A schedule, an annex or a committee that the text speaks of and does not have."""

import re
from collections.abc import Iterator

from clausekit.document.blocks import Provision
from clausekit.document.inlines import line_text
from clausekit.document.walk import walk
from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.checks.dangling_reference import is_there, is_whole
from clausekit.inspection.citations import citations_of
from clausekit.inspection.passages import Kind
from clausekit.inspection.subject import Subject

_BODY = re.compile(
    r"\b[Tt]he\s+(?P<name>(?:[A-Z][\w’-]+\s+){0,5}(?:Committee|Forum|Panel|Working Group|Working Party|Joint Group))\b"
)
_SET_UP = (
    r"(?:establish|set(?:s|ting)?\s+up|creat|form(?:s|ed)?\b|constitut|there\s+(?:is|shall\s+be|will\s+be|must\s+be)"
    r"|meets?\b|shall\s+meet|must\s+meet|will\s+meet|consists?\s+of|is\s+made\s+up\s+of|members?\b|existing|appoint)"
)


def find(subject: Subject) -> Iterator[Remark]:
    """Schedules by their number, joint bodies by their name; each is said once."""
    if not is_whole(subject):
        return
    said: set[str] = set()
    for passage in subject.passages:
        for one in citations_of(passage):
            if one.label.startswith(("schedule", "annex", "appendix")) and ", " not in one.label:
                if one.label not in said and not is_there(subject, passage, one):
                    said.add(one.label)
                    yield Remark(passage, f"“{one.shown}” is not in this text")
    yield from _bodies(subject, said)


def _bodies(subject: Subject, said: set[str]) -> Iterator[Remark]:
    known = {one.term.lower() for one in subject.definitions}
    known |= {line_text(block.title).lower() for block in walk(subject.document.blocks) if isinstance(block, Provision)}
    for passage in subject.passages:
        if passage.kind in (Kind.HEADING, Kind.TITLE, Kind.NOTE):
            continue
        for found in _BODY.finditer(passage.text):
            name = " ".join(found["name"].split())
            if name.lower() in said or any(name.lower() in one or one in name.lower() for one in known if one):
                continue
            said.add(name.lower())
            if not _is_set_up(subject, name):
                hint = "say who sits on it, how often it meets and how it decides, or name the agreement that does"
                yield Remark(passage, f"the text relies on “the {name}” and does not set it up", hint)


def _is_set_up(subject: Subject, name: str) -> bool:
    """Whether some sentence sets the body up, or says who is on it or where it comes from."""
    kind = re.escape(name)
    near = re.compile(
        rf"{_SET_UP}.{{0,80}}\b{kind}\b|\b{kind}\b.{{0,40}}{_SET_UP}"
        rf"|\b{kind}\b\s+(?:of|under)\s+(?:the|that|its)\s+[A-Z]",
        re.IGNORECASE,
    )
    return any(near.search(one.text) for one in subject.passages)


CHECK = Check(
    code="absent-part",
    severity=Severity.WARNING,
    finds="A schedule or a committee that the text speaks of and does not have",
    hint="add the schedule, or take the mention out",
    authority="Scammell and Nephew v Ouston [1941] AC 251: terms left open may bind nobody",
    find=find,
)
