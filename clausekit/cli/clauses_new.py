"""``clausekit clauses new``."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.output import say
from clausekit.files import write_files
from clausekit.findings import Finding, InputError, nearest
from clausekit.library.load import load_library
from clausekit.shipped import shipped_templates
from clausekit.templating import render_template

app = command_app()
TEMPLATE = "clause/skeleton.yaml.j2"
ClauseArgument = Annotated[str, typer.Argument(metavar="THEME/NAME", help="For example training/phone-masts.")]
Folder = Annotated[Path, typer.Option("--in", metavar="FOLDER", help="The library folder to put it in.")]
Day = Annotated[
    str, typer.Option("--date", metavar="DATE", help="The date it bears; today if not given.", show_default=False)
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
    themes = [one.id for one in load_library().themes]
    if theme not in themes:
        hint = nearest(theme, themes) or f"one of: {', '.join(themes)}"
        raise InputError([Finding("unknown-theme", f"`{theme}` is not a theme", hint=hint)])
    if not name or not name.replace("-", "").isalnum() or name != name.lower():
        message = f"`{clause}` is not a clause id: a theme, a slash and lower-case words joined by hyphens"
        raise InputError([Finding("wrong-id", message)])
    subject = name.replace("-", " ")
    values = {
        "id": clause,
        "title": subject.capitalize(),
        "subject": subject,
        "theme": theme,
        "owner": folder.resolve().name,
        "date": day or date.today().isoformat(),
    }
    path = folder / theme / f"{name}.yaml"
    write_files({path: render_template(shipped_templates(), TEMPLATE, values, str).encode()})
    print(path)
    say(f"Write over the example, then: clausekit clauses check --library {folder}")
