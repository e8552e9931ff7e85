"""``clausekit coverage``: what it prints and writes, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from clausekit.cli.app import run
from clausekit.cli.coverage import BOLD, painted
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import EXAMPLE, ROOT

CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "coverage.yaml").content
CASE = CASES[0]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "coverage.schema.json").read_text("utf-8"))


@pytest.fixture
def theirs(tmp_path, monkeypatch):
    """An empty folder to stand in, with the employer's text."""
    monkeypatch.chdir(tmp_path)
    Path("theirs.txt").write_text(CASE["text"], "utf-8")
    return "theirs.txt"


@pytest.mark.parametrize("name", ["coverage", "gaps"])
def test_both_names_show_the_table(name, theirs, capsys):
    assert run([name, theirs]) == 0
    shown = capsys.readouterr().out
    assert "Limits on watching us" in shown
    assert "ONLY" in shown
    assert "MISSING" in shown


def test_gaps_is_not_listed(capsys):
    assert run(["--help"]) == 0
    listed = [
        line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ") and line.strip()
    ]
    assert "coverage" in listed
    assert "gaps" not in listed


def test_every_kind_of_file_is_written(theirs, capsys):
    kinds = ["gaps.html", "gaps.csv", "gaps.json", "gaps.txt"]
    assert run(["coverage", theirs, *(part for kind in kinds for part in ("-o", kind))]) == 0
    assert capsys.readouterr().out.split() == kinds
    assert Path("gaps.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    jsonschema.validate(json.loads(Path("gaps.json").read_text("utf-8")), SCHEMA)
    assert run(["coverage", theirs, "-o", "gaps.csv"]) == 0, "the same again takes nothing away"
    Path("gaps.csv").write_text("mine", "utf-8")
    assert run(["coverage", theirs, "-o", "gaps.csv"]) == 2
    assert run(["coverage", theirs, "-o", "gaps.csv", "--force"]) == 0


def test_a_folder_against_a_source_as_json(capsys):
    assert run(["coverage", str(EXAMPLE), "--against", "psi", "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    jsonschema.validate(content, SCHEMA)
    assert content["documents"][0]["against"]["source"] == "psi-digital-bargaining-hub"
    assert content["compared"] is None


def test_two_texts_compared(theirs, capsys):
    assert run(["coverage", "--compare", str(EXAMPLE), theirs]) == 0
    shown = capsys.readouterr().out
    assert "from A to B" in shown
    assert "Traps that are new in B" in shown
    assert run(["coverage", "--compare", str(EXAMPLE), theirs, "-o", "both.html", "--json"]) == 0
    jsonschema.validate(json.loads(capsys.readouterr().out), SCHEMA)
    assert "From A to B" in Path("both.html").read_text("utf-8")


def test_what_is_required_and_missing_ends_with_1(theirs, capsys):
    assert run(["coverage", theirs, "--require", "surveillance,training"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "missing: surveillance: nothing in theirs.txt protects; look at 1.1, 1.2",
        "missing: training: nothing in theirs.txt is about it",
    ]
    assert run(["coverage", str(EXAMPLE), "--require", "surveillance, training", "--require", "governance"]) == 0


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (["theirs.txt", "more.txt"], ["wrong-number-of-texts"]),
        (["--compare", "theirs.txt"], ["wrong-number-of-texts"]),
        (["--compare", "theirs.txt", "theirs.txt", "--against", "psi"], ["compare-and-against"]),
        (["theirs.txt", "--require", "survelance"], ["unknown-theme"]),
        (["theirs.txt", "--require", "foundations"], ["unknown-theme"]),
        (["theirs.txt", "--against", "berkley"], ["unknown-source"]),
        (["theirs.txt", "-o", "gaps.pdf"], ["unknown-format"]),
        (["nothing.txt"], ["operand-missing"]),
        (["theirs.txt", "--require", "x", "-o", "gaps"], ["unknown-theme", "unknown-format"]),
    ],
)
def test_what_is_wrong_is_said_all_at_once(words, codes, theirs, capsys):
    assert run(["coverage", *words]) == 2
    said = capsys.readouterr().err
    for code in codes:
        assert f"[{code}]" in said


def test_colour_says_nothing_that_words_do_not():
    assert painted("x MISSING y").startswith(f"x {BOLD}")
    assert painted("nothing of note") == "nothing of note"


def test_tracked_changes_can_be_left_out(theirs, capsys):
    assert run(["coverage", theirs, "--view", "tabled"]) == 0
    assert "Limits on watching us" in capsys.readouterr().out


def test_the_command_loads_no_word_and_no_page_writer_to_print(theirs):
    code = (
        "import sys; from clausekit.cli.app import run; run(['coverage', 'theirs.txt']); "
        "print([name for name in ('lxml', 'docx') if name in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stderr.strip() == "[]"
