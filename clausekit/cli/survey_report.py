"""``clausekit survey report``."""

import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer

from clausekit.cli.kept_apart import not_for_others
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Force, Json
from clausekit.cli.output import print_json
from clausekit.coverage.measure import told_themes
from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location
from clausekit.library.load import load_library
from clausekit.survey.count import count
from clausekit.survey.database import disk_told, open_to_read
from clausekit.survey.report import LEAST, SurveyReport
from clausekit.survey.report_csv import render_report_csv
from clausekit.survey.report_json import report_as_json
from clausekit.survey.report_text import render_report_text

app = command_app()
DatabaseArgument = Annotated[Path, typer.Argument(metavar="[SURVEY]", help="The survey; survey.db if not given.")]
Output = Annotated[
    list[Path],
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write it: .html or .csv. May be given again.", show_default=False
    ),
]
Least = Annotated[int, typer.Option("--least", metavar="N", min=1, help="Show no group of fewer agreements than this.")]


@app.command()
def report(
    database: DatabaseArgument = Path("survey.db"),
    output: Output = [],  # noqa: B006
    least: Least = LEAST,
    force: Force = False,
    json: Json = False,
) -> None:
    """Show in how many agreements what is in the words: by theme, sector, year and union.

    \b
    Examples:
      clausekit survey report
      clausekit survey report survey.db -o report.html -o report.csv
      clausekit survey report survey.db --least 10 -o report.html

    The figures say what is in the words, never what was won. Groups of fewer than 5
    agreements are not shown. For the union only.
    """
    _check(output)
    with closing(open_to_read(database)) as survey, disk_told(database):
        counted = count(survey, _themes(), least)
    if output:
        write_files({path: FORMS[path.suffix](counted) for path in output}, force=force)
        print(*output, sep="\n", file=sys.stderr if json else sys.stdout)
    if json:
        print_json(report_as_json(counted))
    elif not output:
        print(render_report_text(counted), end="")


def _themes() -> list[tuple[str, str]]:
    library = load_library()
    titles = {theme.id: theme.title for theme in library.themes}
    return [(theme, titles[theme]) for theme in told_themes(library)]


def _check(output: list[Path]) -> None:
    wrong: list[Any] = not_for_others(output)
    for path in output:
        if path.suffix not in FORMS:
            message, hint = (
                f"a report cannot be written as `{path.suffix or path.name}`",
                "end the name in .html or .csv",
            )
            wrong.append(Finding("unknown-format", message, Location(str(path)), hint=hint))
    if wrong:
        raise InputError(wrong)


def _html(counted: SurveyReport) -> bytes:
    from clausekit.survey.report_html import render_report_html  # brings Jinja

    return render_report_html(counted).encode()


FORMS: dict[str, Callable[[SurveyReport], bytes]] = {".html": _html, ".csv": render_report_csv}
