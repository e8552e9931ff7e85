"""Measure redlines beside docx-trackdiff and python-redlines: how long, and whether they give back both texts."""

import subprocess
import sys
from pathlib import Path

from judge_redline import Unreadable, judge_redline
from peers import Peers
from race import OURS, Runner, race
from redline_cases import Case, long_case, small_cases
from report import Goal, Table

HERE = Path(__file__).parent
OTHERS = ("docx-trackdiff", "python-redlines")
HEAD = ("task", "tool", "s of CPU", "ours to it", "rejected is before", "accepted is after", "words marked")
LENGTHS = (("30 pages", 12_000), ("300 pages", 120_000))
GOAL = 2.5
"""Seconds of CPU for the longest, its check among them."""


def beside_redlines(folder: Path, rounds: int, peers: Peers) -> tuple[Table, Goal]:
    """Long files against the clock; and our time for the longest."""
    rows = []
    for name, words in LENGTHS:
        rows += _race(f"{name} ({words:,} words)", long_case(folder, name, words), peers, rounds)
    seconds = [float(row[2]) for row in rows if row[1].startswith(OURS)]
    goal = Goal(f"redline of {LENGTHS[-1][0]} with its guard", seconds[-1], GOAL, "seconds of CPU", " s")
    return Table("redlines", HEAD, tuple(rows)), goal


def judge_small_cases(folder: Path, peers: Peers) -> Table:
    """Small files that lose words easily: what each tool makes of them."""
    rows = []
    for case in small_cases(folder):
        outcomes = [_outcome(case, tool, peers) if tool in (OURS, *peers) else "absent" for tool in (OURS, *OTHERS)]
        rows.append((case.name, *outcomes))
    return Table("small_redlines", ("what changed", OURS, *OTHERS), tuple(rows))


def _race(task: str, case: Case, peers: Peers, rounds: int) -> list[tuple[str, ...]]:
    before, after = case.texts

    def judge(tool: str) -> tuple[str, ...]:
        made = judge_redline(_target(case, tool))
        return _yes(made.rejected == before), _yes(made.accepted == after), f"{made.marked:,}"

    others = [Runner(tool, _command(case, tool, peers) if tool in peers else []) for tool in OTHERS]
    return race(task, Runner(OURS, _command(case, OURS, peers)), others, peers, rounds, judge)


def _outcome(case: Case, tool: str, peers: Peers) -> str:
    if subprocess.run(_command(case, tool, peers), check=False, capture_output=True).returncode:
        return "**fails**"
    before, after = case.texts
    try:
        made = judge_redline(_target(case, tool))
    except Unreadable:
        return "**unreadable**"
    sides = (("rejected", made.rejected == before), ("accepted", made.accepted == after))
    wrong = [side for side, good in sides if not good]
    return f"**{' and '.join(wrong)} wrong**" if wrong else "right"


def _command(case: Case, tool: str, peers: Peers) -> list[str]:
    files = [str(case.before), str(case.after), str(_target(case, tool))]
    if tool == OURS:
        return [sys.executable, str(HERE / "redline_function.py"), *files]
    if tool == "docx-trackdiff":
        return [peers.program(tool), *files, "--author", "Author One"]
    return [peers.program("python"), str(HERE / "peer_redline.py"), *files, peers.program("engine")]


def _target(case: Case, tool: str) -> Path:
    """Where a tool writes its redline of a case."""
    return case.after.with_name(f"{case.after.stem}-by-{tool}.docx")


def _yes(good: bool) -> str:
    return "yes" if good else "**no**"
