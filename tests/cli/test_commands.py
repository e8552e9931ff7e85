"""Commands as a person runs them: what they print, what they write, how they end."""

import json
import shutil

import jsonschema
import pytest
import yaml

from clausekit.cli import app as cli_app
from clausekit.cli.app import run
from tests.conftest import EXAMPLE, ROOT

SCHEMAS = ROOT / "docs" / "schemas"


def schema(name):
    return json.loads((SCHEMAS / name).read_text("utf-8"))


def test_demo_makes_a_folder_and_drafts_it_in_three_formats(tmp_path, capsys):
    assert run(["demo", str(tmp_path / "try")]) == 0
    made = {str(path.relative_to(tmp_path / "try")) for path in (tmp_path / "try").rglob("*") if path.is_file()}
    assert {one for one in made if not one.startswith("rounds/")} == {
        "bargaining.yaml",
        "union-only/mandate.yaml",
        "union-only/review.docx",
        "union-only/review.html",
        "for-employer/draft-agreement.docx",
        "for-employer/draft-agreement.html",
        "for-employer/draft-agreement.md",
    }
    said = capsys.readouterr().err
    assert "Open" in said
    assert "!! CHANGED WITHOUT TRACKING" in said
    assert run(["demo", str(tmp_path / "try")]) == 0, "what holds the same already is no obstacle"
    (tmp_path / "try" / "bargaining.yaml").write_text("mine")
    assert run(["demo", str(tmp_path / "try")]) == 2
    assert run(["demo", str(tmp_path / "try"), "--force"]) == 0


def test_draft_writes_beside_the_file_and_refuses_to_write_over(example, capsys):
    assert run(["draft", str(example)]) == 0
    written = example / "for-employer" / "draft-agreement.docx"
    assert capsys.readouterr().out == f"{written}\n"
    before = written.read_bytes()
    assert run(["draft", str(example)]) == 0, "the same draft again takes nothing away"
    written.write_bytes(b"changed by hand")
    capsys.readouterr()
    assert run(["draft", str(example)]) == 2
    assert "this file exists already (`--force` replaces it)" in capsys.readouterr().err
    assert written.read_bytes() == b"changed by hand"
    assert run(["draft", str(example), "--force"]) == 0
    assert written.read_bytes() == before


