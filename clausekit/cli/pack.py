"""``clausekit pack``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.day import day_given
from clausekit.cli.lazy import command_app
from clausekit.cli.options import As, Dated, Force, Json, Libraries, Papers
from clausekit.cli.output import finding_as_json, print_json, say
from clausekit.drafting.claimed import read_claimed
from clausekit.findings import Finding, InputError
from clausekit.handover.gate import report
from clausekit.handover.pack import make_pack
from clausekit.handover.write_cleared import write_cleared
from clausekit.rendering.formats import FORMATS

app = command_app()
FolderArgument = Annotated[Path, typer.Argument(metavar="[FOLDER]", help="The bargaining folder.", show_default=False)]
UnionOnly = Annotated[
    Path | None,
    typer.Option(
        "--union-only", metavar="FOLDER", help="Where union-only/ is, if not in the folder.", show_default=False
    ),
]


@app.command()
def write_pack(
    folder: FolderArgument = Path(),
    paper: Papers = [],  # noqa: B006
    as_format: As = "docx",
    date: Dated = "",
    library: Libraries = [],  # noqa: B006
    union_only: UnionOnly = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Write the papers of a bargaining folder: for the employer, for members, for our own side.

    \b
    Examples:
      clausekit pack northshire-council
      clausekit pack northshire-council --paper claim-letter --paper crib-sheet
      clausekit pack northshire-council --as html --date 2027-03-08

    What is for others is opened again and searched for internal wording before it is written. That finds
    runs of words; it sees no leaked number and no paraphrase.

    \b
    The papers, by who may see them:
      the employer: information-request, pause-and-talk, chaser,
        information-act-request, consultation-response, interim-standstill,
        claim-letter, draft-agreement, meeting-agenda, failure-to-agree,
        heads-of-terms, bargaining-table
      members: members-summary, questions-and-answers, ballot-sheet,
        own-data-request, obligations
      the union only: negotiators-brief, crib-sheet, fallback-sheet,
        clearance-sheet, review-checklist, internal-table

    Read them, send them, then record it: clausekit round add.
    """
    suffix = f".{as_format.lower().lstrip('.')}"
    if suffix not in FORMATS or suffix == ".json":
        kinds = ", ".join(one.removeprefix(".") for one in FORMATS if one != ".json")
        raise InputError([Finding("unknown-format", f"papers are not made as `{as_format}`", hint=f"one of: {kinds}")])
    bargaining, loaded = read_claimed(folder, library)
    frozen = None
    if bargaining.content.frozen_round:
        from clausekit.drafting.numbers_file import read_numbers  # brings the YAML writer, which few packs need

        frozen = read_numbers(bargaining.folder, bargaining.content.frozen_round)
    day = day_given(date) if date else None
    made = make_pack(
        bargaining,
        loaded,
        papers=paper,
        suffix=suffix,
        day=day,
        union_only=union_only,
        frozen=frozen,
        libraries=library,
    )
    written = write_cleared(made.cleared, made.own, force=force)
    if json:
        print_json(
            {"written": [str(path) for path in written], "notes": [finding_as_json(note) for note in made.notes]}
        )
        return
    for note in made.notes:
        say(f"{note.place}: {note.message}" if note.code == "to-fill" else str(note))
    for line in report(made.secrets) if made.cleared else ():
        say(line)
    for path in written:
        print(path)
