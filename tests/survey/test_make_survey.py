"""A survey: the same rows however it is made, nothing lost and nothing done twice."""

import sqlite3
import subprocess
import sys
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from clausekit.findings import InputError
from clausekit.survey.crew import OnesSelf, Processes, Work
from clausekit.survey.database import open_to_read, open_to_write
from clausekit.survey.keep import refusals, states
from tests.conftest import ROOT
from tests.survey.folders import PAY, RESERVED, WATCHED, fates, fill, held, surveyed

TEXTS: dict[str, str | bytes] = {"a/one.txt": WATCHED, "a/two.txt": PAY, "b/three.txt": RESERVED}


def test_what_is_in_the_words_of_each_file_is_kept(tmp_path):
    assert fates(surveyed(fill(tmp_path / "in", TEXTS), tmp_path / "s.db")) == {
        "a/one.txt": "read",
        "a/two.txt": "read",
        "b/three.txt": "read",
    }
    rows = held(tmp_path / "s.db")
    assert [(row[2], row[3], row[7]) for row in rows["agreement"]] == [
        ("in/a/one.txt", "read", "a"),
        ("in/a/two.txt", "read", "a"),
        ("in/b/three.txt", "read", "b"),
    ]
    assert [row[3:7] for row in rows["number"]] == [
        ("retention", 30.0, "days", "within"),
        ("notice", 60.0, "days", "exactly"),
        ("committee members", 4.0, "people", "exactly"),
        ("committee meetings", 4.0, "a year", "exactly"),
        ("training", 2.0, "days", "at least"),
    ]
    of_three = {row[1]: row[7] for row in rows["coverage"] if row[0] == 3}
    assert of_three["surveillance"] == 1, "a power reserved and nothing that protects"
    assert not [row for row in rows["coverage"] if row[0] == 2]


def test_a_second_start_reads_nothing_and_a_changed_file_is_read_again(tmp_path):
    folder = fill(tmp_path / "in", TEXTS)
    surveyed(folder, tmp_path / "s.db")
    before = held(tmp_path / "s.db")
    assert set(fates(surveyed(folder, tmp_path / "s.db")).values()) == {"unchanged"}
    assert held(tmp_path / "s.db") == before
    (folder / "a/two.txt").write_text(WATCHED, "utf-8")
    assert fates(surveyed(folder, tmp_path / "s.db"))["a/two.txt"] == "read"
    surveyed(folder, tmp_path / "anew.db")
    assert held(tmp_path / "s.db") == held(tmp_path / "anew.db")


def test_a_file_that_is_gone_is_marked_and_one_that_is_back_stands_again(tmp_path):
    folder = fill(tmp_path / "in", TEXTS)
    surveyed(folder, tmp_path / "s.db")
    before = held(tmp_path / "s.db")
    (folder / "a/two.txt").rename(tmp_path / "two.txt")
    surveyed(folder, tmp_path / "s.db")
    with open_to_read(tmp_path / "s.db") as database:
        assert states(database) == {"waiting": 0, "read": 2, "refused": 0, "gone": 1}
    (tmp_path / "two.txt").rename(folder / "a/two.txt")
    assert fates(surveyed(folder, tmp_path / "s.db"))["a/two.txt"] == "unchanged"
    assert held(tmp_path / "s.db") == before


def test_folders_that_were_not_asked_for_are_left_alone(tmp_path):
    folder = fill(tmp_path / "in", TEXTS)
    surveyed(folder / "a", tmp_path / "s.db")
    surveyed(folder / "b", tmp_path / "s.db")
    with open_to_read(tmp_path / "s.db") as database:
        assert states(database)["read"] == 3


def test_a_bad_file_is_a_row_with_its_finding_and_stops_no_other(tmp_path):
    folder = fill(
        tmp_path / "in", {**TEXTS, "a/broken.docx": b"PK no zip", "b/empty.md": b" ", "c.pdf": b"%PDF-1.4 no"}
    )
    done = fates(surveyed(folder, tmp_path / "s.db"))
    assert [name for name, fate in done.items() if fate == "refused"] == ["a/broken.docx", "b/empty.md", "c.pdf"]
    with open_to_read(tmp_path / "s.db") as database:
        told = {one.place.file: one.code for one in refusals(database)}
    assert set(told) == {"in/a/broken.docx", "in/b/empty.md", "in/c.pdf"}
    assert told["in/b/empty.md"] == "empty-file"
    assert set(fates(surveyed(folder, tmp_path / "s.db")).values()) == {"unchanged"}


def test_a_file_that_cannot_be_opened_is_tried_again(tmp_path, monkeypatch):
    from clausekit.survey import make_survey as module

    folder = fill(tmp_path / "in", TEXTS)
    opened = module.file_content

    def refuse(path):
        if path.name == "two.txt":
            raise InputError([])
        return opened(path)

    with monkeypatch.context() as patched:
        patched.setattr(module, "file_content", refuse)
        assert fates(surveyed(folder, tmp_path / "s.db"))["a/two.txt"] == "refused"
    assert fates(surveyed(folder, tmp_path / "s.db"))["a/two.txt"] == "read"


