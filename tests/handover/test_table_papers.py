"""The bargaining table as a paper of the pack, with ``examples/northshire-talks``."""

import shutil

import pytest

from clausekit.cli.app import run
from clausekit.drafting.bargaining import read_bargaining
from clausekit.findings import InputError
from clausekit.handover.pack import make_pack
from clausekit.handover.reopen import reopen
from clausekit.library.load import load_library
from tests.conftest import ROOT

TALKS = ROOT / "examples" / "northshire-talks"


@pytest.fixture
def talks(tmp_path):
    folder = tmp_path / "talks"
    shutil.copytree(TALKS, folder)
    return folder


def words(name, content):
    return " ".join(one.text for one in reopen(name, content))


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".txt"])
def test_the_employers_table_holds_no_limit_and_ours_does(talks, suffix):
    names = ("bargaining-table", "internal-table")
    made = make_pack(read_bargaining(talks), load_library(), papers=names, suffix=suffix)
    [theirs] = made.cleared
    assert theirs.path == talks / "for-employer" / f"bargaining-table{suffix}"
    [(path, content)] = made.own.items()
    assert path == talks / "union-only" / f"internal-table{suffix}"
    assert "our limit" not in words(theirs.path.name, theirs.content).lower()
    assert "limit" in words(path.name, content).lower()
    assert words(theirs.path.name, theirs.content) != words(path.name, content)


def test_a_whole_pack_has_the_tables_once_a_text_was_exchanged(talks):
    made = make_pack(read_bargaining(talks), load_library(), suffix=".md")
    assert "bargaining-table.md" in {one.path.name for one in made.cleared}
    assert "internal-table.md" in {path.name for path in made.own}
    shutil.rmtree(talks / "rounds")
    text = (talks / "bargaining.yaml").read_text("utf-8").replace("numbering: frozen-at-round-1", "numbering: live")
    (talks / "bargaining.yaml").write_text(text, "utf-8")
    made = make_pack(read_bargaining(talks), load_library(), suffix=".md")
    assert not {one.path.name for one in made.cleared} & {"bargaining-table.md"}
    with pytest.raises(InputError, match="no text was exchanged yet"):
        make_pack(read_bargaining(talks), load_library(), papers=("bargaining-table",))


def test_the_command_writes_a_table_by_name(talks, capsys):
    assert run(["pack", str(talks), "--paper", "bargaining-table", "--as", "md"]) == 0
    assert (talks / "for-employer" / "bargaining-table.md").is_file()
    said = capsys.readouterr()
    assert "no internal wording found" in said.out + said.err


def test_the_tables_of_the_example_stay_as_they_are(talks, golden):
    names = ("bargaining-table", "internal-table")
    made = make_pack(read_bargaining(talks), load_library(), papers=names, suffix=".md")
    for path, content in ({one.path: one.content for one in made.cleared} | dict(made.own)).items():
        golden(f"papers/northshire-talks/{path.name}", content.decode())
