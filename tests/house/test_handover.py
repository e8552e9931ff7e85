"""Nothing reaches the employer or members but through the gate."""

import ast

import pytest

from tests.conftest import ROOT

HOUSE = ROOT / "clausekit"
MODULES = sorted(HOUSE.rglob("*.py"))
OTHERS = ("for-employer", "for-members")
WRITERS = {"write_files", "write_together", "write_bytes", "write_text"}
OTHER_OUTPUT = {
    "clausekit/cli/draft.py": "keeps frozen numbers in rounds/, which are no paper",
    "clausekit/cli/new_files.py": "keeps the bargaining file and the mandate, which are our own side's",
    "clausekit/cli/table.py": "writes the union's table, and refuses to put it where others look",
    "clausekit/cli/demo.py": "copies a worked example whose parties are made up",
}
"""Modules that name a folder of others and also write something else, and why that is no paper."""


def named(tree):
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def used(tree):
    return {
        name
        for node in ast.walk(tree)
        for name in (
            [node.id] if isinstance(node, ast.Name) else [node.attr] if isinstance(node, ast.Attribute) else []
        )
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_gate_makes_what_is_cleared_and_only_the_writer_writes_it(path):
    tree = ast.parse(path.read_text("utf-8"))
    shown = path.relative_to(ROOT).as_posix()
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert "Cleared" not in calls or shown == "clausekit/handover/gate.py"
    names_others = bool(named(tree) & set(OTHERS)) or "Audience" in used(tree)
    if names_others and shown not in (*OTHER_OUTPUT, "clausekit/handover/write_cleared.py"):
        assert not used(tree) & WRITERS, f"{shown} writes where others look, around the gate"


def test_drafting_and_papers_have_no_way_to_a_mandate():
    for folder in ("drafting", "papers"):
        for path in (HOUSE / folder).rglob("*.py"):
            text = path.read_text("utf-8")
            assert "read_mandate" not in text, path
            assert "clausekit.negotiation" not in text, path


def test_no_template_for_others_names_a_field_for_our_own_side():
    from clausekit.papers.table import OWN_PAPERS

    own = {f"{one.name}.md.j2" for one in OWN_PAPERS} | {"_own_head.md.j2", "_own_end.md.j2"}
    for path in (ROOT / "templates" / "papers").glob("*.j2"):
        if path.name not in own:
            text = path.read_text("utf-8")
            assert not [
                word for word in (".why", "objection", "mandate", ".limit", "may_agree", ".lower") if word in text
            ]
