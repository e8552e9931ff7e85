"""A number in words with another one in figures beside it."""

import re
from collections.abc import Iterator
from fractions import Fraction

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject
from clausekit.language.number_words import number_at

_WORDS = r"[A-Za-z]+(?:-[A-Za-z]+)?"
_IN_WORDS = re.compile(
    rf"(?P<words>(?:{_WORDS}\s+){{0,5}}{_WORDS})\s*\(\s*(?P<figure>[£$€]?\d[\d,]*(?:\.\d+)?)\s*%?\s*\)"
)
_IN_FIGURES = re.compile(rf"(?P<figure>\d[\d,]*(?:\.\d+)?)\s*\(\s*(?P<words>{_WORDS}(?:\s+{_WORDS}){{0,5}})\s*\)")


def find(subject: Subject) -> Iterator[Remark]:
    """``thirty (20) days`` and ``20 (thirty) days``."""
    for passage in subject.passages:
        for pattern in (_IN_WORDS, _IN_FIGURES):
            for found in pattern.finditer(passage.text):
                said = _number_at_end(found["words"]) if pattern is _IN_WORDS else _whole_number(found["words"])
                figure = Fraction(found["figure"].lstrip("£$€").replace(",", ""))
                if said is not None and said[0] != figure:
                    shown = (
                        f"{said[1]} ({found['figure']})" if pattern is _IN_WORDS else f"{found['figure']} ({said[1]})"
                    )
                    yield Remark(passage, f"“{shown}”: the words and the figure are not the same number")


def _number_at_end(words: str) -> tuple[Fraction, str] | None:
    """The longest number in words that a phrase ends with."""
    split = words.lower().split()
    for start in range(len(split)):
        found = number_at(split, start)
        if found is not None and found[1] == len(split):
            return found[0], " ".join(split[start:])
    return None


def _whole_number(words: str) -> tuple[Fraction, str] | None:
    split = words.lower().split()
    found = number_at(split, 0)
    return (found[0], words) if found is not None and found[1] == len(split) else None


CHECK = Check(
    code="figures-and-words",
    severity=Severity.ERROR,
    finds="A number in words and another in figures beside it",
    hint="write one number, in figures",
    authority="Bills of Exchange Act 1882, section 9(2), for the rule of last resort: the words prevail",
    find=find,
)
