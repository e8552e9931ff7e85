"""Command lines that cannot be read: each is told what is wrong, sees an example, and where more is told."""

import pytest

from clausekit.cli.app import run
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new"], "error: FOLDER is missing (the bargaining folder to make or go on with)"),
        (["drafts"], "error: there is no command `drafts` (did you mean `draft`?)"),
        (["clauses", "lists"], "error: there is no command `lists` (did you mean `list`?)"),
        (["draft", "--forse"], "error: there is no option `--forse` (did you mean `--force`?)"),
        (["--verson"], "error: there is no option `--verson` (did you mean `--version`?)"),
        (["round", "add", "a.docx"], "both sides: employer, union, joint, acas)"),
        (["law", "--nation", "france"], "`france` does not do for `--nation` (one of: england, scotland, wales,"),
        (["round", "show", "x"], "`x` does not do for N (a whole number is wanted)"),
        (["agree", "4.2", "--round", "0"], "0 does not do for `--round` (1 or more)"),
        (["clauses", "search", "rota", "--limit", "500"], "500 does not do for `--limit` (1 to 100)"),
        (["draft", "our", "folder"], "`folder` is more than this command takes (a name with spaces in it is put in"),
    ],
    ids=" ".join,
)
def test_what_is_wrong_is_said_with_an_example(arguments, said, capsys):
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in " ".join(err.split())
    assert "For example:\n  clausekit " in err
    assert err.splitlines()[-1].startswith("All about it: clausekit ")
    assert err.endswith(" --help\n")


def test_an_example_over_two_lines_is_shown_as_it_is_typed(capsys):
    assert run(["release"]) == 2
    example = '  clausekit release training/before-go-live --to realistic --by "regional officer" --round 3\n'
    assert example in capsys.readouterr().err


def test_an_option_without_its_value(capsys):
    assert run(["draft", "-o"]) == 2
    assert "something must follow `-o`" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["help"], ["help", "request"], ["help", "round", "add"]], ids=" ".join)
def test_help_is_also_a_word(arguments, capsys):
    assert run(arguments) == 0
    by_word = capsys.readouterr().out
    assert run([*arguments[1:], "--help"]) == 0
    assert capsys.readouterr().out == by_word
    assert "Examples:" in by_word


@pytest.mark.parametrize("group", [[], ["clauses"], ["round"], ["package"], ["batch"], ["survey"]], ids=" ".join)
def test_a_group_alone_shows_its_commands(group, capsys):
    assert run(group) == 2
    assert "Examples:\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["draft"], "`clausekit new FOLDER` makes one"),
        (["pack", "nowhere"], "`clausekit new FOLDER` makes one"),
        (["lint", "nowhere.docx"], "check the name and the folder"),
        (["scrub", "nowhere.docx"], "check the name and the folder"),
        (["request", "--answers", "nowhere.yaml"], "check the name and the folder"),
        (["clauses", "show", "phone-masts"], "`clausekit clauses search WORDS` finds clauses"),
        (["clauses", "check", "--library", "nowhere"], "check the name"),
        (["purge", "nowhere"], "nothing was deleted; check the name"),
        (["board", "nowhere"], "name a folder that holds a bargaining.yaml"),
        (["review"], "this is no bargaining folder: it has no bargaining.yaml (name a folder that holds one"),
        (["request", "note.txt"], "this is a file (give the name of a folder; a new one is made)"),
        (["new", "note.txt"], "this is a file (give the name of a folder; a new one is made)"),
    ],
    ids=" ".join,
)
def test_a_wrong_path_is_said_with_what_to_do_next(arguments, said, tmp_path, capsys):
    (tmp_path / "note.txt").write_text("hello", "utf-8")
    assert run(arguments) == 2
    assert said in capsys.readouterr().err


def test_papers_in_a_format_that_there_is_not(capsys):
    assert run(["pack", str(ROOT / "examples" / "marrowfield-stores"), "--as", "pdf"]) == 2
    assert "papers are not made as `pdf` (one of: docx, html, md, txt)" in capsys.readouterr().err
