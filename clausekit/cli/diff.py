"""``clausekit diff``, also known as ``compare``."""

import re
import sys
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.day import day_given
from clausekit.cli.diff_files import Redlining, check_outputs, is_redline, output_files, report_json
from clausekit.cli.lazy import command_app
from clausekit.cli.operand import Operand, View, other_suggestions, without_file_names
from clausekit.cli.operands import Operands, literal
from clausekit.cli.options import Day, Force, Json, Libraries, Plain
from clausekit.cli.output import is_fancy, print_json, say_findings
from clausekit.comparison.appraise import appraise
from clausekit.comparison.compare import compare
from clausekit.files import write_files
from clausekit.rendering.gather_report import gather_report
from clausekit.rendering.report_text import render_report

app = command_app()
FOUND = 1
RED, GREEN, BOLD, PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"
_TAKEN_OUT = re.compile(r"\[-.*?-\]", re.DOTALL)
_PUT_IN = re.compile(r"\{\+.*?\+\}", re.DOTALL)
_LOUD = re.compile(r"\b(WEAKER|STRONGER|MIXED|READ THIS YOURSELF|NO LOSS FOUND)\b")


class FailOn(StrEnum):
    """What ends the command with exit code 1."""

    WEAKER = "weaker"


class Markup(StrEnum):
    """How a redline marks what changed."""

    TRACKED = "tracked"
    BARGAINING = "bargaining"


class Engine(StrEnum):
    """What makes a Word redline."""

    OWN = "own"
    DOCXODUS = "docxodus"


Before = Annotated[str, typer.Argument(metavar="BEFORE", help="File, folder or clause.", show_default=False)]
After = Annotated[
    str,
    typer.Argument(
        metavar="[AFTER]",
        help="The same. Without it: what the tracked changes in BEFORE do.",
        show_default=False,
    ),
]
Output = Annotated[
    list[Path],
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Where to write: a report as .html, .txt or .json, a redline as .docx (and, in bargaining mark-up, "
        ".html). May be given again.",
        show_default=False,
    ),
]
Stat = Annotated[bool, typer.Option("--stat", help="Only the counts, article by article.")]
All = Annotated[bool, typer.Option("--all", help="Changes of looks and of numbers too, with every word around.")]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="End with 1 if anything differs.")]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        help="End with 1 if anything is weaker or mixed, or unclear: what we cannot read is not harmless.",
        show_default=False,
    ),
]
ViewOption = Annotated[View, typer.Option("--view", help="A file with tracked changes: with or without them.")]
Defaults = Annotated[bool, typer.Option("--defaults", help="Fill clauses with the library's suggestions.")]
Words = Annotated[bool, typer.Option("--text", help="BEFORE and AFTER are the words themselves.")]
As = Annotated[str, typer.Option("--as", metavar=".docx", help="What kind of file `-` is.")]
Exchanged = Annotated[bool, typer.Option("--exchanged", help="Both files were exchanged: the redline may be sent.")]
Author = Annotated[
    str, typer.Option("--author", metavar="NAME", help="In whose name the tracked changes are; never your account's.")
]
MarkupOption = Annotated[Markup, typer.Option("--markup", help="Tracked changes, or unions' own bargaining mark-up.")]
Proposer = Annotated[
    str,
    typer.Option(
        "--proposer",
        metavar="SIDE",
        help="Bargaining mark-up: whose proposal AFTER is, union or employer; with a name as `employer: NAME`.",
        show_default=False,
    ),
]
Agreed = Annotated[
    list[str],
    typer.Option(
        "--agreed",
        metavar="NUMBER",
        help="Bargaining mark-up: a provision of AFTER that both sides settled. May be given again.",
        show_default=False,
    ),
]
EngineOption = Annotated[
    Engine,
    typer.Option(
        "--engine",
        help="What makes a Word redline: clausekit itself (own), or docxodus, a program to install apart, which keeps "
        "the looks of files that others made.",
        show_default=False,
    ),
]
NoComments = Annotated[bool, typer.Option("--no-comments", help="No effects as comments in a union-only redline.")]


