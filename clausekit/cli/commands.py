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
    CommandRow("clauses", "clausekit.cli.clauses", "List, show, search and check the clause library."),
    CommandRow("law", "clausekit.cli.law", "Show the law that clauses lean on, on a day."),
)

CLAUSES_COMMANDS = (
    CommandRow("list", "clausekit.cli.clauses_list", "List the clauses of the library."),
    CommandRow("show", "clausekit.cli.clauses_show", "Show one clause, all of it or one wording."),
    CommandRow("search", "clausekit.cli.clauses_search", "Find clauses by words, in your own words."),
    CommandRow("history", "clausekit.cli.clauses_history", "Show the versions of a clause and why each was made."),
    CommandRow("matrix", "clausekit.cli.clauses_matrix", "Show the sources' themes against our clauses."),
    CommandRow("book", "clausekit.cli.clauses_book", "Make one HTML file of the whole library."),
    CommandRow("new", "clausekit.cli.clauses_new", "Make a new clause file, filled in with an example."),
    CommandRow("check", "clausekit.cli.clauses_check", "Check every clause; say every mistake at once."),
)
