"""Time whole processes side by side: in turn, A B C A B C, by the CPU that the system charges each one."""

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """CPU seconds of each run, in the order of the rounds."""

    cpu: tuple[float, ...]

    def over(self, yardstick: "Timing") -> float:
        """The median of the ratios, round by round, so that a slow minute hits both alike."""
        return statistics.median(mine / other for mine, other in zip(self.cpu, yardstick.cpu, strict=True))

    @property
    def median(self) -> float:
        """CPU seconds, the middle run."""
        return statistics.median(self.cpu)


def time_in_turn(
    commands: dict[str, list[str]], rounds: int, environment: dict[str, str] | None = None
) -> dict[str, Timing]:
    """Run every command once a round, after one round that does not count."""
    cpu: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            seconds = _run(command, environment or {})
            if turn:
                cpu[name].append(seconds)
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return {name: Timing(tuple(seconds)) for name, seconds in cpu.items()}


def _run(command: list[str], environment: dict[str, str]) -> float:
    """User and system seconds of one run, its children included."""
    quiet = subprocess.DEVNULL
    variables = {**os.environ, **environment}
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, stdin=quiet, env=variables)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime
