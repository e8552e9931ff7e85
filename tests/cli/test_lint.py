"""``clausekit lint`` as a person or a program meets it."""

import json

import jsonschema
import pytest

from clausekit.cli.app import run
from tests.conftest import ROOT

POLICY = (
    "1. RULES\n\n1.1 The Employer should consult the Union as clause 7 says.\n\n1.2 The Employer must keep a list.\n"
)


@pytest.fixture
def policy(tmp_path):
    path = tmp_path / "policy.md"
    path.write_text(POLICY, "utf-8")
    return path


def test_findings_by_place_in_eighty_columns_with_severity_in_words(policy, capsys):
    assert run(["lint", str(policy), "--date", "2027-03-01"]) == 1
    out = capsys.readouterr().out
    assert "1.1  RULES\n  ERROR" in out
    assert "WARNING" in out
    assert "NOTE" not in out
    assert "not shown (`--all` shows them)" in out
    assert "Kaur v MG Rover" in out
    assert out.endswith("It is not legal advice.\n")
    body = out.partition("\n")[2]
    assert max(map(len, body.splitlines())) <= 80


def test_all_shows_the_hints_and_check_is_the_same(policy, capsys):
    assert run(["check", str(policy), "--all"]) == 1
    assert "NOTE" in capsys.readouterr().out


def test_hints_alone_are_no_failure(tmp_path, capsys):
    path = tmp_path / "policy.txt"
    path.write_text("1. RULES\n\n1.1 The Employer must inform the Union of each new system.\n", "utf-8")
    assert run(["lint", str(path)]) == 0
    assert "No errors and no warnings." in capsys.readouterr().out


def test_json_fits_its_schema(policy, capsys):
    assert run(["lint", str(policy), "--json"]) == 1
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, json.loads((ROOT / "docs" / "schemas" / "lint.schema.json").read_text("utf-8")))
    first = result["findings"][0]
    assert (first["code"], first["part"], first["line"]) == ("dangling-reference", "1.1", 3)
    assert all(one["authority"] for one in result["findings"])


def test_sarif_names_the_file_the_line_and_the_provision(policy, capsys):
    assert run(["lint", str(policy), "--sarif"]) == 1
    place = json.loads(capsys.readouterr().out)["runs"][0]["results"][0]["locations"][0]
    assert place["physicalLocation"]["region"]["startLine"] == 3
    assert place["logicalLocations"] == [{"fullyQualifiedName": "1.1"}]


def test_a_baseline_leaves_only_what_is_new(policy, tmp_path, capsys):
    known = str(tmp_path / "known.json")
    assert run(["lint", str(policy), "--baseline", known, "--write-baseline"]) == 0
    assert run(["lint", str(policy), "--baseline", known]) == 0
    assert "known from the baseline" in capsys.readouterr().out
    policy.write_text(POLICY + "\n1.3 The fee is [sum].\n", "utf-8")
    assert run(["lint", str(policy), "--baseline", known]) == 1
    out = capsys.readouterr().out
    assert "[sum]" in out
    assert "clause 7" not in out


def test_a_baseline_is_not_written_over_unasked(policy, tmp_path):
    known = tmp_path / "known.json"
    known.write_text("mine", "utf-8")
    assert run(["lint", str(policy), "--baseline", str(known), "--write-baseline"]) == 2
    assert known.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    "more", [["--write-baseline"], ["--json", "--sarif"], ["--date", "1 March"], ["--baseline", "no-such-file.json"]]
)
def test_a_wrong_command_line_ends_with_2(policy, more, capsys):
    assert run(["lint", str(policy), *more]) == 2
    assert capsys.readouterr().err


def test_a_folder_is_drafted_and_is_quiet(example, capsys):
    assert run(["lint", str(example)]) == 0
    assert "No errors and no warnings." in capsys.readouterr().out


def test_a_position_below_the_unions_minimum_is_a_finding_and_no_refusal(example, tmp_path, capsys):
    union = tmp_path / "our-union"
    union.mkdir()
    policy = "union: Example Union\nminimum:\n  transparency/system-register: ideal\n"
    (union / "policy.yaml").write_text(policy, "utf-8")
    assert run(["lint", str(example), "--library", str(union), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    (one,) = [one for one in found if one["code"] == "below-minimum"]
    assert "Example Union" in one["message"]
    assert one["part"]


def test_a_bargaining_file_sets_levels_and_says_why_a_check_is_off(example, capsys):
    file = example / "bargaining.yaml"
    text = file.read_text("utf-8")
    levels = "\nchecks:\n  duty-no-deadline: warning\n  long-sentence: off because the definitions are long\n"
    file.write_text(text + levels, "utf-8")
    assert run(["lint", str(example), "--json"]) == 1
    result = json.loads(capsys.readouterr().out)
    assert {one["code"] for one in result["findings"] if one["severity"] == "warning"} == {"duty-no-deadline"}
    assert {one["reason"] for one in result["allowed"]} == {"the definitions are long"}


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("  long-sentence: off", "off because"),
        ("  long-sentense: note", "long-sentence"),
        ("  long-sentence: loud", "must be"),
    ],
)
def test_a_level_that_is_none_and_a_check_that_is_none_are_mistakes_in_the_file(example, level, words, capsys):
    file = example / "bargaining.yaml"
    file.write_text(file.read_text("utf-8") + f"\nchecks:\n{level}\n", "utf-8")
    assert run(["lint", str(example)]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert "bargaining.yaml:" in said
