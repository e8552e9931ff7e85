"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines."""

from collections.abc import Iterable
from typing import Any

from clausekit.findings import Finding, Severity
from clausekit.shipped import VERSION

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def as_sarif(findings: Iterable[Finding]) -> dict[str, Any]:
    """A SARIF log of one run."""
    found = list(findings)
    rules = [{"id": code} for code in sorted({finding.code for finding in found})]
    driver = {"name": "clausekit", "version": VERSION, "rules": rules}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": [*map(_result, found)]}],
    }


def _result(finding: Finding) -> dict[str, Any]:
    text = finding.message + (f" ({finding.hint})" if finding.hint else "")
    result: dict[str, Any] = {"ruleId": finding.code, "level": LEVELS[finding.severity], "message": {"text": text}}
    if finding.place.file:
        place: dict[str, Any] = {"artifactLocation": {"uri": finding.place.file.replace("\\", "/")}}
        if finding.place.line:
            place["region"] = {"startLine": finding.place.line, "startColumn": finding.place.column}
        result["locations"] = [{"physicalLocation": place}]
        if finding.place.part:
            result["locations"][0]["logicalLocations"] = [{"fullyQualifiedName": finding.place.part}]
    return result
