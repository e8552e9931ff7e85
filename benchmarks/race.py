"""Time ours and the peers in turn, and make a table in which an absent or failing peer has a row too."""

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from judge_redline import Unreadable
from peers import Peers
from timing import Timing, time_in_turn

from clausekit.shipped import VERSION

OURS = "clausekit"


@dataclass(frozen=True)
class Runner:
    """A tool and the command with which it does the task."""

    name: str
    command: list[str]
    well: tuple[int, ...] = (0,)
    """Exit codes that are well."""
    package: str = ""
    """What has to be there, if it is not called as the tool is."""


Judge = Callable[[str], tuple[str, ...]]
"""What the tool of that name made of the task, once it has run: further columns of its row."""


def race(
    task: str, ours: Runner, others: Sequence[Runner], peers: Peers, rounds: int, judge: Judge
) -> list[tuple[str, ...]]:
    """Rows: the task, the tool with its version, seconds of CPU, our time to its time, and what ``judge`` says."""
    there = [one for one in others if (one.package or one.name) in peers]
    commands = {one.name: one.command for one in (ours, *there)}
    timed = time_in_turn(commands, rounds, may_fail={one.name: one.well for one in there})
    judged = {ours.name: judge(ours.name)}
    for name in (one.name for one in there if not timed[one.name].fault):
        try:
            judged[name] = judge(name)
        except Unreadable:
            judged[name] = ("**unreadable**",) * len(judged[ours.name])
    rows = []
    for one in (ours, *others):
        version = VERSION if one is ours else peers.versions.get(one.package or one.name, "")
        timing = timed.get(one.name, Timing((), "absent"))
        outcome = judged.get(one.name, ("",) * len(judged[ours.name]))
        rows.append((task, f"{one.name} {version}".strip(), *_figures(timing, timed[ours.name], one is ours), *outcome))
    return rows


def output_of(command: list[str]) -> str:
    """What a command prints; nothing if it fails."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _figures(timing: Timing, ours: Timing, is_ours: bool) -> tuple[str, str]:
    if timing.fault:
        return timing.fault, ""
    return f"{timing.median:.2f}", "1" if is_ours else f"{ours.over(timing):.2f}"
