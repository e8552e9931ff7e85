"""Help pages in plain words: nothing in brackets or signs that a person might type."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from typer._click.formatting import HelpFormatter
else:
    HelpFormatter = typer.Context.formatter_class

_BRACES = re.compile(r"\{([^{}]*)\}")
_ONE_OF = re.compile(r"<([^<>]*)>")
_BETWEEN = re.compile(r"(\d+)<=x<=(\d+)")


class PlainFormatter(HelpFormatter):
    """Writes what Typer says of arguments and ranges as a person would."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line of usage, without braces around what is needed."""
        super().write_usage(prog, _BRACES.sub(r"\1", args), prefix)

    def write_dl(self, rows: Sequence[tuple[str, str]], *args: Any, **more: Any) -> None:
        """A list of options: choices without angle brackets, ranges in words."""
        super().write_dl([(_ONE_OF.sub(r"\1", name), range_in_words(help_)) for name, help_ in rows], *args, **more)


class PlainContext(typer.Context):
    """What a command is run with: its help is written plainly."""

    formatter_class = PlainFormatter


def range_in_words(words: str) -> str:
    """Words in which a range such as ``1<=x<=100`` stands, with the range as a person says it."""
    return re.sub(r"x>=(\d+)", r"\1 or more", _BETWEEN.sub(r"\1 to \2", words))
