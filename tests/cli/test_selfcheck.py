"""``clausekit selfcheck`` as a person runs it."""

import getpass
import json
import os
import platform
import stat
import subprocess
import sys
from pathlib import Path

import jsonschema

from clausekit.cli.app import run
from clausekit.comparison.appraisal import Appraisal, Effect
from tests.cli.test_commands import schema
from tests.conftest import ROOT


def test_one_page_that_can_be_sent(capsys):
    assert run(["selfcheck"]) == 0
    page, talk = capsys.readouterr()
    assert talk == ""
    assert page.startswith("clausekit selfcheck: OK, all 12 checks passed\n")
    assert page.count("\nOK      ") == 12
    assert "NOT OK" not in page
    assert page.isascii()
    lines = page.splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 60
    private = {str(Path.home()), str(ROOT), sys.prefix, os.environ.get("HOSTNAME"), platform.node()}
    assert not [one for one in private if one and len(one) > 3 and one in page]
    assert f"/{getpass.getuser()}" not in page


def test_a_line_that_is_not_ok_says_what_to_do_and_ends_with_1(capsys, monkeypatch):
    monkeypatch.setattr("clausekit.comparison.appraise_texts.appraise_texts", lambda *_: Appraisal(Effect.STRONGER, ()))
    assert run(["selfcheck"]) == 1
    page = capsys.readouterr().out
    assert page.startswith("clausekit selfcheck: NOT OK, 1 of 12 checks failed\n")
    assert "\nNOT OK  Appraisal: a change that is weaker was called stronger\n" in page
    assert "        What to do: Install clausekit again" in page
    assert max(map(len, page.splitlines())) <= 80


def test_results_for_programs(capsys, monkeypatch):
    assert run(["selfcheck", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, schema("selfcheck.schema.json"))
    assert result["passed"] is True
    monkeypatch.setattr("clausekit.handover.selfcheck.components.NEEDED", ("no-such-library",))
    assert run(["selfcheck", "--json"]) == 1
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, schema("selfcheck.schema.json"))
    assert [one["name"] for one in result["checks"] if not one["passed"]] == ["libraries"]


def test_it_writes_nowhere_but_in_the_temporary_folder_and_leaves_that_empty(tmp_path):
    work, home, temporary = (tmp_path / name for name in ("work", "home", "temporary"))
    for folder in (work, home, temporary):
        folder.mkdir()
    for folder in (work, home):
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "clausekit", "selfcheck"]
    made = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    assert [*work.iterdir(), *home.iterdir(), *temporary.iterdir()] == []
