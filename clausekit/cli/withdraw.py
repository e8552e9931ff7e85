"""``clausekit withdraw``."""

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
def withdraw_provisions(
    numbers: Numbers, round_number: RoundOption = None, date: Day = "", folder: Folder = Path(), json: Json = False
) -> None:
    """Record that provisions are asked for no longer.

    \b
    Examples:
      clausekit withdraw 4.2 7.1 --date 2027-04-12

    Their numbers stay; in a package, the others fall with them until it is removed.
    """
    recorded = record_step(folder, Step.WITHDRAWN, numbers, day_given(date), round_number=round_number)
    if json:
        print_json(recorded_as_json(recorded))
    else:
        show_recorded(recorded)
