"""An operand of ``clausekit diff``: one side of a comparison, with all that is known of it."""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path, PurePath

from clausekit.document.document import Document
from clausekit.document.inlines import line_text
from clausekit.document.walk import block_lines
from clausekit.findings import Finding, Severity
from clausekit.rendering.report import Side


class View(StrEnum):
    """Which of the two texts in a file with tracked changes is meant."""

    COUNTERED = "countered"
    TABLED = "tabled"


OPENING_BLOCKS = 8
"""Blocks among which a text without a title page may give its date."""
LONGEST_DATE = 40
"""Characters; a longer line is a sentence."""
_DATE = re.compile(rf"date:\s*(\S.{{0,{LONGEST_DATE}}})", re.IGNORECASE)
LISTED = 8
"""Differing suggestions that are named; more are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operand:
    """One side of a comparison: its text, and what to say of it."""

    side: Side
    document: Document
    findings: tuple[Finding, ...] = ()
    file: Path | None = None
    """The file that it was read from: only such a text can have been exchanged."""
    suggested: dict[str, str] = field(default_factory=dict)
    """What the library suggests for answers that are blank in the text."""


def date_of(document: Document) -> str:
    """The date that a document gives on its title page or in its first lines, in its own words, or empty."""
    facts = [f"{label.strip(' :')}: {value}" for label, value in document.title_page.facts]
    first = [line_text(line) for block in document.blocks[:OPENING_BLOCKS] for line in block_lines(block)]
    found = (_DATE.fullmatch(words.strip()) for words in (*facts, *first))
    return next((match[1] for match in found if match), "")


def without_file_names(before: Operand, after: Operand) -> tuple[Operand, Operand]:
    """Both sides without their titles, where these are only the names of the two files.

    A file without a title is called by its name, and a new name is not a change of the text.
    """
    if before.document.title == after.document.title or not all(_is_called_by_its_file(one) for one in (before, after)):
        return before, after
    return _untitled(before), _untitled(after)


def _is_called_by_its_file(side: Operand) -> bool:
    return side.document.title == PurePath(side.side.name).stem


def _untitled(side: Operand) -> Operand:
    page = replace(side.document.title_page, title="")
    return replace(side, document=replace(side.document, title_page=page))


def other_suggestions(before: Operand, after: Operand) -> tuple[Finding, ...]:
    """A warning where the library suggests other answers on the two sides: blanks do not show it."""
    differ = [
        f"{name}: {before.suggested[name] or 'none'} -> {after.suggested[name] or 'none'}"
        for name in before.suggested
        if name in after.suggested and before.suggested[name] != after.suggested[name]
    ]
    if not differ:
        return ()
    more = f"; and {len(differ) - LISTED} more" if len(differ) > LISTED else ""
    message = f"blanks hide that the library suggests other answers: {'; '.join(differ[:LISTED])}{more}"
    hint = "`--defaults` compares them filled in"
    return (Finding("suggestions-differ", message, severity=Severity.WARNING, hint=hint),)
