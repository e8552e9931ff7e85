"""The house rules that no other tool checks."""

import ast
import statistics

import pytest

from clausekit.cli.commands import CLAUSES_COMMANDS, COMMANDS, PACKAGE_COMMANDS, ROUND_COMMANDS
from clausekit.rendering.formats import FORMATS
from tests.conftest import GOLDEN, ROOT

MODULES = sorted((ROOT / "clausekit").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
VAGUE = {"utils", "util", "helpers", "common", "base", "core", "manager", "misc", "tools"}


def test_files_are_short():
    lengths = sorted(len(path.read_text("utf-8").splitlines()) for path in MODULES)
    assert statistics.median(lengths) < 120
    assert lengths[int(len(lengths) * 0.9)] < 250
    assert lengths[-1] <= 400


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_a_caption_a_clear_name_and_does_not_import_the_root(path):
    tree = ast.parse(path.read_text("utf-8"))
    caption = (ast.get_docstring(tree) or "").splitlines()[0]
    assert caption.endswith((".", ":")), "a module opens with one sentence"
    assert path.stem not in VAGUE
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert "clausekit" not in [name.name for name in node.names]
        if isinstance(node, ast.ImportFrom):
            assert node.module != "clausekit"
            assert node.level == 0, "imports are written out"


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_test_asserts_something(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            checks = [
                inner
                for inner in ast.walk(node)
                if isinstance(inner, ast.Assert)
                or (isinstance(inner, ast.Attribute) and inner.attr in ("raises", "validate"))
                or (isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id == "golden")
            ]
            assert checks, f"{path.name}: {node.name} cannot fail"


def test_every_format_has_a_golden_file():
    for suffix in FORMATS:
        assert list(GOLDEN.glob(f"*{suffix}*")), suffix


def test_every_command_is_in_the_readme():
    readme = (ROOT / "README.md").read_text("utf-8")
    for row in COMMANDS:
        assert f"clausekit {row.name}" in readme, row.name
    for row in CLAUSES_COMMANDS:
        assert f"clausekit clauses {row.name}" in readme, row.name
    rounds = (ROOT / "docs" / "rounds.md").read_text("utf-8")
    for row in ROUND_COMMANDS:
        assert f"`round {row.name}" in rounds, row.name
    for row in PACKAGE_COMMANDS:
        assert row.name in rounds, row.name


def test_every_decision_is_listed():
    decisions = ROOT / "docs" / "decisions"
    index = (decisions / "README.md").read_text("utf-8")
    for path in decisions.glob("0*.md"):
        assert path.name in index


def test_no_workplace_or_person_is_named_in_what_ships():
    for folder in ("clausekit", "clauses", "templates", "examples", "docs"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".yaml", ".j2", ".md", ".xml", ".json"):
                text = path.read_text("utf-8")
                assert "/work/" not in text, path
                assert "/tmp/" not in text or path.suffix == ".py", path


def test_the_ci_script_runs_the_readmes_test_command():
    readme = (ROOT / "README.md").read_text("utf-8")
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "README.md" in script
    assert "<!-- test command -->" in readme
