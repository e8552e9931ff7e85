"""``clausekit survey``: many agreements."""

from typing import Any

import typer

from clausekit.cli.commands import SURVEY_COMMANDS
from clausekit.cli.lazy import group_app

HELP = """
Read many agreements, and count and search what is in their words.

\b
Examples:
  clausekit survey agreements
  clausekit survey agreements older-agreements -o survey.db --jobs 4
  clausekit survey report survey.db -o report.html -o report.csv
  clausekit survey search keystroke logging
  clausekit survey read --help
"""

app = group_app(SURVEY_COMMANDS, HELP)
assert app.info.cls is not None


class _ReadUnlessSaid(app.info.cls):  # type: ignore[misc,name-defined]
    """The group of commands, where a first word that is none of them is a folder to read."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> Any:
        if args and args[0] not in (*self.list_commands(ctx), "--help"):
            args = ["read", *args]
        return super().parse_args(ctx, args)


app.info.cls = _ReadUnlessSaid
