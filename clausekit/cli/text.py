"""``clausekit text``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.operand import View
from clausekit.cli.output import say, say_findings
from clausekit.document.reading import Reading
from clausekit.intake.read import read_content, read_document
from clausekit.rendering.text import UNWRAPPED, render_text

app = command_app()
STDIN = "-"

FileArgument = Annotated[
    str, typer.Argument(metavar="FILE", help="Any document; `-` takes what another program hands over.")
]
As = Annotated[
    str, typer.Option("--as", metavar=".SUFFIX", help="What kind of file `-` is: .docx .md .txt .html .json .pdf.")
]
ViewOption = Annotated[
    View,
    typer.Option(
        "--view", help="A file with tracked changes: as tabled (all rejected) or as countered (all accepted)."
    ),
]


@app.command()
def text(file: FileArgument, kind: As = ".txt", view: ViewOption = View.COUNTERED) -> None:
    """Print any document as numbered plain text, a paragraph a line.

    \b
    Examples:
      clausekit text counter-proposal.docx
      clausekit text counter-proposal.docx --view tabled
      clausekit text - < email.txt
      clausekit text - --as .docx < counter-proposal.docx

    For those who keep files in git, a program that tracks versions; two lines,
    once, and `git diff` shows what changed inside Word files:

    \b
      git config diff.word.textconv "clausekit text"
      echo "*.docx diff=word" >> .gitattributes
    """
    reading = _read(file, kind)
    document = reading.tabled if view is View.TABLED else reading.countered
    sys.stdout.write(render_text(document, UNWRAPPED))
    if reading.pending:
        count = len(reading.revisions)
        changes = "tracked change" if count == 1 else "tracked changes"
        say(f"{reading.name} holds {count} {changes}; this is the text as {view.value}.")
    say_findings(reading.findings)


def _read(file: str, kind: str) -> Reading:
    if file != STDIN:
        return read_document(Path(file))
    suffix = kind if kind.startswith(".") else f".{kind}"
    return read_content(sys.stdin.buffer.read(), f"standard input{suffix}")
