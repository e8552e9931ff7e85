"""The unions' own mark-up: whose words are whose, by colour, by line and by a mark, any one of them enough."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from clausekit.comparison.comparison import Comparison
from clausekit.document.labels import cited_blocks
from clausekit.document.walk import walk
from clausekit.rendering.pair_up import Places
from clausekit.rendering.standing import UNION_ONLY_NOTICE
from clausekit.rendering.weave import Margin
from clausekit.rendering.weave_documents import side_by_side, weave_documents
from clausekit.word.tracked import Mark, MarkedBlock, MarkedLine, MarkedParagraph
from clausekit.word.values import RefField, Run

AGREED_MARK = "[agreed] "
AGREED_CHANGED_MARK = "[agreed before, changed here] "
PARAGRAPH_SIGN = "¶"


class Side(StrEnum):
    """Whose words they are."""

    UNION = "union"
    EMPLOYER = "employer"

    @property
    def letter(self) -> str:
        """What stands before its words in brackets."""
        return self.value[0].upper()

    @property
    def other(self) -> "Side":
        """The side across the table."""
        return Side.EMPLOYER if self is Side.UNION else Side.UNION


COLOURS = {Side.UNION: "10306E", Side.EMPLOYER: "B34700"}
"""Dark blue and a lighter rust: both can be read on white, and in grey one is dark and the other is not."""
AGREED_COLOUR = "1B6E3C"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Whose proposal the text after is, what it is called, and what both sides have settled in it."""

    side: Side
    proposer: str = ""
    """As the head of each page names it, for example ``Northshire Council``."""
    agreed: frozenset[str] = frozenset()
    """Numbers as cited (``4``, ``4.2``) of what both sides have settled, with all that is below them."""
    exchanged: bool = False
    """Whether both texts were exchanged; else every page says that the file is for the union only."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one owner in a row: kept by both, put in by the proposer, or of the other side and taken out."""

    mark: Mark
    side: Side | None
    runs: tuple[Run, ...]

    @property
    def opening(self) -> str:
        """The mark before them."""
        return f"[{self.side.letter}: " if self.side else ""

    @property
    def closing(self) -> str:
        """The mark after them."""
        return "]" if self.side else ""


def marked_up(comparison: Comparison, proposal: Proposal) -> tuple[MarkedBlock, ...]:
    """Both texts in one order, numbers as words and without a table of contents."""
    before, after = (replace(one, contents=False) for one in (comparison.before, comparison.after))
    sides = side_by_side(replace(comparison, before=before, after=after), typed_numbers=True)
    return weave_documents(sides, Margin(agreed=_agreed_places(sides.after, comparison, proposal)))


def heading(proposal: Proposal) -> str:
    """What stands at the head of every page: who may see it and who proposes it."""
    proposer = f": {proposal.proposer}" if proposal.proposer else ""
    said = f"Proposal of the {proposal.side}{proposer}"
    return said if proposal.exchanged else f"{UNION_ONLY_NOTICE} | {said}"


def legend(proposal: Proposal) -> tuple[str, ...]:
    """How to read it, in words."""
    new, old = proposal.side, proposal.side.other
    return (
        f"[{new.letter}: words] underlined: the {new} puts them in.",
        f"[{old.letter}: words] struck through: words of the {old}'s text that the {new} takes out.",
        "[agreed]: both sides have settled it. Words without a mark are in both texts, which settles nothing yet.",
    )


def line_words(line: MarkedLine, proposal: Proposal, end: Mark = Mark.KEPT) -> Iterator[Words]:
    """The words of a line by their owner; a paragraph mark put in or taken out between kept words is a sign."""
    owner = {Mark.KEPT: None, Mark.PUT_IN: proposal.side, Mark.TAKEN_OUT: proposal.side.other}
    kept = False
    for mark, pieces in groupby(line, key=lambda one: one.mark):
        kept = kept or mark is Mark.KEPT
        yield Words(mark, owner[mark], tuple(_run(one.piece) for one in pieces))
    if kept and end is not Mark.KEPT:
        yield Words(end, owner[end], (Run(PARAGRAPH_SIGN),))


def agreed_mark(block: MarkedParagraph) -> str:
    """What stands before a paragraph that was settled; one that changes all the same is not called agreed."""
    if not block.agreed:
        return ""
    changed = block.end is not Mark.KEPT or any(one.mark is not Mark.KEPT for one in block.number + block.line)
    return AGREED_CHANGED_MARK if changed else AGREED_MARK


def _run(piece: object) -> Run:
    if isinstance(piece, Run):
        return piece
    return Run(piece.text) if isinstance(piece, RefField) else Run("\t")


def _agreed_places(after: Places, comparison: Comparison, proposal: Proposal) -> frozenset[int]:
    settled = {
        id(below)
        for label, block in cited_blocks(comparison.after.blocks)
        if label in proposal.agreed
        for below in walk((block,))
    }
    return frozenset(at for at, one in enumerate(after.laid) if one.block is not None and id(one.block) in settled)
