"""Crew: whoever reads the agreements, here or elsewhere; the one place to add another kind of worker."""

import gc
import os
import signal
import threading
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from typing import Protocol

from clausekit.survey.rows import AgreementRows

Work = Future[AgreementRows | str]
OBJECTS_BEFORE_A_SWEEP = 50_000
"""What is read of an agreement lives until it is sent: looking for rings of garbage after every 700 is lost time."""


class Crew(Protocol):
    """Takes files and gives futures, as an executor of ``concurrent.futures`` does."""

    wide: int
    """How many files it is given before the first is waited for: more would only fill the memory."""
    tries_again: bool
    """Whether a file whose worker died is to be given to it once more."""

    def read(self, content: bytes, name: str, asked_by: str) -> Work:
        """Have ``read_agreement`` called with this."""
        ...

    def has_died(self, error: BaseException) -> bool:
        """Whether an error means that a worker died over a file, and not that the work itself went wrong."""
        ...

    def renew(self) -> None:
        """Take new workers for those that died."""
        ...

    def close(self) -> None:
        """Let the workers go; what they have not begun is left."""
        ...


class OnesSelf:
    """Reads here and now, in this process."""

    wide = 1
    tries_again = False

    def read(self, content: bytes, name: str, asked_by: str) -> Work:
        """A future that is done."""
        future: Work = Future()
        future.set_result(_read(content, name, asked_by))
        return future

    def has_died(self, error: BaseException) -> bool:
        """Never: this process would have died with it."""
        return False

    def renew(self) -> None:
        """Nobody died."""

    def close(self) -> None:
        """Nobody to let go."""


class Processes:
    """Reads in so many processes of this computer."""

    tries_again = True

    def __init__(self, jobs: int) -> None:
        self.wide = 2 * jobs
        self._jobs = jobs
        self._pool = self._start()

    def read(self, content: bytes, name: str, asked_by: str) -> Work:
        """A future; it ends with ``BrokenProcessPool`` for every file in hand when a worker dies."""
        try:
            return self._pool.submit(_read, content, name, asked_by)
        except BrokenExecutor as error:
            future: Work = Future()
            future.set_exception(error)
            return future

    def has_died(self, error: BaseException) -> bool:
        """A pool that is broken has lost a worker."""
        return isinstance(error, BrokenExecutor)

    def renew(self) -> None:
        """A new pool."""
        self.close()
        self._pool = self._start()

    def close(self) -> None:
        """End the processes once what they read is read."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _start(self) -> Executor:
        """Fresh processes, and no copies of this one: it may hold threads, which a copy would lose.

        They load the library side by side, so that copies of one that has loaded it would begin no sooner.
        """
        return ProcessPoolExecutor(self._jobs, mp_context=get_context("spawn"), initializer=_start_worker)


def _read(content: bytes, name: str, asked_by: str) -> AgreementRows | str:
    """Have an agreement read in this process; only one that reads loads all that reading takes."""
    from clausekit.survey.read_agreement import read_agreement

    return read_agreement(content, name, asked_by)


def _start_worker() -> None:
    """Leave Ctrl-C to the process that asked, end when that one ends however it does, and load the library."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_asker, daemon=True).start()
    gc.set_threshold(OBJECTS_BEFORE_A_SWEEP)
    from clausekit.survey.read_agreement import get_ready

    get_ready()
    gc.freeze()


def _end_with_the_asker() -> None:
    asker = parent_process()
    if asker is not None:
        asker.join()
        os._exit(1)
