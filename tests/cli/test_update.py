"""``clausekit update``, as a person runs it: it shows, and changes only what it is told to."""

import shutil

import pytest

from clausekit.cli.app import run
from clausekit.drafting.bargaining import read_bargaining
from clausekit.library.load import load_library
from clausekit.negotiation.tabled_clauses import tabled_clauses
from tests.conftest import ROOT

CLAUSE = "automated-decisions/human-decision"
TALKS = ROOT / "examples" / "northshire-talks"


def pin(folder, extra='    version: "1.0"   # the one we know\n'):
    """Name an old version of a clause."""
    path = folder / "bargaining.yaml"
    line = f"  - id: {CLAUSE}\n    position: realistic\n"
    text = path.read_text("utf-8")
    assert line in text
    path.write_text(text.replace(line, line + extra), "utf-8")
    return path


def chosen(folder):
    return next(one for one in read_bargaining(folder).content.clauses if one.id == CLAUSE)


def wording(number):
    return load_library()[CLAUSE].version(number).positions.realistic.text["en"]


def local(text):
    body = "".join(f"      {line}\n" if line else "\n" for line in text.splitlines())
    return f'    version: "1.0"\n    local_wording: |\n{body}'


def test_a_folder_that_is_up_to_date(example, capsys):
    before = (example / "bargaining.yaml").read_bytes()
    assert run(["update", str(example), "--write"]) == 0
    assert capsys.readouterr().out.startswith("0 clauses behind the library, ")
    assert (example / "bargaining.yaml").read_bytes() == before


def test_it_shows_first_and_writes_when_told(example, capsys):
    path = pin(example)
    before = path.read_text("utf-8")
    assert run(["update", str(example)]) == 0
    out, err = capsys.readouterr()
    assert "1.0 -> 2.0" in out
    assert "WEAKER" in out
    assert "new question `sample_percent`" in out
    assert "Nothing was changed" in err
    assert max(map(len, out.splitlines())) <= 80
    assert path.read_text("utf-8") == before
    assert run(["update", str(example), "--write"]) == 0
    assert path.read_text("utf-8") == before.replace('"1.0"   # the one', '"2.0"   # the one')
    assert run(["draft", str(example)]) == 0


def test_without_a_version_the_day_of_the_draft_decides(example, capsys):
    path = example / "bargaining.yaml"
    path.write_text(path.read_text("utf-8").replace("2027-03-01", "2026-03-01"), "utf-8")
    assert run(["update", str(example), "--write"]) == 0
    assert "1.0 was the newest on 2026-03-01" in " ".join(capsys.readouterr().out.split())
    assert chosen(example).version == "2.0"


def test_local_wording_takes_over_what_fits(example, capsys):
    pin(example, local(wording("1.0") + "\n\nOur own last word stands here.\n"))
    assert run(["update", str(example), "--write"]) == 1
    assert chosen(example).version == "2.0"
    assert "Our own last word stands here." in chosen(example).local_wording
    capsys.readouterr()
    assert run(["draft", str(example)]) == 2
    assert "holds two versions side by side" in capsys.readouterr().err
    assert run(["update", str(example), "--write"]) == 1
    assert "settle the marks in its local wording first" in " ".join(capsys.readouterr().out.split())


def test_local_wording_that_nobody_changed_follows_the_library(example):
    pin(example, local(wording("1.0")))
    assert run(["update", str(example), "--write"]) == 0
    assert chosen(example).local_wording.split() == wording("2.0").split()
    assert run(["draft", str(example)]) == 0


def test_answers_that_are_asked_no_longer_are_named_and_stay(example, capsys):
    pin(example, '    version: "1.0"\n    answers:\n      no_such_days: "3"\n')
    assert run(["update", str(example), "--write"]) == 0
    assert "`no_such_days` is asked no longer" in capsys.readouterr().out
    assert chosen(example).answers == {"no_such_days": "3"}


def test_a_version_that_the_library_does_not_have(example, capsys):
    pin(example, '    version: "0.1"\n')
    assert run(["update", str(example)]) == 1
    assert "has no version 0.1" in capsys.readouterr().out


@pytest.mark.parametrize(("options", "version"), [([], "1.0"), (["--tabled"], "2.0")])
def test_what_the_employer_has_seen_stays_unless_told(tmp_path, capsys, options, version):
    folder = tmp_path / "talks"
    shutil.copytree(TALKS, folder)
    (folder / "rounds" / "status.yaml").unlink()
    pin(folder)
    assert run(["update", str(folder), "--write", *options]) == 0
    assert ("NOT CHANGED: the employer has seen it (as article" in capsys.readouterr().out) is (not options)
    assert chosen(folder).version == version


def test_what_is_agreed_stays_in_any_case(tmp_path, capsys):
    folder = tmp_path / "talks"
    shutil.copytree(TALKS, folder)
    pin(folder)
    status = "history:\n  - {date: 2027-03-20, step: agreed, numbers: ['NUMBER.1'], round: 1, by: [Branch]}\n"
    number = tabled_clauses(folder, [CLAUSE])[CLAUSE].number
    (folder / "rounds" / "status.yaml").write_text(status.replace("NUMBER", number), "utf-8")
    assert run(["update", str(folder), "--write", "--tabled"]) == 0
    assert f"agreed are {number}.1" in capsys.readouterr().out
    assert chosen(folder).version == "1.0"
