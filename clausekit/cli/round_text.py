"""``clausekit round text``."""

from pathlib import Path

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Folder
from clausekit.cli.output import say, say_findings
from clausekit.cli.round_show import RoundArgument
from clausekit.intake.read import read_document
from clausekit.negotiation.read_rounds import find_round, read_rounds
from clausekit.rendering.formats import render

app = command_app()


@app.command()
def print_round(number: RoundArgument, folder: Folder = Path()) -> None:
    """Print a round's file as numbered text, with all its tracked changes accepted.

    \b
    Examples:
      clausekit round text 2
      clausekit round text 2 > round-2.txt
    """
    reading = read_document(find_round(read_rounds(folder), number).file)
    print(render(reading.countered, ".txt").decode(), end="")
    say_findings(reading.findings)
    if reading.revisions:
        say(f"Tracked changes, all of them accepted in this text: {len(reading.revisions)}.")
    if reading.comments:
        say(f"Comments, which are not in this text: {len(reading.comments)}.")
