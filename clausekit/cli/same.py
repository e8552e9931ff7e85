"""``clausekit same``."""

from pathlib import Path
from typing import Annotated, Any

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json
from clausekit.cli.output import finding_as_json, print_json
from clausekit.comparison.line_differences import LineDifference
from clausekit.comparison.read_copies import Copy, read_copies
from clausekit.comparison.same import Answer, Sameness, same
from clausekit.comparison.shown_lines import ShownLine
from clausekit.rendering.same_text import render_same

app = command_app()
NOT_THE_SAME = 1

Agreed = Annotated[Path, typer.Argument(metavar="AGREED", help="The file that was agreed.", show_default=False)]
Signing = Annotated[Path, typer.Argument(metavar="SIGNING", help="The copy for signature.", show_default=False)]


@app.command()
def is_it_the_same(agreed: Agreed, signing: Signing, json: Json = False) -> None:
    """Say whether the copy for signature is what was agreed: yes or no, and every difference.

    \b
    Examples:
      clausekit same rounds/007-2027-06-02-joint.docx for-signature.docx
      clausekit same agreed.docx for-signature.docx --json

    Compared is every word, number, sign and table cell, and their order, in the text, notes, headers and footers;
    formatting is not. A yes needs that all of it was read, that no tracked change is pending, and that no comment or
    hidden word is left; else the answer is no, or that nobody can say. Ends with 0 for yes, with 1 for no or cannot
    say, and with 2 if a file cannot be opened.
    """
    found = same(*read_copies(agreed, signing))
    if json:
        print_json(_as_json(found))
    else:
        print(render_same(found), end="")
    if found.answer is not Answer.YES:
        raise typer.Exit(NOT_THE_SAME)


def _as_json(found: Sameness) -> dict[str, Any]:
    return {
        "answer": found.answer.value,
        "agreed": _copy(found.agreed),
        "signing": _copy(found.signing),
        "differences": [_difference(one) for one in found.differences],
        "obstacles": [{"answer": one.answer.value, **finding_as_json(one.finding)} for one in found.obstacles],
        "same_with_changes_rejected": found.rejected_same,
        "lines": found.lines,
    }


def _copy(copy: Copy) -> dict[str, Any]:
    return {"file": copy.name, "sha256": copy.sha256}


def _difference(one: LineDifference) -> dict[str, Any]:
    return {
        "kind": one.kind.name.lower(),
        "agreed": _line(one.agreed),
        "signing": _line(one.signing),
        "edits": [{"kind": edit.kind.value, "text": edit.text} for edit in one.edits],
    }


def _line(line: ShownLine | None) -> dict[str, str] | None:
    if line is None:
        return None
    return {"part": line.part.value, "text": line.text, "label": line.label, "place": line.place}
