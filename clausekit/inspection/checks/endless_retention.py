"""Data about people that may be kept without an end."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Said, Subject
from clausekit.language.quantity import Measure
from clausekit.language.sentence import Modal

_DATA = (
    r"(?:(?:personal|worker|monitoring|location|biometric|the|such) )*"
    r"(?:data|footage|recordings|images|video|keystrokes|screenshots|location records|logs)"
)
_KEEPS = re.compile(
    rf"\b(?:ke(?:ep|eps|pt)|retain(?:s|ed)?|stor(?:e|es|ed)|hold|holds|held|archived?)\b"
    rf"(?:(?!\bfrom\b|\bto(?! the)\b|\btrack\b).){{0,40}}?\b(?P<kept>{_DATA})\b"
    rf"|\b(?P<stays>{_DATA})\b[^.;]{{0,30}}?\b(?:is|are|be)\s+(?:kept|retained|stored|held|archived)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:until|delet\w+|destroy\w*|eras\w+|no longer than|for as long as|needed (?:to|for)|necessary (?:to|for)"
    r"|retention (?:period|schedule|limit)s?|expir\w+|overwrit\w+|wip\w+)\b",
    re.IGNORECASE,
)
_HOW_OR_WHERE = re.compile(
    r"\b(?:secure(?:ly)?|separate(?:ly)?|confidential|in confidence|apart|safe|on paper|up to date|encrypted)\b"
    r"|\b(?:kept|held|stored|retained|archived) (?:only )?(?:in|within|inside|outside|on|at|by) (?!case|order)"
    rf"|{_DATA} (?:only )?(?:in|within|inside|outside|on|at) (?!case|order)",
    re.IGNORECASE,
)
"""What is said of the place or manner of keeping, and not of its time."""
_IN_PASSING = re.compile(r"\b(?:where|which|whose|how|whether|what)\s+$", re.IGNORECASE)
"""``a list of the countries where data is kept``."""


def find(subject: Subject) -> Iterator[Remark]:
    """Leave or a duty to keep data, in an article that nowhere says for how long."""
    for said in subject.said:
        found = _KEEPS.search(said.read.text)
        in_passing = found and _IN_PASSING.search(said.read.text[: found.start()])
        if (
            found
            and not in_passing
            and _lets(said)
            and not _HOW_OR_WHERE.search(said.read.text)
            and not _has_end(subject, said)
        ):
            words = found["kept"] or found["stays"]
            yield Remark(said.passage, f"“{words.strip()}” may be kept, and nothing says until when")


def _lets(said: Said) -> bool:
    kinds = {frame.modal for frame in said.read.frames}
    return bool(kinds & {Modal.MAY, Modal.DUTY, Modal.STATEMENT}) and Modal.BAN not in kinds


def _has_end(subject: Subject, said: Said) -> bool:
    if any(one.measure is Measure.DURATION for one in said.read.quantities):
        return True
    return any(_ENDS.search(one.text) for one in subject.article(said.passage))


CHECK = Check(
    code="endless-retention",
    severity=Severity.WARNING,
    finds="Data about people kept without an end",
    hint="say for how long, counted from what, and who deletes it",
    authority="UK GDPR, Article 5(1)(e): no longer than is needed",
    find=find,
)
