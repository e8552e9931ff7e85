"""The threat model names a test for each thing that it says is stopped, and every test that it names is there."""

import ast
import re

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def test_every_test_that_is_named_is_there():
    named = NAMED.findall(PAGE)
    assert len(named) > 30
    for path, test in named:
        tree = ast.parse((ROOT / path).read_text("utf-8"))
        tests = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert not test or test in tests, f"{path} has no {test}"


def test_every_row_of_a_table_names_a_test():
    for line in PAGE.splitlines():
        if line.startswith("| ") and not line.startswith(("| ---", "| it could", "| what could", "| what |")):
            assert NAMED.search(line), line


def test_each_sender_of_the_threat_model_has_a_part():
    for sender in (
        "A shared clause library",
        "A union's template",
        "An employer's file",
        "A CSV",
        "A filled Word form",
    ):
        assert f"### {sender}\n" in PAGE
    assert "What the gate cannot see" in PAGE
