"""Citations: the places in a text that name another numbered part of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.inspection.passages import Passage

_NUMBER = r"(?:\d{1,3}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]?)*(?:\([a-z0-9]{1,5}\))*)"
_LETTER = r"\([a-z]{1,4}\)"
_CITED = re.compile(
    rf"\b(?P<kind>sub-?clauses?|clauses?|paragraphs?|articles?|sections?)\s+"
    rf"(?P<numbers>(?:{_NUMBER}|{_LETTER})(?:\s*(?:,|and|or|to|–|-)\s*(?:{_NUMBER}|{_LETTER}))*)(?![\w.]*\d)",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(r"\b(?P<kind>Schedule|Annex|Appendix)\s+(?P<number>\d{1,2}|[A-Z])\b")
_ONE = re.compile(rf"{_NUMBER}|{_LETTER}")
_ELSEWHERE_AFTER = re.compile(
    r"\s*,?\s*(?:(?:of|in|to|under|at)\s+)?(?:(?:the|that|its|our|their|your|a|an|each)\s+)?"
    r"(?!(?:Schedule|Annex|Appendix)\b)"
    r"(?:[A-Z][\w’'()-]*\s+(?:(?:and|of|the|on|for|in|to|etc\.?)\s+)?|\([^)]{1,30}\)\s+)*"
    r"(?:Acts?|Orders?|Regulations?|GDPR|Directive|Convention|Codes?|ECHR|TULRCA|Treaty|Charter|Rules|Bill|Law)\b"
)
_OTHER_TEXT = re.compile(
    r"\s*,?\s*(?:of|in|to|under)\s+(?:the|that|its|their|our|any|an?|each|another|such)\s+"
    r"(?:[\w’'()-]+\s+){0,8}?(?:agreement|policy|procedure|contract|handbook|scheme|protocol|plan|guidance|statement"
    r"|framework|rulebook|constitution|memorandum|charter|deed|licence|lease)s?\b",
    re.IGNORECASE,
)
_LAW_BEFORE = re.compile(
    r"(?:\b(?:Acts?|Orders?|Regulations?|Code|Directive|Convention|Treaty)(?:\s+\d{4})?|GDPR|TULRCA|ECHR)"
    r"\s*[,:(]?\s*(?:under\s+)?(?:and\s+)?$"
)
_IN_SCHEDULE = re.compile(r"\s*(?:of|in|to)\s+((?:Schedule|Annex|Appendix)\s+(?:\d{1,2}|[A-Z]))\b")


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation of another part of the same text."""

    shown: str
    """As it stands, for a message: ``clause 9.2``."""
    label: str
    """What it points to, in lower case: ``9.2``, ``(a)``, ``schedule 2``, ``schedule 2, paragraph 3``."""
    relative: bool
    """Whether only a letter is given, ``paragraph (a)``, which counts from where it stands."""
    start: int
    end: int


def citations_of(passage: Passage) -> Iterator[Citation]:
    """The citations of a passage that mean this text; those of laws and of other documents are left out."""
    text = passage.text
    for found in _CITED.finditer(text):
        if _is_elsewhere(text, found.start(), found.end()):
            continue
        home = _IN_SCHEDULE.match(text, found.end())
        kind = found["kind"].lower()
        for one in _ONE.finditer(found["numbers"]):
            number = one[0]
            shown = f"{kind.removesuffix('s')} {number}" + (f" of {home[1]}" if home else "")
            label = number.lower() if number.startswith("(") else number
            if home:
                label = f"{home[1]}, paragraph {number}"
            yield Citation(shown, label.lower(), number.startswith("(") and not home, found.start(), found.end())
    for found in _SCHEDULE.finditer(text):
        if not _is_elsewhere(text, found.start(), found.end()):
            yield Citation(found[0], found[0].lower(), False, found.start(), found.end())


def _is_elsewhere(text: str, start: int, end: int) -> bool:
    after = text[end : end + 120]
    if _ELSEWHERE_AFTER.match(after) or _LAW_BEFORE.search(text[max(0, start - 40) : start]):
        return True
    return _OTHER_TEXT.match(after) is not None
