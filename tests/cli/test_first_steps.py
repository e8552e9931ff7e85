"""What somebody types who has never used it: each command says what is so and what to do, and leaves nothing behind."""

import io
import shlex
import shutil
import sys
from pathlib import Path

import pytest
import yaml

from clausekit.cli.app import run
from clausekit.papers.table import PAPERS
from tests.conftest import EXAMPLE, ROOT

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "first_steps.yaml").read_text("utf-8"))
TALKS = ROOT / "examples" / "northshire-talks"
WRONG = (("date: 2027-03-01", "date: 1 March"), ("position: ideal", "position: idle"))
FILES = {
    "note.txt": b"The Employer must tell the Union.\n",
    "note.docx": b"mine",
    "empty.docx": b"",
    "broken.docx": b"PK\x03\x04 cut short",
    "junk.pdf": b"%PDF-1.4 and no more",
    "sheet.xlsx": b"PK\x03\x04",
    "employers.csv": b"employer;address;workplace\nEastmoor Care Ltd;1 Mill Lane;the home\n",
    "misspelt.yaml": b"answers:\n  sysem: FleetSight\n  stage: pilot\n",
    "unknown.yaml": b"anwers:\n  system: FleetSight\ncolour: red\n",
    "hollow/bargaining.yaml": b"",
    "lacking/bargaining.yaml": b"title: Agreement\n",
}


@pytest.fixture
def here(tmp_path, monkeypatch):
    shutil.copytree(TALKS, tmp_path / "talks")
    shutil.copytree(EXAMPLE, tmp_path / "claim")
    shutil.copyfile(TALKS / "rounds" / "005-2027-04-06-employer.docx", tmp_path / "counter.docx")
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder.docx").mkdir()
    text = (EXAMPLE / "bargaining.yaml").read_text("utf-8")
    for right, wrong in WRONG:
        assert right in text
        text = text.replace(right, wrong, 1)
    text += "  - id: training/before-golive\n    position: ideal\n"
    for name, content in {**FILES, "mistaken/bargaining.yaml": text.encode()}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_commands_one_after_another(case, here, monkeypatch, capsys):
    for step in case["do"]:
        monkeypatch.setattr("sys.stdin", io.StringIO(step.get("given", "")))
        ended = run(shlex.split(step["run"]))
        shown = capsys.readouterr()
        assert ended == step.get("ends", 0), (step["run"], shown.err)
        for words in step.get("out", []):
            assert words in shown.out, step["run"]
        for words in step.get("err", []):
            assert words in shown.err, step["run"]
        for words in step.get("never", []):
            assert words not in shown.out + shown.err, step["run"]
        for name in step.get("absent", []):
            assert not (here / name).exists(), step["run"]


if sys.platform != "win32":  # a pseudo-terminal is a thing of other systems
    from tests.cli.terminal import Terminal

    @pytest.mark.parametrize(("key", "ends"), [(b"\x03", 130), (b"\x04", 1)], ids=["Ctrl-C", "Ctrl-D"])
    def test_a_key_that_stops_purge_deletes_nothing(key, ends, here):
        terminal = Terminal(here, "purge", "talks")
        terminal.wait_for("[y/N]")
        terminal.press(key)
        terminal.wait_for("Nothing was deleted.")
        assert terminal.leave() == ends
        assert (here / "talks" / "bargaining.yaml").is_file()


def refusing(monkeypatch, name):
    """Let the system refuse one file, as Windows does while Word has it open."""
    for method in ("read_bytes", "hardlink_to", "replace", "rename"):
        real = getattr(Path, method)

        def refuse(path, *more, real=real):
            if name in (path.name, *(one.name for one in more if isinstance(one, Path))):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *more)

        monkeypatch.setattr(Path, method, refuse)


@pytest.mark.parametrize(
    "command",
    [
        "text counter.docx",
        "diff counter.docx note.txt",
        "coverage counter.docx",
        "review counter.docx",
        "lint counter.docx",
        "same counter.docx talks/rounds/001-2027-03-01-union.docx",
        "scrub counter.docx",
        "round add counter.docx --from employer --folder talks",
        "new nn --answers counter.docx",
        "draft talks --style counter.docx",
    ],
)
def test_a_file_that_may_not_be_read_is_told_in_one_way(command, here, monkeypatch, capsys):
    refusing(monkeypatch, "counter.docx")
    assert run(shlex.split(command)) == 2
    said = capsys.readouterr().err
    assert "counter.docx: error: cannot be read: Permission denied (close it in Word if it is open there" in said
    assert "For example:" not in said


@pytest.mark.parametrize(
    "command",
    [
        "draft talks -o out.docx",
        "table talks -o out.docx",
        "scrub counter.docx -o out.docx",
        "clauses book -o out.html",
    ],
)
def test_a_file_that_may_not_be_written_is_told_in_one_way(command, here, monkeypatch, capsys):
    refusing(monkeypatch, command.rpartition(" ")[2])
    assert run([*shlex.split(command), "--force"]) == 2
    hint = "cannot be written: Permission denied (close it in Word if it is open there, or choose another folder)"
    assert hint in capsys.readouterr().err


def test_a_command_line_leaves_it_to_the_reader_to_say_that_a_file_cannot_be_read(here, monkeypatch, capsys):
    monkeypatch.setattr("os.access", lambda *_: False)
    assert run(["lint", "note.txt", "--baseline", "note.txt"]) == 2
    assert "is not readable" not in capsys.readouterr().err


def test_the_help_of_pack_names_every_paper(capsys):
    assert run(["pack", "--help"]) == 0
    shown = capsys.readouterr().out
    assert [paper.name for paper in PAPERS if paper.name not in shown] == []


def test_no_help_page_sends_to_a_file_that_may_not_be_there():
    for path in (ROOT / "clausekit" / "cli").glob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            assert "docs/" not in line or "docs/schemas" in line, path.name
