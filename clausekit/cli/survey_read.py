"""``clausekit survey FOLDER``."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from clausekit.cli.kept_apart import not_for_others
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json
from clausekit.cli.output import finding_as_json, print_json, say, say_findings
from clausekit.cli.survey_progress import shown_as_it_goes
from clausekit.findings import Finding, InputError
from clausekit.survey.crew import Crew, OnesSelf, Processes
from clausekit.survey.database import UNION_ONLY, close_written, disk_told, open_to_write
from clausekit.survey.find_files import Files, find_files
from clausekit.survey.keep import GONE, refusals, states
from clausekit.survey.make_survey import Fate, make_survey
from clausekit.survey.read_table import read_tables

app = command_app()
FOUND = 1
FoldersArgument = Annotated[
    list[Path], typer.Argument(metavar="FOLDER...", help="Folders with agreements.", show_default=False)
]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The survey, new or begun before.")]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", min=1, max=256, help="So many processes on this computer.")]
Dask = Annotated[
    str,
    typer.Option(
        "--dask",
        metavar="ADDRESS",
        help="Read on several computers, which this one hands work to: tcp://host:8786.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say only what went wrong.")]


@app.command()
def read(
    folders: FoldersArgument,
    output: Output = Path("survey.db"),
    jobs: Jobs = 1,
    dask: Dask = "",
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Read every agreement below folders into one file, the survey.

    \b
    Examples:
      clausekit survey agreements
      clausekit survey read agreements older-agreements -o survey.db --jobs 4
      clausekit survey agreements --dask tcp://192.0.2.7:8786

    Word, Markdown, text, PDF (with the extra `pdf`) and what LibreOffice opens are
    read. Stop it at any moment, and start it again: what is done is not done twice,
    a file that changed is read again, one that is gone is marked. A file that
    cannot be read stops no other. The survey is for the union only.

    Whose an agreement is, a table `survey.csv` beside the files may say: file,
    employer, sector, year, union. Without it the folder is the sector. Next:
    clausekit survey report.

    --dask is for very many files and several computers, with the extra `dask`:
    one of them runs `dask scheduler`, which hands out the work, and each runs
    `dask worker ADDRESS`, which reads. The files are sent to them.

    Ends with 0 if all could be read, and with 1 if some could not.
    """
    if wrong := [*not_for_others([output]), *_at_odds(jobs, dask)]:
        raise InputError(wrong)
    files = find_files(folders)
    told = read_tables(files)
    say_findings(told.notes)
    fates: Counter[Fate] = Counter()
    with _crew(jobs, dask) as crew, _survey(output) as database:
        for step in shown_as_it_goes(make_survey(database, files, told.of, crew), len(files.agreements), quiet=quiet):
            fates[step.fate] += 1
        gone, wrong = states(database)[GONE], list(refusals(database))
    if json:
        print_json(_as_json(files, fates, gone, wrong, output))
    else:
        _say(files, fates, gone, wrong, output, quiet=quiet)
    if wrong:
        raise typer.Exit(FOUND)


def _at_odds(jobs: int, dask: str) -> list[Finding]:
    if dask and jobs > 1:
        hint = "start the scheduler's workers with as many processes as you want"
        return [Finding("jobs-and-dask", "`--jobs` is for this computer, `--dask` for others", hint=hint)]
    return []


@contextmanager
def _crew(jobs: int, dask: str) -> Iterator[Crew]:
    crew: Crew
    if dask:
        from clausekit.survey.dask_crew import DaskCrew  # its library is an extra, and heavy

        crew = DaskCrew(dask)
    else:
        crew = Processes(jobs) if jobs > 1 else OnesSelf()
    try:
        yield crew
    finally:
        crew.close()


@contextmanager
def _survey(path: Path) -> Iterator[sqlite3.Connection]:
    database = open_to_write(path)
    with disk_told(path):
        try:
            yield database
        finally:
            close_written(database)


def _say(files: Files, fates: Counter[Fate], gone: int, wrong: Sequence[Finding], output: Path, *, quiet: bool) -> None:
    for finding in wrong:
        say(str(finding))
    if quiet:
        return
    parts = [f"{fates[Fate.READ]} read", f"{fates[Fate.UNCHANGED]} unchanged"]
    parts += [f"{len({one.place.file for one in wrong})} could not be read"] if wrong else []
    parts += [f"{gone} gone from the folders"] if gone else []
    say(f"{len(files.agreements)} files: {', '.join(parts)}.")
    if files.others:
        say(f"Not looked at: {', '.join(f'{count} {suffix}' for suffix, count in files.others)}.")
    say(f"{UNION_ONLY}")
    print(output)


def _as_json(files: Files, fates: Counter[Fate], gone: int, wrong: Sequence[Finding], output: Path) -> dict[str, Any]:
    return {
        "survey": str(output),
        "files": len(files.agreements),
        **{fate.value: fates[fate] for fate in Fate},
        "gone": gone,
        "not_looked_at": dict(files.others),
        "findings": [finding_as_json(one) for one in wrong],
    }
