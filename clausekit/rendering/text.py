"""A document as plain text, for an email or a screen reader."""

import textwrap
from collections.abc import Iterator

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
STEP = 6
"""Columns that each level is set in by."""


def render_text(document: Document) -> str:
    """A document as plain text, in lines of at most 78 columns where words allow it."""
    lines = [*_title_page(document)]
    if document.contents:
        lines += ["CONTENTS", "", *_contents(document), ""]
    for block in document.blocks:
        lines += _block(block, 0)
    return "\n".join(lines).rstrip("\n") + "\n"


def _title_page(document: Document) -> Iterator[str]:
    page = document.title_page
    yield from _wrapped(page.title.upper(), 0)
    yield ""
    for party in page.parties:
        yield from _wrapped(party, 0)
    yield ""
    for label, value in page.facts:
        yield from _wrapped(f"{label}: {value}", 0)
    if page.standing:
        yield ""
        yield from _wrapped(page.standing, 0)
    yield ""


def _contents(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, (Provision, Schedule)) and block.title:
            yield from _hanging(block.number, line_text(block.title), 0)


def _block(block: Block, indent: int) -> Iterator[str]:
    match block:
        case Heading():
            yield ""
            yield from _wrapped(line_text(block.text).upper(), indent)
            yield ""
        case Provision() if block.title:
            yield from _titled(block.number, block.title)
            for child in block.children:
                yield from _block(child, indent)
        case Schedule():
            yield from _titled(block.number, block.title)
            for child in block.children:
                yield from _block(child, indent)
        case Provision():
            yield from _hanging(block.number, line_text(block.text), indent)
            yield ""
            for child in block.children:
                yield from _block(child, indent + STEP)
        case Paragraph() | Note():
            yield from _wrapped(line_text(block.text), indent + STEP)
            yield ""
        case BulletList():
            for item in block.items:
                yield from _hanging("*", line_text(item), indent + STEP)
            yield ""
        case Table():
            yield from _table(block, indent + STEP)
        case SignatureBlock():
            yield from _wrapped(f"Signed for {block.party}", indent)
            yield ""
            for role in block.roles:
                yield from _wrapped(role, indent)
                yield "Signature: ______________________  Name: ______________  Date: _________"
                yield ""


def _titled(number: str, title: Line) -> Iterator[str]:
    yield ""
    yield from _hanging(number, line_text(title).upper(), 0)
    yield ""


def _table(table: Table, indent: int) -> Iterator[str]:
    """A table row by row, each cell with its column's heading: readable aloud, at any width."""
    for row in table.rows:
        for heading, cell in zip(table.header, row, strict=True):
            yield from _wrapped(f"{line_text(heading)}: {line_text(cell)}", indent)
        yield ""


def _hanging(number: str, words: str, indent: int) -> list[str]:
    lead = " " * indent + number.ljust(STEP - 1) + " "
    return textwrap.wrap(words, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead)) or [lead.rstrip()]


def _wrapped(words: str, indent: int) -> list[str]:
    lead = " " * indent
    return textwrap.wrap(words, WIDTH, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False)
