"""Going through a tree of blocks, to read it or to change its lines."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from operator import is_

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
from clausekit.document.inlines import Line


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block of a tree, each before those below it."""
    for block in blocks:
        yield block
        if isinstance(block, (Provision, Schedule)):
            yield from walk(block.children)


def block_lines(block: Block) -> Iterator[Line]:
    """Every line of one block, without those of the blocks below it."""
    match block:
        case Heading() | Paragraph() | Note():
            yield block.text
        case Provision():
            yield block.title
            yield block.text
        case BulletList():
            yield from block.items
        case Table():
            yield from block.header
            for row in block.rows:
                yield from row
        case Schedule():
            yield block.title
        case SignatureBlock():
            pass


def map_lines(block: Block, change: Callable[[Line], Line]) -> Block:
    """The same block, with each of its lines, and of the blocks below it, changed."""
    match block:
        case Heading() | Paragraph() | Note():
            text = change(block.text)
            return block if text is block.text else replace(block, text=text)
        case Provision():
            below = tuple(map_lines(child, change) for child in block.children)
            title, text = change(block.title), change(block.text)
            if title is block.title and text is block.text and all(map(is_, below, block.children)):
                return block
            return replace(block, title=title, text=text, children=below)
        case BulletList():
            return replace(block, items=tuple(map(change, block.items)))
        case Table():
            rows = tuple(tuple(map(change, row)) for row in block.rows)
            return replace(block, header=tuple(map(change, block.header)), rows=rows)
        case Schedule():
            below = tuple(map_lines(child, change) for child in block.children)
            return replace(block, title=change(block.title), children=below)
        case SignatureBlock():
            return block


def map_blocks(blocks: tuple[Block, ...], change: Callable[[Block], Block]) -> tuple[Block, ...]:
    """The same tree with every block changed, each before those below it."""
    changed = []
    for block in blocks:
        new = change(block)
        if isinstance(block, (Provision, Schedule)) and isinstance(new, (Provision, Schedule)):
            new = replace(new, children=map_blocks(block.children, change))
        changed.append(new)
    return tuple(changed)
