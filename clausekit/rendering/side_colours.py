"""Colour the cells of a table by whose words they hold; the marks in the text say it without colour too."""

import re
from dataclasses import replace
from pathlib import Path

from clausekit.document.document import Document, Numbering, Orientation
from clausekit.rendering.html import render_html
from clausekit.rendering.lay_out import lay_out
from clausekit.rendering.markup import AGREED_CHANGED_MARK, AGREED_COLOUR, AGREED_MARK, COLOURS, Side
from clausekit.word.values import Piece, Run, WordBlock, WordFile, WordTable
from clausekit.word.write import write_word

UNION_MARK, EMPLOYER_MARK = Side.UNION.letter, Side.EMPLOYER.letter
COLOUR_OF = {
    AGREED_MARK: AGREED_COLOUR,
    f"[{UNION_MARK}: ": COLOURS[Side.UNION],
    f"[{EMPLOYER_MARK}: ": COLOURS[Side.EMPLOYER],
}
"""How a cell begins, and the colour that it then has."""
_CELL = re.compile(r"<td>(?=(\[[^\]]{1,8}[:\]] ))")


def docx_by_side(document: Document, style: Path | None = None) -> bytes:
    """A Word file whose table cells have the colour of the side whose mark they begin with.

    Raises:
        InputError: ``style`` cannot be read.
    """
    file = WordFile(
        title=document.title,
        language=document.language,
        header=document.header,
        footer=document.footer,
        landscape=document.orientation is Orientation.LANDSCAPE,
        typed_numbers=document.numbering is Numbering.FROZEN,
        blocks=tuple(_coloured(laid.word) for laid in lay_out(document)),
    )
    return write_word(file, style)


def html_by_side(document: Document) -> bytes:
    """A page whose table cells have the colour of the side whose mark they begin with."""
    return _CELL.sub(_cell, render_html(document)).encode()


def _coloured(block: WordBlock) -> WordBlock:
    if not isinstance(block, WordTable):
        return block
    return replace(block, rows=tuple(tuple(map(_coloured_cell, row)) for row in block.rows))


def _coloured_cell(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    words = "".join(piece.text for piece in pieces if isinstance(piece, Run))
    loud = words.startswith(AGREED_CHANGED_MARK)
    colour = next((colour for mark, colour in COLOUR_OF.items() if words.startswith(mark)), "")
    return tuple(
        replace(piece, colour=colour, bold=piece.bold or loud) if isinstance(piece, Run) else piece for piece in pieces
    )


def _cell(found: re.Match[str]) -> str:
    colour = COLOUR_OF.get(found[1], "")
    return f'<td style="color:#{colour}">' if colour else found[0]
