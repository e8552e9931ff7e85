"""Measure comparing text beside wdiff, git and redlines: how long, how much is marked, and are both texts in it."""

import random
import re
import sys
from pathlib import Path

from peers import Peers
from race import OURS, Runner, output_of, race
from report import Table
from timing import time_in_turn
from word_diff import make_files

from clausekit.comparison.compare import compare_texts
from clausekit.comparison.comparison import EditKind

HERE = Path(__file__).parent
HEAD = ("task", "tool", "s of CPU", "ours to it", "gives both texts", "words marked")
GIT = ["git", "diff", "--no-index", "--no-color", "--word-diff=plain", "--unified=1000000"]
TAKEN_OUT = re.compile(r"\[-(.*?)-\]", re.DOTALL)
PUT_IN = re.compile(r"\{\+(.*?)\+\}", re.DOTALL)
SHORT, LONG = 10_000, 100_000
"""Words."""


def beside_text(folder: Path, rounds: int, peers: Peers) -> Table:
    """Texts of 10,000 and of 100,000 words, 3 % edited."""
    rows = []
    for words in (SHORT, LONG):
        paths = make_files(folder, f"beside-{words}", words, random.Random(words))
        task = f"{words:,} words"
        rows += _race(task, paths, peers, rounds)
        if words == SHORT:
            rows.insert(1, _judged_too(task, paths, rounds))
    return Table("text", HEAD, tuple(rows))


def _race(task: str, paths: list[Path], peers: Peers, rounds: int) -> list[tuple[str, ...]]:
    files = [str(path) for path in paths]
    before, after = (path.read_text("utf-8") for path in paths)
    ours = Runner(OURS, [sys.executable, str(HERE / "compare_function.py"), *files])
    python = [peers.program("python"), str(HERE / "peer_text.py"), *files] if "redlines" in peers else []
    others = [
        Runner("wdiff", ["wdiff", *files], (0, 1)),
        Runner("git", [*GIT, *files], (0, 1)),
        Runner("redlines", python),
    ]

    def judge(tool: str) -> tuple[str, ...]:
        if tool == OURS:
            old, new, marked = _ours(before, after)
        else:
            said = output_of(next(one.command for one in others if one.name == tool))
            old, new, marked = _theirs(said.partition("@@\n")[2] if tool == "git" else said)
        both = _same_letters(old, before) and _same_letters(new, after)
        return "yes" if both else "**no**", f"{marked:,}"

    return race(task, ours, others, peers, rounds, judge)


def _judged_too(task: str, paths: list[Path], rounds: int) -> tuple[str, ...]:
    """Ours once more, with the judgement of every change, which nobody else makes."""
    command = [str(Path(sys.executable).with_name("clausekit")), "diff", "--stat", *map(str, paths)]
    seconds = time_in_turn({"diff": command}, rounds)["diff"].median
    return (task, "the same with `clausekit diff --stat`, changes judged", f"{seconds:.2f}", "", "", "")


def _ours(before: str, after: str) -> tuple[str, str, int]:
    pairs = compare_texts(before, after).pairs
    old, new, marked = "", "", 0
    for pair in pairs:
        for edit in pair.edits:
            old += edit.text if edit.kind is not EditKind.PUT_IN else ""
            new += edit.text if edit.kind is not EditKind.TAKEN_OUT else ""
            marked += len(edit.text.split()) if edit.kind is not EditKind.KEPT else 0
        old, new = old + "\n", new + "\n"
    return old, new, marked


def _theirs(said: str) -> tuple[str, str, int]:
    old = PUT_IN.sub("", TAKEN_OUT.sub(r"\1", said))
    new = TAKEN_OUT.sub("", PUT_IN.sub(r"\1", said))
    marked = sum(len(words.split()) for marks in (TAKEN_OUT, PUT_IN) for words in marks.findall(said))
    return old, new, marked


def _same_letters(one: str, other: str) -> bool:
    """Git shows the blanks of one text only, so that words on either side of a change can touch."""
    return "".join(one.split()) == "".join(other.split())
