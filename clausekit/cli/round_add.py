"""``clausekit round add``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.day import day_given
from clausekit.cli.exchanged import round_as_json
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Folder, Json, Libraries
from clausekit.cli.output import finding_as_json, print_json, say, say_findings
from clausekit.drafting.bargaining import BARGAINING_FILE
from clausekit.findings import Finding, InputError
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import Exchange, file_given, text_given, words_said
from clausekit.negotiation.read_rounds import ROUNDS
from clausekit.negotiation.round import Side

app = command_app()
STANDARD_INPUT = "-"
FileArgument = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="The file that was exchanged.", show_default=False)
]
From = Annotated[Side, typer.Option("--from", help="Whose words they are; joint is a text of both sides.")]
Text = Annotated[
    str | None,
    typer.Option(
        "--text",
        metavar="WORDS",
        help="Pasted words, such as an e-mail; `-` reads them from standard input.",
        show_default=False,
    ),
]
Verbal = Annotated[
    str | None,
    typer.Option("--verbal", metavar="WORDS", help='Spoken words, such as "60 days, 4.2".', show_default=False),
]
By = Annotated[str, typer.Option("--by", metavar="ROLE", help="Who said it: a role, no name.", show_default=False)]
NoteOption = Annotated[
    str, typer.Option("--note", metavar="WORDS", help="Anything worth keeping, in a line.", show_default=False)
]


@app.command()
def keep_round(
    file: FileArgument = None,
    *,
    side: From,
    text: Text = None,
    verbal: Verbal = None,
    by: By = "",
    date: Day = "",
    note: NoteOption = "",
    folder: Folder = Path(),
    library: Libraries = [],  # noqa: B006
    json: Json = False,
) -> None:
    """Keep a file, pasted text or spoken words as the next round.

    \b
    Examples:
      clausekit round add draft-agreement.docx --from union --date 2027-03-01
      clausekit round add --text - --from employer
      clausekit round add --verbal "60 days, 4.2" --by "HR lead" --from employer

    The file is copied; nothing is ever written over. When the union tables its first text, the folder's numbers
    are frozen. Names and addresses of people in it are pointed out.
    """
    _check_meant(folder)
    exchange = _exchange(file, text, verbal, by)
    added = add_round(folder, exchange, side, day_given(date), note, library)
    if json:
        findings = [finding_as_json(one) for one in added.findings]
        print_json({"added": round_as_json(added.round), "findings": findings})
        return
    say_findings(added.findings)
    print(added.round.file)


def _check_meant(folder: Path) -> None:
    """A folder that nobody named is only written to if it is one of a negotiation: it may be Downloads."""
    if folder == Path() and not (folder / BARGAINING_FILE).exists() and not (folder / ROUNDS).exists():
        hint = "`--folder` names it; a folder that is named needs no bargaining file"
        message = f"this is no bargaining folder: it has no {BARGAINING_FILE}"
        raise InputError([Finding("no-bargaining-folder", message, hint=hint)])


def _exchange(file: Path | None, text: str | None, verbal: str | None, by: str) -> Exchange:
    if [file, text, verbal].count(None) != 2:
        raise _refused("what-was-exchanged", "give one of: a file, `--text` or `--verbal`")
    if (verbal is None) != (not by.strip()):
        raise _refused("who-said-it", "`--verbal` and `--by` go together: what was said, and the role of who said it")
    if file is not None:
        return file_given(file)
    if verbal is not None:
        return words_said(verbal, by)
    assert text is not None
    return text_given(_pasted() if text == STANDARD_INPUT else text)


def _pasted() -> str:
    if sys.stdin.isatty():
        say("Paste the text, then press Ctrl-D (on Windows Ctrl-Z and Enter).")
    return sys.stdin.read()


def _refused(code: str, message: str) -> InputError:
    return InputError([Finding(code, message)])
