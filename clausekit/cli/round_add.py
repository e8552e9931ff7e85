"""``clausekit round add``."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.day import day_given
from clausekit.cli.exchanged import round_as_json
from clausekit.cli.free_name import typed
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Json, Libraries
from clausekit.cli.output import finding_as_json, print_json, say, say_findings
from clausekit.drafting.bargaining_folder import (
    BARGAINING_FILE,
    ROUNDS,
    check_bargaining_folder,
    is_bargaining_folder,
    no_folder,
)
from clausekit.findings import Finding, InputError, Location, Severity, gather, not_read
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import Exchange, file_given, text_given, words_said
from clausekit.negotiation.round import RoundKind, Side

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
        help="Pasted words, such as an e-mail; with `-` you paste them after Enter.",
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
Folder = Annotated[
    Path,
    typer.Option(
        "--folder", metavar="FOLDER", help="The bargaining folder; this one if not given.", show_default=False
    ),
]
NAME_IT = "`--folder FOLDER` names it; a folder that is named needs no bargaining file"


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
      clausekit round add for-employer/draft-agreement.docx --from union
      clausekit round add counter.docx --from employer --folder our-talks
      clausekit round add --text - --from employer
      clausekit round add --verbal "60 days, 4.2" --by "HR lead" --from employer

    The file is copied; nothing is ever written over. When the union tables its first text, the folder's numbers
    are frozen. Names and addresses of people in it are pointed out. With `--text -` paste the words, and end them
    with Ctrl-D (on Windows Ctrl-Z and Enter). After a text of theirs: clausekit review FOLDER.
    """
    gather(lambda: _check_meant(folder), lambda: _check_there(file, folder))
    exchange = _exchange(file, text, verbal, by)
    begun = () if is_bargaining_folder(folder) else (_begun(folder),)
    added = add_round(folder, exchange, side, day_given(date), note, library)
    findings = (*begun, *added.findings)
    if json:
        shown = [finding_as_json(one) for one in findings]
        print_json({"added": round_as_json(added.round), "findings": shown})
        return
    say_findings(findings)
    print(added.round.file)
    if side is Side.EMPLOYER and exchange.kind is not RoundKind.SPOKEN:
        say(f"Now: clausekit review {typed(folder)}")


def _check_meant(folder: Path) -> None:
    """A folder that nobody named is only written to if it is one of a negotiation: it may be Downloads."""
    if folder == Path():
        check_bargaining_folder(folder, NAME_IT)
    elif not folder.is_dir():
        raise InputError([no_folder(folder, "`--folder FOLDER` names the bargaining folder")])


def _check_there(file: Path | None, folder: Path) -> None:
    """A file that is not there may be meant in a folder where our own texts are written."""
    if file is None or file.exists():
        return
    missing = not_read(file, FileNotFoundError())
    meant = _of_that_name(file, folder)
    raise InputError([replace(missing, hint=f"did you mean `{meant}`?") if meant else missing])


def _of_that_name(file: Path, folder: Path) -> Path | None:
    try:
        return next(
            (one / file.name for one in (folder, *sorted(folder.iterdir())) if (one / file.name).is_file()), None
        )
    except OSError:  # it is only for a hint
        return None


def _begun(folder: Path) -> Finding:
    """What to say where a negotiation begins in a folder without a bargaining file: it may be the wrong one."""
    message = f"this folder has no {BARGAINING_FILE}: rounds of a negotiation without one begin here"
    hint = f"if you meant another folder, delete {folder / ROUNDS} and name that one with `--folder`"
    return Finding("rounds-begun", message, Location(str(folder)), Severity.WARNING, hint)


def _exchange(file: Path | None, text: str | None, verbal: str | None, by: str) -> Exchange:
    if [file, text, verbal].count(None) != 2:
        raise _refused("what-was-exchanged", "give one of: a file, `--text` or `--verbal`", "for example counter.docx")
    if (verbal is None) != (not by.strip()):
        message = "`--verbal` and `--by` go together: what was said, and the role of who said it"
        raise _refused("who-said-it", message, '--verbal "60 days, 4.2" --by "HR lead"')
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


def _refused(code: str, message: str, hint: str) -> InputError:
    return InputError([Finding(code, message, hint=hint)])
