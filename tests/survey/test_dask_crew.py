"""A survey on the workers of a real scheduler, on this computer: the same rows, and no other library's."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from clausekit.cli.app import run
from clausekit.findings import InputError
from clausekit.survey import dask_crew
from clausekit.survey.crew import Work
from clausekit.survey.dask_crew import DaskCrew
from tests.conftest import ROOT
from tests.survey.folders import PAY, WATCHED, fates, fill, held, surveyed

OTHER_VERSION = """
import sys
from clausekit import shipped
shipped.VERSION = "0.0.1"
from distributed.cli.dask_worker import main
main(sys.argv[1:])
"""
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a process of Python, which ends with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(*arguments: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, *arguments]
        started.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        return started[-1]

    yield begin
    for process in started[::-1]:
        process.kill()
        process.wait()


@pytest.fixture
def scheduler(start, tmp_path) -> str:
    """The address of a scheduler that has no workers yet."""
    told = tmp_path / "scheduler.json"
    options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
    start("-m", "distributed.cli.dask_scheduler", *options)
    return str(wait_for(lambda: json.loads(told.read_text("utf-8"))["address"]))


def add_worker(start: Start, scheduler: str, *how: str) -> "subprocess.Popen[bytes]":
    options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
    return start(*(how or ("-m", "distributed.cli.dask_worker")), scheduler, *options)


def wait_for(ready: Callable[[], object]) -> object:
    """What ``ready`` gives once it gives something without failing."""
    for _ in range(600):
        try:
            if found := ready():
                return found
        except (OSError, ValueError, KeyError):
            pass
        time.sleep(0.1)
    raise AssertionError("it did not start within a minute")


def wait_for_workers(scheduler: str, number: int) -> None:
    from distributed import Client

    with Client(scheduler, set_as_default=False) as client:
        wait_for(lambda: len(client.nthreads()) == number)


def test_the_rows_are_those_of_a_serial_run_although_a_worker_is_killed(start, scheduler, tmp_path):
    texts: dict[str, str | bytes] = {f"{at:02}.txt": WATCHED.replace("30", str(at + 10)) for at in range(16)}
    folder = fill(tmp_path / "in", texts | {"bad.docx": b"PK no zip"})
    surveyed(folder, tmp_path / "alone.db")
    workers = [add_worker(start, scheduler) for _ in range(2)]
    wait_for_workers(scheduler, 2)

    class OneIsKilled(DaskCrew):
        given = 0

        def read(self, content: bytes, name: str, asked_by: str) -> Work:
            work = super().read(content, name, asked_by)
            self.given += 1
            if self.given == 6:
                workers[0].kill()
            return work

    crew = OneIsKilled(scheduler)
    try:
        done = fates(surveyed(folder, tmp_path / "dask.db", crew))
    finally:
        crew.close()
    assert workers[0].wait() != 0
    assert done.pop("bad.docx") == "refused"
    assert set(done.values()) == {"read"}
    assert held(tmp_path / "dask.db") == held(tmp_path / "alone.db")


def test_the_command_finds_a_scheduler_without_workers_and_one_with_another_clausekit(
    start, scheduler, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    fill(tmp_path / "in", {"one.txt": PAY})
    asked = ["survey", "in", "--dask", scheduler]
    assert run(asked) == 2
    assert "[no-workers]" in capsys.readouterr().err
    add_worker(start, scheduler, "-c", OTHER_VERSION)
    wait_for_workers(scheduler, 1)
    assert run(asked) == 2
    said = capsys.readouterr().err
    assert "[other-worker]" in said
    assert "0.0.1" in said
    assert not Path("survey.db").exists()


def test_nobody_answers_or_the_extra_is_missing(tmp_path, monkeypatch):
    monkeypatch.setattr(dask_crew, "PATIENCE", "500ms")
    with pytest.raises(InputError) as refused:
        DaskCrew("tcp://127.0.0.1:9")
    assert [one.code for one in refused.value.findings] == ["no-scheduler"]
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError) as refused:
        DaskCrew("tcp://127.0.0.1:9")
    assert [one.code for one in refused.value.findings] == ["no-dask-extra"]
    assert "clausekit[dask]" in refused.value.findings[0].hint


def test_a_scheduler_that_goes_and_a_worker_that_cannot_are_told_apart():
    from distributed import KilledWorker

    crew = DaskCrew.__new__(DaskCrew)
    crew._address = "tcp://127.0.0.1:9"
    assert crew.has_died(KilledWorker("read", None, 3))  # type: ignore[no-untyped-call,arg-type,unused-ignore]
    for error, code in ((CancelledError(), "scheduler-gone"), (ModuleNotFoundError(name="clausekit"), "unable-worker")):
        with pytest.raises(InputError) as refused:
            crew.has_died(error)
        assert [one.code for one in refused.value.findings] == [code]
