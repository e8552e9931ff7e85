"""``clausekit update``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Libraries
from clausekit.cli.output import say
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.drafting.claimed import read_claimed
from clausekit.files import write_files
from clausekit.negotiation.tabled_clauses import TabledClause, tabled_clauses
from clausekit.updating.clause_update import FolderUpdate
from clausekit.updating.plan_update import plan_update
from clausekit.updating.show_update import update_lines

app = command_app()
FOUND = 1
FolderArgument = Annotated[Path, typer.Argument(metavar="[FOLDER]", help="The bargaining folder.", show_default=False)]
Write = Annotated[bool, typer.Option("--write", help="Change bargaining.yaml: versions, and local wording merged.")]
Tabled = Annotated[bool, typer.Option("--tabled", help="Change clauses too that the employer has seen.")]


@app.command()
def update_folder(
    folder: FolderArgument = Path(),
    write: Write = False,
    tabled: Tabled = False,
    library: Libraries = [],  # noqa: B006
) -> None:
    """Bring a bargaining folder up to the library's newer versions.

    \b
    Examples:
      clausekit update northshire-council
      clausekit update northshire-council --write
      clausekit update northshire-council --write --tabled

    Shows per clause what changed since the version that the file names, and for
    whom it is worse. Without --write nothing is changed. Your local wording takes
    over what only the library changed; where both changed the same passage, both
    are kept between marks, and drafting stops until you chose. Ends with 1 if
    there is such a place.

    A clause that was tabled stays as it is without --tabled; one with provisions
    that are agreed stays in any case.
    """
    bargaining, loaded = read_claimed(folder, library)
    seen = tabled_clauses(bargaining.folder, loaded.ids)
    held = {clause_id: why for clause_id, one in seen.items() if (why := _held(one, tabled=tabled))}
    since = {clause_id: one.since for clause_id, one in seen.items() if one.since}
    update = plan_update(bargaining, loaded, since, held)
    print(*update_lines(update), sep="\n")
    if write:
        _write(folder, update)
    elif update.writable:
        say("Nothing was changed. `--write` changes bargaining.yaml.")
    if update.asks_for_a_choice:
        raise typer.Exit(FOUND)


def _held(one: TabledClause, *, tabled: bool) -> str:
    """Why a clause is to stay as it is; empty if it need not."""
    if one.agreed:
        return f"agreed are {', '.join(one.agreed)}; `clausekit reopen` comes first"
    if tabled:
        return ""
    where = (
        f"as article {one.number}" if one.number.isalnum() else f"as {one.number}" if one.number else "it may have been"
    )
    return f"the employer has seen it ({where}); `--tabled` changes it all the same"


def _write(folder: Path, update: FolderUpdate) -> None:
    from clausekit.updating.write_update import updated_text  # brings the YAML writer, which a dry run does not need

    if not update.writable:
        say("Nothing was changed.")
        return
    path = folder / BARGAINING_FILE if folder.is_dir() else folder
    changed = updated_text(path.read_bytes().decode("utf-8-sig"), update.writable, str(path))
    write_files({path: changed.encode()}, force=True)
    count = len(update.writable)
    say(f"{path}: {count} clause{'s' if count != 1 else ''} changed.")
    if any(one.merged and one.merged.conflicts for one in update.writable):
        say("Look for `[[NOT MERGED` in it: choose there, and take the marks out. Drafting stops until then.")
