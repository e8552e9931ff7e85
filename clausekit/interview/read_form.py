"""Read a form back: the answers that a person wrote into its tables."""

import re
from collections.abc import Iterator
from pathlib import Path

from clausekit.document.blocks import Table
from clausekit.document.inlines import Line, line_text
from clausekit.document.walk import walk
from clausekit.findings import Finding, InputError, Location
from clausekit.intake.read import read_document
from clausekit.interview.form import ANSWER
from clausekit.interview.question import Answer

_LABEL = re.compile(rf"{ANSWER} \(([a-z0-9-]+)\)")


def read_form(path: Path) -> dict[str, Answer]:
    """The words under each question of a form that was filled in, as they stand; marks become the options marked.

    Raises:
        InputError: the file cannot be read, or is not one of our forms.
    """
    document = read_document(path).countered
    tables = [block for block in walk(document.blocks) if isinstance(block, Table)]
    given: dict[str, Answer] = {}
    for table in tables:
        label = _LABEL.fullmatch(_words(table.header[0])) if table.header else None
        if label:
            given[label[1]] = tuple(_answers(table))
    if not given:
        hint = "`--form questions.docx` makes one"
        raise InputError([Finding("no-form", "this file holds none of our questions", Location(str(path)), hint=hint)])
    return given


def _answers(table: Table) -> Iterator[str]:
    """The lines written, or the options that are marked in the second column with anything at all."""
    for row in table.rows:
        words = _words(row[0])
        if (len(row) == 1 or _words(row[1])) and words:
            yield words


def _words(line: Line) -> str:
    return " ".join(line_text(line).split())
