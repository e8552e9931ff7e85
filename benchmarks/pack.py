"""Print how long a whole pack takes against the agreement alone, as whole processes."""

import argparse
import sys
import tempfile
from pathlib import Path

from material import make_folder, make_tree
from report import Goal, goal_table
from timing import time_in_turn

HERE = Path(__file__).parent
CLAUSES = 40
GOAL = 4.0
MANDATE = "agreed_at: branch meeting\nnotes: The rota is what we have to trade.\n"


def main() -> None:
    """Time the pack and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted runs of each command")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        print(goal_table("pack", measure_pack(Path(name), rounds)))


def measure_pack(desk: Path, rounds: int) -> list[Goal]:
    """Time every paper of an agreement of 40 clauses, and the agreement."""
    tree, folder = desk / "tree", desk / "folder"
    ids = make_tree(tree, copies=1)
    words = make_folder(folder, ids[:CLAUSES], tree)
    (folder / "union-only").mkdir()
    (folder / "union-only" / "mandate.yaml").write_text(MANDATE, "utf-8")
    run = [sys.executable, str(HERE / "launch.py"), str(tree)]
    timed = time_in_turn(
        {
            "agreement": [*run, "draft", str(folder), "-o", str(desk / "agreement.docx"), "--force"],
            "pack": [*run, "pack", str(folder), "--force"],
        },
        rounds,
    )
    papers = sum(len(list(folder.glob(f"*/*{suffix}"))) for suffix in (".docx", ".csv", ".ics"))
    what = f"a pack of {papers} files for {CLAUSES} clauses chosen ({words:,} words)"
    return [Goal(what, timed["pack"].over(timed["agreement"]), GOAL, "the agreement alone, through its gate")]


if __name__ == "__main__":
    main()
