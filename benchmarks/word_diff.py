"""Print how long comparing words takes, what memory it needs and how it reads, against bare scripts."""

import argparse
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from altered_text import alter, make_provisions
from report import Goal, goal_table
from timing import time_in_turn

from clausekit.comparison.compare import compare_texts
from clausekit.comparison.comparison import EditKind

HERE = Path(__file__).parent
PEAK = """import resource, runpy, sys
del sys.argv[0]
runpy.run_path(sys.argv[0])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main() -> None:
    """Time everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted runs of each command")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        print(goal_table("words", measure_word_diff(Path(name), rounds)))


def measure_word_diff(folder: Path, rounds: int) -> list[Goal]:
    """Time and memory against bare scripts, and how many changes stand apart for one word between them."""
    chance = random.Random(1)
    large = make_files(folder, "large", 100_000, chance)
    small = make_files(folder, "small", 10_000, chance)
    unrelated = [small[0], make_files(folder, "other", 10_000, chance)[0]]
    timed = time_in_turn(
        {
            "function": _script("compare_function.py", large),
            "bare": _script("bare_diff.py", large),
            "small": _script("compare_function.py", small),
            "unrelated": _script("compare_function.py", unrelated),
        },
        rounds,
    )
    memory = _peak("compare_function.py", large) / _peak("split_words.py", large)
    islands, hunks = _islands(*(path.read_text("utf-8") for path in large))
    bare = "a bare paragraph-first difflib script"
    return [
        Goal("comparing 100,000 words, 3 % edited, the function", timed["function"].over(timed["bare"]), 2.0, bare),
        Goal(
            "two unrelated texts of 10,000 words", timed["unrelated"].over(timed["small"]), 8.0, "the same, 3 % edited"
        ),
        Goal("memory, comparing 100,000 words", memory, 2.5, "reading and splitting"),
        Goal("one-word islands per 50 changes", 50 * islands / hunks, 1.0, f"{hunks:,} changes"),
    ]


def make_files(folder: Path, name: str, words: int, chance: random.Random) -> list[Path]:
    """A text of provisions, one a line, and the same with 3 % of its words edited, in a third of the lines."""
    lines = [text for _, text in make_provisions(words // 50, 44, chance)]
    edited = [alter(line, 0.09, chance) if chance.random() < 1 / 3 else line for line in lines]
    paths = [folder / f"{name}-{part}.txt" for part in ("before", "after")]
    for path, part in zip(paths, (lines, edited), strict=True):
        path.write_text("\n".join(part) + "\n", "utf-8")
    return paths


def _script(name: str, files: list[Path]) -> list[str]:
    return [sys.executable, str(HERE / name), *map(str, files)]


def _peak(name: str, files: list[Path]) -> int:
    """The most memory that a script held, in the system's unit."""
    command = [sys.executable, "-c", PEAK, str(HERE / name), *map(str, files)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1])


def _islands(before: str, after: str) -> tuple[int, int]:
    """How many kept stretches of at most one word stand between two changes, and how many changes there are."""
    islands = hunks = 0
    for pair in compare_texts(before, after).pairs:
        changed = True
        for at, edit in enumerate(pair.edits):
            if edit.kind is EditKind.KEPT:
                changed = False
                islands += 0 < at < len(pair.edits) - 1 and len(re.findall(r"\w+", edit.text)) <= 1
            else:
                hunks += not changed or at == 0
                changed = True
    return islands, hunks


if __name__ == "__main__":
    main()
