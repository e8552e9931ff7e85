"""Read a form back: the answers that a person wrote into its tables."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from clausekit.document.blocks import Paragraph, Table
from clausekit.document.inlines import Line, line_text
from clausekit.document.walk import walk
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.intake.read import read_document
from clausekit.interview.form import HEADER, MAKES_ROWS, MORE, OPENING
from clausekit.interview.form_grids import grid_answers, grid_headed, is_mark, unnamed
from clausekit.interview.question import Answer

_ASKED = re.compile(r"\d+\. .*\[([a-z0-9-]+)\]")
_NUMBERED = re.compile(r"\d+\. ")
_ALONE = re.compile(r"Your answer \(([a-z0-9-]+)\)")
"""The head of a table that holds one question alone, as forms were once made."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """What a person wrote into a form."""

    given: Mapping[str, Answer]
    """The words under each question, as they stand; marks become the options marked."""
    findings: tuple[Finding, ...]
    """Words that stand beside the tables and are no answer: a person has to look at them."""


@dataclass(slots=True)
class _Found:
    """What was found so far."""

    given: dict[str, list[str]] = field(default_factory=dict)
    stray: list[str] = field(default_factory=list)
    """Words that stand under no question."""


def read_form(path: Path) -> FilledForm:
    """The answers in a form that was filled in.

    Raises:
        InputError: the file cannot be read, or is not one of our forms.
    """
    blocks = list(walk(read_document(path).countered.blocks))
    found = _Found()
    for table in (block for block in blocks if isinstance(block, Table)):
        _read_table(table, found)
    place = Location(str(path))
    if not found.given:
        hint = "`--form questions.docx` makes one"
        raise InputError([Finding("no-form", "this file holds none of our questions", place, hint=hint)])
    alone = any(isinstance(block, Table) and _ALONE.fullmatch(_words(block.header[0])) for block in blocks)
    beside = () if alone else (_words(block.text) for block in blocks if isinstance(block, Paragraph))
    stray = [*found.stray, *(words for words in beside if words and not _is_ours(words))]
    return FilledForm(
        {name: tuple(lines) for name, lines in found.given.items()},
        tuple(Finding("no-answer", f"stands under no question: “{words}”", place, Severity.WARNING) for words in stray),
    )


def _read_table(table: Table, found: _Found) -> None:
    header = [_words(cell) for cell in table.header]
    rows = [[_words(cell) for cell in row] for row in table.rows]
    if grid := grid_headed(header):
        found.given |= {name: list(given) for name, given in grid_answers(grid, rows)}
        found.stray += unnamed(grid, rows)
    elif len(header) == 1 or header[0] != HEADER[0]:
        alone = _ALONE.fullmatch(header[0])
        if alone:
            found.given[alone[1]] = list(_marked(rows))
        else:
            found.stray += [cell for row in (header, *rows) for cell in row if cell]
    else:
        _read_questions(rows, found)


def _read_questions(rows: list[list[str]], found: _Found) -> None:
    """Rows of questions: what is written beside a question, beside its further lines, or which options are marked."""
    lines: list[str] | None = None
    for left, *right in rows:
        written = " ".join(cell for cell in right if cell)
        if asked := _ASKED.fullmatch(left):
            lines = found.given.setdefault(asked[1], [])
            lines += [written] if written else []
        elif lines is None:
            found.stray += [cell for cell in (left, written) if cell and written]
        elif left in ("", MORE):
            lines += [written] if written else []
        elif is_mark(written):
            lines.append(left)


def _marked(rows: list[list[str]]) -> Iterator[str]:
    """The lines written, or the options that are marked in the second column with anything but a no."""
    for row in rows:
        if row[0] and (len(row) == 1 or is_mark(row[1])):
            yield row[0]


def _is_ours(words: str) -> bool:
    return words in OPENING or (words.endswith(MAKES_ROWS) and _NUMBERED.match(words) is not None)


def _words(line: Line) -> str:
    return " ".join(line_text(line).split())
