"""``clausekit round show``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.exchanged import round_as_json
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Folder, Json
from clausekit.cli.output import print_json, print_words
from clausekit.given.file_bytes import file_bytes
from clausekit.negotiation.read_rounds import base_of, find_round, read_rounds
from clausekit.negotiation.round import RoundKind

app = command_app()
RoundArgument = Annotated[int, typer.Argument(metavar="N", min=1, help="The round's number.")]


@app.command()
def show_round(number: RoundArgument, folder: Folder = Path(), json: Json = False) -> None:
    """Show what is known of one round.

    \b
    Examples:
      clausekit round show 2
    """
    rounds = read_rounds(folder)
    one = find_round(rounds, number)
    if json:
        print_json(round_as_json(one))
        return
    base = base_of(rounds)
    facts = {
        "from": one.side.value,
        "date": f"{one.date:%Y-%m-%d}",
        "file": str(one.file),
        "it came as": one.was_named,
        "said by": one.by,
        "about": ", ".join(one.about),
        "answers": f"round {one.answers}" if one.answers else "",
        "note": one.note,
        "hash (SHA-256)": one.sha256,
        "seal": one.seal,
    }
    print_words(f"Round {one.number}" + (", the base: every later text is held against it" if one == base else ""))
    for label, fact in facts.items():
        if fact:
            print_words(f"{label}: {fact}", "  ")
    if one.kind is not RoundKind.FILE:
        print()
        for line in file_bytes(one.file).decode("utf-8", "replace").splitlines():
            print_words(line)
