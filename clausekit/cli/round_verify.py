"""``clausekit round verify``."""

from pathlib import Path

import typer

from clausekit.cli.exchanged import NOTHING_EXCHANGED
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Folder, Json
from clausekit.cli.output import finding_as_json, print_json, print_words, say
from clausekit.negotiation.verify_rounds import verify_rounds

app = command_app()


@app.command()
def verify(folder: Folder = Path(), json: Json = False) -> None:
    """Check that every file is the one that was added, and that no record was changed, is gone or was slipped in.

    \b
    Examples:
      clausekit round verify
      clausekit round verify --json

    Ends with 1 if something does not fit. The seal that it prints stands for all rounds so far: noted in the
    minutes, it shows later that nothing was made anew.
    """
    result = verify_rounds(folder)
    if json:
        findings = [finding_as_json(one) for one in result.findings]
        print_json({"rounds": result.rounds, "seal": result.seal, "findings": findings})
    elif result.findings:
        for finding in result.findings:
            print(finding)
        say(f"Does not fit: {len(result.findings)}.")
    elif result.rounds:
        print_words(f"Every file and record is as it was when it was added; rounds: {result.rounds}.")
        print_words(f"seal: {result.seal}")
    else:
        say(NOTHING_EXCHANGED)
    if result.findings:
        raise typer.Exit(1)
