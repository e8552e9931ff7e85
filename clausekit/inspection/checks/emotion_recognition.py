"""Emotion recognition at work, allowed in a text of the European Union."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Said, Subject
from clausekit.language.sentence import Modal
from clausekit.library.registers import Abroad

_FELT = r"(?:emotions?|emotional states?|moods?|feelings)"
_INFERS = r"(?:recogni\w+|infer\w*|detect\w*|analys\w+|measur\w+|scor\w+|monitor\w*)"
_EMOTION = re.compile(
    rf"\b{_FELT}\b.{{0,40}}\b{_INFERS}|\b{_INFERS}\b.{{0,40}}\b{_FELT}\b"
    r"|\bemotion (?:recognition|AI)\b|\b(?:sentiment|voice-stress|emotion) analysis\b",
    re.IGNORECASE,
)
_EUROPEAN = re.compile(
    r"\b(?:Regulation \(EU\)|Directive \(EU\)|EU AI Act|Member States?|European Works Council|works council)\b"
)
_FORBIDS = re.compile(
    r"\b(?:not|never|no|nobody|forbid\w*|prohibit\w*|ban(?:s|ned)?|without|medical|safety reasons|refuse|stop)\b",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Remark]:
    """Sentences that let the employer infer emotions; medical and safety reasons are let be, as by the Act."""
    if not _is_european(subject):
        return
    for said in subject.said:
        found = _EMOTION.search(said.read.text)
        if found and not _FORBIDS.search(said.read.text) and _allows(said):
            yield Remark(said.passage, f"“{found[0]}” at work is banned in the European Union, whatever is agreed")


def _allows(said: Said) -> bool:
    return all(frame.modal in (Modal.MAY, Modal.STATEMENT, Modal.DUTY, Modal.EXEMPT) for frame in said.read.frames)


def _is_european(subject: Subject) -> bool:
    if subject.setting.nation is not None:
        return subject.setting.nation in (Abroad.EUROPEAN_UNION, Abroad.GERMANY)
    return any(_EUROPEAN.search(one.text) for one in subject.passages)


CHECK = Check(
    code="emotion-recognition",
    severity=Severity.ERROR,
    finds="Emotion recognition allowed in a text of the European Union",
    hint="forbid it; only medical and safety reasons are left open",
    authority="Artificial Intelligence Act (Regulation (EU) 2024/1689), Article 5(1)(f)",
    find=find,
)
