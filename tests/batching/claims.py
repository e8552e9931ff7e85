"""A small claim for several employers, and tables to make folders from."""

from pathlib import Path

from clausekit.batching.batch import open_batch, run_batch
from clausekit.batching.claim import read_claim
from clausekit.batching.read_table import read_table
from clausekit.batching.wanted import Wanted

CLAIM = """\
# The regional claim. Remarks stay.
employer: {name: Model Employer, signs: [Director]}
unions: [{name: Example Union, signs: [Secretary]}]
workplace: every workplace
nation: england
draft:
  date: 2027-03-01   # of the opening
  version: "1"
reference_salt: plum
clauses:
  - id: training/before-go-live
    position: ideal
  - id: transparency/explanation
    position: ideal
"""
MANDATE = "notes: We would let the seventh hour go in the end.\n"
TABLE = "employer,workplace\nEastmoor Care,every home\nWestmarch Stores,every shop\nSouthby Council,every office\n"
ONE_PAPER = Wanted(papers=("claim-letter",), suffix=".txt")


def make_claim(folder: Path, text: str = CLAIM) -> Path:
    """A template folder with a mandate."""
    claim = folder / "claim"
    (claim / "union-only").mkdir(parents=True, exist_ok=True)
    (claim / "bargaining.yaml").write_text(text, "utf-8")
    (claim / "union-only" / "mandate.yaml").write_text(MANDATE, "utf-8")
    return claim


def make_table(folder: Path, text: str = TABLE) -> Path:
    """A table of employers."""
    path = folder / "employers.csv"
    path.write_text(text, "utf-8")
    return path


def run(folder: Path, wanted: Wanted = ONE_PAPER):
    """Run the batch of a folder's table and claim; the outcomes by folder."""
    claim = read_claim(folder / "claim")
    with open_batch(read_table(folder / "employers.csv", claim.library), claim, wanted, folder) as batch:
        return {one.row.folder: one for one in run_batch(batch)}


def did(outcomes):
    """What became of each, in words."""
    return {folder: one.did.value for folder, one in outcomes.items()}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but locks, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith("lock")
    }
