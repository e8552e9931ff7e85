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
BUNDLED = "bundled"
Theme = Annotated[
    str, typer.Option("--theme", metavar="THEME", help="Only the clauses of this theme.", show_default=False)
]
Technology = Annotated[
    str,
    typer.Option(
        "--technology", metavar="TECHNOLOGY", help="Only those for this technology, such as cctv.", show_default=False
    ),
]
Source = Annotated[
    str,
    typer.Option(
        "--source",
        metavar="SOURCE",
        help="Only those that answer this source, or this theme of one.",
        show_default=False,
    ),
]
Nation = Annotated[
    str, typer.Option("--nation", metavar="NATION", help="Only those written for this nation.", show_default=False)
]
Phase = Annotated[
    str,
    typer.Option(
        "--phase",
        metavar="PHASE",
        help="collection, analysis, storage or off-boarding (what becomes of it in the end) of data.",
        show_default=False,
    ),
]
Limb = Annotated[
    str,
    typer.Option(
        "--limb",
        metavar="LETTER",
        help="Only those on this matter of collective bargaining: a to g in section 178(2) of the Trade Union and "
        "Labour Relations (Consolidation) Act 1992.",
        show_default=False,
    ),
]


@app.command()
def list_clauses(
    theme: Theme = "",
    technology: Technology = "",
    source: Source = "",
    nation: Nation = "",
    phase: Phase = "",
    limb: Limb = "",
    library: Libraries = [],  # noqa: B006
    json: Json = False,
    plain: Plain = False,
) -> None:
    """List the clauses of the library.

    \b
    Examples:
      clausekit clauses list
      clausekit clauses list --theme anti-commodification
      clausekit clauses list --technology vehicle-tracking --nation wales
      clausekit clauses list --json
    """
    if library or technology or source or nation or phase or limb:
        shown = _filtered(library, theme, technology, source, {"nation": nation, "phase": phase, "limb": limb})
    else:
        shown = [(row, BUNDLED) for row in _of_theme(read_lock(shipped_clauses()), theme)]
    if json:
        print_json({"clauses": [_as_json(row, layer) for row, layer in shown]})
        return
    header = ("clause", "title", "version") + (("layer",) if library else ())
    cells = [(row.id, row.title, row.versions[0].version) + ((layer,) if library else ()) for row, layer in shown]
    print_table(header, cells, plain=plain)
    say(f"{len(shown)} clauses. `clausekit clauses show CLAUSE` shows one.")


def _of_theme(rows: tuple[LockedClause, ...], theme: str) -> list[LockedClause]:
    """The rows of a theme: the lock is all that a plain list needs."""
    themes = sorted({row.theme for row in rows})
    if theme and theme not in themes:
        hint = nearest(theme, themes) or f"one of: {', '.join(themes)}"
        raise InputError([Finding("unknown-theme", f"there is no theme `{theme}`", hint=hint)])
    return [row for row in rows if theme in ("", row.theme)]


def _filtered(
    folders: Libraries, theme: str, technology: str, source: str, choices: dict[str, str]
) -> list[tuple[LockedClause, str]]:
    """The clauses that fit, read from their files."""
    from clausekit.library import clause as shapes
    from clausekit.library import fields
    from clausekit.library.filter import Filter, filter_clauses
    from clausekit.library.load import load_library
    from clausekit.library.lock import lock_clause

    kinds = {"nation": fields.Nation, "phase": shapes.Phase, "limb": shapes.Limb}
    wrong = []
    chosen = {}
    for name, kind in kinds.items():
        known = [one.value for one in kind]
        if choices[name] and choices[name] not in known:
            hint = nearest(choices[name], known) or f"one of: {', '.join(known)}"
            wrong.append(Finding(f"unknown-{name}", f"there is no {name} `{choices[name]}`", hint=hint))
        elif choices[name]:
            chosen[name] = kind(choices[name])
    if wrong:
        raise InputError(wrong)
    library = load_library(folders)
    wanted = Filter(theme=theme, technology=technology, source=source, **chosen)  # type: ignore[arg-type]
    return [(lock_clause(one), library.loaded(one.id).layer.name) for one in filter_clauses(library, wanted)]


def _as_json(row: LockedClause, layer: str) -> dict[str, object]:
    versions = [{"version": one.version, "date": one.date, "hash": one.hash} for one in row.versions]
    return {"id": row.id, "title": row.title, "theme": row.theme, "layer": layer, "versions": versions}
