"""Measure how long commands take as whole processes, against yardsticks timed in the same run."""

import sys
from pathlib import Path

from material import make_folder, make_search_index
from report import Goal
from timing import Timing, time_in_turn

HERE = Path(__file__).parent
CLAUSEKIT = str(Path(sys.executable).with_name("clausekit"))
PYTHON = sys.executable
IMPORT = '`python -c "import click"`'
NAIVE = "a naive python-docx script, same words"
BARE = "a bare FTS5 script on the same index"


def measure_start(rounds: int) -> list[Goal]:
    """Commands that do next to nothing."""
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
        Goal("`--version`", timed["version"].over(timed["pass"]), 2.0, "`python -c pass`"),
        Goal("`--help`", timed["help"].over(timed["click"]), 2.0, IMPORT),
        Goal("`clauses list`", timed["list"].over(timed["click"]), 2.0, IMPORT),
    ]


def measure_drafting(folder: Path, rounds: int, tree: Path, ids: list[str]) -> list[Goal]:
    """Agreements of 40 clauses and of 400, and whether the time grows as the words do."""
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
        max(1, rounds // 2),
    )
    return [
        Goal(f"draft of 40 clauses chosen ({words[40]:,} words)", quick["draft"].over(quick["naive"]), 1.6, NAIVE),
        Goal(f"draft of 400 clauses chosen ({words[400]:,} words)", slow["draft"].over(slow["naive"]), 0.2, NAIVE),
        Goal("growth, 400 against 40", _growth(quick, slow, words), 1.1, "the growth of the words, start-up left out"),
    ]


def measure_searching(folder: Path, rounds: int) -> list[Goal]:
    """One query, cold, among 10,000 clauses."""
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
    return [
        Goal("search of 10,000 clauses, cold, the function", timed["function"].over(timed["bare"]), 1.5, BARE),
        Goal("the same through the command line", timed["command"].over(timed["bare"]), None, BARE),
    ]


def _growth(quick: dict[str, Timing], slow: dict[str, Timing], words: dict[int, int]) -> float:
    start = quick["draft 1"].median
    return (slow["draft"].median - start) / (quick["draft"].median - start) / (words[400] / words[40])


def _draft(tree: Path, folder: Path, target: Path) -> list[str]:
    return [PYTHON, str(HERE / "launch.py"), str(tree), "draft", str(folder), "-o", str(target), "--force"]


def _naive(folder: Path, target: Path) -> list[str]:
    return [PYTHON, str(HERE / "naive_docx.py"), str(folder / "words.json"), str(target)]
