"""The table of commands: a command's module loads only when that command runs."""

from typing import NamedTuple


class CommandRow(NamedTuple):
    """A command: its name, the module whose ``app`` it is, and its line of help."""

    name: str
    module: str
    help: str
    also: str = ""
    """Another name that it answers to; not listed."""
    part: str = ""
    """The heading above it where it is the first under one; those that follow stand there too."""


COMMANDS = (
    CommandRow("demo", "clausekit.cli.demo", "Make a worked example and draft it.", part="First steps"),
    CommandRow(
        "request", "clausekit.cli.request", "Ask the employer about a system: a few questions, then the letter."
    ),
    CommandRow(
        "new", "clausekit.cli.new", "Make a bargaining folder: questions, clauses proposed, the bargaining file."
    ),
    CommandRow("selfcheck", "clausekit.cli.selfcheck", "Check that clausekit works on this computer."),
    CommandRow("draft", "clausekit.cli.draft", "Draft the agreement of a bargaining folder.", part="Your claim"),
    CommandRow("pack", "clausekit.cli.pack", "Write the papers of a bargaining folder, each for who may see it."),
    CommandRow("update", "clausekit.cli.update", "Bring a bargaining folder up to the library's newer versions."),
    CommandRow("release", "clausekit.cli.release", "Make a lower position of a clause open, and record it."),
    CommandRow(
        "review",
        "clausekit.cli.review",
        "Show on one page what the employer's text does to ours.",
        part="What they sent",
    ),
    CommandRow(
        "diff", "clausekit.cli.diff", "Show what changed between two texts, and for whom it is worse.", also="compare"
    ),
    CommandRow(
        "coverage",
        "clausekit.cli.coverage",
        "Show which themes a text speaks of, and what is missing from it.",
        also="gaps",
    ),
    CommandRow(
        "lint", "clausekit.cli.lint", "Say what is wrong in a text: blanks, references, weak words, law.", also="check"
    ),
    CommandRow("text", "clausekit.cli.text", "Print any document as numbered plain text."),
    CommandRow("same", "clausekit.cli.same", "Is the copy for signature what we agreed? Yes or no, every difference."),
    CommandRow(
        "round", "clausekit.cli.round", "Keep what was exchanged: add, list, show, text, verify.", part="Keeping track"
    ),
    CommandRow("table", "clausekit.cli.table", "Make the bargaining table: where each side stands, number by number."),
    CommandRow("agree", "clausekit.cli.agree", "Record that provisions are agreed as a round words them."),
    CommandRow("park", "clausekit.cli.park", "Record that provisions are put aside for now."),
    CommandRow("withdraw", "clausekit.cli.withdraw", "Record that provisions are asked for no longer."),
    CommandRow("reopen", "clausekit.cli.reopen", "Record that provisions are open again."),
    CommandRow("package", "clausekit.cli.package", "Link provisions that stand or fall together."),
    CommandRow(
        "batch",
        "clausekit.cli.batch",
        "One claim to many employers: a folder and a pack for each row of a table.",
        part="Many employers, many agreements",
    ),
    CommandRow(
        "board", "clausekit.cli.board", "Show where each employer stands, clause by clause; for the union only."
    ),
    CommandRow("survey", "clausekit.cli.survey", "Read many agreements: what is in their words, counted and searched."),
    CommandRow(
        "clauses", "clausekit.cli.clauses", "List, show, search and check the clause library.", part="The library"
    ),
    CommandRow("law", "clausekit.cli.law", "Show the law that clauses lean on, on a day."),
    CommandRow(
        "scrub", "clausekit.cli.scrub", "Copy a Word file without traces of people and machines.", part="Clearing up"
    ),
    CommandRow("purge", "clausekit.cli.purge", "End a bargaining folder's life: list, ask, delete."),
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

ROUND_COMMANDS = (
    CommandRow("add", "clausekit.cli.round_add", "Keep a file, pasted text or spoken words as the next round."),
    CommandRow("list", "clausekit.cli.round_list", "List the rounds, oldest first."),
    CommandRow("show", "clausekit.cli.round_show", "Show what is known of one round."),
    CommandRow("text", "clausekit.cli.round_text", "Print a round's file as numbered text."),
    CommandRow("verify", "clausekit.cli.round_verify", "Check that no file or record was changed since."),
)

PACKAGE_COMMANDS = (
    CommandRow("add", "clausekit.cli.package_add", "Link provisions: they stand or fall together."),
    CommandRow("list", "clausekit.cli.package_list", "List the packages and whether each is agreed."),
    CommandRow("remove", "clausekit.cli.package_remove", "Unlink a package's provisions."),
)

BATCH_COMMANDS = (
    CommandRow("make", "clausekit.cli.batch_make", "Make a folder and a pack for each row; `make` need not be said."),
    CommandRow("push", "clausekit.cli.batch_push", "Carry a changed claim to the folders that are there."),
)

SURVEY_COMMANDS = (
    CommandRow("read", "clausekit.cli.survey_read", "Read the agreements below folders; `read` need not be said."),
    CommandRow("report", "clausekit.cli.survey_report", "Show what is in the words, by sector, year and union."),
    CommandRow("search", "clausekit.cli.survey_search", "Find passages, in your own words."),
)
