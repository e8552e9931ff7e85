"""Lint: the chain from a document to what is wrong in its words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from clausekit.document.document import Document
from clausekit.document.reading import Reading
from clausekit.findings import Finding, Location
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.checks.order import CHECKS, CODES
from clausekit.inspection.levels import Level
from clausekit.inspection.passages import Allowance
from clausekit.inspection.setting import Setting
from clausekit.inspection.subject import Subject

UNKNOWN = Setting()


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding that somebody allowed, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the checks found in a text, in its order, and what of it is allowed."""

    findings: tuple[Finding, ...]
    allowed: tuple[Allowed, ...]


def lint_document(
    text: Document | Reading,
    setting: Setting = UNKNOWN,
    *,
    accessibility: bool = False,
    levels: Mapping[str, Level] | None = None,
) -> tuple[Finding, ...]:
    """What is wrong in the words of a document, in the order of the text.

    Args:
        text: a document, or a reading; of one with tracked changes the text as countered.
        setting: what is known of it beyond its words; what is not known is not checked.
        accessibility: whether the checks of accessibility run too.
        levels: other severities than the checks' own, by code.
    """
    return inspect_document(text, setting, accessibility=accessibility, levels=levels).findings


def inspect_document(
    text: Document | Reading,
    setting: Setting = UNKNOWN,
    *,
    accessibility: bool = False,
    levels: Mapping[str, Level] | None = None,
) -> Inspection:
    """As ``lint_document``, with what marks in the text and the levels allow beside it."""
    subject = Subject(text.countered if isinstance(text, Reading) else text, setting, CODES)
    order = {id(passage): at for at, passage in enumerate(subject.passages, 1)}
    placed: list[tuple[int, Finding]] = []
    for check in CHECKS:
        if accessibility or not check.accessibility:
            for remark in check.find(subject):
                placed.append((order.get(id(remark.passage), 0), _finding(check, remark)))
    placed.sort(key=lambda one: one[0])
    findings: list[Finding] = []
    allowed: list[Allowed] = []
    for _, finding in placed:
        levelled, reason = _judged(finding, subject.allowances, levels or {})
        if reason:
            allowed.append(Allowed(levelled, reason))
        else:
            findings.append(levelled)
    return Inspection(tuple(dict.fromkeys(findings)), tuple(dict.fromkeys(allowed)))


def _finding(check: Check, remark: Remark) -> Finding:
    place = remark.passage.place if remark.passage else Location()
    return Finding(check.code, remark.message, place, check.severity, remark.hint or check.hint)


def _judged(finding: Finding, allowances: tuple[Allowance, ...], levels: Mapping[str, Level]) -> tuple[Finding, str]:
    """The finding at its level, and the reason for which it is allowed or the empty string."""
    level = levels.get(finding.code)
    if level is not None and level.severity is None:
        return finding, level.reason
    reasons = (one.reason for one in allowances if one.code == finding.code and one.reason and _covers(one, finding))
    levelled = replace(finding, severity=level.severity) if level is not None and level.severity else finding
    return levelled, next(reasons, "")


def _covers(allowance: Allowance, finding: Finding) -> bool:
    """Whether a mark is about the provision of a finding, one around it, or the whole text before any number."""
    over, part = allowance.label, finding.place.part
    return not over or part == over or part.startswith((f"{over}.", f"{over}(", f"{over},"))
