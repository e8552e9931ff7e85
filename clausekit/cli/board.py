"""``clausekit board``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.day import checked_day, day_given
from clausekit.cli.kept_apart import not_for_others
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Force, Json, Libraries
from clausekit.cli.output import finding_as_json, print_json, say_findings
from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.negotiation.board.board import Board
from clausekit.negotiation.board.gather_board import bargaining_folders, gather_board
from clausekit.negotiation.board.show_html import render_board_html
from clausekit.negotiation.board.show_rows import board_as_json, board_rows
from clausekit.negotiation.board.show_text import render_board
from clausekit.rendering.csv_rows import render_csv

app = command_app()
FOUND = 1
SUFFIXES = (".html", ".csv", ".txt", ".json")
FoldersArgument = Annotated[
    list[Path],
    typer.Argument(metavar="FOLDERS...", help="Bargaining folders, or a folder that holds those of a batch."),
]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of", metavar="DATE", help="The day on which it is asked who is late; today if not given.",
        show_default=False, callback=checked_day,
    ),
]  # fmt: skip
Output = Annotated[
    list[Path],
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write it: .html .csv .txt .json. May be given again. For the union only.",
        show_default=False,
    ),
]


@app.command()
def show_board(
    folders: FoldersArgument,
    as_of: AsOf = "",
    output: Output = [],  # noqa: B006
    library: Libraries = [],  # noqa: B006
    force: Force = False,
    json: Json = False,
) -> None:
    """Show where each employer stands, clause by clause, and who is late.

    \b
    Examples:
      clausekit board northshire-council eastmoor-care
      clausekit board 2027-claim --as-of 2027-04-01
      clausekit board 2027-claim -o board.html -o board.csv

    For the union only. How far a clause has come is read from the rounds and from
    what was recorded as agreed; it is agreed where all its provisions are. The best
    wording so far is the strongest position whose words are agreed, word for word;
    words that are no position are named for you to read, and not ranked.
    """
    day = day_given(as_of)
    _check(output)
    found, notes = bargaining_folders(folders)
    board, findings = gather_board(found, day, library)
    told = (*notes, *findings)
    write_files({path: _rendered(board, told, path.suffix) for path in output}, force=force)
    if json:
        print_json({**board_as_json(board), "findings": [finding_as_json(one) for one in told]})
    elif output:
        print(*output, sep="\n")
    else:
        print(render_board(board), end="")
    if not json:
        say_findings(told)
    if any(one.severity is Severity.ERROR for one in told):
        raise typer.Exit(FOUND)


def _check(output: list[Path]) -> None:
    wrong = not_for_others(output)
    hint = f"end the name in one of: {', '.join(SUFFIXES)}"
    wrong += [
        Finding("unknown-format", "is not a format for a board", Location(str(path)), hint=hint)
        for path in output
        if path.suffix not in SUFFIXES
    ]
    if wrong:
        raise InputError(wrong)


def _rendered(board: Board, told: tuple[Finding, ...], suffix: str) -> bytes:
    match suffix:
        case ".html":
            return render_board_html(board).encode()
        case ".csv":
            return render_csv(board_rows(board))
        case ".json":
            import json

            content = {**board_as_json(board), "findings": [finding_as_json(one) for one in told]}
            return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
        case _:
            return render_board(board).encode()
