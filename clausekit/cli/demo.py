"""``clausekit demo``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Force
from clausekit.cli.output import say
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.files import write_files
from clausekit.library.load import load_library
from clausekit.rendering.formats import render
from clausekit.shipped import shipped_example

app = command_app()
EXAMPLE = "northshire-council"
SUFFIXES = (".docx", ".html", ".md")
FolderArgument = Annotated[Path, typer.Argument(metavar="[FOLDER]", help="The folder to make.", show_default=False)]


@app.command()
def make_demo(folder: FolderArgument = Path(EXAMPLE), force: Force = False) -> None:
    """Make a folder with a worked example, and draft its agreement in Word, HTML and Markdown.

    The council and the union in it are made up.

    \b
    Examples:
      clausekit demo
      clausekit demo my-first-try
    """
    example = shipped_example(EXAMPLE)
    files = {folder / path.relative_to(example): path.read_bytes() for path in example.rglob("*") if path.is_file()}
    drafted = draft(read_bargaining(example), load_library())
    for suffix in SUFFIXES:
        files[folder / "for-employer" / f"draft-agreement{suffix}"] = render(drafted.document, suffix)
    write_files(files, force=force)
    for path in sorted(files):
        print(path)
    say("")
    say(f"Open {folder / 'for-employer' / 'draft-agreement.docx'} in Word.")
    say(f"Then change something in {folder / 'bargaining.yaml'} and run:")
    say(f"  clausekit draft {folder} --force")
