"""``clausekit request``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.answers import AnswersFile, FormFile, Interview, PlainTalk, take_answers
from clausekit.cli.day import day_given
from clausekit.cli.free_name import typed
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Libraries
from clausekit.cli.output import say
from clausekit.findings import Finding, InputError, nearest
from clausekit.interview.request import request_from
from clausekit.interview.request_questions import request_script
from clausekit.interview.step import completed
from clausekit.library.load import load_library

app = command_app()
REQUEST_FILE = "request.yaml"
TITLE = "Questions about a new system at work"
OPENING = "About seven questions, ten minutes, then a letter. Nothing leaves this computer."
FORMATS = (".docx", ".html", ".md")

FolderArgument = Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where the answers and letters are kept.")]
Formats = Annotated[
    list[str],
    typer.Option("--format", metavar="KIND", help="docx (Word), html or md. May be given again.", show_default=False),
]


@app.command()
def make_request(
    folder: FolderArgument = Path("technology-request"),
    answers: AnswersFile = None,
    form: FormFile = None,
    format_: Formats = ["docx"],  # noqa: B006
    library: Libraries = [],  # noqa: B006
    date: Day = "",
    plain: PlainTalk = False,
) -> None:
    """Ask a few questions, then write a letter that asks the employer for information.

    \b
    Examples:
      clausekit request
      clausekit request vans-2027
      clausekit request vans-2027 --form questions.docx
      clausekit request vans-2027 --answers questions.docx

    It takes about ten minutes. You can stop at any question and go on later: run the same command again.
    Next, for an agreement: clausekit new, with the same folder.
    """
    formats = tuple(_suffix(name) for name in format_)
    day = day_given(date)
    loaded = load_library(library, own=folder / "library")
    wanted = Interview(
        folder / REQUEST_FILE,
        request_script(loaded, day),
        f"clausekit request {typed(folder)}",
        day,
        TITLE,
        OPENING,
        {},
    )
    state = take_answers(wanted, answers, form, plain=plain, then="makes the letters")
    if state is None:
        return
    from clausekit.cli.request_letters import clear_letters, make_letters
    from clausekit.cli.request_talk import say_what_next
    from clausekit.handover.write_cleared import write_cleared

    request = request_from(completed(wanted.script, state).answers)
    cleared = clear_letters(make_letters(request, loaded, day), folder, formats, loaded)
    write_cleared(one for one in cleared if not one.path.exists())
    say("")
    for one in cleared:
        print(one.path)
    say_what_next(request, loaded, day, several=len(cleared) > 1)


def _suffix(name: str) -> str:
    suffix = f".{name.lower().removeprefix('.')}"
    if suffix not in FORMATS:
        known = [known.removeprefix(".") for known in FORMATS]
        hint = nearest(suffix.removeprefix("."), known) or f"one of: {', '.join(known)}"
        raise InputError([Finding("unknown-format", f"`{name}` is not a format for letters", hint=hint)])
    return suffix
