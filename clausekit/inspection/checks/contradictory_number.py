"""Two numbers for one thing."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Said, Subject
from clausekit.language.quantity import Measure, Quantity

_ALIKE = 0.85
"""Share of comparable words that two sentences must have in common, their numbers left out."""
_ENOUGH = 4
"""Comparable words that a sentence must have: ``The period is 30 days`` says too little to be held against another."""
_MEASURES = frozenset(
    (
        Measure.DURATION,
        Measure.FREQUENCY,
        Measure.PERCENT,
        Measure.MONEY,
        Measure.DISTANCE,
        Measure.WEIGHT,
        Measure.COUNT,
    )
)


@dataclass(frozen=True, slots=True)
class _Numbered:
    said: Said
    words: frozenset[str]
    one: Quantity


def find(subject: Subject) -> Iterator[Remark]:
    """Sentences that say the same of the same, with another number; the later one is told of."""
    numbered = [one for said in subject.said if (one := _numbered(said)) is not None]
    for at, later in enumerate(numbered):
        for earlier in numbered[:at]:
            if _says_the_same(earlier, later):
                where = f" in {earlier.said.passage.label}" if earlier.said.passage.label else ""
                here, there = (_shown(one) for one in (later, earlier))
                yield Remark(
                    later.said.passage, f"“{here}” here and “{there}”{where}, for what reads like the same thing"
                )
                break


def _numbered(said: Said) -> _Numbered | None:
    """A sentence with one number in it."""
    found = [one for one in said.read.quantities if one.measure in _MEASURES]
    if len(found) != 1:
        return None
    words = frozenset(mark.name for mark in said.read.marks if not mark.name.startswith(("#", "§")))
    return _Numbered(said, words, found[0]) if len(words) >= _ENOUGH else None


def _says_the_same(earlier: _Numbered, later: _Numbered) -> bool:
    if earlier.one.measure is not later.one.measure or earlier.one.name == later.one.name:
        return False
    if earlier.one.measure is Measure.COUNT and earlier.one.unit != later.one.unit:
        return False
    if earlier.one.bound is not later.one.bound:
        return False
    small, large = sorted((len(earlier.words), len(later.words)))
    if small < _ALIKE * large:
        return False
    return len(earlier.words & later.words) >= _ALIKE * len(earlier.words | later.words)


def _shown(numbered: _Numbered) -> str:
    return numbered.said.read.words(numbered.one.first, numbered.one.last)


CHECK = Check(
    code="contradictory-number",
    severity=Severity.WARNING,
    finds="Two periods or numbers for one thing",
    hint="make them one, or say in which case each holds",
    authority="Office of the Parliamentary Counsel, Drafting guidance, on consistency",
    find=find,
)
