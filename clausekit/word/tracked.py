"""What a Word file that shows changes is made of: the values of ``values.py``, each with its mark."""

from dataclasses import dataclass
from enum import StrEnum

from clausekit.given.plentiful import plentiful
from clausekit.word.values import Piece, Run, WordParagraph, WordTable


class Mark(StrEnum):
    """Whether something stands in both texts, only in the one after, or only in the one before."""

    KEPT = "kept"
    PUT_IN = "put in"
    TAKEN_OUT = "taken out"


@plentiful(kw_only=False)
class MarkedPiece:
    """A piece of a line with its mark."""

    piece: Piece
    mark: Mark = Mark.KEPT
    was: Run | None = None
    """The same words as they looked before, where they are kept and only their weight changed."""


MarkedLine = tuple[MarkedPiece, ...]


@plentiful(kw_only=False)
class Remark:
    """A comment in the margin: its paragraphs."""

    paragraphs: tuple[str, ...]


@plentiful(kw_only=False)
class MarkedParagraph:
    """A paragraph with the marks of its words and of its own end."""

    shape: WordParagraph
    """What it is for and how it is set; its words are in ``line``."""
    line: MarkedLine
    number: MarkedLine = ()
    """A number as literal text with what separates it from the words, inside the bookmarks."""
    end: Mark = Mark.KEPT
    """Whether the paragraph mark at its end is kept, put in or taken out."""
    was: WordParagraph | None = None
    """How it was set before, where its end is kept and that changed."""
    bookmarks: tuple[str, ...] = ()
    remark: Remark | None = None
    agreed: bool = False
    """Whether both sides have settled it; only the unions' own mark-up shows this."""


@plentiful(kw_only=False)
class MarkedRow:
    """A row of a table; the marks of its cells are those of its words."""

    cells: tuple[MarkedLine, ...]
    mark: Mark = Mark.KEPT
    remark: Remark | None = None
    agreed: bool = False


@plentiful(kw_only=False)
class MarkedTable:
    """A table; the first row is its header."""

    shape: WordTable
    """Widths, height of rows and description; its words are in ``rows``."""
    rows: tuple[MarkedRow, ...]


@plentiful(kw_only=False)
class MarkedContents:
    """A table of contents: its heading, and its entries inside one field."""

    heading: MarkedParagraph
    entries: tuple[MarkedParagraph, ...]
    """The bookmark of an entry's shape is what it leads to, if that stands in the text after."""
    field: Mark = Mark.KEPT
    """Whether the field itself stands in both texts."""


MarkedBlock = MarkedParagraph | MarkedTable | MarkedContents


@plentiful(kw_only=False)
class MarkedFile:
    """A whole Word file that shows changes."""

    title: str
    language: str
    notices: tuple[str, ...]
    """What every page says of the file, each in a line of its own above the header's words."""
    header: MarkedLine
    footer: MarkedLine
    landscape: bool
    typed_numbers: bool
    blocks: tuple[MarkedBlock, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """In whose name changes are tracked, and when (ISO 8601 with a time, as Word has it)."""

    author: str
    date: str
