"""``clausekit batch``: the folders that are not there yet."""

import typer

from clausekit.cli.batch_options import ClaimArgument, Into, Report, TableArgument
from clausekit.cli.batch_run import run, wanted
from clausekit.cli.lazy import command_app
from clausekit.cli.options import As, Dated, Force, Json, Libraries, Papers, Plain

app = command_app()


@app.command()
def make_folders(
    table: TableArgument,
    claim: ClaimArgument,
    into: Into = None,
    paper: Papers = [],  # noqa: B006
    as_format: As = "docx",
    date: Dated = "",
    output: Report = [],  # noqa: B006
    library: Libraries = [],  # noqa: B006
    force: Force = False,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """Make a bargaining folder and a pack for each row of a table of employers.

    \b
    Examples:
      clausekit batch employers.csv our-claim
      clausekit batch employers.csv our-claim --into 2027-claim -o report.csv
      clausekit batch make employers.csv our-claim --paper claim-letter
      clausekit batch push employers.csv our-claim

    Each folder is a copy of TEMPLATE-FOLDER with what the row's cells say. No paper
    goes out with another row's name or wording in it. Stop it at any moment and
    start it again: a row that is done and unchanged is not done twice, and what
    somebody changed by hand stays. One bad row stops no other.

    \b
    A table, saved from a spreadsheet as CSV:
      employer;address;date;training/before-go-live
      Eastmoor Care Ltd;1 Mill Lane;2027-03-02;realistic

    Only `employer` is needed. A heading is a line of the bargaining file (address, workplace, nation, union,
    systems.1.name), a clause (its cell: ideal, realistic, fallback) or a clause's question
    (training/before-go-live.plan_days). Next: clausekit board FOLDER.
    """
    asked = wanted(paper, as_format, date)
    code = run(table, claim, into, library, asked, output, force=force, plain=plain, as_json=json)
    if code:
        raise typer.Exit(code)
