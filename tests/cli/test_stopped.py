"""Stopped at any step of writing, by a kill or the disk: nothing is lost or half-written, and all can be done again."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from clausekit.cli.app import run
from clausekit.negotiation.verify_rounds import verify_rounds
from tests.cli.test_update import pin
from tests.conftest import EXAMPLE, ROOT
from tests.interview.answers import NEW, REQUEST

TALKS = ROOT / "examples" / "northshire-talks"
DAY = ("--date", "2027-05-01")
COUNTER = "rounds/005-2027-04-06-employer.docx"
OURS = "rounds/004-2027-03-22-union.docx"


def talks(folder):
    shutil.copytree(TALKS, folder)


def outdated(folder):
    shutil.copytree(EXAMPLE, folder)
    pin(folder)


def answered(folder):
    folder.mkdir()
    answers = {**{name: list(given) for name, given in NEW.items()}, "mandate": ["now"], "trade": ["the pilot"]}
    (folder / "answers.yaml").write_text(yaml.safe_dump({"answers": answers}), "utf-8")


def asked(folder):
    folder.mkdir()
    answers = {name: list(given) for name, given in REQUEST.items()}
    (folder / "answers.yaml").write_text(yaml.safe_dump({"answers": answers}), "utf-8")


def linked(folder):
    talks(folder)
    status = folder / "rounds" / "status.yaml"
    link = "  - {date: '2027-04-01', step: linked, numbers: ['7.1', '8.1'], package: jobs for rota}\n"
    status.write_text(status.read_text("utf-8") + link, "utf-8")


def empty(folder):
    folder.mkdir()


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
    "request": (asked, ("request", ".", "--answers", "answers.yaml", "--date", "2026-11-21"), (), 10),
    "scrub": (talks, ("scrub", COUNTER, "-o", "clean.docx"), ("--force",), 5),
    "table": (talks, ("table", ".", "-o", "table.docx", "-o", "table.csv"), ("--force",), 10),
    "review": (talks, ("review", ".", "-o", "review.html", "--date", "2027-05-01"), ("--force",), 5),
    "diff": (talks, ("diff", OURS, COUNTER, "-o", "changes.html", "-o", "redline.docx"), ("--force",), 10),
    "park": (talks, ("park", "7.3", *DAY), (), 5),
    "reopen": (talks, ("reopen", "7.2", *DAY), (), 5),
    "withdraw": (talks, ("withdraw", "8.1", *DAY), (), 5),
    "package add": (talks, ("package", "add", "jobs for rota", "7.1", "8.1", *DAY), (), 5),
    "package remove": (linked, ("package", "remove", "jobs for rota", *DAY), (), 5),
    "lint": (talks, ("lint", COUNTER, "--baseline", "known.json", "--write-baseline", *DAY), ("--force",), 5),
    "coverage": (talks, ("coverage", COUNTER, "-o", "gaps.csv", "-o", "gaps.html"), ("--force",), 10),
    "clauses new": (empty, ("clauses", "new", "training/phone-masts", "--in", "library", *DAY), (), 5),
    "clauses book": (empty, ("clauses", "book"), ("--force",), 5),
    "clauses matrix": (empty, ("clauses", "matrix", "-o", "matrix.csv"), ("--force",), 5),
    "demo": (empty, ("demo", "."), ("--force",), 100),
}
"""What is there before, the command, what it is given besides when it is run again, and its fewest steps of writing."""
EVERY = {"demo": 61}
"""Of which command only so many steps apart are tried: it writes file after file, six steps each."""
OUR_LONGEST = 60
"""Characters of a path below the folder where we choose the names, as docs/security.md says."""
DONE_ALREADY = (
    "round-already-added",
    "released-already",
    "file-in-the-way",
    "file-exists",
    "unknown-package",
    "package-exists",
)
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
    """How the run that was stopped at each step ended, and whether it came to that step; the last did not."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CLAUSEKIT_NO_CACHE": "1"}
    arguments = [sys.executable, "-m", "tests.cli.stopped", how, str(folder), *command]
    done = subprocess.run(arguments, check=False, env=environment, capture_output=True, text=True, timeout=300)
    ended = [map(int, line.split()[1:]) for line in done.stdout.splitlines() if line.startswith("ended ")]
    assert ended, done.stderr
    return {step: (code, reached == 1) for step, code, reached in ended}


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
        ended = stopped(f"SIGKILL/{EVERY.get(case, 1)}", folder, command)
        *stops, last = ended
        assert {ended[stop] for stop in stops} == {(-signal.SIGKILL, True)}
        assert ended[last] == (0, False)
        assert last > fewest
        after = contents(tmp_path / f"folder-{last}")
        assert after != before
        assert all(len(name) <= OUR_LONGEST for name in after.keys() - before.keys())
        outcomes = {}
        for stop in ended:
            copy = tmp_path / f"folder-{stop}"
            found = check_nothing_lost(copy, before, after, stop)
            unfinished = any(path.name not in (".lock",) for path in copy.rglob(".*"))
            if unfinished or found not in (before, after if again == ("--force",) else before):
                outcomes.setdefault((frozenset(found.items()), unfinished), copy)
        assert outcomes
        for copy in outcomes.values():
            monkeypatch.chdir(copy)
            code = run([*command, *again])
            said = capsys.readouterr().err
            assert code == 0 or any(f"[{one}]" in said for one in DONE_ALREADY), said
            assert set(after) <= set(contents(copy))
            if (copy / "rounds").is_dir():
                assert verify_rounds(copy).findings == ()
                assert not list((copy / "rounds").glob(".half-*"))

    def test_a_purge_that_is_killed_is_ended_by_the_next(tmp_path, monkeypatch, capsys):
        folder = tmp_path / "folder"
        folder.mkdir()
        talks(folder / "talks")
        before = contents(folder)
        ended = stopped("SIGKILL", folder, ("purge", "talks", "--yes"))
        assert len(ended) > len(before)
        left = [contents(tmp_path / f"folder-{stop}") for stop in ended]
        assert left[0] == before
        assert left[-1] == {}
        gone = []
        for stop, held in zip(ended, left, strict=True):
            assert held.items() <= before.items()
            gone += [name for name in before if name not in held and name not in gone]
            monkeypatch.chdir(tmp_path / f"folder-{stop}")
            if held:
                assert "talks/bargaining.yaml" in held
                assert run(["purge", "talks", "--yes"]) == 0
                assert not Path("talks").exists()
            else:
                assert not any(Path().rglob("*/*"))
        assert gone[0].startswith("talks/union-only/")
        assert gone[-1] == "talks/bargaining.yaml"
        capsys.readouterr()

    @pytest.mark.parametrize(
        ("case", "how"),
        [
            ("draft", "ENOSPC"),
            ("freeze", "EROFS"),
            ("round add", "ENOSPC"),
            ("agree", "EACCES"),
            ("update", "EDQUOT"),
            ("new", "ENOSPC"),
            ("request", "EDQUOT"),
            ("scrub", "EROFS"),
            ("table", "ENOSPC"),
            ("park", "ENOSPC"),
            ("lint", "EACCES"),
            ("clauses book", "ENOSPC"),
            ("demo", "ENOSPC"),
        ],
    )
    def test_a_disk_that_refuses_at_any_step_is_a_finding(case, how, tmp_path):
        prepare, command, _, fewest = CASES[case]
        folder = tmp_path / "folder"
        prepare(folder)
        before = contents(folder)
        ended = stopped(f"{how}/{EVERY.get(case, 1)}", folder, command)
        assert max(ended) > fewest
        assert {code for code, _ in ended.values()} == {0, 2}, "no refusal of the disk is a fault of ours"
        after = contents(tmp_path / f"folder-{max(ended)}")
        for stop in ended:
            check_nothing_lost(tmp_path / f"folder-{stop}", before, after, stop)
