"""``clausekit survey``: what it makes, says and refuses, and how it ends."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from clausekit.cli.app import run
from clausekit.cli.survey_progress import as_lines, told_pace
from clausekit.survey import database
from clausekit.survey.find_files import Found
from clausekit.survey.make_survey import Fate, Step
from tests.conftest import ROOT
from tests.survey.folders import PAY, WATCHED, fill, held, surveyed

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


@pytest.mark.parametrize("pages", [1, 9, 18], ids=["at the tables", "within the tables", "at an agreement"])
def test_a_full_disk_is_said_with_its_place_and_a_new_start_goes_on(pages, folder, capsys, monkeypatch):
    connected = database._connected

    def on_a_small_disk(path):
        connection = connected(path)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    shutil.rmtree(folder / "post")
    fill(folder, {f"{at}.txt": WATCHED.replace("30", str(at + 10)) * 3 for at in range(4)})
    (folder / "old.html").unlink()
    monkeypatch.setattr(database, "_connected", on_a_small_disk)
    assert run(["survey", "read", "in", "-o", "s.db", "--quiet"]) == 2
    said = capsys.readouterr().err
    assert "s.db: error: the survey stopped: the disk is full" in said
    assert "make room" in said
    assert Path("s.db").exists() == (pages > 9)
    monkeypatch.undo()
    monkeypatch.chdir(folder.parent)
    assert run(["survey", "read", "in", "-o", "s.db", "--quiet"]) == 0
    surveyed(folder, Path("undisturbed.db"))
    assert held(Path("s.db")) == held(Path("undisturbed.db"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:4096] + b"\x07" * (len(content) - 4096),
        lambda content: content.replace(b"KEY (passage, theme)", b"KE\xd3 (passage, theme)"),
        lambda content: content.replace(b"provision (", b"provisiox ("),
    ],
    ids=["pages written over", "a table with letters that are none", "a table that is gone"],
)
def test_a_damaged_survey_is_said_and_is_no_fault_of_ours(damage, folder, capsys):
    assert run(["survey", "in", "--quiet"]) == 0
    content = Path("survey.db").read_bytes()
    Path("survey.db").write_bytes(damage(content))
    capsys.readouterr()
    for command in (["survey", "in"], ["survey", "report"], ["survey", "search", "cameras"]):
        assert run(command) == 2
        assert "survey.db: error: this survey is damaged" in capsys.readouterr().err


if sys.platform == "linux":

    def test_a_disk_that_takes_no_more_leaves_nothing_that_stops_the_next_start(folder, capsys):
        """The system's own limit on the size of files stops SQLite in the middle of a write."""
        limited = "import resource, signal, sys\nfrom clausekit.cli.app import run\n"
        limited += (
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nmost = resource.getrlimit(resource.RLIMIT_FSIZE)[1]\n"
        )
        limited += "for at in map(int, sys.argv[1:]):\n    resource.setrlimit(resource.RLIMIT_FSIZE, (at, most))\n"
        limited += "    print(run(['survey', 'read', 'in', '--quiet', '-o', f'{at}.db']))\n"
        (folder / "old.html").unlink()
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "CLAUSEKIT_NO_CACHE": "1"}
        command = [sys.executable, "-c", limited, "0", "5000", "65000"]
        done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
        assert done.stdout.split() == ["2"] * 3, done.stderr
        assert done.stderr.count("error: the survey stopped: the disk refuses, and may be full") == 3
        for at in ("0", "5000", "65000"):
            assert Path(f"{at}.db").exists() == (at == "65000")
            assert run(["survey", "read", "in", "--quiet", "-o", f"{at}.db"]) == 0
        assert held(Path("0.db")) == held(Path("65000.db"))
