"""``clausekit scrub``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Force, Json
from clausekit.cli.output import print_json, say
from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location, not_read
from clausekit.given.file_bytes import file_bytes
from clausekit.given.file_names import longest_stem
from clausekit.word.scrub import scrub_word, traces

app = command_app()
SCRUBBED = "-scrubbed.docx"
FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A Word file (.docx); it stays as it is.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Where the copy goes; NAME-scrubbed.docx if not given.",
        show_default=False,
    ),
]


@app.command()
def scrub_file(file: FileArgument, output: Output = None, force: Force = False, json: Json = False) -> None:
    """Make a copy of a Word file without traces of people, machines and editing sittings.

    \b
    Examples:
      clausekit scrub counter.docx
      clausekit scrub counter.docx -o clean.docx

    Properties, names of authors, dates, revision ids, paths of templates and custom properties go; words,
    tracked changes and comments stay. The original is not touched. Names in the text itself stay too.
    """
    try:
        original = file_bytes(file)
    except OSError as error:
        raise InputError([not_read(file, error)]) from None
    copy = output or file.with_name(f"{file.stem[: longest_stem(SCRUBBED)].rstrip()}{SCRUBBED}")
    if copy.resolve() == file.resolve():
        hint = "give the copy another name"
        raise InputError([Finding("same-file", "the original is not written over", Location(str(file)), hint=hint)])
    content, removed = scrub_word(original, str(file))
    left = tuple(traces(content, str(copy)))
    write_files({copy: content}, force=force)
    if json:
        rows = [{"what": one.what, "count": one.count} for one in removed]
        print_json({"written": str(copy), "removed": rows, "left": list(left)})
        return
    for one in removed:
        say(f"removed: {one.what} ({one.count})")
    if not removed:
        say("nothing to remove was found")
    for words in left:
        say(f"left for you to look at: {words}")
    print(copy)
