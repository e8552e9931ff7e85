"""Dask crew: workers of a running Dask cluster, through the optional extra ``clausekit[dask]``.

The bytes of each file travel with the request, so workers need no folder in common with this computer; what comes back
are the rows. Nothing is sent anywhere but to the scheduler named, which passes it to its workers.
"""

import warnings
from concurrent.futures import CancelledError
from typing import Any

from clausekit.findings import Finding, InputError, Location
from clausekit.survey.crew import Work
from clausekit.survey.fingerprint import fingerprint
from clausekit.survey.read_agreement import get_ready, read_agreement

SCHEMES = ("tcp://", "tls://")
PATIENCE = "10s"
"""How long to wait for the scheduler to answer at all."""


class DaskCrew:
    """Reads on the workers of a Dask scheduler."""

    tries_again = False
    """The scheduler gives a file to another worker itself, as often as its setting ``allowed-failures`` says."""

    def __init__(self, address: str) -> None:
        """Meet the workers.

        Args:
            address: of the scheduler, as ``tcp://host:8786``.

        Raises:
            InputError: the extra is not installed, nobody answers, there is no worker, or a worker has another
                clausekit or library.
        """
        self._address = address
        self._client = _connected(address)
        try:
            self._check_workers()
            self.wide = 2 * sum(self._client.nthreads().values())
            self._executor = self._client.get_executor(pure=False)
        except BaseException:
            self._client.close()
            raise

    def read(self, content: bytes, name: str, asked_by: str) -> Work:
        """A future; it ends with ``KilledWorker`` once so many workers died over the file that it is to blame."""
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Sending large graph")
            work: Work = self._executor.submit(read_agreement, content, name, asked_by)
        return work

    def has_died(self, error: BaseException) -> bool:
        """Whether workers died over a file.

        Raises:
            InputError: the scheduler is gone, or a worker that came later cannot do the work at all.
        """
        from distributed import KilledWorker

        if isinstance(error, KilledWorker):
            return True
        if isinstance(error, (CancelledError, OSError)):
            message = f"the scheduler is gone: {error or type(error).__name__}"
            hint = "start it and the workers, then the same command: what is done is kept"
            raise InputError([Finding("scheduler-gone", message, Location(self._address), hint=hint)]) from None
        raise InputError([self._unable("a worker", error)]) from None

    def renew(self) -> None:
        """The workers' own keepers start new ones."""

    def close(self) -> None:
        """Part from the scheduler, which forgets what was asked."""
        self._client.close()

    def _check_workers(self) -> None:
        found = self._client.run(get_ready, on_error="return")
        if not found:
            hint = f"start one on each computer: dask worker {self._address} --nthreads 1"
            raise InputError(
                [Finding("no-workers", "the scheduler has no workers", Location(self._address), hint=hint)]
            )
        wrong = [
            self._unable(f"worker {name}", one)
            if isinstance(one, BaseException)
            else other_worker(one, f"worker {name}")
            for name, one in found.items()
            if one != fingerprint()
        ]
        if wrong:
            raise InputError(wrong)

    def _unable(self, worker: str, error: BaseException) -> Finding:
        if isinstance(error, ModuleNotFoundError):
            message = f"{worker} has no `{error.name}`"
            hint = "install the same clausekit there as here, with its extra: clausekit[dask]"
        else:
            message = f"{worker} cannot do the work: {type(error).__name__}: {error}"
            hint = "install the same clausekit and Python there as here; the worker's own output says more"
        return Finding("unable-worker", message, Location(self._address), hint=hint)


def other_worker(theirs: object, worker: str = "a worker") -> Finding:
    """What to say of a worker whose clausekit or library is not this one's."""
    message = f"{worker} reads by another clausekit or library ({theirs}) than this computer ({fingerprint()})"
    return Finding(
        "other-worker", message, hint="install the same version on both: rows of two would be counted as one"
    )


def _connected(address: str) -> Any:
    if not address.startswith(SCHEMES):
        message = f"`{address}` is not the address of a scheduler"
        raise InputError([Finding("not-an-address", message, hint="write it as tcp://host:8786")])
    try:
        from distributed import Client
    except ImportError:
        message = "reading on other computers needs an extra that is not installed"
        hint = 'install it with: pip install "clausekit[dask]"'
        raise InputError([Finding("no-dask-extra", message, hint=hint)]) from None
    try:
        connect: Any = Client
        return connect(address, timeout=PATIENCE, set_as_default=False, direct_to_workers=False)
    except (OSError, ValueError) as error:
        message = f"no scheduler answers: {error}"
        hint = "start it with: dask scheduler --host ADDRESS --port 8786"
        raise InputError([Finding("no-scheduler", message, Location(address), hint=hint)]) from None
