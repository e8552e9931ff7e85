"""``clausekit package list``."""

from pathlib import Path

from clausekit.cli.exchanged import package_as_json
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Folder, Json, Plain
from clausekit.cli.output import print_json, print_table, say
from clausekit.negotiation.record_step import read_packages

app = command_app()
HEADER = ("package", "provisions", "status")


@app.command()
def list_packages(folder: Folder = Path(), plain: Plain = False, json: Json = False) -> None:
    """List the packages and whether each is agreed.

    \b
    Examples:
      clausekit package list
      clausekit package list --json
    """
    packages = read_packages(folder)
    if json:
        print_json({"packages": [package_as_json(one) for one in packages]})
        return
    rows = [(one.name, ", ".join(one.numbers), "agreed" if one.agreed else "open") for one in packages]
    print_table(HEADER, rows, plain=plain)
    if not packages:
        say("There is no package.")