def test_draft_in_every_format_and_to_standard_output(example, tmp_path, capsys):
    names = [f"d.{suffix}" for suffix in ("docx", "html", "md", "txt", "json")]
    options = [word for name in names for word in ("-o", str(tmp_path / "out" / name))]
    assert run(["draft", str(example), *options]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(names)
    capsys.readouterr()
    assert run(["draft", str(example), "-o", "-"]) == 0
    assert capsys.readouterr().out == (tmp_path / "out" / "d.txt").read_text("utf-8")


def test_nothing_is_written_if_one_of_several_files_cannot_be(example, tmp_path, capsys):
    (tmp_path / "b.md").write_text("mine")
    assert run(["draft", str(example), "-o", str(tmp_path / "a.md"), "-o", str(tmp_path / "b.md")]) == 2
    assert not (tmp_path / "a.md").exists()
    assert (tmp_path / "b.md").read_text() == "mine"


def test_an_unknown_format_is_said_before_anything_is_done(example, capsys):
    assert run(["draft", str(example), "-o", "a.dox", "-o", "b.pdf"]) == 2
    err = capsys.readouterr().err
    assert "`.dox` is not a format (did you mean `.docx`?)" in err
    assert "`.pdf` is not a format" in err


def test_draft_as_json_says_what_it_did(example, tmp_path, capsys):
    assert run(["draft", str(example), "-o", str(tmp_path / "d.md"), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, schema("draft.schema.json"))
    assert result["written"] == [str(tmp_path / "d.md")]
    assert {note["code"] for note in result["notes"]} == {"clause-needed", "default-used"}


def test_freezing_keeps_numbers_and_comments(example, tmp_path, capsys):
    assert run(["draft", str(example), "-o", str(tmp_path / "one.txt"), "--freeze", "1"]) == 0
    file = example / "bargaining.yaml"
    assert "numbering: frozen-at-round-1  # `clausekit draft --freeze 1` keeps" in file.read_text("utf-8")
    assert yaml.safe_load((example / "rounds" / "001-numbers.yaml").read_text("utf-8"))["numbers"][0]["number"] == "1"
    file.write_text(
        file.read_text("utf-8").replace("  - id: transparency/explanation\n    position: ideal\n", ""), "utf-8"
    )
    assert run(["draft", str(example), "-o", str(tmp_path / "two.txt")]) == 0
    one, two = ((tmp_path / name).read_text("utf-8") for name in ("one.txt", "two.txt"))
    assert "12    THE RIGHT TO AN EXPLANATION" in one
    assert "12    NOT USED" in two
    assert "13    DECISIONS ARE TAKEN BY PEOPLE" in two
    assert run(["draft", str(example), "-o", str(tmp_path / "x.txt"), "--freeze", "1"]) == 2


def test_numbers_of_a_round_that_are_not_there(example, capsys):
    file = example / "bargaining.yaml"
    file.write_text(file.read_text("utf-8").replace("numbering: live ", "numbering: frozen-at-round-3 "), "utf-8")
    assert run(["draft", str(example)]) == 2
    assert "numbering is frozen at round 3" in capsys.readouterr().err


def test_a_folder_without_a_bargaining_file(tmp_path, capsys):
    assert run(["draft", str(tmp_path)]) == 2
    assert f"{tmp_path}: error: this is no bargaining folder: it has no bargaining.yaml" in capsys.readouterr().err


def test_no_mandate_on_this_machine_is_fine(example, tmp_path):
    shutil.rmtree(example / "union-only")
    assert run(["draft", str(example), "-o", str(tmp_path / "d.md")]) == 0


def test_the_clauses_are_listed(capsys):
    assert run(["clauses", "list", "--theme", "training"]) == 0
    out = capsys.readouterr().out
    assert "training/before-go-live\tTraining before a system is used\t1.0\n" in out
    assert all(line.startswith("training/") for line in out.splitlines())
    assert run(["clauses", "list", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, schema("clauses-list.schema.json"))
    assert len(result["clauses"]) >= 16


def test_an_unknown_theme_is_said_with_the_nearest(capsys):
    assert run(["clauses", "list", "--theme", "surveilance"]) == 2
    assert "did you mean `surveillance`?" in capsys.readouterr().err


def test_a_clause_is_shown(capsys):
    assert run(["clauses", "show", "anti-commodification/no-sale"]) == 0
    out = capsys.readouterr().out
    for words in (
        "No sale of worker data",
        "from: bundled",
        "Wording: ideal",
        "FOR OUR SIDE ONLY: why",
        "They say:",
        "Comes with",
    ):
        assert words in out
    assert run(["clauses", "show", "anti-commodification/no-sale@1.0", "--position", "fallback"]) == 0
    assert capsys.readouterr().out.startswith("The Employer must not sell [Worker Data]")
    assert run(["clauses", "show", "anti-commodification/no-sale", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown.pop("layer") == "bundled"
    jsonschema.validate(shown, json.loads((ROOT / "clauses" / "clause.schema.json").read_text("utf-8")))


def test_unknown_clauses_and_versions(capsys):
    assert run(["clauses", "show", "anti-commodification/no-sail"]) == 2
    assert "did you mean `anti-commodification/no-sale`?" in capsys.readouterr().err
    assert run(["clauses", "show", "anti-commodification/no-sale@7.0"]) == 2
    assert "has no version 7.0 (it has: 1.0)" in capsys.readouterr().err


def test_layers_are_shown(tmp_path, capsys):
    folder = tmp_path / "our-union"
    (folder / "training").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "cases" / "clause.yaml", folder / "training" / "first-aid.yaml")
    (folder / "policy.yaml").write_text(
        "union: Big Union\nlocked: [training/first-aid]\nminimum: {training/first-aid: ideal}\n"
    )
    assert run(["clauses", "show", "training/first-aid", "--library", str(folder)]) == 0
    out = capsys.readouterr().out
    assert "from: our-union" in out
    assert "Wording locked by Big Union." in out
    assert "Big Union allows no wording below: ideal." in out
    assert run(["clauses", "list", "--theme", "training", "--library", str(folder)]) == 0
    assert "training/first-aid\tFirst aid\t1.0\tour-union\n" in capsys.readouterr().out


def test_a_library_is_checked_and_locked(tmp_path, capsys):
    folder = tmp_path / "our-union"
    (folder / "training").mkdir(parents=True)
    clause = (ROOT / "tests" / "cases" / "clause.yaml").read_text("utf-8")
    (folder / "training" / "first-aid.yaml").write_text(clause, "utf-8")
    assert run(["clauses", "check", "--library", str(folder), "--lock"]) == 0
    assert '"id": "training/first-aid"' in (folder / "clauses.lock").read_text("utf-8")
    (folder / "training" / "first-aid.yaml").write_text(clause.replace("must give", "may give"), "utf-8")
    capsys.readouterr()
    assert run(["clauses", "check", "--library", str(folder)]) == 2
    assert "the published version 1.0 of `training/first-aid` has changed" in capsys.readouterr().err
    assert run(["clauses", "check", "--library", str(folder), "--json"]) == 2
    jsonschema.validate(json.loads(capsys.readouterr().out), schema("findings.schema.json"))
    assert run(["clauses", "check", "--library", str(folder), "--lock"]) == 2


def test_faults_of_ours_are_told_from_mistakes(monkeypatch, capsys):
    def broken(*_, **__):
        raise RuntimeError("a bug")

    monkeypatch.setattr("clausekit.cli.draft.read_claimed", broken)
    assert run(["draft", str(EXAMPLE)]) == 3
    err = capsys.readouterr().err
    assert "our fault" in err
    assert "RuntimeError: a bug" in err


def test_interrupted(monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("clausekit.cli.draft.read_claimed", stop)
    assert run(["draft", str(EXAMPLE)]) == 130


@pytest.mark.parametrize("arguments", [["drft"], ["draft", "--colour"], ["clauses", "lst"]])
def test_a_wrong_command_line_ends_with_2(arguments, capsys):
    assert run(arguments) == 2
    assert capsys.readouterr().err


def test_a_table_on_a_terminal_and_plain_text_elsewhere(monkeypatch, capsys):
    from clausekit.cli import output

    monkeypatch.setattr(output, "is_fancy", lambda: True)
    output.print_table(("clause", "title"), [("a/b", "A title")], plain=False)
    fancy = capsys.readouterr().out
    assert "clause" in fancy
    assert "\t" not in fancy
    output.print_table(("clause", "title"), [("a/b", "A title")], plain=True)
    assert capsys.readouterr().out == "a/b\tA title\n"


@pytest.mark.parametrize("name", ["NO_COLOR", "CLAUSEKIT_PLAIN"])
def test_plain_output_can_be_asked_for(name, monkeypatch):
    from clausekit.cli import output

    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    for one in ("NO_COLOR", "CLAUSEKIT_PLAIN"):
        monkeypatch.delenv(one, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert output.is_fancy()
    monkeypatch.setenv(name, "1")
    assert not output.is_fancy()


def test_exit_codes_are_those_of_the_table():
    assert (cli_app.WRONG_INPUT, cli_app.OUR_FAULT, cli_app.INTERRUPTED) == (2, 3, 130)
