"""How numbered blocks are cited: ``4``, ``4.2``, ``4.2(a)``, ``Schedule 1``, ``Schedule 1, paragraph 2``."""

from collections.abc import Iterator

from clausekit.document.blocks import Block, Provision, Schedule


def cited_blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Provision | Schedule]]:
    """Every numbered block with the label that cites it, in order."""
    for block in blocks:
        if isinstance(block, Schedule):
            yield block.number, block
            for child in block.children:
                if isinstance(child, Provision):
                    yield from _below(child, f"{block.number}, paragraph {child.number}")
        elif isinstance(block, Provision):
            yield from _below(block, block.number)


def _below(provision: Provision, label: str) -> Iterator[tuple[str, Provision]]:
    yield label, provision
    for child in provision.children:
        if isinstance(child, Provision):
            inside = child.number if not child.number.startswith("(") else label + child.number
            yield from _below(child, inside)
