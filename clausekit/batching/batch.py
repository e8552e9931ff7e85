"""Batch: the chain from a table and a claim to a folder for each employer; one bad row stops no other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from clausekit.batching.claim import Claim
from clausekit.batching.fill_row import fill_row, misplaced
from clausekit.batching.keep_apart import Apart
from clausekit.batching.make_row import make_row
from clausekit.batching.outcome import Did, Outcome
from clausekit.batching.renew_row import renew_row
from clausekit.batching.table import Row, Table
from clausekit.batching.wanted import Wanted
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.files import locked
from clausekit.findings import Finding, InputError, Location, Refusal
from clausekit.handover.secrets import Others

LOCK = ".batch.lock"


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch ready to run. ``run_batch`` goes through its rows."""

    table: Table
    claim: Claim
    wanted: Wanted
    into: Path
    apart: Apart

    def folder(self, row: Row) -> Path:
        """Where a row's folder is."""
        return self.into / row.folder


@contextmanager
def open_batch(table: Table, claim: Claim, wanted: Wanted, into: Path) -> Iterator[Batch]:
    """A batch that alone writes in ``into`` meanwhile.

    Raises:
        InputError: a row would be written over the claim itself, or another batch writes there.
    """
    home = claim.bargaining.folder.resolve()
    over = [row for row in table.rows if (into / row.folder).resolve() == home]
    if over:
        message = f"the folder `{over[0].folder}` is the claim's own"
        raise InputError([Finding("folder-of-the-claim", message, over[0].place(), hint="`--into` another folder")])
    if wanted.carry_over and not into.is_dir():
        hint = "check the name; `clausekit batch` makes the folders that a push changes"
        raise InputError([Finding("folder-missing", "there is no such folder", Location(str(into)), hint=hint)])
    with locked(into / LOCK):
        yield Batch(table, claim, wanted, into, Apart(claim, table.rows, into))


def run_batch(batch: Batch) -> Iterator[Outcome]:
    """What becomes of each row, in the order of the table, as it is done."""
    for row in batch.table.rows:
        yield run_row(batch, row, batch.apart.others_of(row))


def run_row(batch: Batch, row: Row, others: Others) -> Outcome:
    """What becomes of one row; a mistake or a fault in it is its outcome."""
    folder = batch.folder(row)
    try:
        texts = {BARGAINING_FILE: fill_row(batch.claim, row), **batch.claim.kept}
        if folder.exists():
            return renew_row(row, folder, texts, batch.claim, batch.wanted, others)
        if batch.wanted.carry_over:
            why = "there is no folder yet; `clausekit batch` makes it"
            return Outcome(row=row, folder=folder, did=Did.MISSING, why=why)
        return make_row(row, folder, texts, batch.claim, batch.wanted, others)
    except Refusal as error:
        return Outcome(row=row, folder=folder, did=Did.REFUSED, findings=error.findings)
    except InputError as error:
        findings = tuple(misplaced(one, row) if not folder.exists() else one for one in error.findings)
        return Outcome(row=row, folder=folder, did=Did.WRONG, findings=findings)
    except Exception as error:  # the other rows are none the worse for it
        message = f"{type(error).__name__}: {error}"
        finding = Finding("our-fault", message, row.place(), hint="this is a fault of ours; the other rows went on")
        return Outcome(row=row, folder=folder, did=Did.FAILED, findings=(finding,))
