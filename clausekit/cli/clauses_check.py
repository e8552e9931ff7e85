"""``clausekit clauses check``."""

from dataclasses import replace
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json, Libraries
from clausekit.cli.output import finding_as_json, print_json, say, say_findings
from clausekit.cli.sarif import as_sarif
from clausekit.files import write_files
from clausekit.findings import InputError, Severity
from clausekit.library.check import check_library
from clausekit.library.load import Library, load_library
from clausekit.library.lock import LOCK_FILE, lock_clause, lock_text
from clausekit.library.skeleton import UNFILLED

app = command_app()
Lock = Annotated[
    bool,
    typer.Option("--lock", help="If all is well, publish new versions: write them into the folder's clauses.lock."),
]
Sarif = Annotated[bool, typer.Option("--sarif", help="Print the findings for other programs, as SARIF 2.1.0.")]


@app.command()
def check_clauses(
    library: Libraries = [],  # noqa: B006
    lock: Lock = False,
    json: Json = False,
    sarif: Sarif = False,
) -> None:
    """Check every clause of the library and of the folders given; say every mistake at once.

    \b
    Examples:
      clausekit clauses check
      clausekit clauses check --library our-union/clauses

    Ends with 0 if all is well, with 1 if a wording could be better (weak words, sentences that are too
    long, a summary that is too hard), and with 2 if there are mistakes.
    """
    loaded = load_library(library)
    result = check_library(loaded)
    errors = [finding for finding in result.findings if finding.severity is Severity.ERROR]
    weak = [finding for finding in result.findings if finding.severity is Severity.WARNING]
    unfilled = [finding for finding in result.findings if finding.code == UNFILLED]
    if json:
        print_json({"clauses": result.clauses, "findings": [finding_as_json(one) for one in result.findings]})
    elif sarif:
        print_json(as_sarif(result.findings))
    elif errors:
        raise InputError(result.findings)
    else:
        say_findings(weak if lock else result.findings)
        still = f"; not filled in yet: {len(unfilled)}" if unfilled else ""
        say(f"{result.clauses} clauses read, no mistakes found{still}.")
    if errors:
        raise typer.Exit(2)
    if lock and unfilled:
        raise InputError(replace(one, severity=Severity.ERROR) for one in unfilled)
    if lock:
        _write_lock(loaded)
    raise typer.Exit(1 if weak else 0)


def _write_lock(library: Library) -> None:
    """Lock the topmost folder, which is the one being worked on."""
    layer = library.layers[-1]
    rows = [lock_clause(library[clause_id]) for clause_id in layer.clause_ids()]
    write_files({layer.folder / LOCK_FILE: lock_text(rows).encode()}, force=True)
    say(f"{len(rows)} clauses locked in {layer.shown}/{LOCK_FILE}.")
