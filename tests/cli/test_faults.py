"""Faults of the files and of the computer: every command says what is wrong and ends with 2, and changes nothing."""

import io
import os
import subprocess
import sys

import pytest

from clausekit.cli.app import run
from clausekit.drafting.bargaining import read_bargaining
from tests.cli.test_stopped import contents
from tests.conftest import ROOT
from tests.fuzzing.commands import COUNTER, DAY, folder, ran

READERS = (
    ("text", "{}"),
    ("lint", "{}"),
    ("coverage", "{}"),
    ("diff", "{}", COUNTER),
    ("same", "{}", COUNTER),
    ("scrub", "{}"),
    ("review", "{}"),
    ("round", "add", "{}", "--from", "employer", *DAY),
    ("new", ".", "--answers", "{}"),
    ("draft", ".", "--style", "{}", "--force"),
    ("lint", COUNTER, "--baseline", "{}"),
)
"""Commands that read a file that somebody gives them."""
OF_THE_FOLDER = (
    "bargaining.yaml",
    "union-only/mandate.yaml",
    "rounds/status.yaml",
    "rounds/002-2027-03-12-employer.txt",
    "rounds/002-2027-03-12-employer.yaml",
    COUNTER,
    "library/training/first-aid.yaml",
    "library/policy.yaml",
)
ON_THE_FOLDER = (
    ("draft", ".", "--force"),
    ("table", "."),
    ("review", "."),
    ("round", "list"),
    ("round", "show", "2"),
    ("round", "verify"),
    ("update", "."),
    ("clauses", "list", "--library", "library"),
    ("agree", "7.2", "--round", "1", *DAY),
)

if os.name != "nt":

    @pytest.mark.parametrize("command", READERS, ids=lambda command: " ".join(command[:2]))
    def test_a_device_or_a_pipe_is_no_file(command):
        with folder() as place:
            before = contents(place)
            for suffix in (".docx", ".txt", ".yaml"):
                (place / f"zero{suffix}").symlink_to("/dev/zero")
                (place / f"loop{suffix}").symlink_to(f"loop{suffix}")
                os.mkfifo(place / f"pipe{suffix}")
                for name in ("zero", "pipe", "loop"):
                    code, said = ran(tuple(part.format(name + suffix) for part in command))
                    assert code == 2, said
                    assert "error: " in said
            assert before.items() <= contents(place).items()

    @pytest.mark.parametrize("name", OF_THE_FOLDER)
    def test_a_device_in_place_of_a_file_of_the_folder_ends_soon(name):
        with folder() as place:
            (place / name).unlink()
            (place / name).symlink_to("/dev/zero")
            for command in ON_THE_FOLDER:
                code, said = ran(command)
                assert code in (0, 1, 2), said


@pytest.mark.parametrize(
    "command",
    [
        ("text", "{}.txt"),
        ("diff", "{}", "{}"),
        ("draft", "{}"),
        ("draft", ".", "-o", "{}.docx"),
        ("round", "add", "{}.docx", "--from", "employer", "--folder", "."),
        ("clauses", "show", "{}/{}"),
        ("table", "{}"),
        ("scrub", COUNTER, "-o", "{}.docx"),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_a_name_that_is_too_long_is_a_mistake_of_the_command_line(command):
    with folder() as place:
        before = contents(place)
        code, said = ran(tuple(part.format("words" * 100, "words" * 100) for part in command))
        assert code == 2, said
        assert "error: " in said
        assert contents(place) == before


@pytest.mark.parametrize("name", ["nul.docx", "draft:1.docx", "COM1.docx"])
def test_a_name_that_windows_cannot_hold_is_refused_everywhere(name):
    with folder() as place:
        before = contents(place)
        code, said = ran(("draft", ".", "-o", name))
        assert code == 2
        assert "Windows" in said
        assert "[unfit-name]" in said
        assert contents(place) == before


def test_a_copy_of_a_file_with_a_very_long_name_gets_a_shorter_one(capsys):
    with folder() as place:
        counter = (place / COUNTER).rename(place / f"{'counter ' * 18}.docx")
        assert run(["scrub", counter.name]) == 0
        copy = capsys.readouterr().out.strip()
        assert (place / copy).is_file()
        assert len(copy) <= 120
        assert copy.endswith("co-scrubbed.docx")
        code, said = ran(("scrub", counter.name, "-o", f"{'clean ' * 21}.docx"))
        assert code == 2
        assert "is too long to travel; 120 are the most" in said


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "latin-1"])
@pytest.mark.parametrize("command", [("draft", "."), ("update", ".", "--write"), ("pack", ".")])
def test_a_bargaining_file_of_an_old_encoding_is_refused_with_the_place(command, encoding):
    with folder() as place:
        path = place / "bargaining.yaml"
        path.write_bytes(path.read_text("utf-8").replace("Council", "Côuncil").encode(encoding))
        before = contents(place)
        code, said = ran((*command, "--force") if command[0] != "update" else command)
        assert code == 2
        assert "save it as UTF-8" in said
        assert contents(place) == before


def test_a_mark_at_the_start_of_the_bargaining_file_is_no_mistake(example):
    path = example / "bargaining.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert run(["draft", str(example), "--freeze", "1"]) == 0
    assert read_bargaining(example).content.frozen_round == 1
    assert run(["draft", str(example), "--force"]) == 0


