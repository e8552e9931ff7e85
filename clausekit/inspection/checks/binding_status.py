"""Words that bind in law in an agreement that is binding in honour, and the other way round."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject

_IN_LAW = re.compile(
    r"\b(?:legally (?:binding|enforceable)|binding in law|enforceable (?:in|at|by) (?:law|the courts?|a court)"
    r"|legal contract between the (?:parties|Employer and the Union)|intend(?:s|ed)? (?:it )?to be (?:a )?legally)",
    re.IGNORECASE,
)
_IN_HONOUR = re.compile(r"\bbinding in honour\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|no|nor|neither|without|rather than|instead of|cannot|nothing)\b", re.IGNORECASE)
_PERSONAL = re.compile(
    r"\b(?:contracts? of employment|each contract|individual|incorporated|part of the contract|worker's contract"
    r"|person|suppliers?)\b",
    re.IGNORECASE,
)
_HONOUR, _LAW = "binding-in-honour", "legally-enforceable"


def find(subject: Subject) -> Iterator[Remark]:
    """Sentences that claim the other force than the agreement's status, or than another sentence."""
    honour = [said for said in subject.said if _claims(_IN_HONOUR, said.read.text)]
    law = [said for said in subject.said if _claims(_IN_LAW, said.read.text) and not _PERSONAL.search(said.read.text)]
    status = subject.setting.status or (_HONOUR if honour else "")
    if status == _HONOUR:
        where = f" ({honour[0].passage.label})" if honour and honour[0].passage.label else ""
        for said in law:
            words = _IN_LAW.search(said.read.text)
            assert words is not None
            yield Remark(said.passage, f"“{words[0]}” here, and the agreement is binding in honour{where}")
    elif status == _LAW:
        for said in honour:
            yield Remark(said.passage, "“binding in honour” here, and the agreement is to be legally enforceable")


def _claims(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a sentence says it, and does not deny it just before."""
    return any(not _DENIED.search(text[max(0, found.start() - 40) : found.start()]) for found in pattern.finditer(text))


CHECK = Check(
    code="binding-status",
    severity=Severity.WARNING,
    finds="Legally binding words in an agreement binding in honour, or the other way round",
    hint="say once what force the agreement has, and what part of it goes into each contract",
    authority="Trade Union and Labour Relations (Consolidation) Act 1992, section 179; "
    "Industrial Relations (Northern Ireland) Order 1992, article 26",
    find=find,
)
