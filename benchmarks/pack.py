"""Print how long a whole pack takes against the agreement alone, as whole processes."""

import argparse
import sys
import tempfile
from pathlib import Path

from material import make_folder, make_tree
from timing import time_in_turn

HERE = Path(__file__).parent
CLAUSES = 40
GOAL = "4.0"
MANDATE = "agreed_at: branch meeting\nnotes: The rota is what we have to trade.\n"


def main() -> None:
    """Time every paper of an agreement of 40 clauses, and the agreement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted runs of each command")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        tree, folder = Path(name) / "tree", Path(name) / "folder"
        ids = make_tree(tree, copies=1)
        words = make_folder(folder, ids[:CLAUSES], tree)
        (folder / "union-only").mkdir()
        (folder / "union-only" / "mandate.yaml").write_text(MANDATE, "utf-8")
        run = [sys.executable, str(HERE / "launch.py"), str(tree)]
        target = Path(name) / "agreement.docx"
        timed = time_in_turn(
            {
                "agreement": [*run, "draft", str(folder), "-o", str(target), "--force"],
                "pack": [*run, "pack", str(folder), "--force"],
            },
            rounds,
        )
        papers = sum(len(list(folder.glob(f"*/*{suffix}"))) for suffix in (".docx", ".csv", ".ics"))
    print("| what | ratio | goal | to |")
    print("| --- | --- | --- | --- |")
    what = f"a pack of {papers} files for {CLAUSES} clauses chosen ({words:,} words)"
    print(f"| {what} | {timed['pack'].over(timed['agreement']):.2f} | {GOAL} | the agreement alone, through its gate |")
    print(f"seconds: pack {timed['pack'].median:.2f}, agreement {timed['agreement'].median:.2f}", file=sys.stderr)


if __name__ == "__main__":
    main()
