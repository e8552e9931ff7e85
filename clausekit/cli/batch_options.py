"""The arguments and options that the commands of a batch share."""

from pathlib import Path
from typing import Annotated

import typer

TableArgument = Annotated[
    Path, typer.Argument(metavar="TABLE.csv", help="The employers: a row of headings, then a row for each.")
]
ClaimArgument = Annotated[
    Path, typer.Argument(metavar="TEMPLATE-FOLDER", help="The bargaining folder that each is given a copy of.")
]
Into = Annotated[
    Path | None,
    typer.Option(
        "--into", metavar="FOLDER", help="Where the folders are; beside the table if not given.", show_default=False
    ),
]
Papers = Annotated[
    list[str],
    typer.Option(
        "--paper",
        metavar="NAME",
        help="Only this paper; may be given again. docs/papers.md has the names.",
        show_default=False,
    ),
]
As = Annotated[str, typer.Option("--as", metavar="FORMAT", help="docx, html, md or txt.")]
Dated = Annotated[
    str,
    typer.Option(
        "--date", metavar="DATE", help="The date of the letters; that of the draft if not given.", show_default=False
    ),
]
Report = Annotated[
    list[Path],
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write what became of each row too: .csv or .json. May be given again. For the union only.",
        show_default=False,
    ),
]
