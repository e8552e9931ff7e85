"""Cut a document into provisions as they bind: a line of words, with the list that it opens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeGuard

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
from clausekit.document.labels import cited_blocks
from clausekit.findings import Location
from clausekit.language.sentences import sentences


@dataclass(frozen=True)
class Cut:
    """Words that are read together."""

    label: str
    heading: str
    text: str
    line: str
    """The line that opens the list, or all there is."""
    items: tuple[str, ...]
    place: Location

    @cached_property
    def statements(self) -> tuple[str, ...]:
        """Whole sentences; made when asked for, since most cuts are about no theme and nobody reads them."""
        return tuple(_statements(self.line, self.items))


def cut(document: Document) -> tuple[Cut, ...]:
    """Every line of the document's blocks in exactly one cut; titles and headings are only what a cut stands under."""
    cutter = _Cutter({id(block): label for label, block in cited_blocks(document.blocks)})
    cutter.take_all(document.blocks)
    return tuple(cutter.cuts)


class _Cutter:
    def __init__(self, labels: dict[int, str]) -> None:
        self.cuts: list[Cut] = []
        self._labels = labels
        self._label = ""
        self._heading = ""

    def take_all(self, blocks: Sequence[Block]) -> None:
        """Neighbours together: a line that ends in a colon opens the list after it."""
        at = 0
        while at < len(blocks):
            block = blocks[at]
            after = blocks[at + 1] if at + 1 < len(blocks) else None
            if isinstance(after, BulletList) and self._opens_what_follows(block):
                self._add(line_text(block.text), tuple(_lines((after,))), block.place)
                at += 2
                continue
            self._take(block)
            at += 1

    def _opens_what_follows(self, block: Block) -> TypeGuard[Paragraph | Provision]:
        if not isinstance(block, (Paragraph, Provision)) or not _opens(line_text(block.text)):
            return False
        if isinstance(block, Paragraph):
            return True
        self._name(block)
        return not block.children

    def _take(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading = line_text(block.text)
            case Schedule():
                self._label = block.number
                self._heading = line_text(block.title) or self._heading
                self.take_all(block.children)
            case Provision():
                self._take_provision(block)
            case Table():
                for line in _lines((block,)):
                    self._add(line, (), block.place)
            case Paragraph() | BulletList() | Note():
                for line in _lines((block,)):
                    self._add(line, (), block.place)
            case SignatureBlock():
                pass

    def _take_provision(self, block: Provision) -> None:
        self._name(block)
        text = line_text(block.text)
        if _opens(text) and block.children:
            self._add(text, tuple(_lines(block.children)), block.place)
            return
        self._add(text, (), block.place)
        self.take_all(block.children)

    def _name(self, block: Provision) -> None:
        self._label = self._labels.get(id(block)) or block.number or self._label
        self._heading = line_text(block.title) or self._heading

    def _add(self, text: str, items: tuple[str, ...], place: Location) -> None:
        whole = "\n".join((text, *items)).strip()
        if not whole:
            return
        label = self._label or (f"under “{self._heading}”" if self._heading else "")
        self.cuts.append(Cut(label, self._heading, whole, text, items, place))


def _opens(text: str) -> bool:
    return text.rstrip().endswith(":")


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Every line of words below a provision, in order; a row of a table is one line."""
    for block in blocks:
        match block:
            case Provision():
                words = " ".join(filter(None, (line_text(block.title), line_text(block.text))))
                yield from filter(None, (words,))
                yield from _lines(block.children)
            case Schedule():
                yield from _lines(block.children)
            case Heading() | Paragraph() | Note():
                yield from filter(None, (line_text(block.text),))
            case BulletList():
                yield from filter(None, map(line_text, block.items))
            case Table():
                for row in (block.header, *block.rows):
                    yield from filter(None, ("; ".join(filter(None, map(line_text, row))),))
            case SignatureBlock():
                pass


def _statements(text: str, items: tuple[str, ...]) -> Iterator[str]:
    """The sentences of a text; the one that opens a list is said once with each item."""
    said = sentences(text)
    if not items:
        yield from said
        return
    *whole, opening = said or [""]
    yield from whole
    opening = opening.rstrip().removesuffix(":")
    for item in items:
        first, *more = sentences(item) or [item]
        yield f"{opening} {first.rstrip(' ;')}".strip()
        yield from more
