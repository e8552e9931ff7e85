"""``clausekit lint``."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from clausekit.cli.day import checked_day
from clausekit.cli.lazy import command_app
from clausekit.cli.linted import Linted, linted
from clausekit.cli.options import Force, Json, Libraries
from clausekit.cli.output import finding_as_json, print_json, say
from clausekit.cli.sarif import as_sarif
from clausekit.document.inlines import line_text
from clausekit.document.labels import cited_blocks
from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location, Severity, not_read
from clausekit.given.file_bytes import file_bytes
from clausekit.inspection.baseline import baseline_text, read_baseline, without_known
from clausekit.inspection.checks.order import CHECKS
from clausekit.inspection.lint import Inspection, inspect_document
from clausekit.library.fields import Nation
from clausekit.library.registers import Abroad
from clausekit.rendering.findings_text import FindingsReport, render_findings

app = command_app()
FOUND = 1
AUTHORITIES = {check.code: check.authority for check in CHECKS}


class Place(StrEnum):
    """Where a text is to hold."""

    ENGLAND = Nation.ENGLAND.value
    SCOTLAND = Nation.SCOTLAND.value
    WALES = Nation.WALES.value
    NORTHERN_IRELAND = Nation.NORTHERN_IRELAND.value
    EUROPEAN_UNION = Abroad.EUROPEAN_UNION.value
    GERMANY = Abroad.GERMANY.value
    CANADA = Abroad.CANADA.value


FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="Any document, or a bargaining folder.", show_default=False)
]
NationOption = Annotated[
    Place | None,
    typer.Option(
        "--nation",
        metavar="NATION",
        help=f"Where the text is to hold: {', '.join(Place)}. A bargaining file says it itself.",
        show_default=False,
    ),
]
DayOption = Annotated[
    str,
    typer.Option(
        "--date",
        metavar="DATE",
        help="Judge dates and law for this day. Without it: a folder's draft date; for a document, today.",
        show_default=False,
        callback=checked_day,
    ),
]
All = Annotated[bool, typer.Option("--all", help="Show the hints too, and not only how many there are.")]
Accessibility = Annotated[
    bool, typer.Option("--a11y", help="Check accessibility too: title, headings, tables, pictures, colour.")
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Leave out the findings that this file lists as known.", show_default=False
    ),
]
WriteBaseline = Annotated[bool, typer.Option("--write-baseline", help="Make that file from what is found now.")]
Sarif = Annotated[bool, typer.Option("--sarif", help="Print the findings for other programs, as SARIF 2.1.0.")]


@app.command()
def lint(
    file: FileArgument,
    everything: All = False,
    accessibility: Accessibility = False,
    nation: NationOption = None,
    date: DayOption = "",
    library: Libraries = [],  # noqa: B006
    baseline: Baseline = None,
    write_baseline: WriteBaseline = False,
    force: Force = False,
    json: Json = False,
    sarif: Sarif = False,
) -> None:
    """Say what is wrong in the words of a text.

    \b
    Examples:
      clausekit lint counter-proposal.docx
      clausekit lint northshire-council
      clausekit lint policy.md --nation scotland --date 2027-03-01 --all
      clausekit lint policy.md --baseline known.json --write-baseline

    Found are blanks, references, terms, numbers and dates that do not fit, weak
    words in duties, law that is replaced or of another nation, and more.
    What is known already and may stay goes into a file of known findings:
    --baseline known.json --write-baseline makes it, and --baseline known.json
    then shows only what is new. A finding that is meant is allowed by a line
    below it: [lint: weak-duty off because REASON].

    Ends with 0 if there is no error or warning, with 1 if there is, and with 2
    if the file cannot be read. Hints alone change nothing.
    """
    if write_baseline and baseline is None:
        hint = "for example `--baseline known.json --write-baseline`"
        raise InputError([Finding("baseline-missing", "`--write-baseline` needs `--baseline FILE`", hint=hint)])
    if json and sarif:
        hint = "leave one of them out"
        raise InputError([Finding("two-formats", "`--json` and `--sarif` cannot both be printed", hint=hint)])
    text = linted(file, library, date, _nation(nation), accessibility=accessibility)
    inspection = inspect_document(text.document, text.setting, accessibility=accessibility, levels=text.levels)
    findings = (*text.findings, *inspection.findings)
    if baseline is not None and write_baseline:
        write_files({baseline: baseline_text(findings).encode()}, force=force)
        say(f"{len(findings)} findings are known from now on: {baseline}")
        return
    new = without_known(findings, read_baseline(_read(baseline), str(baseline))) if baseline else findings
    if json:
        print_json(_as_json(text, new, inspection, len(findings) - len(new)))
    elif sarif:
        print_json(as_sarif(_in_file(one, file) for one in new))
    else:
        print(render_findings(_report(text, new, inspection, len(findings) - len(new)), everything=everything), end="")
    if any(one.severity is not Severity.NOTE for one in new):
        raise typer.Exit(FOUND)


def _nation(place: Place | None) -> Nation | Abroad | None:
    if place is None:
        return None
    return Nation(place.value) if place.value in list(Nation) else Abroad(place.value)


def _read(path: Path) -> str:
    try:
        return file_bytes(path).decode("utf-8-sig")
    except FileNotFoundError as error:
        missing = not_read(path, error)
        raise InputError([replace(missing, hint="`--write-baseline` makes it; or check the name")]) from None
    except OSError as error:
        raise InputError([not_read(path, error)]) from None
    except UnicodeDecodeError:
        message, hint = "this is no file of known findings", "`--write-baseline --force` makes it anew"
        raise InputError([Finding("not-a-baseline", message, Location(str(path)), hint=hint)]) from None


def _report(text: Linted, findings: tuple[Finding, ...], inspection: Inspection, known: int) -> FindingsReport:
    titles = {label: line_text(block.title) for label, block in cited_blocks(text.document.blocks) if block.title}
    return FindingsReport(
        name=text.name,
        findings=findings,
        titles=titles,
        authorities=AUTHORITIES,
        allowed=len(inspection.allowed),
        known=known,
    )


def _as_json(text: Linted, findings: tuple[Finding, ...], inspection: Inspection, known: int) -> dict[str, Any]:
    return {
        "file": text.name,
        "findings": [_finding(one) for one in findings],
        "allowed": [{**_finding(one.finding), "reason": one.reason} for one in inspection.allowed],
        "known": known,
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {**finding_as_json(one), "authority": AUTHORITIES.get(one.code, "")}


def _in_file(one: Finding, file: Path) -> Finding:
    """A finding of a draft at the folder it comes from, since SARIF knows no place without a file."""
    if one.place.file:
        return one
    return Finding(one.code, one.message, Location(str(file), part=one.place.part), one.severity, one.hint)
