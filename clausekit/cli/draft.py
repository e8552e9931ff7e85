"""``clausekit draft``."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Force, Json, Libraries
from clausekit.cli.output import finding_as_json, print_json, say
from clausekit.drafting.bargaining import BargainingFile
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.drafting.claimed import read_claimed
from clausekit.drafting.draft import Draft, draft
from clausekit.drafting.freeze import FrozenNumber
from clausekit.findings import Finding, InputError
from clausekit.handover.folder_secrets import folder_secrets
from clausekit.handover.gate import clear
from clausekit.handover.typed_words import typed_words
from clausekit.handover.write_cleared import write_cleared
from clausekit.rendering.formats import FORMATS, render, unknown_format

app = command_app()
DEFAULT_OUTPUT = Path("for-employer") / "draft-agreement.docx"
TO_STDOUT = Path("-")

FolderArgument = Annotated[Path, typer.Argument(metavar="[FOLDER]", help="The bargaining folder.", show_default=False)]
Output = Annotated[
    list[Path],
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Where to write; the ending chooses the format: .docx .html .md .txt .json. May be given again. "
        "`-` prints plain text. Without it: for-employer/draft-agreement.docx in the folder.",
        show_default=False,
    ),
]
AllowBlanks = Annotated[bool, typer.Option("--allow-blanks", help="Leave [square brackets] where answers are missing.")]
Style = Annotated[
    Path | None,
    typer.Option("--style", metavar="FILE.docx", help="Take the styles of this Word file.", show_default=False),
]
Freeze = Annotated[
    int | None,
    typer.Option(
        "--freeze",
        metavar="ROUND",
        min=1,
        help="This draft goes out as this round, the next one or one of ours: keep its numbers from now on.",
        show_default=False,
    ),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say which answers are the library's suggestions.")]


@app.command()
def draft_agreement(
    folder: FolderArgument = Path(),
    output: Output = [],  # noqa: B006
    library: Libraries = [],  # noqa: B006
    allow_blanks: AllowBlanks = False,
    style: Style = None,
    freeze: Freeze = None,
    force: Force = False,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Draft the agreement that a bargaining folder describes.

    \b
    Examples:
      clausekit draft northshire-council
      clausekit draft northshire-council -o draft.docx -o draft.html
      clausekit draft northshire-council --style our-letterhead.docx

    Nothing is drafted from the mandate (what your members would settle for, in union-only/). The finished files are
    opened again and searched for its words, and for every other wording that is for our own side: with a hit nothing
    is written. Next: read it, send it, and record that with clausekit round add.
    """
    bargaining, loaded = read_claimed(folder, library)
    wanted = output or [bargaining.folder / DEFAULT_OUTPUT]
    if wrong := [unknown_format(path) for path in wanted if path != TO_STDOUT and path.suffix not in FORMATS]:
        raise InputError(wrong)
    if freeze is not None:
        _check_round(bargaining.folder, freeze)
    frozen_round = bargaining.content.frozen_round
    frozen = _frozen_numbers(bargaining.folder, frozen_round) if frozen_round else None
    drafted = draft(bargaining, loaded, allow_blanks=allow_blanks, frozen=frozen)
    secrets = folder_secrets(bargaining, loaded, drafted.document)
    rendered = {path: render(drafted.document, path.suffix, style) for path in wanted if path != TO_STDOUT}
    files = [clear(path, content, secrets) for path, content in rendered.items()]
    if TO_STDOUT in wanted:
        print(render(drafted.document, ".txt").decode(), end="")
    write_cleared(files, force=force)
    if freeze is not None:
        _freeze(bargaining, drafted, freeze)
    notes = (*typed_words(bargaining), *drafted.notes)
    _report(notes, list(rendered), json=json, verbose=verbose)


def _check_round(folder: Path, number: int) -> None:
    """Refuse a round that this draft cannot go out as: a later one than the next, or one of another side."""
    from clausekit.negotiation.read_rounds import read_rounds
    from clausekit.negotiation.round import Side

    rounds = read_rounds(folder)
    newest = rounds[-1].number if rounds else 0
    theirs = next((one for one in rounds if one.number == number and one.side not in (Side.UNION, Side.JOINT)), None)
    if number > newest + 1:
        known = f"the newest round is {newest}; the next is {newest + 1}" if newest else "the first round is 1"
        raise InputError([Finding("unknown-round", f"this draft cannot go out as round {number}", hint=known)])
    if theirs is not None:
        message = f"this draft did not go out as {theirs}: that is a text of another side"
        raise InputError([Finding("unknown-round", message, hint=f"the next round is {newest + 1}")])


def _frozen_numbers(folder: Path, round_number: int) -> tuple[FrozenNumber, ...]:
    from clausekit.drafting.numbers_file import read_numbers  # brings the YAML writer, which few drafts need

    return read_numbers(folder, round_number)


def _freeze(bargaining: BargainingFile, drafted: Draft, round_number: int) -> None:
    """Record the numbers of a round, then say in the bargaining file that they hold from now on."""
    from clausekit.drafting.numbers_file import numbers_path, numbers_text
    from clausekit.files import write_together
    from clausekit.negotiation.read_rounds import journal_of, writing
    from clausekit.yaml_files.write import set_key

    path = bargaining.folder / BARGAINING_FILE
    numbers = numbers_path(bargaining.folder, round_number)
    with writing(bargaining.folder):
        text = path.read_bytes().decode("utf-8-sig")
        changed = set_key(text, "numbering", f"frozen-at-round-{round_number}", str(path))
        new, old = {numbers: numbers_text(drafted.numbers).encode()}, {path: changed.encode()}
        write_together(new, old, journal_of(bargaining.folder))
    say(f"Numbers frozen: {numbers}")


def _report(notes: Sequence[Finding], files: list[Path], *, json: bool, verbose: bool) -> None:
    if json:
        print_json({"written": [str(path) for path in files], "notes": [finding_as_json(note) for note in notes]})
        return
    for note in _shown(notes, verbose=verbose):
        say(note)
    for path in files:
        print(path)


def _shown(notes: Sequence[Finding], *, verbose: bool) -> list[str]:
    """The notes in a few lines; the library's suggestions are only counted unless asked for."""
    suggested = [note for note in notes if note.code == "default-used"]
    lines = [note.message for note in notes if note.code != "default-used"]
    if verbose:
        lines += [note.message for note in suggested]
    elif suggested:
        clauses = len({note.place.part for note in suggested})
        lines.append(
            f"{len(suggested)} numbers and names in {clauses} clauses are the library's suggestions; "
            "`--verbose` lists them."
        )
    return lines
