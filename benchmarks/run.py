"""Print how long clausekit takes, as ratios to yardsticks timed in the same run."""

import argparse
import sys
import tempfile
from pathlib import Path

from material import make_folder, make_search_index, make_tree
from timing import Timing, time_in_turn

HERE = Path(__file__).parent
CLAUSEKIT = str(Path(sys.executable).with_name("clausekit"))
PYTHON = sys.executable


def main() -> None:
    """Time everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted runs of each command")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        rows = [*_start(rounds), *_drafting(Path(name), rounds), *_searching(Path(name), rounds)]
    print("| what | ratio | goal | to |")
    print("| --- | --- | --- | --- |")
    for what, ratio, goal, yardstick in rows:
        print(f"| {what} | {ratio:.2f} | {goal} | {yardstick} |")


def _start(rounds: int) -> list[tuple[str, float, str, str]]:
    timed = time_in_turn(
        {
            "pass": [PYTHON, "-c", "pass"],
            "click": [PYTHON, "-c", "import click"],
            "version": [CLAUSEKIT, "--version"],
            "help": [CLAUSEKIT, "--help"],
            "list": [CLAUSEKIT, "clauses", "list"],
        },
        rounds,
    )
    return [
        ("`--version`", timed["version"].over(timed["pass"]), "2.0", "`python -c pass`"),
        ("`--help`", timed["help"].over(timed["click"]), "2.0", '`python -c "import click"`'),
        ("`clauses list`", timed["list"].over(timed["click"]), "2.0", '`python -c "import click"`'),
    ]


def _drafting(folder: Path, rounds: int) -> list[tuple[str, float, str, str]]:
    tree = folder / "tree"
    ids = make_tree(tree, copies=3)
    one, small, large = folder / "one", folder / "small", folder / "large"
    make_folder(one, ["foundations/worker-data"], tree)
    words = {40: make_folder(small, ids[:40], tree), 400: make_folder(large, ids[:400], tree)}
    quick = time_in_turn(
        {
            "draft 1": _draft(tree, one, folder / "o.docx"),
            "draft": _draft(tree, small, folder / "a.docx"),
            "naive": _naive(small, folder / "b.docx"),
        },
        rounds,
    )
    slow = time_in_turn(
        {"draft": _draft(tree, large, folder / "c.docx"), "naive": _naive(large, folder / "d.docx")},
        max(3, rounds // 2),
    )
    naive = "a naive python-docx script, same words"
    return [
        (f"draft of 40 clauses chosen ({words[40]:,} words)", quick["draft"].over(quick["naive"]), "1.6", naive),
        (f"draft of 400 clauses chosen ({words[400]:,} words)", slow["draft"].over(slow["naive"]), "0.2", naive),
        ("growth, 400 against 40", _growth(quick, slow, words), "1.0 is linear", "words drafted, start-up left out"),
    ]


def _searching(folder: Path, rounds: int) -> list[tuple[str, float, str, str]]:
    cache = folder / "cache"
    index = make_search_index(cache / "clausekit", 10_000)
    timed = time_in_turn(
        {
            "command": [CLAUSEKIT, "clauses", "search", "monitoring", "rota"],
            "function": [PYTHON, str(HERE / "search_function.py"), "monitoring rota"],
            "bare": [PYTHON, str(HERE / "bare_search.py"), str(index), "monitoring rota"],
        },
        rounds,
        {"XDG_CACHE_HOME": str(cache)},
    )
    bare = "a bare FTS5 script on the same index"
    return [
        ("search of 10,000 clauses, cold, the function", timed["function"].over(timed["bare"]), "1.5", bare),
        ("the same through the command line", timed["command"].over(timed["bare"]), "none", bare),
    ]


def _growth(quick: dict[str, Timing], slow: dict[str, Timing], words: dict[int, int]) -> float:
    start = quick["draft 1"].median
    return (slow["draft"].median - start) / (quick["draft"].median - start) / (words[400] / words[40])


def _draft(tree: Path, folder: Path, target: Path) -> list[str]:
    return [PYTHON, str(HERE / "launch.py"), str(tree), "draft", str(folder), "-o", str(target), "--force"]


def _naive(folder: Path, target: Path) -> list[str]:
    return [PYTHON, str(HERE / "naive_docx.py"), str(folder / "words.json"), str(target)]


if __name__ == "__main__":
    main()
