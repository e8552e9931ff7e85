"""``clausekit coverage``, also known as ``gaps``."""

import json as json_text
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.operand import Operand, View
from clausekit.cli.operands import Operands
from clausekit.cli.options import Force, Json, Libraries, Plain
from clausekit.cli.output import finding_as_json, is_fancy, print_json, say
from clausekit.coverage.against import measure_against, source_named
from clausekit.coverage.compare_coverage import compare_coverage
from clausekit.coverage.coverage import Coverage, Row
from clausekit.coverage.measure import measure_coverage, told_themes
from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location, nearest
from clausekit.library.load import Library, load_library
from clausekit.library.registers import Source
from clausekit.rendering.coverage_csv import render_coverage_csv
from clausekit.rendering.coverage_json import comparison_as_json, coverage_as_json
from clausekit.rendering.coverage_text import render_comparison, render_coverage

app = command_app()
FOUND = 1
BOLD, RED, PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[0m"
KINDS = (".html", ".csv", ".json", ".txt")
_LOUD = re.compile(r"\b(?:MISSING|TRAP ONLY|ONLY)\b")

Files = Annotated[
    list[str], typer.Argument(metavar="FILE...", help="File, folder or clause; two with --compare.", show_default=False)
]
Output = Annotated[
    list[Path],
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write it: .html, .csv, .json or .txt. May be given again.",
        show_default=False,
    ),
]
Against = Annotated[
    str,
    typer.Option(
        "--against",
        metavar="SOURCE",
        help="Against the themes of a source too: tuc-2023, psi, berkeley, unite …",
        show_default=False,
    ),
]
Compare = Annotated[bool, typer.Option("--compare", help="Compare two texts, A and B.")]
Require = Annotated[
    list[str],
    typer.Option(
        "--require",
        metavar="THEMES",
        help="End with 1 unless something in the text protects each: surveillance,training.",
        show_default=False,
    ),
]
ViewOption = Annotated[View, typer.Option("--view", help="A file with tracked changes: with or without them.")]


@app.command()
def show_coverage(
    files: Files,
    output: Output = [],  # noqa: B006
    against: Against = "",
    compare: Compare = False,
    require: Require = [],  # noqa: B006
    view: ViewOption = View.COUNTERED,
    library: Libraries = [],  # noqa: B006
    force: Force = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    """Show which themes a text speaks of, what is in its words, and what is missing.

    \b
    Examples:
      clausekit coverage their-draft.docx
      clausekit coverage their-draft.docx -o gaps.html
      clausekit coverage our-agreement.docx --against tuc-2023
      clausekit coverage --compare our-draft.docx their-counter.docx
      clausekit coverage their-draft.docx --require surveillance,training
    """
    loaded = load_library(library)
    themes = [theme.strip() for given in require for theme in given.split(",") if theme.strip()]
    _check(files, output, themes, loaded, compare=compare, against=against)
    source = source_named(against, loaded) if against else None
    operands = Operands(libraries=tuple(library), view=view)
    read = operands.pair(*files) if compare else (operands.read(files[0]),)
    measured = [_measured(one, loaded, source) for one in read]
    shown = _Shown(measured, source)
    if output:
        write_files({path: shown.written(path.suffix) for path in output}, force=force)
        print(*output, sep="\n", file=sys.stderr if json else sys.stdout)
    if json:
        print_json(shown.as_json())
    elif not output:
        words = shown.words()
        print(painted(words) if is_fancy() and not plain else words, end="")
    lacking = [words for theme in themes for words in _lacking(measured[-1][0], theme)]
    for words in lacking:
        say(words)
    if lacking:
        raise typer.Exit(FOUND)


def painted(words: str) -> str:
    """What is missing or only reserves power in colour as well."""
    return _LOUD.sub(lambda found: f"{BOLD}{RED}{found[0]}{PLAIN}", words)


class _Shown:
    """What was measured, in each form that it is shown in."""

    def __init__(self, measured: Sequence[tuple[Coverage, tuple[Row, ...]]], source: Source | None) -> None:
        self._measured = measured
        self._source = source
        self._pairs = compare_coverage(measured[0][0], measured[1][0]) if len(measured) > 1 else ()

    def words(self) -> str:
        first, rows = self._measured[0]
        if self._pairs:
            return render_comparison(first, self._measured[1][0], self._pairs)
        return render_coverage(first, self._source, rows)

    def as_json(self) -> dict[str, Any]:
        return {
            "documents": [
                coverage_as_json(one, self._source, rows)
                | {"findings": [finding_as_json(finding) for finding in one.findings]}
                for one, rows in self._measured
            ],
            "compared": comparison_as_json(self._pairs) if self._pairs else None,
        }

    def written(self, suffix: str) -> bytes:
        if suffix == ".csv":
            return render_coverage_csv([(one, self._source, rows) for one, rows in self._measured])
        if suffix == ".json":
            return (json_text.dumps(self.as_json(), ensure_ascii=False, indent=2) + "\n").encode()
        return (self._page() if suffix == ".html" else self.words()).encode()

    def _page(self) -> str:
        from clausekit.rendering.coverage_html import render_comparison_html, render_coverage_html  # brings Jinja

        first, rows = self._measured[0]
        if self._pairs:
            return render_comparison_html(first, self._measured[1][0], self._pairs)
        return render_coverage_html(first, self._source, rows)


def _measured(one: Operand, library: Library, source: Source | None) -> tuple[Coverage, tuple[Row, ...]]:
    coverage = measure_coverage(one.document, library, name=one.side.name, findings=one.findings)
    return coverage, measure_against(coverage, library, source) if source is not None else ()


def _check(
    files: list[str], outputs: list[Path], themes: list[str], library: Library, *, compare: bool, against: str
) -> None:
    """See that there are as many texts as asked for, and that every name is known.

    Raises:
        InputError: all that is wrong.
    """
    wrong = []
    if len(files) != 1 + compare:
        hint = "clausekit coverage --compare A B" if compare or len(files) == 2 else "name one text"
        wrong.append(
            Finding(
                "wrong-number-of-texts",
                f"{1 + compare} text{'s' if compare else ''} expected, {len(files)} given",
                hint=hint,
            )
        )
    if compare and against:
        hint = "measure each text `--against` the source by itself"
        wrong.append(Finding("compare-and-against", "`--compare` shows the library's themes only", hint=hint))
    known = told_themes(library)
    for theme in themes:
        if theme not in known:
            hint = nearest(theme, known) or f"the themes are: {', '.join(known)}"
            wrong.append(Finding("unknown-theme", f"`{theme}` is not a theme that can be told from words", hint=hint))
    for path in outputs:
        if path.suffix not in KINDS:
            message = f"coverage cannot be written as `{path.suffix or path.name}`"
            wrong.append(
                Finding("unknown-format", message, Location(str(path)), hint=f"end the name in {', '.join(KINDS)}")
            )
    if wrong:
        raise InputError(wrong)


def _lacking(coverage: Coverage, theme: str) -> list[str]:
    """Why a required theme is not met, or nothing: something must speak of it that does not reserve power."""
    row = coverage.row(theme)
    if row is None or not row.mentioned:
        return [f"missing: {theme}: nothing in {coverage.name} is about it"]
    if not row.protected:
        labels = ", ".join(dict.fromkeys(one.label for one in row.own))
        return [f"missing: {theme}: nothing in {coverage.name} protects; look at {labels}"]
    return []
