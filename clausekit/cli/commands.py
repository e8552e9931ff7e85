"""The table of commands: a command's module loads only when that command runs."""

from typing import NamedTuple


class CommandRow(NamedTuple):
    """A command: its name, the module whose ``app`` it is, and its line of help."""

    name: str
    module: str
    help: str


COMMANDS = (
    CommandRow("demo", "clausekit.cli.demo", "Make a worked example and draft it."),
    CommandRow("draft", "clausekit.cli.draft", "Draft the agreement of a bargaining folder."),
    CommandRow("clauses", "clausekit.cli.clauses", "List, show and check the clause library."),
)

CLAUSES_COMMANDS = (
    CommandRow("list", "clausekit.cli.clauses_list", "List the clauses of the library."),
    CommandRow("show", "clausekit.cli.clauses_show", "Show one clause, all of it or one wording."),
    CommandRow("check", "clausekit.cli.clauses_check", "Check every clause; say every mistake at once."),
)
