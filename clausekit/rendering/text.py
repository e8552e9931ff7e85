"""A document as plain text, for an email or a screen reader."""

import sys
import textwrap
from collections.abc import Iterator
from itertools import zip_longest

from clausekit.document.blocks import (
    Block,
    BulletList,
    Heading,
    Note,
    Paragraph,
    Provision,
    Schedule,
    SignatureBlock,
    Table,
)
from clausekit.document.document import Document
from clausekit.document.inlines import Line, line_text

WIDTH = 78
UNWRAPPED = sys.maxsize
STEP = 6
"""Columns that each level is set in by."""
TO_SIGN = "_" * 22


def render_text(document: Document, width: int = WIDTH) -> str:
    """A document as plain text, in lines of at most ``width`` columns where words allow it.

    Args:
        document: what to render.
        width: columns; ``UNWRAPPED`` keeps each paragraph on one line, as programs that compare lines want it.
    """
    writer = _Writer(width)
    lines = [*writer.title_page(document)]
    if document.contents:
        lines += ["CONTENTS", "", *writer.contents(document), ""]
    for block in document.blocks:
        lines += writer.block(block, 0)
    return "\n".join(lines).rstrip("\n") + "\n"


class _Writer:
    def __init__(self, width: int) -> None:
        self._width = width

    def title_page(self, document: Document) -> Iterator[str]:
        page = document.title_page
        yield from self._wrapped(page.title.upper(), 0)
        yield ""
        for party in page.parties:
            yield from self._wrapped(party, 0)
        yield ""
        for label, value in page.facts:
            yield from self._wrapped(f"{label}: {value}", 0)
        if page.standing:
            yield ""
            yield from self._wrapped(page.standing, 0)
        yield ""

    def contents(self, document: Document) -> Iterator[str]:
        for block in document.blocks:
            if isinstance(block, (Provision, Schedule)) and block.title:
                yield from self._hanging(block.number, line_text(block.title), 0)

    def block(self, block: Block, indent: int) -> Iterator[str]:
        match block:
            case Heading():
                yield ""
                yield from self._wrapped(line_text(block.text).upper(), indent)
                yield ""
            case Provision() if block.title:
                yield from self._titled(block.number, block.title)
                yield from self._below(block.children, indent)
            case Schedule():
                yield from self._titled(block.number, block.title)
                yield from self._below(block.children, indent)
            case Provision():
                yield from self._hanging(block.number, line_text(block.text), indent)
                yield ""
                yield from self._below(block.children, indent + STEP)
            case Paragraph():
                yield from self._wrapped(line_text(block.text), indent + STEP)
                yield ""
            case Note():
                label = f"{block.label}: " if block.label else ""
                yield from self._wrapped(label + line_text(block.text), indent + STEP)
                yield ""
            case BulletList():
                for item in block.items:
                    yield from self._hanging("*", line_text(item), indent + STEP)
                yield ""
            case Table():
                yield from self._table(block, indent + STEP)
            case SignatureBlock():
                yield from self._wrapped(f"Signed for {block.party}", indent)
                yield ""
                for role in block.roles:
                    yield from self._wrapped(role, indent)
                    yield f"Signature: {TO_SIGN}  Name: ______________  Date: _________"
                    yield ""

    def _below(self, children: tuple[Block, ...], indent: int) -> Iterator[str]:
        for child in children:
            yield from self.block(child, indent)

    def _titled(self, number: str, title: Line) -> Iterator[str]:
        yield ""
        yield from self._hanging(number, line_text(title).upper(), 0)
        yield ""

    def _table(self, table: Table, indent: int) -> Iterator[str]:
        """A table row by row, each cell with its column's heading: readable aloud, at any width."""
        for row in table.rows or ((),):
            for heading, cell in zip_longest(table.header, row, fillvalue=()):
                words = line_text(cell) or (TO_SIGN if table.is_signed else "")
                yield from self._wrapped(f"{line_text(heading)}: {words}", indent)
            yield ""

    def _hanging(self, number: str, words: str, indent: int) -> list[str]:
        lead = " " * indent + number.ljust(STEP - 1) + " "
        return self._fill(words, lead, " " * len(lead)) or [lead.rstrip()]

    def _wrapped(self, words: str, indent: int) -> list[str]:
        return self._fill(words, " " * indent, " " * indent)

    def _fill(self, words: str, first: str, others: str) -> list[str]:
        """Lines broken at spaces only, so that joining them gives the words again."""
        return textwrap.wrap(words, self._width, initial_indent=first, subsequent_indent=others, break_on_hyphens=False)