@app.command()
def diff_texts(
    before: Before,
    after: After = "",
    output: Output = [],  # noqa: B006
    stat: Stat = False,
    everything: All = False,
    exit_code: ExitCode = False,
    fail_on: FailOnOption = None,
    view: ViewOption = View.COUNTERED,
    defaults: Defaults = False,
    text: Words = False,
    stdin_suffix: As = ".txt",
    exchanged: Exchanged = False,
    author: Author = "Union",
    date: Day = "",
    markup: MarkupOption = Markup.TRACKED,
    proposer: Proposer = "",
    agreed: Agreed = [],  # noqa: B006
    engine: EngineOption = Engine.OWN,
    no_comments: NoComments = False,
    library: Libraries = [],  # noqa: B006
    force: Force = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    """Show what changed between two texts, and for whom it is worse.

    \b
    Examples:
      clausekit diff our-draft.docx their-counter.docx
      clausekit diff their-counter.docx
      clausekit diff ours.docx theirs.docx -o report.html -o redline.docx
      clausekit diff surveillance/covert-monitoring@1.0 \\
        surveillance/covert-monitoring:fallback --defaults
      clausekit diff northshire-council their-counter.docx --stat
      clausekit diff library: our-union-clauses
      clausekit diff --text "must tell us" "may tell us"
      cat theirs.docx | clausekit diff ours.docx - --as .docx

    Compared are file with file, a bargaining folder, a library folder, or a
    clause: THEME/CLAUSE, with @VERSION and :POSITION if you like. `library:`
    is all the clauses that come with clausekit. Clauses are compared with their
    blanks unless --defaults fills them. `-` is what another program hands over.
    """
    operands = Operands(libraries=tuple(library), defaults=defaults, view=view, stdin_suffix=stdin_suffix)
    sides = old, new = without_file_names(*_sides(operands, before, after, text=text))
    redlining = Redlining(
        exchanged=exchanged,
        author=author,
        date=day_given(date),
        comments=not no_comments,
        proposer=proposer,
        agreed=tuple(agreed),
        keep_looks=engine is Engine.DOCXODUS,
        bargaining=markup is Markup.BARGAINING,
    )
    check_outputs(output, redlining, sides)
    appraised = appraise(compare(old.document, new.document))
    findings = (*old.findings, *new.findings, *other_suggestions(old, new))
    only_redlines = output and not json and all(is_redline(path, redlining) for path in output)
    theme_of = None if only_redlines else _theme_of
    shown = gather_report(appraised.comparison, appraised.appraisals, old.side, new.side, findings, theme_of=theme_of)
    if output:
        files = output_files(output, shown, appraised, sides, redlining, everything=everything)
        _write(files, sides, redlining, library, force=force)
        print(*files, sep="\n", file=sys.stderr if json else sys.stdout)
        say_findings(shown.unread)  # a redline has no room for what could not be read
    if json:
        print_json(report_json(shown))
    elif not output:
        words = render_report(shown, everything=everything, stat=stat)
        print(painted(words) if is_fancy() and not plain else words, end="")
    if (exit_code and shown.parts) or (fail_on and shown.asks_for_a_look):
        raise typer.Exit(FOUND)


def _write(
    files: dict[Path, bytes],
    sides: tuple[Operand, Operand],
    redlining: Redlining,
    libraries: list[Path],
    *,
    force: bool,
) -> None:
    """Write what is for our own side as it is, and a redline that may be sent through the gate."""
    sent = {path: content for path, content in files.items() if redlining.exchanged and is_redline(path, redlining)}
    if not sent:
        write_files(files, force=force)
        return
    from clausekit.cli.clear_redlines import clear_redlines  # brings what reads a folder and its library
    from clausekit.handover.write_cleared import write_cleared

    compared = [side.file for side in sides if side.file is not None]
    cleared, said = clear_redlines(sent, compared, redlining.author, libraries)
    write_cleared(cleared, {path: content for path, content in files.items() if path not in sent}, force=force)
    print(*said, sep="\n", file=sys.stderr)


def painted(words: str) -> str:
    """The marks of a report in colour as well."""
    words = _TAKEN_OUT.sub(lambda found: f"{RED}{found[0]}{PLAIN}", words)
    words = _PUT_IN.sub(lambda found: f"{GREEN}{found[0]}{PLAIN}", words)
    return _LOUD.sub(lambda found: f"{BOLD}{found[0]}{PLAIN}", words)


def _theme_of(words: str) -> str:
    """The title of the theme that words are about; empty for ordinary words."""
    from clausekit.classification.classify import topics  # reads a register of many words

    found = topics(words)
    return _titles().get(found[0].theme, "") if found else ""


@cache
def _titles() -> dict[str, str]:
    """The titles of the library's themes, by id."""
    from clausekit.library.load import load_library

    return {theme.id: theme.title for theme in load_library().themes}


def _sides(operands: Operands, before: str, after: str, *, text: bool) -> tuple[Operand, Operand]:
    if text:
        return literal(before, "words before"), literal(after, "words after")
    return operands.pair(before, after) if after else operands.both_views(before)
