"""``clausekit park``."""

from pathlib import Path

from clausekit.cli.day import day_given
from clausekit.cli.exchanged import recorded_as_json, show_recorded
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Folder, Json, Numbers, RoundOption
from clausekit.cli.output import print_json
from clausekit.negotiation.record_step import record_step
from clausekit.negotiation.status import Step

app = command_app()


@app.command()
def park_provisions(
    numbers: Numbers, round_number: RoundOption = None, date: Day = "", folder: Folder = Path(), json: Json = False
) -> None:
    """Record that provisions are put aside for now.

    \b
    Examples:
      clausekit park 4.2 --round 3

    They stay in the text and can be agreed, withdrawn or reopened later.
    """
    recorded = record_step(folder, Step.PARKED, numbers, day_given(date), round_number=round_number)
    if json:
        print_json(recorded_as_json(recorded))
    else:
        show_recorded(recorded)
