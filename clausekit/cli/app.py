"""The whole command line, and the one place where errors become words and exit codes."""

import sys

import typer

from clausekit.cli.commands import COMMANDS
from clausekit.cli.lazy import group_app
from clausekit.cli.output import say_findings
from clausekit.findings import InputError, Refusal, Severity

FOUND = 1
WRONG_INPUT = 2
OUR_FAULT = 3
INTERRUPTED = 130

HELP = """
Draft bargaining clauses on digital technology at work.

Everything stays on this computer: no account, no network, no model.

\b
Examples:
  clausekit demo
  clausekit clauses list --theme surveillance
  clausekit draft northshire-council -o draft.docx
"""

app = group_app(COMMANDS, HELP)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Returns:
        0 all well; 1 something was found; 2 the input or the command line is wrong; 3 a fault of
        ours; 130 interrupted.
    """
    command = typer.main.get_command(app)
    try:
        command.main(args=arguments, prog_name="clausekit")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1
    except InputError as error:
        say_findings(finding for finding in error.findings if finding.severity is not Severity.NOTE)
        return FOUND if isinstance(error, Refusal) else WRONG_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        import traceback

        print("Something went wrong that is our fault and not yours. Nothing was left half-written.", file=sys.stderr)
        print(
            "Please pass on the lines below; they hold no text of your documents but its file names:", file=sys.stderr
        )
        traceback.print_exc()
        return OUR_FAULT
    return 0
