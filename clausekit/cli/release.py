"""``clausekit release``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.day import day_given
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Folder, Libraries
from clausekit.cli.output import print_words, say
from clausekit.library.fields import PositionName
from clausekit.negotiation.release import release, releases_path

app = command_app()
ClauseArgument = Annotated[str, typer.Argument(metavar="CLAUSE", help="For example training/before-go-live.")]
To = Annotated[PositionName, typer.Option("--to", help="The wording that becomes open.")]
By = Annotated[str, typer.Option("--by", metavar="ROLE", help="Who decided: a role, no name.")]
ShownIn = Annotated[int, typer.Option("--round", metavar="N", min=1, help="The round in which it is shown or said.")]
UnionOnly = Annotated[
    Path | None,
    typer.Option(
        "--union-only",
        metavar="FOLDER",
        help="Where union-only/ is, if not in the bargaining folder.",
        show_default=False,
    ),
]


@app.command()
def release_position(
    clause: ClauseArgument,
    to: To,
    by: By,
    round_number: ShownIn,
    date: Day = "",
    folder: Folder = Path(),
    union_only: UnionOnly = None,
    library: Libraries = [],  # noqa: B006
) -> None:
    """Make a lower position of a clause open, and record who decided so.

    \b
    Examples:
      clausekit release training/before-go-live --to realistic \\
        --by "regional officer" --round 3

    Each clause has three wordings, its positions: ideal, realistic, fallback. What lies below the one proposed is
    secret until it is open, which means that the employer may see it. The record is for the union only. The mandate
    (what your members allow) is not opened: whether it allows this is for you to know.
    """
    made = release(
        folder,
        clause,
        to,
        day_given(date),
        by=by,
        round_number=round_number,
        union_only=union_only,
        libraries=library,
    )
    print_words(f"{made.clause}@{made.version}: {made.position} is open since round {made.round}, by {made.by}")
    say(f"Recorded in {releases_path(folder, union_only)}.")
