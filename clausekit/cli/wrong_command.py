"""Say what is wrong in a command line: what is missing or unknown, an example, and where more is told."""

import re
import sys
from typing import Any

from clausekit.cli.output import say, say_findings
from clausekit.cli.plain_help import range_in_words
from clausekit.findings import Finding, nearest

_NO_COMMAND = re.compile(r"No such command '(.*?)'")
_TOO_MANY = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)")
_NO_VALUE = re.compile(r"Option '(.*)' requires an argument")
_NOT_ONE_OF = re.compile(r"('.*') is not one of (.*)\.")
_NO_NUMBER = re.compile(r"('.*') is not a valid int(?:eger)?(?: range)?\.")
_OUT_OF_RANGE = re.compile(r"(.*) is not in the range (.*)\.")
_EXAMPLE = re.compile(r"^ +(clausekit [^\\\n]*(?:\\\n[^\\\n]*)*)$", re.MULTILINE)
_CONTINUED = re.compile(r"\s*\\\n\s*")
SHOWN = 2
"""Examples shown at most."""


def say_wrong_command(error: Any) -> None:
    """Say it on standard error.

    Args:
        error: what Typer raised for a command line that it cannot read.
    """
    context = error.ctx
    if type(error).__name__ == "NoArgsIsHelpError":
        print(context.get_help(), file=sys.stderr)
        return
    say_findings([_finding(error)])
    if context is None:
        return
    say("For example:")
    for example in _EXAMPLE.findall(context.command.help or "")[:SHOWN]:
        say(f"  {_CONTINUED.sub(' ', example)}")
    say(f"All about it: {context.command_path} --help")


def _finding(error: Any) -> Finding:
    words: str = error.message or ""
    parameter = getattr(error, "param", None)
    if type(error).__name__ == "MissingParameter" and parameter is not None:
        hint = (parameter.help or "").rstrip(".")
        choices = ", ".join(map(str, getattr(parameter.type, "choices", ())))
        hint = f"{hint[:1].lower()}{hint[1:]}{': ' if choices else ''}{choices}"
        return Finding("command-line", f"{_name(parameter)} is missing", hint=hint)
    if type(error).__name__ == "NoSuchOption":
        known = [name for one in error.ctx.command.params for name in one.opts if name.startswith("-")]
        hint = nearest(error.option_name, [*known, "--help", "--version"])
        return Finding("command-line", f"there is no option `{error.option_name}`", hint=hint)
    if found := _NO_COMMAND.match(words):
        hint = nearest(found[1], error.ctx.command.list_commands(error.ctx))
        return Finding("command-line", f"there is no command `{found[1]}`", hint=hint)
    if found := _TOO_MANY.match(words):
        hint = 'a name with spaces in it is put in quotes: "our draft.docx"'
        return Finding("command-line", f"`{found[1]}` is more than this command takes", hint=hint)
    if found := _NO_VALUE.match(words):
        return Finding("command-line", f"something must follow `{found[1]}`", hint="the help page says what")
    if parameter is None:
        return Finding("command-line", words.rstrip("."), hint="the help page shows how it is written")
    return _wrong_value(_name(parameter), words)


def _wrong_value(name: str, words: str) -> Finding:
    message, hint = f"{name}: {words.rstrip('.')}", ""
    if found := _NOT_ONE_OF.match(words):
        message, hint = f"{found[1]} does not do for {name}", f"one of: {found[2]}".replace("'", "")
    elif found := _NO_NUMBER.match(words):
        message, hint = f"{found[1]} does not do for {name}", "a whole number is wanted"
    elif found := _OUT_OF_RANGE.match(words):
        message, hint = f"{found[1]} does not do for {name}", range_in_words(found[2])
    return Finding("command-line", message.replace("'", "`"), hint=hint)


def _name(parameter: Any) -> str:
    """An argument as the help names it, an option as it is typed."""
    if parameter.opts and parameter.opts[-1].startswith("-"):
        return f"`{parameter.opts[-1]}`"
    return str(parameter.metavar or parameter.name.upper()).strip("[]")
