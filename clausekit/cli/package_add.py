"""``clausekit package add``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.day import day_given
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Folder, Numbers
from clausekit.cli.output import print_words
from clausekit.negotiation.record_step import make_package

app = command_app()
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help='What the package is called: "jobs for rota".')]


@app.command()
def link(name: NameArgument, numbers: Numbers, date: Day = "", folder: Folder = Path()) -> None:
    """Link provisions: they stand or fall together, and none is agreed until all are.

    \b
    Examples:
      clausekit package add "jobs for rota" 3.1 7.2
    """
    package = make_package(folder, name, numbers, day_given(date))
    agreed = "all of them are agreed" if package.agreed else "none is agreed until all are"
    print_words(f"{package.name}: {', '.join(package.numbers)}; {agreed}")
