"""``clausekit package remove``."""

from pathlib import Path

from clausekit.cli.day import day_given
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Folder
from clausekit.cli.output import print_words
from clausekit.cli.package_add import NameArgument
from clausekit.negotiation.record_step import end_package

app = command_app()


@app.command()
def unlink(name: NameArgument, date: Day = "", folder: Folder = Path()) -> None:
    """Unlink a package's provisions: each stands for itself again.

    \b
    Examples:
      clausekit package remove "jobs for rota"
    """
    package = end_package(folder, name, day_given(date))
    print_words(f"{package.name} is no package any more; {', '.join(package.numbers)} stand for themselves")
