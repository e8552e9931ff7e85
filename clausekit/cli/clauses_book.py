"""``clausekit clauses book``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Force, Libraries
from clausekit.cli.output import say
from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location
from clausekit.library.load import load_library
from clausekit.rendering.book import PUBLIC, UNION_ONLY, render_book

app = command_app()
Output = Annotated[Path, typer.Option("-o", "--output", metavar="FILE.html", help="Where to write it.")]
Public = Annotated[bool, typer.Option("--public", help="Without lesser wordings, our reasons and objections.")]


@app.command()
def make_book(
    output: Output = Path("library.html"),
    public: Public = False,
    library: Libraries = [],  # noqa: B006
    force: Force = False,
) -> None:
    """Make one HTML file of the whole library, with a search, to send by email.

    \b
    Examples:
      clausekit clauses book -o library-union-only.html
      clausekit clauses book --public -o library.html
    """
    if output.suffix != ".html":
        hint = "end the name in .html"
        raise InputError([Finding("unknown-format", "the book is an HTML file", Location(str(output)), hint=hint)])
    loaded = load_library(library)
    write_files({output: render_book(loaded, union_only=not public).encode()}, force=force)
    print(output)
    say(PUBLIC if public else UNION_ONLY)
