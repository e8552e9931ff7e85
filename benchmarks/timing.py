"""Time whole processes side by side: in turn, A B C A B C, by the CPU that the system charges each one."""

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

LIMIT = 60
"""Seconds of CPU after which a command that may fail is stopped."""


@dataclass(frozen=True)
class Timing:
    """CPU seconds of each run, in the order of the rounds."""

    cpu: tuple[float, ...]
    fault: str = ""
    """Why there are no figures."""

    def over(self, yardstick: "Timing") -> float:
        """The median of the ratios, round by round, so that a slow minute hits both alike."""
        return statistics.median(mine / other for mine, other in zip(self.cpu, yardstick.cpu, strict=True))

    @property
    def median(self) -> float:
        """CPU seconds, the middle run."""
        return statistics.median(self.cpu)


class CommandFailed(Exception):
    """A command ended in a way that is not well, or was stopped."""


def time_in_turn(
    commands: Mapping[str, list[str]],
    rounds: int,
    environment: Mapping[str, str] | None = None,
    may_fail: Mapping[str, tuple[int, ...]] | None = None,
) -> dict[str, Timing]:
    """Run every command once a round, after one round that does not count.

    Args:
        commands: by name.
        rounds: how many count.
        environment: variables that every command sees besides our own.
        may_fail: commands that are other people's, with the exit codes that are well. One that fails or needs more
            than ``LIMIT`` is not run again and has a fault instead of figures.

    Raises:
        SystemExit: one of the others fails.
    """
    cpu: dict[str, list[float]] = {name: [] for name in commands}
    faults: dict[str, str] = {}
    allowed = may_fail or {}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            if name in faults:
                continue
            try:
                seconds = _run(command, environment or {}, allowed.get(name, (0,)), LIMIT if name in allowed else 0)
            except (CommandFailed, OSError) as error:
                if name not in allowed:
                    raise SystemExit(f"{' '.join(command)}: {error}") from error
                faults[name] = str(error)
            else:
                if turn:
                    cpu[name].append(seconds)
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return {name: Timing(() if name in faults else tuple(cpu[name]), faults.get(name, "")) for name in commands}


def _run(command: list[str], environment: Mapping[str, str], well: tuple[int, ...], limit: int) -> float:
    """User and system seconds of one run, its children included."""
    quiet = subprocess.DEVNULL
    variables = {**os.environ, **environment}
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, stdin=quiet, env=variables)
    if limit and hasattr(resource, "prlimit"):
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (limit, limit))
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = used.ru_utime + used.ru_stime
    if process.returncode not in well:
        stopped = limit and seconds >= limit * 0.95
        raise CommandFailed(f"not done in {limit} s" if stopped else f"ended with {process.returncode}")
    return seconds
