"""``clausekit demo``."""

from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Force
from clausekit.cli.output import say
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.drafting.numbers_file import read_numbers
from clausekit.files import write_files
from clausekit.library.load import load_library
from clausekit.negotiation.release import UNION_ONLY
from clausekit.negotiation.reviewing.first_page import first_page
from clausekit.negotiation.reviewing.page import page_lines
from clausekit.negotiation.reviewing.review_counter import review_counter
from clausekit.negotiation.reviewing.write_report import review_document
from clausekit.rendering.formats import render
from clausekit.shipped import shipped_example

app = command_app()
FOLDER = "northshire-council"
EXAMPLE = "northshire-talks"
TABLED = 1
"""The round at which the example's numbers froze."""
SUFFIXES = (".docx", ".html", ".md")
REVIEW = (".docx", ".html")
FolderArgument = Annotated[Path, typer.Argument(metavar="[FOLDER]", help="The folder to make.", show_default=False)]


@app.command()
def make_demo(folder: FolderArgument = Path(FOLDER), force: Force = False) -> None:
    """Make a folder with a worked example: draft its agreement, and review what the employer sent back.

    \b
    Examples:
      clausekit demo
      clausekit demo my-first-try

    The council and the union in it are made up.
    """
    example = shipped_example(EXAMPLE)
    files = {folder / path.relative_to(example): path.read_bytes() for path in example.rglob("*") if path.is_file()}
    numbers = read_numbers(example, TABLED)
    drafted = draft(read_bargaining(example), load_library(), frozen=numbers)
    for suffix in SUFFIXES:
        files[folder / "for-employer" / f"draft-agreement{suffix}"] = render(drafted.document, suffix)
    review = review_counter(example)
    report = review_document(review)
    for suffix in REVIEW:
        files[folder / UNION_ONLY / f"review{suffix}"] = render(report, suffix)
    write_files(files, force=force)
    for path in sorted(files):
        print(path)
    say("")
    say(f"Open {folder / 'for-employer' / 'draft-agreement.docx'} in Word.")
    say(f"Then change something in {folder / 'bargaining.yaml'} and run:")
    say(f"  clausekit draft {folder} --force")
    say("")
    say(f"Five rounds later the employer sent {review.counter}. What it does, as `clausekit review {folder}` shows it:")
    say("")
    for line in page_lines(first_page(review)):
        say(line)
    say("")
    say(f"The whole report: {folder / UNION_ONLY / 'review.docx'}")
