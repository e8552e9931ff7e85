"""``clausekit batch``: one claim to many employers."""

from typing import Any

import typer

from clausekit.cli.commands import BATCH_COMMANDS
from clausekit.cli.lazy import group_app

HELP = """
Make a bargaining folder and a pack for each row of a table of employers.

\b
Examples:
  clausekit batch employers.csv our-claim
  clausekit batch push employers.csv our-claim
  clausekit batch make --help
"""

app = group_app(BATCH_COMMANDS, HELP)
assert app.info.cls is not None


class _MakeUnlessSaid(app.info.cls):  # type: ignore[misc,name-defined]
    """The group of commands, where a first word that is none of them is a table to make folders from."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> Any:
        if args and args[0] not in (*self.list_commands(ctx), "--help"):
            args = ["make", *args]
        return super().parse_args(ctx, args)


app.info.cls = _MakeUnlessSaid
