"""``clausekit new``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.answers import AnswersFile, FormFile, Interview, PlainTalk, keep_written, take_answers
from clausekit.cli.day import day_given
from clausekit.cli.free_name import typed
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Libraries
from clausekit.cli.output import say
from clausekit.interview.new_questions import new_script
from clausekit.interview.seed import seed
from clausekit.library.load import load_library
from clausekit.negotiation.release import UNION_ONLY

app = command_app()
KEPT_IN = "interview.yaml"
TITLE = "Questions for a new agreement"
OPENING = "About half an hour, and you can stop at any question. Nothing leaves this computer."
ASSUMED = {"recognised": ("yes",)}

FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="The bargaining folder to make or go on with.")]
UnionOnly = Annotated[
    Path | None,
    typer.Option(
        "--union-only",
        metavar="FOLDER",
        help="Keep our own side's files there, for example on a stick.",
        show_default=False,
    ),
]


@app.command()
def make_folder(
    folder: FolderArgument,
    answers: AnswersFile = None,
    form: FormFile = None,
    union_only: UnionOnly = None,
    library: Libraries = [],  # noqa: B006
    date: Day = "",
    plain: PlainTalk = False,
) -> None:
    """Ask what you bargain about, propose clauses, and write the bargaining file.

    \b
    Examples:
      clausekit new vans-2027
      clausekit new vans-2027 --form questions.docx
      clausekit new vans-2027 --answers questions.docx

    You can stop at any question and go on later: run the same command again. What you change in the files by
    hand stays.
    """
    day = day_given(date)
    loaded = load_library(library, own=folder / "library")
    own = union_only or folder / UNION_ONLY
    elsewhere = f" --union-only {typed(union_only)}" if union_only else ""
    again = f"clausekit new {typed(folder)}{elsewhere}"
    interview = Interview(own / KEPT_IN, new_script(loaded, day), again, day, TITLE, OPENING, ASSUMED)
    state = take_answers(interview, answers, form, seed(folder, loaded, day), plain=plain, then="writes the files")
    if state is None:
        return
    from clausekit.cli.new_files import wants_short_form, write_folder, write_short_form

    written = write_folder(folder, own, state, loaded, day)
    keep_written(interview, state)
    for path in written.paths:
        print(path)
    for place in written.kept:
        say(f"Left as it is, since it was changed by hand: {place}")
    if wants_short_form(state):
        print(write_short_form(folder, own, loaded))
    say("")
    say("Read bargaining.yaml through (any text editor opens it), and change what you like. Then:")
    say(f"  clausekit draft {typed(folder)}")
