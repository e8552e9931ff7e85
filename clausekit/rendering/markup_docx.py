"""The unions' own mark-up as a Word file: colours, underlining, striking and marks; no tracked changes."""

from collections.abc import Iterator

from clausekit.comparison.comparison import Comparison
from clausekit.document.document import Orientation
from clausekit.rendering.markup import (
    AGREED_COLOUR,
    COLOURS,
    Proposal,
    Words,
    agreed_mark,
    heading,
    legend,
    line_words,
    marked_up,
)
from clausekit.rendering.pair_up import FRONT_ROLES
from clausekit.word.tracked import Mark, MarkedBlock, MarkedLine, MarkedParagraph, MarkedTable
from clausekit.word.values import Piece, Role, Run, Tab, WordBlock, WordFile, WordParagraph, WordTable
from clausekit.word.write import write_word


def render_markup_docx(comparison: Comparison, proposal: Proposal) -> bytes:
    """A Word file in which every word shows whose it is.

    Args:
        comparison: the two texts and what changed.
        proposal: whose the text after is.
    """
    after = comparison.after
    header = " | ".join(words for words in (heading(proposal), after.header) if words)
    file = WordFile(
        title=after.title,
        language=after.language,
        header=header,
        footer=after.footer,
        landscape=after.orientation is Orientation.LANDSCAPE,
        typed_numbers=True,
        blocks=tuple(_blocks(marked_up(comparison, proposal), proposal)),
    )
    return write_word(file)


def _blocks(blocks: tuple[MarkedBlock, ...], proposal: Proposal) -> Iterator[WordBlock]:
    explained = False
    for block in blocks:
        if not explained and not (isinstance(block, MarkedParagraph) and block.shape.role in FRONT_ROLES):
            explained = True
            yield from (WordParagraph(Role.NOTE, (Run(words),)) for words in legend(proposal))
        if isinstance(block, MarkedParagraph):
            yield _paragraph(block, proposal)
        elif isinstance(block, MarkedTable):
            yield _table(block, proposal)


def _paragraph(block: MarkedParagraph, proposal: Proposal) -> WordParagraph:
    said = agreed_mark(block)
    pieces = list(_pieces(block.number, proposal, block.agreed))
    if said:
        pieces.append(Run(said, bold=True, colour=AGREED_COLOUR))
    pieces += _pieces(block.line, proposal, block.agreed, block.end)
    return WordParagraph(
        block.shape.role,
        tuple(pieces),
        keep_with_next=block.shape.keep_with_next,
        language=block.shape.language,
    )


def _table(block: MarkedTable, proposal: Proposal) -> WordTable:
    rows = tuple(tuple(tuple(_pieces(cell, proposal, row.agreed)) for cell in row.cells) for row in block.rows)
    shape = block.shape
    return WordTable(rows[0], rows[1:], shape.widths, shape.description, shape.row_height)


def _pieces(line: MarkedLine, proposal: Proposal, agreed: bool, end: Mark = Mark.KEPT) -> Iterator[Piece]:
    for words in line_words(line, proposal, end):
        yield from _owned(words, agreed)


def _owned(words: Words, agreed: bool) -> Iterator[Piece]:
    colour = COLOURS[words.side] if words.side else AGREED_COLOUR if agreed else ""
    if words.opening:
        yield Run(words.opening, colour=colour)
    for run in words.runs:
        if run.text == "\t":
            yield Tab()
        else:
            yield Run(
                run.text,
                run.bold,
                run.italic,
                colour,
                underlined=words.mark is Mark.PUT_IN,
                struck=words.mark is Mark.TAKEN_OUT,
            )
    if words.closing:
        yield Run(words.closing, colour=colour)
