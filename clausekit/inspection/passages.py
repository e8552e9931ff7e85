"""Passages: every line of a document with the number it stands under, and the marks that allow a finding there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from clausekit.document.blocks import Block, BulletList, Heading, Note, Paragraph, Provision, Schedule, Table
from clausekit.document.document import Document
from clausekit.document.inlines import DefinedTerm, Line, line_text
from clausekit.findings import Location

MARK = re.compile(
    r"\s*(?:<!--|\[)\s*lint:\s*(?P<code>[a-z0-9-]+)\s*:?\s+off(?:\s+because\b\s*(?P<reason>.*?))?\s*(?:-->|\])\s*"
)
"""``<!-- lint: weak-duty off because … -->`` or ``[lint: weak-duty off because …]``."""


class Kind(StrEnum):
    """What kind of line a passage is."""

    HEADING = "heading"
    TITLE = "title"
    TEXT = "text"
    ITEM = "item"
    HEADER_CELL = "header cell"
    CELL = "cell"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One line of a document, where it stands."""

    text: str
    """The words, without marks that allow a finding."""
    line: Line
    block: Block
    kind: Kind
    label: str
    """The number it is cited by, or the last one before it; empty before the first."""
    article: int
    """Counts the top-level blocks, so that passages of one article can be told."""
    inside: str = ""
    """The schedule it stands in, as cited."""
    lead: str = ""
    """The words above that go on in it, up to a colon: ``The Employer must``."""
    place: Location

    @property
    def defines(self) -> str:
        """The term to which it gives a meaning, or empty."""
        return next((part.text for part in self.line if isinstance(part, DefinedTerm) and part.defines), "")


@dataclass(frozen=True, slots=True)
class Allowance:
    """A mark in the text that allows one check's findings in one provision."""

    code: str
    reason: str
    place: Location
    label: str
    """The number it stands under; empty before the first, and then it holds for the whole text."""


def passages_of(document: Document) -> tuple[tuple[Passage, ...], tuple[Allowance, ...]]:
    """Every passage in order, and every mark that allows findings."""
    gatherer = _Gatherer()
    for at, block in enumerate(document.blocks):
        gatherer.article = at
        gatherer.inside = ""
        gatherer.take(block, "", "")
    return tuple(gatherer.passages), tuple(gatherer.allowances)


class _Gatherer:
    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.allowances: list[Allowance] = []
        self.article = 0
        self.inside = ""
        self._label = ""

    def take(self, block: Block, above: str, lead: str) -> None:
        """A block and those below it; ``above`` is the label of the provision that holds it."""
        label = above
        if isinstance(block, Schedule):
            self.inside = self._label = label = block.number
        elif isinstance(block, Provision) and block.number:
            self._label = label = self._cited(block, above)
        for kind, line in _lines(block):
            self._add(kind, line, block, lead)
        if not isinstance(block, (Provision, Schedule)):
            return
        own = self.passages[-1].text if self.passages and self.passages[-1].block is block else ""
        below = own.rstrip().removesuffix(":") if own.rstrip().endswith(":") else ""
        for child in block.children:
            self.take(child, label, below)

    def _cited(self, block: Provision, above: str) -> str:
        if self.inside and above == self.inside:
            return f"{self.inside}, paragraph {block.number}"
        return above + block.number if block.number.startswith("(") else block.number

    def _add(self, kind: Kind, line: Line, block: Block, lead: str) -> None:
        words = line_text(line)
        known = block.place if block.place.file else Location()
        place = replace(known, part=self._label or known.part)
        for found in MARK.finditer(words):
            self.allowances.append(Allowance(found["code"], (found["reason"] or "").strip(), place, self._label))
        text = MARK.sub(" ", words).strip() if "lint:" in words else words.strip()
        if text:
            self.passages.append(
                Passage(
                    text=text,
                    line=line,
                    block=block,
                    kind=kind,
                    label=self._label,
                    article=self.article,
                    inside=self.inside,
                    lead=lead if text[:1].islower() else "",
                    place=place,
                )
            )


def _lines(block: Block) -> Iterator[tuple[Kind, Line]]:
    match block:
        case Heading():
            yield Kind.HEADING, block.text
        case Paragraph():
            yield Kind.TEXT, block.text
        case Note():
            yield Kind.NOTE, block.text
        case Provision():
            yield Kind.TITLE, block.title
            yield Kind.TEXT, block.text
        case Schedule():
            yield Kind.TITLE, block.title
        case BulletList():
            for item in block.items:
                yield Kind.ITEM, item
        case Table():
            for cell in block.header:
                yield Kind.HEADER_CELL, cell
            for row in block.rows:
                for cell in row:
                    yield Kind.CELL, cell
        case _:
            return
