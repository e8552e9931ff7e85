"""Groups of commands that load a command's module when it runs, and not to list it."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from clausekit.cli.commands import CommandRow
from clausekit.cli.plain_help import PlainContext

if TYPE_CHECKING:
    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter


def command_app() -> typer.Typer:
    """A Typer application set up the way all of ours are: plain help, no completion to install."""
    return typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def group_app(table: tuple[CommandRow, ...], help_text: str) -> typer.Typer:
    """A group over a table of commands."""

    class TableGroup(TyperGroup):
        context_class = PlainContext

        def list_commands(self, ctx: "Context") -> list[str]:
            return [row.name for row in table]

        def get_command(self, ctx: "Context", cmd_name: str) -> "Command | None":
            for row in table:
                if cmd_name and cmd_name in (row.name, row.also):
                    command = typer.main.get_command(import_module(row.module).app)
                    command.name = row.name
                    command.context_class = PlainContext
                    for parameter in command.params:
                        if hasattr(parameter.type, "readable"):  # what opens a file says why it cannot
                            parameter.type.readable = False
                    return command
            return None

        def format_commands(self, ctx: "Context", formatter: "HelpFormatter") -> None:
            widest = max(len(row.name) for row in table)
            for heading, rows in _under_headings(table):
                with formatter.section(heading):
                    formatter.write_dl([(row.name.ljust(widest), row.help) for row in rows])

        def resolve_command(self, ctx: "Context", args: list[str]) -> Any:
            for name in self.list_commands(ctx):
                self.commands.setdefault(name, self)  # only the names are read, to suggest one for a mistyped one
            return super().resolve_command(ctx, args)

    app = typer.Typer(
        cls=TableGroup,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        help=help_text,
    )

    @app.callback()
    def group() -> None:
        pass

    return app


def _under_headings(table: tuple[CommandRow, ...]) -> list[tuple[str, list[CommandRow]]]:
    """The rows of a table by the heading that they stand under."""
    parts: list[tuple[str, list[CommandRow]]] = []
    for row in table:
        if row.part or not parts:
            parts.append((row.part or "Commands", []))
        parts[-1][1].append(row)
    return parts
