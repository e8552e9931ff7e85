"""What a reader must find in the Word file of a document: its paragraphs and rows in order, each with its number."""

from collections.abc import Iterator
from typing import assert_never

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
from clausekit.document.inlines import line_text

ShownLine = str | tuple[str, ...]
"""A paragraph with its number, or a row of a table as its cells."""


def expected_lines(document: Document) -> Iterator[ShownLine]:
    """Every paragraph and row of a document, the title page and the contents among them.

    Why this is not taken from the layout that is written: a block that the layout forgot would be missing on both
    sides, and the loss would go unseen.
    """
    page = document.title_page
    yield page.title
    yield from page.parties
    for label, value in page.facts:
        yield f"{label}: {value}"
    if page.standing:
        yield page.standing
    if document.contents:
        yield "Contents"
        for block in document.blocks:
            if isinstance(block, (Provision, Schedule)) and block.title and block.id:
                yield numbered(block.number, line_text(block.title))
    for block in document.blocks:
        yield from _block_lines(block)


def numbered(number: str, words: str) -> str:
    """A number and the words beside it."""
    return f"{number} {words}" if number else words


def _block_lines(block: Block) -> Iterator[ShownLine]:
    match block:
        case Heading() | Paragraph():
            yield line_text(block.text)
        case Note():
            yield numbered(block.label, line_text(block.text))
        case BulletList():
            for item in block.items:
                yield line_text(item)
        case Provision() | Schedule():
            own = (block.title, block.text) if isinstance(block, Provision) else (block.title,)
            lines = [line_text(line) for line in own if line] or [""]
            yield numbered(block.number, lines[0])
            yield from lines[1:]
            for child in block.children:
                yield from _block_lines(child)
        case Table():
            for row in (block.header, *block.rows):
                yield tuple(map(line_text, row))
            yield ""
        case SignatureBlock():
            yield (f"Signed for {block.party}", "Signature", "Name", "Date")
            for role in block.roles:
                yield (role, "", "", "")
            yield ""
        case _:
            assert_never(block)
