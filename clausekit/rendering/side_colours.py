"""Colour the cells of a table by whose words they hold; the marks in the text say it without colour too."""

import re
from dataclasses import replace
from math import sqrt
from pathlib import Path

from clausekit.document.document import Document, Numbering, Orientation
from clausekit.rendering.html import render_html
from clausekit.rendering.lay_out import lay_out
from clausekit.rendering.markup import AGREED_CHANGED_MARK, AGREED_COLOUR, AGREED_MARK, COLOURS, Side
from clausekit.word.looks import Look
from clausekit.word.values import Piece, Run, WordBlock, WordFile, WordTable
from clausekit.word.write import write_word

UNION_MARK, EMPLOYER_MARK = Side.UNION.letter, Side.EMPLOYER.letter
COLOUR_OF = {
    AGREED_MARK: AGREED_COLOUR,
    f"[{UNION_MARK}: ": COLOURS[Side.UNION],
    f"[{EMPLOYER_MARK}: ": COLOURS[Side.EMPLOYER],
}
"""How a cell begins, and the colour that it then has."""
WIDE = """main { max-width: 90rem; }
.plain { margin-left: 0; }
@media print {
  @page { @top-left { content: "%s"; font: bold 9pt Arial, Helvetica, sans-serif; } }
  body { font-size: 9pt; }
  header { display: none; }
  tr { break-inside: auto; }
}
"""
"""A table needs the width of the screen; in print its first row and the words at the head stand on every page."""
LINE = 130
"""Characters of table text across a page that lies on its side."""
LONGEST_WORD = 16
ON_ONE_PAGE = 700
"""Characters of a cell in a row that is not parted by the end of a page; one that is longer may not fit on a page."""
_CELL = re.compile(r"<td>(?=(\[[^\]]{1,8}?[:\]] ))")


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
        look=Look.LETTER,
    )
    return write_word(file, style)


def html_by_side(document: Document) -> bytes:
    """A page whose table cells have the colour of the side whose mark they begin with."""
    page = _CELL.sub(_cell, render_html(document))
    return page.replace("</style>", f"{WIDE % _in_style(document.header)}</style>", 1).encode()


def _in_style(words: str) -> str:
    """Words inside quotation marks of a style sheet, which no word can end."""
    return "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in words)


def _coloured(block: WordBlock) -> WordBlock:
    if not isinstance(block, WordTable):
        return block
    rows = tuple(tuple(map(_coloured_cell, row)) for row in block.rows)
    breaks = any(len(_words(cell)) > ON_ONE_PAGE for row in rows for cell in row)
    return replace(block, rows=rows, widths=_widths((block.header, *block.rows)), breaks=breaks)


def _widths(rows: tuple[tuple[tuple[Piece, ...], ...], ...]) -> tuple[float, ...]:
    """Room for the longest word of each column; what is left goes to those that hold most words."""
    columns = [[_words(cell) for cell in column] for column in zip(*rows, strict=True)]
    least = [min(LONGEST_WORD, max(len(word) for cell in one for word in (*cell.split(), ""))) + 2 for one in columns]
    wanted = [sqrt(sum(map(len, one))) for one in columns]
    spare = max(0, LINE - sum(least))
    widths = [few + spare * many / (sum(wanted) or 1) for few, many in zip(least, wanted, strict=True)]
    return tuple(width / sum(widths) for width in widths)


def _words(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces if isinstance(piece, Run))


def _coloured_cell(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    words = _words(pieces)
    loud = words.startswith(AGREED_CHANGED_MARK)
    colour = next((colour for mark, colour in COLOUR_OF.items() if words.startswith(mark)), "")
    return tuple(
        replace(piece, colour=colour, bold=piece.bold or loud) if isinstance(piece, Run) else piece for piece in pieces
    )


def _cell(found: re.Match[str]) -> str:
    colour = COLOUR_OF.get(found[1], "")
    return f'<td style="color:#{colour}">' if colour else found[0]
