"""The commands about rounds, as a person runs them."""

import io
import json
import shlex
from pathlib import Path

import docx
import jsonschema
import pytest
import yaml
from docx.oxml import parse_xml

from clausekit.cli.app import run
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.load import load_library
from clausekit.rendering.formats import render
from tests.cli.test_commands import schema
from tests.conftest import EXAMPLE

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "rounds.yaml").read_text("utf-8"))

ADDED = (
    '<w:ins xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="9001" w:author="Author One" '
    'w:date="2027-03-20T10:00:00Z"><w:r><w:t xml:space="preserve"> Ask Mr Fictional.</w:t></w:r></w:ins>'
)


@pytest.fixture(scope="module")
def drafted():
    return render(draft(read_bargaining(EXAMPLE), load_library()).document, ".md")


@pytest.fixture
def here(example, drafted, monkeypatch):
    (example.parent / "draft.md").write_bytes(drafted)
    monkeypatch.chdir(example)
    return example


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_commands_one_after_another(case, here, monkeypatch, capsys):
    if "change" in case:
        before, after = case["change"]
        file = here / "bargaining.yaml"
        text = file.read_text("utf-8")
        assert before in text
        file.write_text(text.replace(before, after, 1), "utf-8")
    for step in case["do"]:
        monkeypatch.setattr("sys.stdin", io.StringIO(step.get("given", "")))
        ended = run(shlex.split(step["run"]))
        shown = capsys.readouterr()
        assert ended == step.get("ends", 0), (step["run"], shown.err)
        for words in step.get("out", []):
            assert words.replace("ROUNDS", "rounds") in shown.out, step["run"]
        for words in step.get("err", []):
            assert words in shown.err, step["run"]


def as_json(capsys, *arguments, ends=0, shape):
    assert run([*arguments, "--json"]) == ends
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, schema(f"{shape}.schema.json"))
    return result


def test_results_for_programs(here, capsys):
    added = as_json(capsys, "round", "add", "../draft.md", "--from", "union", shape="round-add")
    assert [one["code"] for one in added["findings"]] == ["numbers-frozen"]
    said = ["--verbal", "60 days, 7.2", "--by", "HR director", "--from", "employer"]
    as_json(capsys, "round", "add", *said, shape="round-add")
    listed = as_json(capsys, "round", "list", shape="round-list")["rounds"]
    assert [one["kind"] for one in listed] == ["file", "spoken"]
    assert listed[0] == added["added"]
    assert as_json(capsys, "round", "show", "2", shape="round-show") == listed[1]
    as_json(capsys, "package", "list", shape="package-list")
    assert run(["package", "add", "jobs", "7.1", "7.2"]) == 0
    capsys.readouterr()
    agreed = as_json(capsys, "agree", "7.2", "8.1", "--round", "2", shape="standing")
    assert [(one["number"], one["status"]) for one in agreed["provisions"]] == [("7.2", "open"), ("8.1", "agreed")]
    assert [one["code"] for one in agreed["findings"]] == ["not-in-round"]
    for command in ("park", "withdraw", "reopen"):
        as_json(capsys, command, "7.2", shape="standing")
    assert as_json(capsys, "package", "list", shape="package-list")["packages"][0]["agreed"] is False
    verified = as_json(capsys, "round", "verify", shape="round-verify")
    assert (verified["rounds"], verified["seal"], verified["findings"]) == (2, listed[1]["seal"], [])


def test_a_folder_that_nobody_named_must_be_a_bargaining_folder(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    said = ["round", "add", "--text", "We offer sixty days.", "--from", "employer"]
    assert run(said) == 2
    assert "this is no bargaining folder: it has no bargaining.yaml" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["elsewhere"]
    assert run([*said, "--folder", "elsewhere"]) == 0
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run([*said, "--date", "2027-03-20"]) == 0


def test_tampering_ends_with_1(here, capsys):
    assert run(["round", "add", "--text", "We offer sixty days.", "--from", "employer", "--date", "2027-03-20"]) == 0
    file = here / "rounds" / "001-2027-03-20-employer.txt"
    file.write_text(file.read_text().replace("sixty", "ninety"))
    capsys.readouterr()
    assert run(["round", "verify"]) == 1
    shown = capsys.readouterr()
    assert "001-2027-03-20-employer.txt: error: the file of round 1 is not the one that was added" in shown.out
    assert "Does not fit: 1." in shown.err
    assert len(as_json(capsys, "round", "verify", ends=1, shape="round-verify")["findings"]) == 1


def test_a_word_file_with_changes_and_comments(here, capsys):
    ours, theirs = here.parent / "draft.docx", here.parent / "counter.docx"
    assert run(["draft", "-o", str(ours)]) == 0
    document = docx.Document(str(ours))
    at = next(one for one in document.paragraphs if one.text.startswith("The Employer must"))
    at._p.append(parse_xml(ADDED))
    document.add_comment(at.runs[0], text="Why not sixty?", author="Author Two")
    document.save(str(theirs))
    capsys.readouterr()
    assert run(["round", "add", str(ours), "--from", "union"]) == 0
    err = capsys.readouterr().err
    assert "numbers are frozen from now on" in err
    assert "[numbers-differ]" not in err
    assert run(["round", "add", str(theirs), "--from", "employer"]) == 0
    err = capsys.readouterr().err
    assert "name: Mr Fictional [personal-detail]" in err
    assert "the file says who changed it or remarked on it: Author One, Author Two" in err
    assert run(["round", "text", "2"]) == 0
    shown = capsys.readouterr()
    assert "Mr Fictional" in shown.out
    assert "Tracked changes, all of them accepted in this text: 1." in shown.err
    assert "Comments, which are not in this text: 1." in shown.err
    assert run(["round", "verify"]) == 0
