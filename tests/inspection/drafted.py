"""Each clause of the library drafted alone, and the findings in it that are known and explained."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.findings import Finding, Severity
from clausekit.inspection.lint import lint_document
from clausekit.inspection.setting import Setting
from clausekit.library.fields import Nation, PositionName
from clausekit.library.load import load_library
from tests.conftest import EXAMPLE

LIBRARY = load_library()
EXPLAINED = {
    ("impact-assessment/human-rights", "fallback", "weak-duty"): "a fallback that only asks for an answer in writing",
    ("notice-and-negotiation/information", "ideal", "weak-duty"): "what it does not have and cannot get it cannot give",
}
"""Clause, position and code of warnings that the texts are meant to get, and why."""


@dataclass(frozen=True)
class Said:
    """A warning or an error in a clause's wording."""

    clause: str
    position: str
    finding: Finding


def drafts(every: int) -> Iterator[Said]:
    """The warnings and errors of each so-manieth clause, in all positions, blanks aside."""
    head = (EXAMPLE / "bargaining.yaml").read_text("utf-8").split("\nclauses:")[0]
    with TemporaryDirectory() as folder:
        for clause_id in list(LIBRARY)[::every]:
            for position in PositionName:
                yield from _drafted(Path(folder), head, clause_id, position)


def _drafted(folder: Path, head: str, clause_id: str, position: PositionName) -> Iterator[Said]:
    nations = LIBRARY[clause_id].nations
    nation = Nation.ENGLAND if Nation.ENGLAND in nations else nations[0]
    text = head.replace("nation: england", f"nation: {nation.value}")
    chosen = f"\nclauses:\n  - id: {clause_id}\n    position: {position.value}\n"
    (folder / "bargaining.yaml").write_text(text + chosen, "utf-8")
    drafted = draft(read_bargaining(folder), LIBRARY, allow_blanks=True)
    keys = {one.number: one.key for one in drafted.numbers}
    setting = Setting(day=date(2027, 3, 1), nation=nation, status="binding-in-honour", law=LIBRARY.law)
    for finding in lint_document(drafted.document, setting, accessibility=True):
        if finding.severity is not Severity.NOTE and finding.code != "unfilled-blank":
            home = keys.get(finding.place.part.partition(".")[0], clause_id)
            yield Said(home, position.value, finding)


def is_explained(one: Said) -> bool:
    """Whether somebody has looked at a finding and said why it may stand."""
    return (one.clause, one.position, one.finding.code) in EXPLAINED
