"""Nothing is there without its case, its row in the docs, its example in the help; and no test is skipped."""

import ast
import re

import pytest

from clausekit.cli import commands
from clausekit.cli.app import run
from clausekit.comparison.appraisal import SignalKind
from clausekit.comparison.signals.order import SIGNALS
from clausekit.inspection.checks.order import CHECKS
from clausekit.papers.table import PAPERS
from clausekit.rendering.formats import FORMATS
from tests.conftest import GOLDEN, ROOT

DOCS = ROOT / "docs"
CASES = ROOT / "tests" / "cases"
TESTS = sorted((ROOT / "tests").rglob("*.py"))
GROUPS = {
    table.removesuffix("_COMMANDS").lower(): getattr(commands, table)
    for table in vars(commands)
    if table.endswith("_COMMANDS")
}
"""The groups of commands, by the command that opens each."""
ALL_COMMANDS = [row.name for row in commands.COMMANDS if row.name not in GROUPS]
ALL_COMMANDS += [f"{group} {row.name}" for group, rows in GROUPS.items() for row in rows]
IN_WORDS = {
    "consent_ladder": "consent ladder",
    "duration": "deadline, duration, number",
    "number": "deadline, duration, number",
    "override": "qualifier, override",
    "exception_added": "exception added, removed",
    "exception_removed": "exception added, removed",
    "scope_narrowed": "scope narrowed, widened",
    "scope_widened": "scope narrowed, widened",
    "burden": "actor, burden, cost, remedy",
    "cost": "actor, burden, cost, remedy",
    "remedy": "actor, burden, cost, remedy",
    "right_added": "right or sentence added, removed",
    "right_removed": "right or sentence added, removed",
    "sentence_added": "right or sentence added, removed",
    "sentence_removed": "right or sentence added, removed",
    "renumbering": "editorial, renumbering, reorder",
    "reorder": "editorial, renumbering, reorder",
    "unknown": "read this yourself",
}
"""Where docs/appraisal.md speaks of a kind in other words than its own."""


NEED_NOT_BE_SAID = {"batch make": "clausekit batch "}
"""What a group does when none of its commands is named."""


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_its_cases_and_its_row(check):
    assert (CASES / "checks" / f"{check.code}.yaml").is_file()
    assert re.search(rf"^\| `{check.code}` \|", (DOCS / "lint.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("kind", SignalKind)
def test_every_signal_has_its_cases_and_its_row(kind):
    assert kind is SignalKind.UNKNOWN or (CASES / "signals" / f"{kind}.yaml").is_file()
    assert IN_WORDS.get(kind, kind.value) in (DOCS / "appraisal.md").read_text("utf-8")


def test_every_file_of_signals_is_asked():
    files = {path.stem for path in (ROOT / "clausekit" / "comparison" / "signals").glob("*.py")}
    asked = {find.__module__.rpartition(".")[2] for find in SIGNALS}
    sources = "".join(
        path.read_text("utf-8") for path in (ROOT / "clausekit" / "comparison").rglob("*.py") if path.stem != "order"
    )
    for name in files - asked - {"__init__", "order"}:
        assert re.search(rf"signals\.{name}\b|signals import [^\n]*\b{name}\b", sources), f"nothing uses {name}.py"
    assert asked <= files


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_paper_has_its_golden_file_and_its_row(paper):
    assert f"| `{paper.name}` |" in (DOCS / "papers.md").read_text("utf-8")
    drafted = paper.name == "draft-agreement"  # the agreement itself, which has golden files of its own
    assert drafted or list((GOLDEN / "papers").rglob(f"{paper.name}.*"))


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_has_its_golden_file_and_stands_in_the_help(suffix, capsys):
    assert list(GOLDEN.glob(f"northshire-council{suffix}*"))
    assert run(["draft", "--help"]) == 0
    assert suffix in capsys.readouterr().out


@pytest.mark.parametrize("command", ALL_COMMANDS)
def test_every_command_is_in_the_docs_and_its_help_gives_an_example_first(command, capsys):
    assert run([*command.split(), "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Example" in shown
    assert f"clausekit {command}" in shown or f"clausekit {command.split()[0]} " in shown
    assert shown.index("Example") < shown.index("Options:")
    pages = [ROOT / "README.md", *DOCS.glob("*.md")]
    text = "".join(page.read_text("utf-8") for page in pages)
    if command in NEED_NOT_BE_SAID:
        assert NEED_NOT_BE_SAID[command] in text
        return
    assert f"clausekit {command}" in text or f"`{command}" in text or f"`{command.split()[-1]}" in text


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_test_is_skipped_or_expected_to_fail(path):
    """A test that cannot run somewhere is not defined there; a program that is missing fails the deciding run."""
    skips = {"skip", "skipif", "xfail", "importorskip", "skipTest", "expectedFailure"}
    found = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in skips
        and isinstance(node.value, (ast.Name, ast.Attribute))
        and "pytest" in ast.unparse(node.value)
    ]
    assert len(found) <= (path.name == "conftest.py"), f"line {found}"
