"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Libraries = Annotated[
    list[Path],
    typer.Option(
        "--library",
        metavar="FOLDER",
        help="A further library folder, such as your union's. May be given again; the last weighs most.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Plain = Annotated[bool, typer.Option("--plain", help="No boxes and no colour, for screen readers and files.")]
Force = Annotated[bool, typer.Option("--force", help="Replace files that exist.")]
