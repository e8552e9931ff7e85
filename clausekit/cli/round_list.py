"""``clausekit round list``."""

from pathlib import Path

from clausekit.cli.exchanged import NOTHING_EXCHANGED, round_as_json
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Folder, Json, Plain
from clausekit.cli.output import print_json, print_table, say
from clausekit.negotiation.read_rounds import read_rounds
from clausekit.negotiation.round import Round, RoundKind

app = command_app()
HEADER = ("round", "date", "from", "what", "answers", "note")


@app.command()
def list_rounds(folder: Folder = Path(), plain: Plain = False, json: Json = False) -> None:
    """List the rounds, oldest first: who, when, which file or words, and what it answers.

    \b
    Examples:
      clausekit round list
      clausekit round list --folder northshire-council --json
    """
    rounds = read_rounds(folder)
    if json:
        print_json({"rounds": [round_as_json(one) for one in rounds]})
        return
    print_table(HEADER, [_row(one) for one in rounds], plain=plain)
    if not rounds:
        say(NOTHING_EXCHANGED)


def _row(one: Round) -> tuple[str, ...]:
    what = f"said by {one.by}" if one.kind is RoundKind.SPOKEN else one.file.name
    answers = str(one.answers) if one.answers else ""
    return (str(one.number), f"{one.date:%Y-%m-%d}", one.side.value, what, answers, one.note)
