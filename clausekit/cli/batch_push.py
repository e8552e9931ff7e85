"""``clausekit batch push``: a changed claim to the folders that are there."""

from typing import Annotated

import typer

from clausekit.cli.batch_options import ClaimArgument, Into, Report, TableArgument
from clausekit.cli.batch_run import run, wanted
from clausekit.cli.lazy import command_app
from clausekit.cli.options import As, Dated, Force, Json, Libraries, Papers, Plain

app = command_app()
KeepLocal = Annotated[
    bool, typer.Option("--keep-local", help="Where both changed the same place, keep the folder's words.")
]


@app.command()
def carry_over(
    table: TableArgument,
    claim: ClaimArgument,
    into: Into = None,
    keep_local: KeepLocal = False,
    paper: Papers = [],  # noqa: B006
    as_format: As = "docx",
    date: Dated = "",
    output: Report = [],  # noqa: B006
    library: Libraries = [],  # noqa: B006
    force: Force = False,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """Carry a changed claim to the folders of all rows, and make their packs anew.

    \b
    Examples:
      clausekit batch push employers.csv our-claim
      clausekit batch push employers.csv our-claim -o report.csv
      clausekit batch push employers.csv our-claim --keep-local

    What somebody changed by hand in a folder stays. Where the claim and a hand
    changed the same place, nothing is written to that folder and the report shows
    both. A folder whose text the other side has is only reported. Makes no folder.
    """
    asked = wanted(paper, as_format, date, carry_over=True, keep_local=keep_local)
    code = run(table, claim, into, library, asked, output, force=force, plain=plain, as_json=json)
    if code:
        raise typer.Exit(code)
