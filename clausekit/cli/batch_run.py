"""Run a batch from the command line: check what was asked, go through the rows, report each."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from clausekit.batching.batch import Batch, open_batch, run_batch
from clausekit.batching.claim import Claim, read_claim
from clausekit.batching.fill_row import dates_read
from clausekit.batching.outcome import ASKS, Did, Outcome, counted
from clausekit.batching.read_table import read_table, table_bytes
from clausekit.batching.wanted import Wanted
from clausekit.cli.batch_shapes import clash_lines, report_csv, report_json, report_rows
from clausekit.cli.day import day_given
from clausekit.cli.kept_apart import not_for_others
from clausekit.cli.output import print_table, say, say_findings
from clausekit.files import FORCE, write_files
from clausekit.findings import Finding, InputError, Location, gather, one_of
from clausekit.papers.table import PAPERS
from clausekit.rendering.formats import FORMATS, unknown_format

FOUND = 1
WRONG_INPUT = 2
OUR_FAULT = 3
REPORTS: dict[str, Callable[[Sequence[Outcome]], bytes]] = {".csv": report_csv, ".json": report_json}
COLUMNS = ("line", "what", "folder", "files", "remark")


def wanted(
    papers: Sequence[str], as_format: str, day: str, *, carry_over: bool = False, keep_local: bool = False
) -> Wanted:
    """What is asked, checked before any row is looked at.

    Raises:
        InputError: a paper, the format or the date is none.
    """
    suffix = f".{as_format.lower().lstrip('.')}"
    known = {one.name for one in PAPERS}
    findings = [
        Finding("unknown-paper", f"there is no paper `{name}`", hint=one_of(name, known))
        for name in papers
        if name not in known
    ]
    if suffix not in FORMATS or suffix == ".json":
        findings.append(unknown_format(Path(f"paper{suffix}")))
    if findings:
        raise InputError(findings)
    return Wanted(
        papers=tuple(papers),
        suffix=suffix,
        day=day_given(day) if day else None,
        carry_over=carry_over,
        keep_local=keep_local,
    )


def run(
    table: Path,
    template: Path,
    into: Path | None,
    libraries: Sequence[Path],
    asked: Wanted,
    outputs: Sequence[Path],
    *,
    force: bool,
    plain: bool,
    as_json: bool,
) -> int:
    """Run a batch and report it.

    Returns:
        0 if all rows are as they should be, 1 if some ask for a person, 2 if some are wrong, 3 for a fault of ours.

    Raises:
        InputError: the table, the claim or an option has mistakes; then nothing is written.
    """
    home = into if into is not None else table.parent
    _check(home, outputs, force=force)
    claims: list[Claim] = []
    gather(lambda: claims.append(read_claim(template, libraries)), lambda: table_bytes(table))
    claim = claims[0]
    read = read_table(table, claim.library)
    say_findings(read.notes)
    if told := next((said for row in read.rows if (said := dates_read(row))), None):
        say(str(told))
    with open_batch(read, claim, asked, home) as batch:
        for name in batch.apart.not_looked_for:
            say(f"`{name}` is made of everyday words of an agreement, so it is not looked for in other rows' papers.")
        outcomes = list(_told(batch))
    write_files({path: REPORTS[path.suffix](outcomes) for path in outputs}, force=True)
    if as_json:
        sys.stdout.write(report_json(outcomes).decode())
    else:
        _show(outcomes, plain=plain)
    return _code(outcomes)


def _check(home: Path, outputs: Sequence[Path], *, force: bool) -> None:
    findings = not_for_others([home / "folder", *outputs])
    for path in outputs:
        if path.suffix not in REPORTS:
            hint = f"end the name in one of: {', '.join(REPORTS)}"
            findings.append(Finding("unknown-format", "is not a format for a report", Location(str(path)), hint=hint))
        elif path.exists() and not force:
            findings.append(Finding("file-exists", "this file exists already", Location(str(path)), hint=FORCE))
    if findings:
        raise InputError(findings)


def _told(batch: Batch) -> Iterator[Outcome]:
    """The outcomes, with how far it is on a terminal."""
    shown = sys.stderr.isatty()
    for done, outcome in enumerate(run_batch(batch), 1):
        yield outcome
        if shown:
            print(f"\r{done} of {len(batch.table.rows)} ", end="", file=sys.stderr, flush=True)
    if shown:
        print("\r", end="", file=sys.stderr)


def _show(outcomes: Sequence[Outcome], *, plain: bool) -> None:
    print_table(COLUMNS, [row for one in outcomes for row in report_rows(one)], plain=plain)
    for one in outcomes:
        for line in clash_lines(one):
            print(line)
    for one in outcomes:
        if one.did in (Did.REFUSED, Did.WRONG, Did.FAILED):
            say(f"{one.row.folder} (line {one.row.line}):")
            for finding in one.findings:
                say(f"  {finding}")
    parts = ", ".join(f"{number} {did}" for did, number in counted(outcomes).items())
    say(f"{len(outcomes)} row{'s' if len(outcomes) != 1 else ''}: {parts}.")


def _code(outcomes: Sequence[Outcome]) -> int:
    did = {one.did for one in outcomes}
    if Did.FAILED in did:
        return OUR_FAULT
    if Did.WRONG in did:
        return WRONG_INPUT
    return FOUND if did & ASKS else 0
