"""Print how long a batch of 1,000 agreements of 12,000 words takes, over a bare script that makes the same words.

Also prints how long 200 employers with their whole packs take, and checks that each has one.
"""

import argparse
import gc
import sys
import tempfile
import time
from contextlib import AbstractContextManager
from pathlib import Path

from bare_batch import BareScript
from material import HEAD
from report import Goal, goal_table

from clausekit.__main__ import OBJECTS_BEFORE_A_SWEEP
from clausekit.batching.batch import Batch, open_batch, run_row
from clausekit.batching.claim import read_claim
from clausekit.batching.outcome import Did
from clausekit.batching.read_table import read_table
from clausekit.batching.wanted import Wanted
from clausekit.document.blocks import Block
from clausekit.document.inlines import line_text
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.draft import draft
from clausekit.library.load import load_library
from clausekit.shipped import shipped_example

WORDS = 12_000
AT_A_TIME = 20
"""Rows in a turn; ours and the bare script's go in turn, so that a slow minute hits both alike."""
DRAFT_ONLY = Wanted(papers=("draft-agreement",))


def main() -> None:
    """Time both and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1000, help="agreements")
    parser.add_argument("--packs", type=int, default=200, help="employers with a whole pack")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        print(goal_table("batch", measure_batch(Path(name) / "agreements", asked.rows)))
        if asked.packs:
            _packs(Path(name) / "packs", asked.packs)


def measure_batch(folder: Path, count: int) -> list[Goal]:
    """Agreements of 12,000 words in one process, and the same words by the bare script."""
    gc.set_threshold(OBJECTS_BEFORE_A_SWEEP)  # as the command does; the bare script has it too
    _make_claim(folder)
    ours = bare = 0.0
    with _batch(folder, count, folder / "claim", DRAFT_ONLY) as batch:
        articles = _articles(batch)
        words = sum(len(text.split()) for _, texts in articles for text in texts)
        script = BareScript(articles, folder / "bare")
        started = time.process_time()
        pairs = [(row, batch.apart.others_of(row)) for row in batch.table.rows]
        ours += time.process_time() - started
        for first in range(0, count, AT_A_TIME):
            turn = pairs[first : first + AT_A_TIME]
            started = time.process_time()
            done = [run_row(batch, row, others).did for row, others in turn]
            middle = time.process_time()
            for row, _ in turn:
                script.write(row.employer, row.folder)
            bare += time.process_time() - middle
            ours += middle - started
            if set(done) != {Did.MADE}:
                raise SystemExit(f"not all were made: {set(done)}")
            print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    each = f"{ours / count * 1000:.0f} ms and {bare / count * 1000:.0f} ms"
    what = f"a batch: each of {count:,} agreements of {words:,} words"
    return [Goal(what, ours / bare, 2.5, f"a bare script, same words ({each})")]


def _packs(folder: Path, count: int) -> None:
    folder.mkdir()
    with _batch(folder, count, shipped_example("northshire-council"), Wanted()) as batch:
        cpu, wall = time.process_time(), time.monotonic()
        done = [run_row(batch, row, batch.apart.others_of(row)) for row in batch.table.rows]
        cpu, wall = time.process_time() - cpu, time.monotonic() - wall
    if {one.did for one in done} != {Did.MADE}:
        raise SystemExit(f"not all were made: {[one.findings for one in done if one.did is not Did.MADE][:1]}")
    files = sum(one.files for one in done)
    print(f"{count} employers, {files:,} files: {wall:.0f} s, {cpu / count * 1000:.0f} ms of CPU each")


def _batch(folder: Path, count: int, template: Path, wanted: Wanted) -> AbstractContextManager[Batch]:
    table = folder / "employers.csv"
    rows = "".join(f"Number {at} Works Ltd,{at} Quay Street North\n" for at in range(1, count + 1))
    table.write_text(f"employer,address\n{rows}", "utf-8")
    claim = read_claim(template)
    return open_batch(read_table(table, claim.library), claim, wanted, folder)


def _make_claim(folder: Path) -> None:
    """A claim of as many clauses of the library as come to the words wanted."""
    claim = folder / "claim"
    claim.mkdir(parents=True)
    chosen, library = "", load_library()
    for clause_id in library:
        chosen += f"  - {{id: {clause_id}, position: realistic}}\n"
        (claim / "bargaining.yaml").write_text(HEAD + chosen, "utf-8")
        read = read_claim(claim)
        document = draft(read.bargaining, read.library).document
        texts = (line_text(line) for block in walk(document.blocks) for line in block_lines(block))
        if sum(len(text.split()) for text in texts) >= WORDS:
            return


def _articles(batch: Batch) -> list[tuple[str, list[str]]]:
    """The words of the agreement, for the script."""
    document = draft(batch.claim.bargaining, batch.claim.library).document
    return [
        (line_text(block.title), [text for one in walk(block.children) for text in _texts(one)])
        for block in document.articles
    ]


def _texts(block: Block) -> list[str]:
    return [text for line in block_lines(block) if (text := line_text(line))]


if __name__ == "__main__":
    main()
