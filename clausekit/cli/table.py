"""``clausekit table``."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from clausekit.cli.kept_apart import not_for_others
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Force, Json, Libraries
from clausekit.cli.output import print_json, say_findings
from clausekit.cli.table_shapes import moves_as_json, table_as_json
from clausekit.document.document import Document
from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.handover.gate import clear
from clausekit.handover.read_secrets import read_secrets
from clausekit.handover.write_cleared import write_cleared
from clausekit.negotiation.release import UNION_ONLY
from clausekit.negotiation.tabling.add_secrets import add_secrets
from clausekit.negotiation.tabling.gather_table import gather_table
from clausekit.negotiation.tabling.moves import gather_moves
from clausekit.negotiation.tabling.show_table import (
    csv_rows,
    moves_document,
    moves_rows,
    rows_at_rest,
    table_document,
    union_table_document,
)
from clausekit.rendering.csv_rows import render_csv
from clausekit.rendering.formats import render
from clausekit.rendering.side_colours import docx_by_side, html_by_side
from clausekit.rendering.text import render_text

app = command_app()
SUFFIXES = (".docx", ".html", ".csv", ".md", ".txt")


class For(StrEnum):
    """Who may see the table."""

    EMPLOYER = "employer"
    UNION = "union"


FolderArgument = Annotated[Path, typer.Argument(metavar="[FOLDER]", help="The bargaining folder.", show_default=False)]
Audience = Annotated[For, typer.Option("--for", help="Who may see it; the union's has limits and notes too.")]
Moves = Annotated[bool, typer.Option("--moves", help="A list of who moved when instead, for the union only.")]
Whole = Annotated[
    bool, typer.Option("--whole", help="A row for every number, with every word; .csv files and --json always are.")
]
Output = Annotated[
    list[Path],
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Where to write: .docx .html .csv .md .txt. May be given again. What is for the union only and has no "
        "folder in its name goes into union-only/.",
        show_default=False,
    ),
]
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
def bargaining_table(
    folder: FolderArgument = Path(),
    audience: Audience = For.EMPLOYER,
    moves: Moves = False,
    whole: Whole = False,
    output: Output = [],  # noqa: B006
    union_only: UnionOnly = None,
    library: Libraries = [],  # noqa: B006
    force: Force = False,
    json: Json = False,
) -> None:
    """Make the bargaining table: where each side stands, number by number.

    \b
    Examples:
      clausekit table northshire-council
      clausekit table northshire-council -o table.docx -o table.csv
      clausekit table northshire-council --for union -o table.docx
      clausekit table northshire-council --whole -o table.html
      clausekit table northshire-council --moves

    The table for the employer holds what was exchanged and what is settled, and nothing else: nothing is taken
    from the mandate, and its words are searched for in the finished file. What was agreed and put otherwise since
    is said first.
    """
    secret = moves or audience is For.UNION
    files = [_destination(path, folder, union_only, secret=secret) for path in output]
    made = _moves(folder) if moves else _table(folder, union_only, library, secret=secret, whole=whole)
    rendered = {path: _rendered(made, path.suffix) for path in files}
    if secret:
        write_files(rendered, force=force)
    elif rendered:
        secrets = read_secrets(folder, library, union_only)
        write_cleared([clear(path, content, secrets) for path, content in rendered.items()], force=force)
    if json:
        print_json(made.content)
    elif files:
        print(*files, sep="\n")
    else:
        print(render_text(made.document), end="")
    if not json:
        say_findings(made.findings)


@dataclass(frozen=True, slots=True)
class _Made:
    """What is shown, in each shape."""

    document: Document
    rows: tuple[tuple[str, ...], ...]
    content: dict[str, Any]
    findings: tuple[Finding, ...]


def _table(folder: Path, union_only: Path | None, libraries: list[Path], *, secret: bool, whole: bool) -> _Made:
    table = gather_table(folder)
    union = add_secrets(table, folder, union_only, libraries) if secret else None
    document = union_table_document(union, whole=whole) if union else table_document(table, whole=whole)
    findings = (*table.findings, *(union.findings if union else ()))
    resting = 0 if whole else rows_at_rest(table)
    if resting:
        message = f"{resting} of {len(table.rows)} numbers stand in a list without their words"
        hint = "nobody moved on them, or they are settled; `--whole` shows every word"
        findings = (*findings, Finding("short-table", message, severity=Severity.NOTE, hint=hint))
    return _Made(document, tuple(csv_rows(table, union)), table_as_json(table, union), findings)


def _moves(folder: Path) -> _Made:
    moves = gather_moves(folder)
    return _Made(moves_document(moves), tuple(moves_rows(moves)), moves_as_json(moves), moves.findings)


def _destination(path: Path, folder: Path, union_only: Path | None, *, secret: bool) -> Path:
    """Where a file goes: what is for the union only goes into its folder, and never into one that is sent.

    Raises:
        InputError: the name's ending is no format, or the folder is one whose files are sent.
    """
    if path.suffix not in SUFFIXES:
        hint = f"end the name in one of: {', '.join(SUFFIXES)}"
        raise InputError([Finding("unknown-format", "is not a format for a table", Location(str(path)), hint=hint)])
    if not secret:
        return path
    own = path if path.parent != Path() else (union_only or folder / UNION_ONLY) / path
    if wrong := not_for_others([own]):
        raise InputError(wrong)
    return own


def _rendered(made: _Made, suffix: str) -> bytes:
    match suffix:
        case ".csv":
            return render_csv(made.rows)
        case ".docx":
            return docx_by_side(made.document)
        case ".html":
            return html_by_side(made.document)
        case _:
            return render(made.document, suffix)
