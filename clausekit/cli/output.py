"""Saying things: results to standard output, talk to standard error, colour and boxes only where they help."""

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from clausekit.findings import Finding, Severity

PLAIN_VARIABLES = ("NO_COLOR", "CLAUSEKIT_PLAIN")
WIDEST = 100
"""Columns of text at most, however wide the terminal: longer lines are hard to read."""


def say(words: str) -> None:
    """Talk, which is not a result: long lines are broken between words on a terminal, left whole elsewhere."""
    if not sys.stderr.isatty():
        print(words, file=sys.stderr)
        return
    width = columns()
    for line in words.splitlines() or [""]:
        indent = line[: len(line) - len(line.lstrip())]
        whole = len(line) <= width
        lines = [line] if whole else textwrap.wrap(line, width, subsequent_indent=indent + "  ", break_on_hyphens=False)
        print(*lines, sep="\n", file=sys.stderr)


def columns() -> int:
    """How wide the terminal is, or what of it is easy to read."""
    return min(shutil.get_terminal_size().columns, WIDEST)


def say_findings(findings: Iterable[Finding]) -> None:
    """Findings one a line, and how many of them are mistakes."""
    mistakes = 0
    for finding in findings:
        mistakes += finding.severity is Severity.ERROR
        say(str(finding))
    if mistakes:
        say(f"{mistakes} mistake{'s' if mistakes > 1 else ''}.")


def print_words(text: str, indent: str = "") -> None:
    """Words as a result: broken between words to the width of a terminal, left whole in a file or a pipe."""
    if not sys.stdout.isatty():
        print(indent + text)
        return
    width = columns()
    hanging = indent + ("  " if text.startswith("- ") else "")
    for line in textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=hanging) or [""]:
        print(line)


def print_json(content: Any) -> None:
    """A result for a program."""
    print(json.dumps(content, ensure_ascii=False, indent=2))


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """A finding as docs/schemas/findings.schema.json describes it."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "part": place.part,
    }


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]], *, plain: bool) -> None:
    """A table: with Rich on a terminal, else one row a line with a tab between cells."""
    if plain or not is_fancy():
        for row in rows:
            print("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for at, title in enumerate(header):
        table.add_column(title, no_wrap=at == 0, overflow="fold")
    for row in rows:
        table.add_row(*row)
    Console(highlight=False).print(table)


def is_fancy() -> bool:
    """Whether standard output is a terminal whose owner has not asked for plain text."""
    wants_plain = any(os.environ.get(name) for name in PLAIN_VARIABLES) or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not wants_plain
