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
        "--into",
        metavar="FOLDER",
        help="Where the folders are; made if it is not there. Beside the table if not given.",
        show_default=False,
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
