"""``clausekit clauses history``."""

from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json, Libraries
from clausekit.cli.output import print_json, print_words
from clausekit.findings import InputError, Location
from clausekit.library.fields import ENGLISH
from clausekit.library.load import load_library
from clausekit.library.lock import version_hash

app = command_app()
ClauseArgument = Annotated[str, typer.Argument(metavar="CLAUSE", help="For example automated-decisions/review.")]


@app.command()
def show_history(clause: ClauseArgument, library: Libraries = [], json: Json = False) -> None:  # noqa: B006
    """Show the versions of a clause, newest first, and why each was made.

    \b
    Examples:
      clausekit clauses history automated-decisions/human-decision
    """
    loaded = load_library(library)
    if clause not in loaded:
        raise InputError([loaded.unknown(clause, Location())])
    found = loaded[clause]
    if json:
        rows = [
            {
                "version": version.version,
                "date": version.date.isoformat(),
                "checked_on": version.checked_on.isoformat(),
                "note": version.note[ENGLISH],
                "hash": version_hash(found, version),
            }
            for version in found.versions
        ]
        print_json({"id": found.id, "title": found.title[ENGLISH], "versions": rows})
        return
    print(f"{found.title[ENGLISH]} ({found.id})\n")
    for version in found.versions:
        print_words(f"{version.version}  {version.date:%Y-%m-%d}  {version.note[ENGLISH]}")
