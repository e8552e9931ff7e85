"""``clausekit agree``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.day import day_given
from clausekit.cli.exchanged import recorded_as_json, show_recorded
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Folder, Json, Numbers
from clausekit.cli.output import print_json
from clausekit.negotiation.record_step import record_step
from clausekit.negotiation.status import Step

app = command_app()
AgreedRound = Annotated[int, typer.Option("--round", metavar="N", min=1, help="The round whose wording is agreed.")]
Unions = Annotated[
    list[str],
    typer.Option(
        "--by",
        metavar="UNION",
        help="Which union agrees, where there are several; a part of its name is enough. May be given again.",
        show_default=False,
    ),
]


@app.command()
def agree(
    numbers: Numbers,
    round_number: AgreedRound,
    by: Unions = [],  # noqa: B006
    date: Day = "",
    folder: Folder = Path(),
    json: Json = False,
) -> None:
    """Record that provisions are agreed as a round words them.

    \b
    Examples:
      clausekit agree 4.2 --round 3
      clausekit agree 4.2 4.3 --round 3 --by "Northern Public Workers"

    With several unions, a provision is agreed when each of them agrees to the wording of the same round.
    clausekit table shows where all of them stand.
    """
    recorded = record_step(folder, Step.AGREED, numbers, day_given(date), round_number=round_number, by=by)
    if json:
        print_json(recorded_as_json(recorded))
    else:
        show_recorded(recorded)
