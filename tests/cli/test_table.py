"""``clausekit table`` as a person runs it."""

import csv
import json

import jsonschema
import pytest

from clausekit.cli.app import run
from clausekit.negotiation.round import Side
from tests.cli.test_commands import schema
from tests.negotiation.folders import AGREEMENT, add_file


@pytest.fixture
def folder(tmp_path, monkeypatch):
    made = tmp_path / "talks"
    made.mkdir()
    add_file(made, "ours.md", side=Side.UNION)
    add_file(made, text=AGREEMENT.replace("90", "30"))
    (made / "union-only").mkdir()
    (made / "union-only" / "mandate.yaml").write_text("notes: We would take 45.\n")
    monkeypatch.chdir(made)
    return made


def test_the_employers_table_is_what_a_plain_command_gives(folder, capsys):
    assert run(["table"]) == 0
    said = capsys.readouterr().out
    assert "They" not in said.split("No.: 1.1")[0]
    assert "[E: The Employer must tell the Union 30 days" in " ".join(said.split())
    assert "We would take 45" not in said
    assert max(map(len, said.splitlines())) <= 80


def test_what_is_for_the_union_goes_to_its_folder(folder, capsys):
    assert run(["table", "--for", "union", "-o", "table.html", "-o", "table.csv"]) == 0
    assert capsys.readouterr().out.split() == ["union-only/table.html", "union-only/table.csv"]
    page = (folder / "union-only" / "table.html").read_text("utf-8")
    assert "We would take 45." in page
    assert '@top-left { content: "Union only' in page
    rows = list(csv.reader((folder / "union-only" / "table.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0][-1] == "Union only – not for the employer"
    assert {len(row) for row in rows} == {13}


@pytest.mark.parametrize("options", [["--for", "union"], ["--moves"]])
@pytest.mark.parametrize(
    "name", ["for-employer/table.docx", "./for-members/table.csv", "for-employer/../for-employer/t.md"]
)
def test_what_is_for_the_union_is_not_written_where_files_are_sent_from(options, name, folder, capsys):
    assert run(["table", *options, "-o", name]) == 2
    assert "not written where files are sent from" in capsys.readouterr().err
    assert not list(folder.glob("for-*"))


def test_another_place_for_the_unions_own(folder, tmp_path, capsys):
    stick = tmp_path / "stick"
    assert run(["table", "--moves", "-o", "moves.docx", "--union-only", str(stick)]) == 0
    assert (stick / "moves.docx").is_file()
    assert run(["table", "--for", "union", "--union-only", str(stick)]) == 0
    assert "There is no mandate on this machine" in " ".join(capsys.readouterr().out.split())


def test_an_unknown_ending_is_refused_before_anything_is_read(folder, capsys):
    assert run(["table", "-o", "table.xlsx"]) == 2
    assert ".docx, .html, .csv" in capsys.readouterr().err


def test_results_for_programs(folder, capsys):
    assert run(["agree", "1.1", "--round", "2", "--date", "2027-03-05"]) == 0
    capsys.readouterr()
    for options, shape in (
        ([], "table"),
        (["--for", "union"], "table"),
        (["--moves"], "table-moves"),
    ):
        assert run(["table", *options, "--json"]) == 0
        jsonschema.validate(json.loads(capsys.readouterr().out), schema(f"{shape}.schema.json"))


def test_the_employers_table_as_json_has_nothing_of_the_union(folder, capsys):
    assert run(["table", "--json"]) == 0
    said = capsys.readouterr().out
    assert json.loads(said)["union"] is None
    assert "We would take" not in said
