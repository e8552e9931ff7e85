"""Print the processor time of reviewing a counter of 60 clauses with 120 tracked changes, as a whole process."""

import argparse
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from report import Goal, goal_table
from timing import time_in_turn

from clausekit.comparison.compare import compare
from clausekit.document.blocks import Block, Provision
from clausekit.document.document import Document
from clausekit.document.inlines import Text, line_text
from clausekit.document.walk import map_blocks, walk
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.load import load_library
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import file_given
from clausekit.negotiation.round import Side
from clausekit.rendering.formats import render
from clausekit.rendering.redline import render_redline
from clausekit.rendering.standing import Exchanged
from clausekit.word.read import read_word

CLAUSEKIT = str(Path(sys.executable).with_name("clausekit"))
CLAUSES, REVISIONS, GOAL = 60, 120, 3.0
HEAD = """employer: {name: Example Employer, signs: [Director]}
unions: [{name: Example Union, signs: [Secretary]}]
workplace: every workplace
nation: england
draft: {date: 2027-03-01, version: "1"}
clauses:
"""
MANDATE = "limits:\n"


def main() -> None:
    """Time the review and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted runs of each command")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        print(goal_table("review", measure_review(Path(name), rounds)))


def measure_review(desk: Path, rounds: int) -> list[Goal]:
    """The first page of a review, and its whole report as a Word file."""
    folder = desk / "talks"
    clauses, revisions = make_folder(folder, desk)
    timed = time_in_turn(
        {
            "review": [CLAUSEKIT, "review", str(folder)],
            "report": [CLAUSEKIT, "review", str(folder), "-o", str(desk / "review.docx"), "--force"],
        },
        rounds,
    )
    counter = f"of a counter of {clauses} clauses with {revisions} tracked changes"
    return [
        Goal(f"review {counter}", timed["review"].median, GOAL, "seconds of CPU", " s"),
        Goal(f"the full report {counter}", timed["report"].median, GOAL, "seconds of CPU", " s"),
    ]


def make_folder(folder: Path, desk: Path) -> tuple[int, int]:
    """A bargaining folder with our draft and a counter to it; how many clauses and tracked changes there are."""
    chosen = list(load_library())[:CLAUSES]
    folder.mkdir()
    rows = "".join(f"  - {{id: {one}, position: realistic}}\n" for one in chosen)
    (folder / "bargaining.yaml").write_text(HEAD + rows, "utf-8")
    (folder / "union-only").mkdir()
    limits = "".join(f"  {one}: {{position: fallback}}\n" for one in chosen[::4])
    (folder / "union-only" / "mandate.yaml").write_text(MANDATE + limits, "utf-8")
    ours = draft(read_bargaining(folder), load_library(), allow_blanks=True).document
    (desk / "ours.docx").write_bytes(render(ours, ".docx"))
    theirs, count = counter(ours)
    (desk / "theirs.docx").write_bytes(theirs)
    add_round(folder, file_given(desk / "ours.docx"), Side.UNION, date(2027, 3, 1))
    add_round(folder, file_given(desk / "theirs.docx"), Side.EMPLOYER, date(2027, 3, 20))
    return len(chosen), count


def counter(ours: Document) -> tuple[bytes, int]:
    """A counter that weakens provisions all over the text, each by a word taken out and a word put in."""
    provisions = [one for one in walk(ours.blocks) if isinstance(one, Provision) and " must " in line_text(one.text)]
    chosen = {one.id for one in provisions[:: len(provisions) // (REVISIONS // 2)][: REVISIONS // 2]}

    def weakened(block: Block) -> Block:
        if not isinstance(block, Provision) or block.id not in chosen:
            return block
        parts = (
            replace(one, text=one.text.replace(" must ", " may ", 1)) if isinstance(one, Text) else one
            for one in block.text
        )
        return replace(block, text=tuple(parts))

    theirs = replace(ours, blocks=map_blocks(ours.blocks, weakened))
    content = render_redline(compare(ours, theirs), "Author One", "2027-03-20", standing=Exchanged())
    return content, len(read_word(content, "theirs.docx").revisions)


if __name__ == "__main__":
    main()
