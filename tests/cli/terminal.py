"""A real pseudo-terminal with clausekit in it, driven the way a person drives it."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 60.0
"""Seconds to wait for words; a busy machine may need many."""


class Terminal:
    """Runs a command; waits for words on the screen, types lines, presses keys."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "clausekit", *arguments],
            cwd=folder,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509  (no thread has begun here)
        )
        os.close(theirs)
        self.screen = ""

    def wait_for(self, words: str) -> None:
        """Wait until words stand on the screen since the last wait."""
        until = time.monotonic() + PATIENCE
        while words not in self.screen:
            assert time.monotonic() < until, f"{words!r} did not come; the screen says:\n{self.screen}"
            if not self._read():
                assert words in self.screen, f"it ended before {words!r}; the screen says:\n{self.screen}"
        self.screen = self.screen.partition(words)[2]

    def type(self, line: str) -> None:
        """Type a line and press Enter."""
        os.write(self._ours, f"{line}\n".encode())

    def press(self, key: bytes) -> None:
        """Press a key, such as Ctrl-C (``\\x03``) or Ctrl-D (``\\x04``), once the command waits for one."""
        time.sleep(0.3)
        os.write(self._ours, key)

    def close(self) -> None:
        """End the command if a test has left it running."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait(PATIENCE)

    def leave(self) -> int:
        """Wait for the end; the exit code."""
        while self._read():
            pass
        os.close(self._ours)
        return self._process.wait(PATIENCE)

    def _read(self) -> bool:
        if not select.select([self._ours], [], [], PATIENCE)[0]:
            return False
        try:
            piece = os.read(self._ours, 65536)
        except OSError:  # the other side is closed
            return False
        self.screen += piece.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(piece)


def _take_terminal() -> None:
    """Make the terminal the one whose Ctrl-C reaches the command, also where whoever runs the tests ignores it."""
    import fcntl
    import signal
    import termios

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
