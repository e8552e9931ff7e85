"""``clausekit survey``: what it makes, says and refuses, and how it ends."""

import json
from pathlib import Path

import jsonschema
import pytest

from clausekit.cli.app import run
from clausekit.cli.survey_progress import as_lines, told_pace
from clausekit.survey.find_files import Found
from clausekit.survey.make_survey import Fate, Step
from tests.conftest import ROOT
from tests.survey.folders import PAY, WATCHED, fill

SCHEMAS = ROOT / "docs" / "schemas"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return fill(tmp_path / "in", {"post/one.txt": WATCHED, "post/two.md": PAY, "old.html": "x"})


def matches(said: str, name: str):
    content = json.loads(said)
    jsonschema.validate(content, json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8")))
    return content


def test_a_folder_becomes_a_survey_that_can_be_reported_and_searched(folder, capsys):
    assert run(["survey", "in"]) == 0
    said = capsys.readouterr()
    assert said.out == "survey.db\n"
    assert "2 files: 2 read, 0 unchanged." in said.err
    assert "Not looked at: 1 .html." in said.err
    assert "Union only" in said.err
    assert run(["survey", "report", "--least", "1"]) == 0
    assert "2 agreements of" in capsys.readouterr().out
    assert run(["survey", "report", "survey.db", "-o", "r.html", "-o", "r.csv"]) == 0
    assert capsys.readouterr().out.split() == ["r.html", "r.csv"]
    assert run(["survey", "search", "hidden", "cameras"]) == 0
    assert "in/post/one.txt" in capsys.readouterr().out
    assert run(["survey", "search", "zzqqxx"]) == 1


def test_read_may_be_said_and_options_may_come_first(folder, capsys):
    assert run(["survey", "read", "in", "-o", "a.db"]) == 0
    assert run(["survey", "--quiet", "in", "-o", "b.db"]) == 0
    assert Path("b.db").is_file()
    assert capsys.readouterr().out == "a.db\n"


def test_json_is_as_the_schemas_say(folder, capsys):
    fill(folder, {"bad.docx": b"PK"})
    assert run(["survey", "in", "--json"]) == 1
    content = matches(capsys.readouterr().out, "survey")
    assert (content["read"], content["refused"], content["not_looked_at"]) == (2, 1, {".html": 1})
    assert [one["file"] for one in content["findings"]] == ["in/bad.docx"]
    assert run(["survey", "report", "--json"]) == 0
    assert matches(capsys.readouterr().out, "survey-report")["agreements"] == 2
    assert run(["survey", "search", "recordings", "--json"]) == 0
    assert matches(capsys.readouterr().out, "survey-search")["passages"][0]["label"] == "2.2"


def test_a_file_that_cannot_be_read_is_said_each_time_and_ends_with_1(folder, capsys):
    fill(folder, {"bad.docx": b"PK"})
    for said in ("2 read, 0 unchanged, 1 could not be read", "0 read, 3 unchanged, 1 could not be read"):
        assert run(["survey", "in"]) == 1
        err = capsys.readouterr().err
        assert "in/bad.docx" in err
        assert said in err


@pytest.mark.parametrize("sent", ["for-employer", "for-members"])
def test_nothing_is_written_where_files_are_sent_from(sent, folder, capsys):
    assert run(["survey", "in", "-o", f"{sent}/s.db"]) == 2
    assert run(["survey", "in", "--quiet"]) == 0
    assert run(["survey", "report", "-o", f"{sent}/r.html"]) == 2
    assert capsys.readouterr().err.count("union only") >= 2
    assert not Path(sent).exists()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (["survey", "missing"], "no-such-folder"),
        (["survey", "in", "--jobs", "2", "--dask", "tcp://127.0.0.1:1"], "jobs-and-dask"),
        (["survey", "in", "--dask", "scheduler:8786"], "not-an-address"),
        (["survey", "report"], "no-survey"),
        (["survey", "search", "cameras"], "no-survey"),
        (["survey", "report", "-o", "r.docx"], "unknown-format"),
        (["survey", "in", "-o", "in/old.html"], "not-a-survey"),
    ],
)
def test_what_is_asked_wrongly_is_said_and_ends_with_2(given, code, folder, capsys):
    assert run(given) == 2
    assert f"[{code}]" in capsys.readouterr().err
    assert (folder / "old.html").read_text("utf-8") == "x"


def test_lines_say_how_fast_it_is_and_how_long_it_takes(capsys):
    times = iter([0.0, *(4.0 * at for at in range(1, 7))])
    found = Found(Path("/in/a.txt"), Path("/in"))
    steps = [Step(found, Fate.UNCHANGED), *[Step(found, Fate.READ)] * 5]
    assert list(as_lines(steps, 6, lambda: next(times))) == steps
    assert capsys.readouterr().err.splitlines() == [
        "3 of 6 files; 10 a minute; about 18 seconds left",
        "6 of 6 files; 12 a minute; about 0 seconds left",
    ]


@pytest.mark.parametrize(
    ("read", "seconds", "left", "said"),
    [
        (0, 3.0, 5, "no rate yet"),
        (100, 10.0, 50, "10 a second; about 5 seconds left"),
        (10, 60.0, 100, "10 a minute; about 10 minutes left"),
        (10, 60.0, 1200, "10 a minute; about 2.0 hours left"),
    ],
)
def test_the_pace_in_words(read, seconds, left, said):
    assert told_pace(read, seconds, left) == said
