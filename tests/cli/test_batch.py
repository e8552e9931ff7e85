"""``clausekit batch`` and ``batch push`` as a person runs them."""

import csv
import json

import jsonschema
import pytest

from clausekit.cli.app import run
from tests.batching.claims import CLAIM, TABLE, make_claim, make_table
from tests.cli.test_commands import schema

PAPER = ["--paper", "claim-letter", "--as", "txt"]
TO_MAKE = ["batch", "employers.csv", "claim", *PAPER]
TO_PUSH = ["batch", "push", "employers.csv", "claim", *PAPER]


@pytest.fixture
def home(tmp_path, monkeypatch):
    make_claim(tmp_path)
    make_table(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_table_and_a_claim_are_enough(home, capsys):
    assert run(TO_MAKE) == 0
    made = capsys.readouterr()
    assert made.out.splitlines()[0].split("\t")[:3] == ["2", "made", "eastmoor-care"]
    assert "3 rows: 3 made." in made.err
    assert (home / "southby-council" / "for-employer" / "claim-letter.txt").is_file()
    assert run(["batch", "make", *TO_MAKE[1:]]) == 0
    assert "3 rows: 3 unchanged." in capsys.readouterr().err


def test_all_mistakes_of_a_table_are_said_and_nothing_is_written(home, capsys):
    make_table(home, "employer,adress,training/before-going\nEastmoor Care,,\nEastmoor care,,\n")
    assert run(TO_MAKE) == 2
    said = capsys.readouterr().err
    assert "employers.csv:1:2: error: `adress` is no column" in said
    assert "employers.csv:1:3: error: there is no clause `training/before-going`" in said
    assert "2 mistakes." in said
    assert sorted(path.name for path in home.iterdir()) == ["claim", "employers.csv"]


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_the_report_is_written_and_says_what_was_refused(home, suffix, capsys):
    make_table(home, TABLE.replace("every home", "every home of Southby Council"))
    assert run([*TO_MAKE, "-o", f"report{suffix}"]) == 1
    text = (home / f"report{suffix}").read_text("utf-8-sig")
    if suffix == ".json":
        content = json.loads(text)
        jsonschema.validate(content, schema("batch.schema.json"))
        assert content["counts"] == {"made": 2, "refused": 1}
    else:
        rows = list(csv.DictReader(text.splitlines()))
        assert [row["what"] for row in rows] == ["refused", "made", "made"]
        assert "Southby Council" in rows[0]["findings"]
    said = capsys.readouterr().err
    assert "another employer is named: Southby Council" in said
    assert run([*TO_MAKE, "-o", f"report{suffix}"]) == 2
    assert "exists already" in capsys.readouterr().err


def test_exit_codes_say_the_worst(home, capsys):
    make_table(
        home,
        "employer,nation,workplace\nEastmoor Care,engerland,\nWestmarch Ltd,,of Southby Council\nSouthby Council,,\n",
    )
    assert run([*TO_MAKE, "--json"]) == 2
    content = json.loads(capsys.readouterr().out)
    jsonschema.validate(content, schema("batch.schema.json"))
    assert [row["what"] for row in content["rows"]] == ["wrong", "refused", "made"]


def test_conflicts_are_shown_with_both_wordings(home, capsys):
    assert run(TO_MAKE) == 0
    path = home / "eastmoor-care" / "bargaining.yaml"
    path.write_text(path.read_text("utf-8").replace("every home", "every home and garden"), "utf-8")
    make_table(home, TABLE.replace("every home", "every home and van"))
    capsys.readouterr()
    assert run(TO_PUSH) == 1
    out = capsys.readouterr().out
    assert (
        "eastmoor-care: workplace\n  was    every home\n  yours  every home and garden\n  claim  every home and van\n"
        in out
    )
    assert run([*TO_PUSH, "--keep-local"]) == 0
    assert "every home and garden" in path.read_text("utf-8")


def test_push_carries_a_changed_claim(home, capsys):
    assert run(TO_MAKE) == 0
    make_claim(home, CLAIM.replace("every workplace", "every workplace\nreview_months: 6"))
    assert run([*TO_PUSH, "--json"]) == 0
    content = json.loads(capsys.readouterr().out.partition("\n{")[2].join(["{", ""]))
    assert content["counts"] == {"renewed": 3}
    assert "review_months: 6" in (home / "eastmoor-care" / "bargaining.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "more", [["--into", "for-employer"], ["-o", "for-members/report.csv"], ["-o", "report.docx"], ["--paper", "claim"]]
)
def test_what_cannot_be_is_said_before_anything_is_written(home, more, capsys):
    (home / "for-employer").mkdir()
    assert run([*TO_MAKE, *more]) == 2
    assert "error" in capsys.readouterr().err
    assert not (home / "eastmoor-care").exists()
    assert not list((home / "for-employer").iterdir())


@pytest.mark.parametrize("arguments", [["batch", "--help"], ["batch", "make", "--help"], ["batch", "push", "--help"]])
def test_help_fits_a_terminal(arguments, capsys):
    assert run(arguments) == 0
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80
    assert "Examples:" in out
