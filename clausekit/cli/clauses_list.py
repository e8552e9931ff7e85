"""``clausekit clauses list``."""

from __future__ import annotations

from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json, Libraries, Plain
from clausekit.cli.output import print_json, print_table, say
from clausekit.findings import Finding, InputError, nearest
from clausekit.library.lock import LockedClause, read_lock
from clausekit.shipped import shipped_clauses

app = command_app()
Theme = Annotated[str, typer.Option("--theme", help="Only the clauses of this theme.", show_default=False)]


@app.command()
def list_clauses(theme: Theme = "", library: Libraries = [], json: Json = False, plain: Plain = False) -> None:  # noqa: B006
    """List the clauses of the library.

    \b
    Examples:
      clausekit clauses list
      clausekit clauses list --theme anti-commodification
      clausekit clauses list --json
    """
    rows = {row.id: (row, "bundled") for row in read_lock(shipped_clauses())}
    if library:
        rows |= _overlays(library)
    themes = sorted({row.theme for row, _ in rows.values()})
    if theme and theme not in themes:
        message = f"there is no theme `{theme}`"
        raise InputError(
            [Finding("unknown-theme", message, hint=nearest(theme, themes) or f"one of: {', '.join(themes)}")]
        )
    shown = [pair for _, pair in sorted(rows.items()) if theme in ("", pair[0].theme)]
    if json:
        print_json({"clauses": [_as_json(row, layer) for row, layer in shown]})
        return
    header = ("clause", "title", "version") + (("layer",) if library else ())
    cells = [(row.id, row.title, row.versions[0].version) + ((layer,) if library else ()) for row, layer in shown]
    print_table(header, cells, plain=plain)
    say(f"{len(shown)} clauses. `clausekit clauses show CLAUSE` shows one.")


def _overlays(folders: Libraries) -> dict[str, tuple[LockedClause, str]]:
    """The clauses of further folders; these are read, since a folder in work has no lock to trust."""
    from clausekit.library.load import load_library
    from clausekit.library.lock import lock_clause

    library = load_library(folders)
    winning = {clause_id: layer for clause_id, layer in library.ids.items() if layer is not library.layers[0]}
    return {clause_id: (lock_clause(library[clause_id]), layer.name) for clause_id, layer in winning.items()}


def _as_json(row: LockedClause, layer: str) -> dict[str, object]:
    versions = [{"version": one.version, "date": one.date, "hash": one.hash} for one in row.versions]
    return {"id": row.id, "title": row.title, "theme": row.theme, "layer": layer, "versions": versions}
