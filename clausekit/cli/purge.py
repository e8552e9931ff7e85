"""``clausekit purge``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.confirm import confirm
from clausekit.cli.day import day_given
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day
from clausekit.cli.output import say
from clausekit.handover.purge import keep_until, plan_purge, purge

app = command_app()
FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="The bargaining folder.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
DryRun = Annotated[bool, typer.Option("--list", help="Only list what would go.")]
NOTHING_DELETED = "Nothing was deleted."
UnionOnly = Annotated[
    Path | None,
    typer.Option(
        "--union-only", metavar="FOLDER", help="Where union-only/ is, if not in the folder.", show_default=False
    ),
]


@app.command()
def purge_folder(
    folder: FolderArgument, yes: Yes = False, list_only: DryRun = False, union_only: UnionOnly = None, date: Day = ""
) -> None:
    """End a bargaining folder's life: list every file, ask, then delete them, our own side's first.

    \b
    Examples:
      clausekit purge northshire-council --list
      clausekit purge northshire-council

    Only what belongs to a bargaining folder goes; anything else in it is named and stays. Deleted files may still be
    in backups, in a synced folder's history, in the bin of another device, or be brought back from a disk.
    """
    plan = plan_purge(folder, union_only)
    for path in plan.files:
        print(path)
    for path in plan.strange:
        say(f"stays, since it is no part of a bargaining folder: {path}")
    until, today = keep_until(folder), day_given(date)
    if until and today < until:
        say(f"The bargaining file says to keep this folder until {until}.")
    if list_only:
        return
    if not yes and not _sure(len(plan.files)):
        say(NOTHING_DELETED)
        raise typer.Exit(1)
    purge(plan)
    say(f"{len(plan.files)} files deleted. Look for copies in backups, in mail, and in synced folders.")


def _sure(count: int) -> bool:
    try:
        return confirm(f"Delete these {count} files for good?")
    except KeyboardInterrupt:
        say("")
        say(NOTHING_DELETED)
        raise