class Frail(OnesSelf):
    """A crew of which somebody dies over each file so often, with everything that is in hand at the time."""

    wide = 3
    tries_again = True

    def __init__(self, deaths: dict[str, int]) -> None:
        self.deaths = deaths
        self.renewed = 0

    def read(self, content: bytes, name: str, asked_by: str) -> Work:
        short = name.rpartition("/")[2]
        if not self.deaths.get(short):
            return super().read(content, name, asked_by)
        self.deaths[short] -= 1
        future: Work = Future()
        future.set_exception(BrokenProcessPool("died"))
        return future

    def has_died(self, error: BaseException) -> bool:
        return isinstance(error, BrokenProcessPool)

    def renew(self) -> None:
        self.renewed += 1


def test_a_worker_that_dies_once_costs_nothing(tmp_path):
    folder = fill(tmp_path / "in", TEXTS)
    crew = Frail({"one.txt": 1, "three.txt": 1})
    assert set(fates(surveyed(folder, tmp_path / "s.db", crew)).values()) == {"read"}
    assert crew.renewed == 1
    surveyed(folder, tmp_path / "undisturbed.db")
    assert held(tmp_path / "s.db") == held(tmp_path / "undisturbed.db")


def test_a_file_that_kills_twice_is_given_up_and_tried_on_the_next_start(tmp_path):
    folder = fill(tmp_path / "in", TEXTS)
    done = surveyed(folder, tmp_path / "s.db", Frail({"two.txt": 2}))
    assert fates(done) == {"a/one.txt": "read", "a/two.txt": "refused", "b/three.txt": "read"}
    assert [one.code for step in done for one in step.findings] == ["worker-lost"]
    assert fates(surveyed(folder, tmp_path / "s.db"))["a/two.txt"] == "read"


def test_a_worker_with_another_library_is_refused_and_what_is_done_is_kept(tmp_path):
    class Other(OnesSelf):
        def read(self, content: bytes, name: str, asked_by: str) -> Work:
            return super().read(content, name, asked_by if "one" in name else "0.0.1 another")

    with pytest.raises(InputError) as refused:
        surveyed(fill(tmp_path / "in", TEXTS), tmp_path / "s.db", Other())
    assert [one.code for one in refused.value.findings] == ["other-worker"]
    with open_to_read(tmp_path / "s.db") as database:
        assert states(database) == {"waiting": 2, "read": 1, "refused": 0, "gone": 0}


def test_two_processes_give_the_same_rows_although_one_is_killed(tmp_path):
    texts: dict[str, str | bytes] = {f"{at:02}.txt": WATCHED.replace("30", str(at + 10)) for at in range(12)}
    folder = fill(tmp_path / "in", texts)
    surveyed(folder, tmp_path / "alone.db")

    class Killed(Processes):
        given = 0

        def read(self, content: bytes, name: str, asked_by: str) -> Work:
            work = super().read(content, name, asked_by)
            self.given += 1
            if self.given == 6:
                next(iter(self._pool._processes.values())).kill()  # type: ignore[attr-defined]
            return work

    crew = Killed(2)
    try:
        assert set(fates(surveyed(folder, tmp_path / "two.db", crew)).values()) == {"read"}
    finally:
        crew.close()
    assert held(tmp_path / "two.db") == held(tmp_path / "alone.db")


ONE_BY_ONE = """
import sys
from pathlib import Path
from tests.survey.folders import *
files = find_files([Path(sys.argv[1])])
database = open_to_write(Path(sys.argv[2]))
for step in make_survey(database, files, read_tables(files).of, OnesSelf()):
    print(step.fate, flush=True)
    sys.stdin.readline()
close_written(database)
"""


def test_killed_twice_and_started_again_it_is_as_if_nothing_had_happened(tmp_path):
    texts: dict[str, str | bytes] = {f"{at:02}.txt": WATCHED.replace("30", str(at + 10)) for at in range(12)}
    folder = fill(tmp_path / "in", texts)
    surveyed(folder, tmp_path / "undisturbed.db")
    command = [sys.executable, "-c", ONE_BY_ONE, str(folder), str(tmp_path / "killed.db")]
    read = 0
    for kill_after in (3, 4, 99):
        seen = 0
        with subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        ) as process:
            assert process.stdout is not None
            assert process.stdin is not None
            for line in process.stdout:
                seen += line.strip() == "read"
                process.stdin.write("on\n")  # it waits for this, so that it is never more than a file ahead of us
                if seen == kill_after:
                    process.kill()
                    break
        read += seen
    with sqlite3.connect(tmp_path / "killed.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.execute("INSERT INTO passage_words (passage_words) VALUES ('integrity-check')")
    assert 12 - 2 <= read <= 12, "what a kill hides from us is at most the file that was being told of"
    assert held(tmp_path / "killed.db") == held(tmp_path / "undisturbed.db")


def test_only_one_survey_at_a_time_is_at_work_in_a_file(tmp_path):
    database = open_to_write(tmp_path / "s.db")
    for other in (open_to_write, open_to_read):
        with pytest.raises(InputError) as refused:
            other(tmp_path / "s.db")
        assert [one.code for one in refused.value.findings] == ["survey-busy"]
    database.close()


def test_what_is_no_survey_is_left_as_it_is(tmp_path):
    for name, content in (("notes.txt", b"not ours, and long enough to be read as a header " * 9), ("own.db", b"")):
        path = tmp_path / name
        path.write_bytes(content)
        if name == "own.db":
            with sqlite3.connect(path) as theirs:
                theirs.execute("CREATE TABLE theirs (x)")
        before = path.read_bytes()
        with pytest.raises(InputError) as refused:
            open_to_write(path)
        assert [one.code for one in refused.value.findings] == ["not-a-survey"]
        assert path.read_bytes() == before
