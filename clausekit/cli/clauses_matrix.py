"""``clausekit clauses matrix``."""

import csv
import io
from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Force, Libraries, Plain
from clausekit.cli.output import print_table, say
from clausekit.files import write_files
from clausekit.findings import InputError
from clausekit.library.load import load_library
from clausekit.library.matrix import MatrixRow, matrix, matrix_document
from clausekit.library.registers import Mark
from clausekit.rendering.formats import FORMATS, render, unknown_format

app = command_app()
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write it: .html, .csv, .docx, .md …", show_default=False),
]
Missing = Annotated[bool, typer.Option("--missing", help="Only themes without a clause, or not read in the source.")]


@app.command()
def show_matrix(
    output: Output = None,
    missing: Missing = False,
    library: Libraries = [],  # noqa: B006
    plain: Plain = False,
    force: Force = False,
) -> None:
    """Show the themes of the source systems against our clauses, and what is missing or unconfirmed.

    \b
    Examples:
      clausekit clauses matrix
      clausekit clauses matrix --missing
      clausekit clauses matrix -o matrix.html
    """
    loaded = load_library(library)
    rows = [row for row in matrix(loaded) if not missing or not row.clauses or row.mark is Mark.INFERRED]
    if output is None:
        cells = [(row.theme, row.title, row.mark.value, ", ".join(row.clauses) or "NONE") for row in rows]
        print_table(("theme", "title", "mark", "clauses"), cells, plain=plain)
    elif output.suffix == ".csv":
        write_files({output: _csv(rows)}, force=force)
    elif output.suffix in FORMATS:
        write_files({output: render(matrix_document(loaded), output.suffix)}, force=force)
    else:
        raise InputError([unknown_format(output)])
    inferred = sum(row.mark is Mark.INFERRED for row in rows)
    empty = sum(not row.clauses for row in rows)
    say(f"{len(rows)} themes; {empty} without a clause; {inferred} inferred, not read in the source.")
    if output is not None:
        print(output)


def _csv(rows: list[MatrixRow]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("source", "theme", "title", "mark", "clauses"))
    writer.writerows((row.source, row.theme, row.title, row.mark.value, " ".join(row.clauses)) for row in rows)
    return out.getvalue().encode("utf-8-sig")
