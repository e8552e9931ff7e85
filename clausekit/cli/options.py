"""Options that several commands share."""

from pathlib import Path
from typing import Annotated, Any

import typer

from clausekit.cli.day import checked_day

Libraries = Annotated[
    list[Path],
    typer.Option(
        "--library",
        metavar="FOLDER",
        help="A further library folder, such as your union's. May be given again; the last weighs most.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the result for other programs, as JSON.")]
Plain = Annotated[bool, typer.Option("--plain", help="No boxes and no colour, for screen readers and files.")]
Force = Annotated[
    bool, typer.Option("--force", help="Replace a file that is there; one that holds the same is no obstacle.")
]


def named_folder(context: Any, folder: Path) -> Path:
    """A folder that is surely a bargaining folder: no command says anything of the negotiation of another.

    Raises:
        InputError: it is none.
    """
    from clausekit.drafting.bargaining_folder import check_bargaining_folder  # lists of commands need none of it

    if not context.resilient_parsing:
        check_bargaining_folder(folder, "`--folder FOLDER` names the bargaining folder")
    return folder


Folder = Annotated[
    Path,
    typer.Option(
        "--folder",
        metavar="FOLDER",
        help="The bargaining folder; this one if not given.",
        show_default=False,
        callback=named_folder,
    ),
]
Day = Annotated[
    str,
    typer.Option(
        "--date",
        metavar="DATE",
        help="The day, as 2027-03-20; today if not given.",
        show_default=False,
        callback=checked_day,
    ),
]
Numbers = Annotated[
    list[str],
    typer.Argument(metavar="NUMBER...", help="Provisions as the text numbers them: 4.2, 4.2(a), or Schedule 1."),
]
RoundOption = Annotated[
    int | None, typer.Option("--round", metavar="N", min=1, help="The round in which it was.", show_default=False)
]
Papers = Annotated[
    list[str],
    typer.Option(
        "--paper",
        metavar="NAME",
        help="Only this paper; may be given again. `clausekit pack --help` lists the names.",
        show_default=False,
    ),
]
As = Annotated[str, typer.Option("--as", metavar="FORMAT", help="docx, html, md or txt.")]
Dated = Annotated[
    str,
    typer.Option(
        "--date",
        metavar="DATE",
        help="The date of the letters; that of the draft if not given.",
        show_default=False,
        callback=checked_day,
    ),
]
