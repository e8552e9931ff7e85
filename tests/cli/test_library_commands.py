"""The commands about the library, as a person runs them."""

import json

import jsonschema

from clausekit.cli.app import run
from tests.cli.test_commands import schema
from tests.conftest import ROOT


def test_search_finds_and_says_when_it_does_not(capsys):
    assert run(["clauses", "search", "rota", "app"]) == 0
    assert "automated-decisions/targets-and-scheduling" in capsys.readouterr().out
    assert run(["clauses", "search", "tracker", "--json", "--limit", "2"]) == 0
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, schema("clauses-search.schema.json"))
    assert len(result["clauses"]) == 2
    assert run(["clauses", "search", "xyzzyqwert"]) == 1
    assert "Nothing found" in capsys.readouterr().err


def test_history_shows_versions_with_their_reasons(capsys):
    assert run(["clauses", "history", "anti-commodification/no-sale"]) == 0
    assert "1.0  2026-11-21  First published text." in capsys.readouterr().out
    assert run(["clauses", "history", "automated-decisions/human-decision"]) == 0
    out = capsys.readouterr().out
    assert out.index("2.0  2026-11-21  Since 5 February 2026") < out.index("1.0  2026-02-04  Reconstructed")
    assert run(["clauses", "history", "automated-decisions/human-decision", "--json"]) == 0
    jsonschema.validate(json.loads(capsys.readouterr().out), schema("clauses-history.schema.json"))
    assert run(["clauses", "history", "no/such"]) == 2


def test_law_on_a_day(capsys):
    assert run(["law", "--as-of", "2026-02-04", "--nation", "wales"]) == 0
    before = capsys.readouterr().out
    assert before.index("[uk-gdpr-art-22]") < before.index("Not in force yet") < before.index("[uk-gdpr-art-22a]")
    assert run(["law", "--as-of", "2026-02-05", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, schema("law.schema.json"))
    status = {row["id"]: row["status"] for row in result["law"]}
    assert (status["uk-gdpr-art-22"], status["uk-gdpr-art-22a"]) == ("replaced", "in_force")
    assert run(["law", "--nation", "northern-ireland", "--as-of", "2026-11-21"]) == 0
    assert "tulrca-s181" not in capsys.readouterr().out
    assert run(["law", "--stale", "--as-of", "2028-01-01"]) == 0
    assert "LOOK AGAIN" in capsys.readouterr().out
    assert run(["law", "--as-of", "yesterday"]) == 2


def test_the_list_is_filtered(capsys):
    def ids(*options):
        assert run(["clauses", "list", *options]) == 0
        return {line.split("\t")[0] for line in capsys.readouterr().out.splitlines()}

    tracked = ids("--technology", "vehicle-tracking")
    assert "surveillance/location-tracking" in tracked
    assert len(tracked) < len(ids())
    assert ids("--source", "PSI-5") < ids()
    assert "surveillance/no-discipline-from-monitoring" in ids(
        "--limb", "d", "--nation", "scotland", "--phase", "analysis"
    )
    assert run(["clauses", "list", "--technology", "vehicle-trackng", "--source", "PSI-55"]) == 2
    err = capsys.readouterr().err
    assert "did you mean `vehicle-tracking`?" in err
    assert "there is no source `PSI-55`" in err
    assert run(["clauses", "list", "--nation", "scotlnd", "--phase", "x"]) == 2
    assert "did you mean `scotland`?" in capsys.readouterr().err


def test_the_matrix_in_the_terminal_and_in_files(tmp_path, capsys):
    assert run(["clauses", "matrix"]) == 0
    out = capsys.readouterr()
    assert "PSI-5\t" in out.out
    assert "inferred, not read in the source" in out.err
    for name in ("m.html", "m.csv", "m.md"):
        assert run(["clauses", "matrix", "-o", str(tmp_path / name)]) == 0
    assert "source,theme,title,mark,clauses" in (tmp_path / "m.csv").read_text("utf-8-sig")
    assert "<h1>" in (tmp_path / "m.html").read_text("utf-8")
    assert run(["clauses", "matrix", "-o", str(tmp_path / "m.xls")]) == 2
    assert run(["clauses", "matrix", "--missing"]) == 0


def test_the_book_is_written_in_two_editions(tmp_path, capsys):
    assert run(["clauses", "book", "-o", str(tmp_path / "ours.html")]) == 0
    assert "Union only" in capsys.readouterr().err
    assert run(["clauses", "book", "--public", "-o", str(tmp_path / "open.html")]) == 0
    assert (tmp_path / "open.html").stat().st_size < (tmp_path / "ours.html").stat().st_size
    assert run(["clauses", "book", "-o", str(tmp_path / "x.pdf")]) == 2


def test_a_new_clause_passes_the_check_as_it_is(tmp_path, capsys):
    folder = tmp_path / "our-union"
    assert run(["clauses", "new", "training/phone-masts", "--in", str(folder), "--date", "2027-01-04"]) == 0
    assert capsys.readouterr().out == f"{folder / 'training' / 'phone-masts.yaml'}\n"
    assert run(["clauses", "check", "--library", str(folder)]) == 0
    assert run(["clauses", "new", "training/phone-masts", "--in", str(folder)]) == 2
    assert run(["clauses", "new", "trainig/x", "--in", str(folder)]) == 2
    assert "did you mean `training`?" in capsys.readouterr().err
    assert run(["clauses", "new", "training/Phone Masts", "--in", str(folder)]) == 2


def test_weak_wordings_are_found_and_end_with_1(tmp_path, capsys):
    folder = tmp_path / "our-union" / "training"
    folder.mkdir(parents=True)
    clause = (ROOT / "tests" / "cases" / "clause.yaml").read_text("utf-8")
    (folder / "first-aid.yaml").write_text(
        clause.replace("must give {{ days }} days of", "must normally give {{ days }} days of")
    )
    assert run(["clauses", "check", "--library", str(folder.parent)]) == 1
    assert "`ideal` says “normally”, which binds nobody" in capsys.readouterr().err
    assert run(["clauses", "check", "--library", str(folder.parent), "--sarif"]) == 1
    log = json.loads(capsys.readouterr().out)
    (result,) = log["runs"][0]["results"]
    assert (log["version"], result["ruleId"], result["level"]) == ("2.1.0", "weak-words", "warning")
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 35
