"""Nodes: numbered blocks while they are being filled."""

from dataclasses import dataclass, field

from clausekit.document.blocks import NOWHERE, Block, Provision, Schedule
from clausekit.document.inlines import Line
from clausekit.findings import Location
from clausekit.intake.typed_numbers import Count, Part


@dataclass(slots=True, kw_only=True)
class Node:
    """A block that is still being filled; the root has no number."""

    kind: str
    """``root``, ``schedule``, ``article`` (opened by a word such as Article) or ``number``."""
    number: str = ""
    title: Line = ()
    text: Line = ()
    path: tuple[Part, ...] = ()
    """The parts of a number that repeats those above it, so that 4.2 is known to be below 4."""
    heading: int = 0
    id: str = ""
    place: Location = NOWHERE
    children: "list[Node | Block]" = field(default_factory=list)
    last: dict[str, tuple[Count, int]] = field(default_factory=dict)
    """For each form of number among the children, the last one and its level."""

    @property
    def holds_text(self) -> bool:
        """Whether blocks without a number stand in it: the document, a schedule, an article with a title."""
        return self.kind in ("root", "schedule") or bool(self.title) or self.kind == "article"


def finished(children: "list[Node | Block]") -> tuple[Block, ...]:
    """The blocks of a tree of nodes, once nothing more is added to them."""
    blocks: list[Block] = []
    for child in children:
        if not isinstance(child, Node):
            blocks.append(child)
        elif child.kind == "schedule":
            blocks.append(
                Schedule(
                    number=child.number,
                    title=child.title,
                    children=finished(child.children),
                    id=child.id,
                    place=child.place,
                )
            )
        else:
            blocks.append(
                Provision(
                    number=child.number,
                    title=child.title,
                    text=child.text,
                    children=finished(child.children),
                    id=child.id,
                    place=child.place,
                )
            )
    return tuple(blocks)
