"""``clausekit clauses new``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.day import checked_day, day_given
from clausekit.cli.free_name import typed
from clausekit.cli.lazy import command_app
from clausekit.cli.output import say
from clausekit.files import ANOTHER_NAME, write_files
from clausekit.findings import Finding, InputError, nearest
from clausekit.library.fields import ENGLISH
from clausekit.library.load import load_library
from clausekit.library.skeleton import skeleton_text

app = command_app()
ClauseArgument = Annotated[str, typer.Argument(metavar="THEME/NAME", help="For example training/phone-masts.")]
Folder = Annotated[Path, typer.Option("--in", metavar="FOLDER", help="The library folder to put it in.")]
Day = Annotated[
    str,
    typer.Option(
        "--date",
        metavar="DATE",
        help="The date it bears; today if not given.",
        show_default=False,
        callback=checked_day,
    ),
]


@app.command()
def new_clause(clause: ClauseArgument, folder: Folder = Path("library"), day: Day = "") -> None:
    """Make a new clause file, filled in with an example to write over.

    \b
    Examples:
      clausekit clauses new training/phone-masts --in our-union/clauses
      clausekit clauses check --library our-union/clauses
    """
    theme, _, name = clause.partition("/")
    library = load_library()
    themes = [one.id for one in library.themes]
    if theme not in themes:
        hint = nearest(theme, themes) or f"one of: {', '.join(themes)}"
        raise InputError([Finding("unknown-theme", f"`{theme}` is not a theme", hint=hint)])
    if not name or not name.replace("-", "").isalnum() or name != name.lower():
        message = f"`{clause}` is not a clause id: a theme, a slash and lower-case words joined by hyphens"
        raise InputError([Finding("wrong-id", message, hint=f"for example {theme}/phone-masts")])
    path = folder / theme / f"{name}.yaml"
    text = skeleton_text(clause, folder.resolve().name, day_given(day).isoformat())
    write_files({path: text.encode()}, hint=ANOTHER_NAME)
    print(path)
    if clause in library:
        say(f"Please note: the library has `{clause}` already ({library[clause].title[ENGLISH]}).")
        say(f"With --library {typed(folder)} yours takes its place. Give it another name if that is not meant.")
    say(f"Write over the example, then: clausekit clauses check --library {typed(folder)}")
