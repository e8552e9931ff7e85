"""``clausekit review``."""

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from clausekit.cli.day import day_given
from clausekit.cli.kept_apart import not_for_others
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Day, Force, Json, Libraries
from clausekit.cli.output import columns, finding_as_json, print_json, say
from clausekit.document.document import Document
from clausekit.files import write_files
from clausekit.findings import Finding, InputError
from clausekit.negotiation.release import UNION_ONLY
from clausekit.negotiation.reviewing.page import WIDTH, Page, page_lines
from clausekit.negotiation.reviewing.review import Against
from clausekit.rendering.formats import render, unknown_format

app = command_app()
FOUND = 1
SUFFIXES = (".html", ".docx", ".md", ".txt")


class FailOn(StrEnum):
    """What ends the command with exit code 1."""

    WEAKER = "weaker"
    LIMIT = "limit"


Target = Annotated[
    Path,
    typer.Argument(
        metavar="[FOLDER or FILE]", help="A bargaining folder, or a paper that came by itself.", show_default=False
    ),
]
AgainstOption = Annotated[
    Against | None,
    typer.Option("--against", help="What their text is held against; last-offer if not given.", show_default=False),
]
Current = Annotated[
    Path | None,
    typer.Option(
        "--current",
        metavar="FILE",
        help="The agreement in force; without it, current-agreement.docx (or .md, …) in the folder.",
        show_default=False,
    ),
]
UnionOnly = Annotated[
    Path | None,
    typer.Option(
        "--union-only", metavar="FOLDER", help="Where the union-only folder is, if elsewhere.", show_default=False
    ),
]
Output = Annotated[
    list[Path],
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write the whole report: .html, .docx, .md or .txt. A bare name goes into union-only/. "
        "May be given again.",
        show_default=False,
    ),
]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        help="End with 1: weaker, if anything is weaker, mixed or unclear; limit, if one is crossed or may be, or none "
        "could be checked.",
        show_default=False,
    ),
]


@app.command()
def review_text(
    target: Target = Path(),
    against: AgainstOption = None,
    current: Current = None,
    union_only: UnionOnly = None,
    output: Output = [],  # noqa: B006
    fail_on: FailOnOption = None,
    date: Day = "",
    library: Libraries = [],  # noqa: B006
    force: Force = False,
    json: Json = False,
) -> None:
    """Show what the employer's newest text does to ours, on one page; or what a paper of theirs does.

    \b
    Examples:
      clausekit review northshire-council
      clausekit review northshire-council --against tabled -o by-clause.docx
      clausekit review northshire-council --fail-on limit
      clausekit review monitoring-policy.docx --current our-agreement.docx

    What was changed without tracking comes first. The whole report, with every clause, is what -o writes.
    It holds our limits and answers: it is for our own side only. Next: clausekit table, or clausekit agree and
    park for what is settled.
    """
    if wrong := [unknown_format(path) for path in output if path.suffix not in SUFFIXES]:
        raise InputError(wrong)
    if target.is_dir():
        whole = json or bool(output)
        page, document, content, found = _folder(target, against, current, union_only, library, whole)
    else:
        _check_alone(against, fail_on)
        page, document, content, found = _paper(target, current, date, library)
    files = {_named(path, target, union_only): path.suffix for path in output}
    if wrong := not_for_others(files):
        raise InputError(wrong)
    if files:
        written = document()
        write_files({path: render(written, suffix) for path, suffix in files.items()}, force=force)
    if json:
        print_json(content())
    else:
        print(*page_lines(page), sep="\n")
    for path in files:
        say(str(path))
    if not files and not json:
        say("The whole report, clause by clause: -o review.docx (or .html, .md, .txt)")
    if fail_on is not None and fail_on in found:
        raise typer.Exit(FOUND)


def _check_alone(against: Against | None, fail_on: FailOn | None) -> None:
    """A paper by itself knows no text of ours and no limit."""
    asked = against if against not in (None, Against.CURRENT) else fail_on if fail_on is FailOn.LIMIT else None
    if asked is not None:
        hint = "name the bargaining folder in which its rounds are"
        message = f"a file by itself cannot be held against `{asked}`: only a folder knows our texts and limits"
        raise InputError([Finding("against-needs-folder", message, hint=hint)])


Result = tuple[Page, Callable[[], Document], Callable[[], dict[str, Any]], set[FailOn]]
"""The first page, the whole report, the same for programs, and what `--fail-on` would find."""


def _folder(
    folder: Path,
    against: Against | None,
    current: Path | None,
    union_only: Path | None,
    libraries: Sequence[Path],
    whole: bool,
) -> Result:
    """A counter; only a whole report holds what the library says to it."""
    from clausekit.negotiation.reviewing.first_page import first_page
    from clausekit.negotiation.reviewing.review_counter import review_counter

    review = review_counter(
        folder,
        against or Against.LAST_OFFER,
        current=current,
        union_only=union_only,
        libraries=libraries,
        with_help=whole,
    )
    found = {FailOn.WEAKER} if review.asks_for_a_look else set()
    found |= {FailOn.LIMIT} if review.crossed or review.limits_unchecked else set()

    def document() -> Document:
        from clausekit.negotiation.reviewing.write_report import review_document

        return review_document(review)

    def content() -> dict[str, Any]:
        from clausekit.negotiation.reviewing.review_json import review_as_json

        return review_as_json(review) | {"findings": [finding_as_json(one) for one in review.findings]}

    return first_page(review, _columns()), document, content, found


def _paper(path: Path, current: Path | None, day: str, libraries: Sequence[Path]) -> Result:
    from clausekit.negotiation.reviewing.paper_page import paper_page
    from clausekit.negotiation.reviewing.review_paper import review_paper

    review = review_paper(path, day_given(day), current=current, libraries=libraries)
    found = {FailOn.WEAKER} if any(one.is_against_us for one in review.paragraphs) else set()

    def document() -> Document:
        from clausekit.negotiation.reviewing.write_paper_report import paper_document

        return paper_document(review)

    def content() -> dict[str, Any]:
        from clausekit.negotiation.reviewing.paper_json import paper_as_json

        return paper_as_json(review) | {"findings": [finding_as_json(one) for one in review.findings]}

    return paper_page(review, _columns()), document, content, found


def _columns() -> int:
    """How wide the page may be: the terminal, or as wide as on paper."""
    return min(columns(), WIDTH) if sys.stdout.isatty() else WIDTH


def _named(path: Path, target: Path, union_only: Path | None) -> Path:
    """Where a report goes: a bare name into the union-only folder, else where it says with its mark in the name."""
    if target.is_dir() and path.parent == Path():
        return (union_only or target / UNION_ONLY) / path.name
    return path if UNION_ONLY in str(path).lower() else path.with_stem(f"{path.stem}-{UNION_ONLY}")
