"""The whole command line, and the one place where errors become words and exit codes."""

import io
import sys

import typer

from clausekit.cli.commands import COMMANDS
from clausekit.cli.lazy import group_app
from clausekit.cli.output import say_findings
from clausekit.findings import Finding, InputError, Location, Refusal, Severity

UsageError: type[Exception] = typer.BadParameter.__bases__[0]
"""What Typer raises for a command line that it cannot read; it has no public name for it."""
FOUND = 1
WRONG_INPUT = 2
OUR_FAULT = 3
INTERRUPTED = 130

HELP = """
Draft bargaining clauses on digital technology at work.

\b
Examples:
  clausekit demo
  clausekit request
  clausekit clauses search rota app
  clausekit review northshire-council

Everything stays on this computer: no account, no network. Each command explains itself: clausekit request --help.
"""
ASKS_FOR_HELP = "help"

app = group_app(COMMANDS, HELP)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Returns:
        0 all well; 1 something was found; 2 the input or the command line is wrong; 3 a fault of
        ours; 130 interrupted.
    """
    command = typer.main.get_command(app)
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == [ASKS_FOR_HELP]:
        words = [*words[1:], "--help"]
    if isinstance(sys.stdout, io.TextIOWrapper):  # an old code page lacks signs; shown as `\u2192` none is lost
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        ended = command.main(args=words, prog_name="clausekit", standalone_mode=False)
        return ended if isinstance(ended, int) else 0
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1
    except UsageError as error:
        from clausekit.cli.wrong_command import say_wrong_command

        say_wrong_command(error)
        return WRONG_INPUT
    except InputError as error:
        say_findings(finding for finding in error.findings if finding.severity is not Severity.NOTE)
        return FOUND if isinstance(error, Refusal) else WRONG_INPUT
    except OSError as error:  # of the disk or the system; where more is known, more has been said
        hint = "close it in Word if it is open there, or choose another folder"
        place = Location(str(error.filename or ""))
        say_findings([Finding("disk", f"cannot be read or written: {error.strerror or error}", place, hint=hint)])
        return WRONG_INPUT
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception:
        import traceback

        print("Something went wrong that is our fault and not yours. Nothing was left half-written.", file=sys.stderr)
        print(
            "Please pass on the lines below; they hold no text of your documents but its file names:", file=sys.stderr
        )
        traceback.print_exc()
        return OUR_FAULT
