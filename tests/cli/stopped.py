"""Run a command once for every step of writing in it, stopped at that step, each in a copy of the folder.

``python -m tests.cli.stopped HOW FOLDER COMMAND...``: the command runs in FOLDER up to its first step of writing;
from there on a child goes on in ``FOLDER-1``, which is stopped at the first step, one in ``FOLDER-2`` at the second,
and so on until one comes to its end. HOW is ``SIGKILL``, or what the disk says at that step, such as ``ENOSPC``; with
``SIGKILL/31`` only every 31st step is tried, for a command of some hundreds. For each child a line gives its step, its
exit code and whether it came to its step. Why from there on: what a command reckons out
before it writes is reckoned out once.
"""

import errno
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

STEPS = ("mkdir", "link", "rename", "replace", "unlink", "rmdir", "fsync")
MOST = 400
KILL = "SIGKILL"


class Steps:
    """Counts the steps of writing, and stops the process at one of them."""

    def __init__(self, start: Path, how: str) -> None:
        self._start = start
        self._how, _, every = how.partition("/")
        self._every = int(every or 1)
        self._count = self._stop = 0
        self._report = -1
        self._open, self._fdopen = os.open, os.fdopen
        for name in STEPS:
            setattr(os, name, self._counted(getattr(os, name)))
        setattr(os, "open", self._opened)  # noqa: B010
        setattr(os, "fdopen", self._handed_out)  # noqa: B010

    def take(self) -> None:
        """One step is about to be taken; at the first, this process becomes the parent of all that are stopped."""
        if not self._stop:
            self._fork_all()
        self._count += 1
        if self._count == self._stop:
            os.write(self._report, b"x")
            if self._how == KILL:
                os.kill(os.getpid(), signal.SIGKILL)
            number = getattr(errno, self._how)
            raise OSError(number, os.strerror(number))

    def _fork_all(self) -> None:
        for stop in range(1, MOST, self._every):
            copy = self._start.with_name(f"{self._start.name}-{stop}")
            self._stop = MOST  # copying counts no steps
            shutil.copytree(self._start, copy)
            come, self._report = os.pipe()
            child = os.fork()
            if not child:
                self._stop, self._count = stop, 0
                os.chdir(copy)
                return
            os.close(self._report)
            ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            reached = bool(os.read(come, 1))
            os.close(come)
            print(f"ended {stop} {ended} {int(reached)}", flush=True)
            if not reached:
                os._exit(0)
        os._exit(1)

    def _counted(self, whole: Any) -> Any:
        def step(*arguments: Any, **named: Any) -> Any:
            self.take()
            return whole(*arguments, **named)

        return step

    def _opened(self, path: Any, flags: int, *rest: Any, **named: Any) -> int:
        if flags & os.O_CREAT:
            self.take()
        return self._open(path, flags, *rest, **named)

    def _handed_out(self, handle: int, mode: str = "r", *rest: Any, **named: Any) -> Any:
        file = self._fdopen(handle, mode, *rest, **named)
        return _Halved(file, self) if "w" in mode else file


class _Halved:
    """A file of which one half is on the disk when the step of writing it is taken."""

    def __init__(self, file: Any, steps: Steps) -> None:
        self._file, self._steps = file, steps

    def write(self, content: bytes) -> None:
        """Write one half, take the step, write the other."""
        middle = len(content) // 2
        self._file.write(content[:middle])
        self._file.flush()
        self._steps.take()
        self._file.write(content[middle:])

    def __enter__(self) -> "_Halved":
        self._file.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._file.__exit__(*error)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def main() -> None:
    """Run the command of the command line."""
    from clausekit.cli.app import run

    how, folder, *command = sys.argv[1:]
    os.chdir(folder)
    Steps(Path(folder).resolve(), how)
    code = run(command)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
