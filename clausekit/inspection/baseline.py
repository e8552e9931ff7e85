"""The baseline: findings that are known already, so that only new ones are told."""

import json
from collections import Counter
from collections.abc import Iterable

from clausekit.findings import Finding, InputError, Location

VERSION = 1
Known = Counter[tuple[str, str]]
"""How often each code with its message is known; not where, so that a new clause does not make all below it new."""


def baseline_text(findings: Iterable[Finding]) -> str:
    """A baseline of findings, as the text of a JSON file that a person can read and compare."""
    rows = [{"code": one.code, "part": one.place.part, "message": one.message} for one in findings]
    return json.dumps({"version": VERSION, "findings": rows}, ensure_ascii=False, indent=2) + "\n"


def read_baseline(text: str, file: str) -> Known:
    """The findings that a baseline knows.

    Raises:
        InputError: it is not a baseline.
    """
    try:
        content = json.loads(text)
        if content["version"] != VERSION:
            raise ValueError
        return Counter((str(row["code"]), str(row["message"])) for row in content["findings"])
    except (ValueError, TypeError, KeyError):
        hint = "`--write-baseline` makes one"
        raise InputError([Finding("not-a-baseline", "this is no baseline", Location(file), hint=hint)]) from None


def without_known(findings: Iterable[Finding], known: Known) -> tuple[Finding, ...]:
    """The findings that are new, or stand more often than before."""
    left = known.copy()
    new = []
    for one in findings:
        key = (one.code, one.message)
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(one)
    return tuple(new)
