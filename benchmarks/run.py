"""Measure every goal and every peer in one run, print the tables, and write them into docs/benchmarks.md if asked."""

import argparse
import os
import platform
import tempfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from alignment import measure_alignment
from batch import measure_batch
from beside_drafting import beside_drafting
from beside_reading import beside_reading, measure_reading
from beside_redlines import beside_redlines, judge_small_cases
from beside_text import beside_text
from commands import measure_drafting, measure_searching, measure_start
from material import make_tree
from pack import measure_pack
from peers import PACKAGES, PROGRAMS, Peers, find_peers
from report import goal_table, write_page
from review import measure_review
from topics import measure_topics
from word_diff import measure_word_diff

from clausekit.shipped import VERSION

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
LIBRARIES = ("typer", "pydantic", "PyYAML", "Jinja2", "markdown-it-py", "python-docx", "lxml", "rapidfuzz")
BATCH_ROWS = 60
SEEDS = 5


def main() -> None:
    """Measure, print, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted runs of each command; slow ones get half")
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="where peers.py --install put them")
    parser.add_argument("--write", action="store_true", help=f"put the tables into {PAGE.name}")
    asked = parser.parse_args()
    parts = {}
    with tempfile.TemporaryDirectory() as desk:
        for name, text in measure(Path(desk), asked.rounds, find_peers(asked.peers)):
            parts[name] = text
            print(f"\n## {name}\n\n{text}", flush=True)
    if asked.write:
        write_page(PAGE, parts)


def measure(desk: Path, rounds: int, peers: Peers) -> Iterator[tuple[str, str]]:
    """Each part of the page as it is there: its name, and the table."""
    few = max(1, rounds // 2)
    yield "machine", _machine(peers)
    for place in ("drafting", "pack", "words", "redlines", "review", "reading"):
        (desk / place).mkdir()
    ids = make_tree(desk / "tree", copies=3)
    yield "drafting", str(beside_drafting(desk / "drafting", few, peers, desk / "tree", ids))
    yield "small_redlines", str(judge_small_cases(desk / "redlines", peers))
    redlines, redline_goal = beside_redlines(desk / "redlines", few, peers)
    yield "redlines", str(redlines)
    yield "text", str(beside_text(desk / "words", few, peers))
    yield "reading", str(beside_reading(desk / "reading", few, peers))
    goals = [*measure_start(rounds), *measure_drafting(desk / "drafting", rounds, desk / "tree", ids)]
    goals += measure_searching(desk, rounds)
    goals += [*measure_pack(desk / "pack", few), *measure_batch(desk / "batch", BATCH_ROWS)]
    goals += [*measure_reading(desk / "reading", few), *measure_word_diff(desk / "words", rounds)]
    goals += [*measure_alignment(SEEDS), redline_goal, *measure_review(desk / "review", few)]
    goals += measure_topics()
    yield "goals", str(goal_table("goals", goals))


def _machine(peers: Peers) -> str:
    """What it was measured on and with."""
    load = ", ".join(f"{figure:.1f}" for figure in os.getloadavg())
    ours = ", ".join(f"{name} {metadata.version(name)}" for name in LIBRARIES)
    named = [f"{name} {peers.versions[name]}" for name in (*PACKAGES, *PROGRAMS) if name in peers]
    absent = [name for name in (*PACKAGES, *PROGRAMS) if name not in peers]
    lines = [
        f"clausekit {VERSION}, Python {platform.python_version()}, {platform.system()} {platform.machine()},",
        f"{os.cpu_count()} processors (load at the start: {load}). With {ours}.",
        f"Beside {', '.join(named)}." if named else "",
        f"Absent: {', '.join(absent)}." if absent else "",
    ]
    return "\n".join(line for line in lines if line)


if __name__ == "__main__":
    main()
