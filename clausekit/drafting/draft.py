"""Draft: the chain from a bargaining file and the library to a document."""

from dataclasses import dataclass
from pathlib import Path

from clausekit.document.blocks import Block
from clausekit.document.document import Document, Numbering, TitlePage
from clausekit.drafting.arrange import arrange
from clausekit.drafting.bargaining import Bargaining, BargainingFile
from clausekit.drafting.fill import fill
from clausekit.drafting.frame import Frame, read_frame
from clausekit.drafting.freeze import FrozenNumber, freeze, number_frozen
from clausekit.drafting.link import link
from clausekit.drafting.number import number
from clausekit.drafting.select import select
from clausekit.findings import Finding
from clausekit.library.load import Library
from clausekit.library.terms import term_labels
from clausekit.shipped import shipped_templates


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted agreement, what to say about it, and its numbers, to be kept once it is exchanged."""

    document: Document
    notes: tuple[Finding, ...]
    numbered: tuple[Block, ...]
    """The blocks with their numbers, and with keys for ids."""

    @property
    def numbers(self) -> tuple[FrozenNumber, ...]:
        """The numbers, gathered when they are asked for: few drafts are exchanged."""
        return freeze(self.numbered)


def draft(
    bargaining: BargainingFile,
    library: Library,
    *,
    allow_blanks: bool = False,
    frozen: tuple[FrozenNumber, ...] | None = None,
    templates: Path | None = None,
) -> Draft:
    """Draft the agreement that a bargaining file describes.

    The mandate plays no part: this function has no way to reach it, so the text is the same
    whatever the mandate says.

    Args:
        bargaining: the bargaining file.
        library: the clauses, with their layers.
        allow_blanks: leave visible blanks where answers are missing.
        frozen: the numbers exchanged, if numbering is frozen.
        templates: another folder of templates than the bundled one.

    Raises:
        InputError: every reason why it cannot be drafted, each with its place.
    """
    content = bargaining.content
    selection = select(bargaining, library)
    filling = fill(selection, bargaining, library, allow_blanks=allow_blanks)
    frame = read_frame(content, templates or shipped_templates(), term_labels(library.terms))
    arranged = arrange(frame, filling, content, library.themes)
    numbered = number(arranged) if frozen is None else number_frozen(arranged, frozen)
    linked = link(numbered, reference_salt(content))
    document = Document(
        title_page=_title_page(frame),
        blocks=linked,
        language="en-GB" if content.language == "en" else content.language,
        header=frame.header,
        footer=frame.footer,
        numbering=Numbering.LIVE if frozen is None else Numbering.FROZEN,
    )
    return Draft(document, (*selection.notes, *filling.notes), numbered)


def reference_salt(content: Bargaining) -> str:
    """What makes this folder's ids its own: the salt it gives, or else its parties."""
    return content.reference_salt or "\n".join((content.employer.name, *content.union_names, content.workplace))


def _title_page(frame: Frame) -> TitlePage:
    return TitlePage(title=frame.title, parties=tuple(frame.parties), facts=tuple(frame.facts), standing=frame.standing)
