"""Stopped at any step of writing, by a kill or the disk: nothing is lost or half-written, and all can be done again."""

import os
import shutil
import signal
import subprocess
import sys

import pytest
import yaml

from clausekit.cli.app import run
from clausekit.negotiation.verify_rounds import verify_rounds
from tests.cli.test_update import pin
from tests.conftest import EXAMPLE, ROOT
from tests.interview.answers import NEW

TALKS = ROOT / "examples" / "northshire-talks"
DAY = ("--date", "2027-05-01")
COUNTER = "rounds/005-2027-04-06-employer.docx"


def talks(folder):
    shutil.copytree(TALKS, folder)


def outdated(folder):
    shutil.copytree(EXAMPLE, folder)
    pin(folder)


def answered(folder):
    folder.mkdir()
    answers = {**{name: list(given) for name, given in NEW.items()}, "mandate": ["now"], "trade": ["the pilot"]}
    (folder / "answers.yaml").write_text(yaml.safe_dump({"answers": answers}), "utf-8")


CASES = {
    "draft": (talks, ("draft", "."), ("--force",), 5),
    "draft over an old one": (talks, ("draft", ".", "--force", "-o", "bargaining.md", "-o", "bargaining.txt"), (), 10),
    "freeze": (outdated, ("draft", ".", "--force", "--freeze", "1"), (), 20),
    "pack": (talks, ("pack", ".", "--paper", "members-summary", "--paper", "negotiators-brief"), ("--force",), 10),
    "round add": (talks, ("round", "add", COUNTER, "--from", "employer", *DAY), (), 20),
    "agree": (talks, ("agree", "8.1", "--round", "1", *DAY), (), 5),
    "release": (
        talks,
        ("release", "training/before-go-live", "--to", "realistic", "--by", "officer", "--round", "1", *DAY),
        (),
        5,
    ),
    "update": (outdated, ("update", ".", "--write"), (), 5),
    "new": (answered, ("new", ".", "--answers", "answers.yaml", "--date", "2026-11-21"), (), 20),
}
"""What is there before, the command, what it is given besides when it is run again, and its fewest steps of writing."""
DONE_ALREADY = ("round-already-added", "released-already", "file-in-the-way", "file-exists")
"""What a command says whose work was done before it was killed."""


def contents(folder):
    """Every file but hidden ones, which nobody takes for a document."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in files
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def says_the_same(name, content, last):
    """Answers are written once they are given, and once more when files were made of them."""
    return name.endswith("interview.yaml") and yaml.safe_load(content)["answers"] == yaml.safe_load(last)["answers"]


def stopped(how, folder, command):
    """How each run ended, and whether it came to the step at which it was to be stopped."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CLAUSEKIT_NO_CACHE": "1"}
    arguments = [sys.executable, "-m", "tests.cli.stopped", how, str(folder), *command]
    done = subprocess.run(arguments, check=False, env=environment, capture_output=True, text=True, timeout=300)
    ended = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith("ended ")]
    assert ended, done.stderr
    return [(int(code), reached == "1") for code, reached in ended]


def check_nothing_lost(folder, before, after, stop):
    """Every file that was there is there, and every file is as it was or as it is to be."""
    found = contents(folder)
    assert set(before) <= set(found), f"something is lost at step {stop}"
    for name, content in found.items():
        whole = content in (before.get(name), after.get(name)) or says_the_same(name, content, after[name])
        assert whole, f"{name} is half-written at step {stop}"
    return found


if os.name != "nt":  # Windows has no kill -9 and no fork; the steps are the same

    @pytest.mark.parametrize("case", CASES)
    def test_killed_at_any_step(case, tmp_path, monkeypatch, capsys):
        prepare, command, again, fewest = CASES[case]
        folder = tmp_path / "folder"
        prepare(folder)
        before = contents(folder)
        ended = stopped("SIGKILL", folder, command)
        assert ended == [(-signal.SIGKILL, True)] * (len(ended) - 1) + [(0, False)]
        assert len(ended) > fewest
        after = contents(tmp_path / f"folder-{len(ended)}")
        assert after != before
        outcomes = {}
        for stop in range(1, len(ended) + 1):
            copy = tmp_path / f"folder-{stop}"
            found = check_nothing_lost(copy, before, after, stop)
            unfinished = any(path.name not in (".lock",) for path in copy.rglob(".*"))
            outcomes.setdefault((frozenset(found.items()), unfinished), copy)
        for copy in outcomes.values():
            monkeypatch.chdir(copy)
            code = run([*command, *again])
            said = capsys.readouterr().err
            assert code == 0 or any(f"[{one}]" in said for one in DONE_ALREADY), said
            assert set(after) <= set(contents(copy))
            if (copy / "rounds").is_dir():
                assert verify_rounds(copy).findings == ()
                assert not list((copy / "rounds").glob(".half-*"))

    @pytest.mark.parametrize(
        ("case", "how"),
        [
            ("draft", "ENOSPC"),
            ("freeze", "EROFS"),
            ("round add", "ENOSPC"),
            ("agree", "EACCES"),
            ("update", "EDQUOT"),
            ("new", "ENOSPC"),
        ],
    )
    def test_a_disk_that_refuses_at_any_step_is_a_finding(case, how, tmp_path):
        prepare, command, _, fewest = CASES[case]
        folder = tmp_path / "folder"
        prepare(folder)
        before = contents(folder)
        ended = stopped(how, folder, command)
        assert len(ended) > fewest
        assert {code for code, _ in ended} == {0, 2}, "no refusal of the disk is a fault of ours"
        after = contents(tmp_path / f"folder-{len(ended)}")
        for stop, _ in enumerate(ended, 1):
            check_nothing_lost(tmp_path / f"folder-{stop}", before, after, stop)