def test_text_from_right_to_left_and_marks_on_letters_come_back_as_they_are(tmp_path, capsys):
    words = "1.1 The Employer must tell \u202eevil\u202c الموظفين in e\u0301crit, n\u0303\u0301.\n"
    for suffix in (".txt", ".md"):
        (tmp_path / f"words{suffix}").write_text(words, "utf-8")
        assert run(["text", str(tmp_path / f"words{suffix}")]) == 0
        assert "\u202eevil\u202c الموظفين in e\u0301crit, n\u0303\u0301." in capsys.readouterr().out
    (tmp_path / "after.txt").write_text(words.replace("must", "may"), "utf-8")
    redline = str(tmp_path / "redline.docx")
    command = ["diff", str(tmp_path / "words.txt"), str(tmp_path / "after.txt"), "-o", redline]
    assert run([*command, "--author", "Author One\x07"]) == 0


def test_control_characters_from_anywhere_never_break_a_word_file(tmp_path, capsys):
    (tmp_path / "a.txt").write_bytes(b"1. Pay\x0c\n\n1.1 The Employer must\x07 pay.\n")
    (tmp_path / "b.txt").write_bytes(b"1. Pay\n\n1.1 The Employer may pay.\n")
    both = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert run(["diff", *both]) == 0
    assert "1 character could not be read and stands as \N{REPLACEMENT CHARACTER}" in " ".join(
        capsys.readouterr().out.split()
    )
    assert run(["diff", *both, "-o", str(tmp_path / "redline.docx")]) == 0
    assert run(["diff", "--text", "must\x07 \udc80", "may", "-o", str(tmp_path / "words.docx")]) == 0


def test_a_letter_that_an_old_code_page_lacks_is_shown_all_the_same():
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "clausekit", "diff", "--text", "The ŵ must → act.", "The ŵ may → act."]
    done = subprocess.run(command, check=False, env=environment, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert b"\\u2192" in done.stdout


def test_what_the_disk_says_is_a_finding_and_no_fault_of_ours(monkeypatch, capsys):
    def refuse(*_, **__):
        raise OSError(5, "Input/output error", "/media/stick/bargaining.yaml")

    monkeypatch.setattr("clausekit.cli.draft.read_claimed", refuse)
    assert run(["draft", "."]) == 2
    assert (
        "/media/stick/bargaining.yaml: error: cannot be read or written: Input/output error" in capsys.readouterr().err
    )


def test_keys_that_are_no_characters_are_not_kept(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO("Fleet\x07Sight\x1b[A\nstop\n"))
    assert run(["request", "vans", "--date", "2026-11-21"]) == 0
    (kept,) = tmp_path.rglob("request.yaml")
    assert "FleetSight\n" in kept.read_text("utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("stop\n"))
    assert run(["request", "vans", "--date", "2026-11-21"]) == 0


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2027-02-30", "soon", "٢٠٢٧-٠١-٠١"])
@pytest.mark.parametrize(
    "command", [("pack", ".", "--force"), ("request", "vans"), ("agree", "8.1", "--round", "1"), ("lint", ".")]
)
def test_a_day_that_cannot_be_reckoned_with_is_refused(command, day):
    with folder() as place:
        before = contents(place)
        code, said = ran((*command, "--date", day))
        assert code == 2, said
        assert "[wrong-date]" in said
        assert contents(place) == before


@pytest.mark.parametrize(
    ("line", "odd"),
    [
        ("starts: on-signature", "starts: 9999-12-31"),
        ("  date: 2027-03-01", "  date: 0001-01-01"),
        ("title: Agreement on digital technology at work", 'title: "bell\\a"'),
    ],
)
def test_a_bargaining_file_with_such_a_day_or_character_is_refused_at_its_line(line, odd):
    with folder() as place:
        path = place / "bargaining.yaml"
        text = path.read_text("utf-8")
        assert line in text
        path.write_text(text.replace(line, odd, 1), "utf-8")
        at = text[: text.index(line)].count("\n") + 1
        for command in (("draft", ".", "--force"), ("pack", ".", "--force")):
            code, said = ran(command)
            assert code == 2, said
            assert f"bargaining.yaml:{at}:" in said


@pytest.mark.parametrize("words", ["within 99999999999 days", "by 31 December 9999", "in 999999999999999999 weeks"])
def test_a_deadline_past_the_end_of_the_calendar_is_no_day(words):
    with folder():
        assert ran(("round", "add", "--text", f"Please reply {words}.", "--from", "employer", *DAY))[0] == 0
        for command in (("review", "."), ("table", ".")):
            code, said = ran(command)
            assert code in (0, 1), said


if sys.platform == "linux":

    def test_a_full_disk_is_a_finding_and_leaves_no_part_of_a_file(tmp_path):
        """The system's own limit on the size of files, as a full disk would stop a write in its middle."""
        limited = "import resource, signal, sys\nfrom clausekit.cli.app import run\n"
        limited += "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        limited += "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\nsys.exit(run(sys.argv[1:]))"
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "CLAUSEKIT_NO_CACHE": "1"}
        with folder() as place:
            before = contents(place)
            command = [sys.executable, "-c", limited, "draft", ".", "-o", "draft.docx"]
            done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
            assert done.returncode == 2, done.stderr
            assert "cannot be written: File too large" in done.stderr
            assert contents(place) == before
            assert not list(place.rglob(".half-*"))


def test_two_at_once_both_count():
    with folder() as place:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        steps = (("agree", "10.1", "--round", "1"), ("park", "7.3"), ("withdraw", "8.1"), ("park", "9.2"))
        processes = [
            subprocess.Popen([sys.executable, "-m", "clausekit", *step, *DAY], env=environment, stderr=subprocess.PIPE)
            for step in steps
        ]
        for process in processes:
            _, err = process.communicate(timeout=120)
            assert process.returncode == 0, err
        status = (place / "rounds" / "status.yaml").read_text("utf-8")
        assert status.count("date: 2027-05-01") + status.count("date: '2027-05-01'") == len(steps), status
