"""``clausekit same`` as a person runs it."""

import json

import jsonschema
import pytest

from clausekit.cli.app import run
from tests.cli.test_commands import schema
from tests.word.packages import cut, ins, p, r, word


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    agreed = "".join(p(words) for words in ("4.1 A rule that stays.", "4.2 They must answer within 10 days."))
    signing = p("4.1 A rule that stays.") + p("4.2 They must answer within 20 days.")
    (tmp_path / "agreed.docx").write_bytes(word(agreed))
    (tmp_path / "signing.docx").write_bytes(word(signing))
    (tmp_path / "pending.docx").write_bytes(word(agreed + p("4.3 More", ins(r(" soon")), cut(" now"))))


def test_yes_ends_with_0_and_says_what_was_not_compared(files, capsys):
    assert run(["same", "agreed.docx", "agreed.docx"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("YES. ")
    assert "Formatting is not compared" in " ".join(said.split())
    assert said.endswith("It is not legal advice.\n")


def test_no_ends_with_1_and_shows_both_wordings_at_80_columns(files, capsys):
    assert run(["same", "agreed.docx", "signing.docx"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("NO. The copy for signature is not what was agreed: 1 difference.\n")
    assert "1. 4.2, paragraph 2: changed" in said
    assert "within [-10-]{+20+} days" in said
    assert max(map(len, said.splitlines())) <= 80
    assert "\x1b" not in said


def test_a_pending_change_is_said_first(files, capsys):
    assert run(["same", "agreed.docx", "pending.docx"]) == 1
    said = capsys.readouterr().out
    assert said.index("a tracked change is pending") < said.index("DIFFERENCES (1)")
    assert "4.3, paragraph 3" in said


def test_results_for_programs(files, capsys):
    assert run(["same", "agreed.docx", "pending.docx", "--json"]) == 1
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, schema("same.schema.json"))
    assert result["answer"] == "no"
    assert [one["code"] for one in result["obstacles"]] == ["change-pending", "change-pending"]
    assert [one["kind"] for one in result["differences"]] == ["added"]


def test_a_missing_file_ends_with_2(files, capsys):
    assert run(["same", "agreed.docx", "nowhere.docx"]) == 2
    assert "there is no such file" in capsys.readouterr().err
