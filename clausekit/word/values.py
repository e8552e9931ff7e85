"""What a Word file is made of, in our own values: pieces of a line, paragraphs, tables, page furniture."""

from enum import StrEnum

from clausekit.given.plentiful import plentiful
from clausekit.word.looks import Look


class Role(StrEnum):
    """What a paragraph is for; the value is the name of its style in our template."""

    TITLE = "Title"
    PARTY = "Party"
    FACT = "Fact"
    STANDING = "Standing"
    CONTENTS_HEADING = "TOC Heading"
    CONTENTS_ENTRY = "toc 1"
    ARTICLE = "heading 1"
    SUBHEADING = "heading 2"
    PLAIN_HEADING = "Plain Heading"
    PROVISION = "Provision"
    ITEM = "Item"
    SUBITEM = "Subitem"
    BODY = "Body Text"
    DEFINITION = "Definition"
    BULLET = "List Bullet"
    NOTE = "Note"
    SCHEDULE = "Schedule Heading"
    SCHEDULE_PARAGRAPH = "Schedule Paragraph"
    SCHEDULE_ITEM = "Schedule Item"
    SCHEDULE_SUBITEM = "Schedule Subitem"
    TABLE_HEADER = "Table Header"
    TABLE_TEXT = "Table Text"


@plentiful(kw_only=False)
class Run:
    """Words of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    colour: str = ""
    """As six hexadecimal digits; empty for the colour of the style."""
    underlined: bool = False
    struck: bool = False


@plentiful(kw_only=False)
class RefField:
    """A cross-reference as a field: ``text`` is the cached result that viewers show."""

    bookmark: str
    text: str
    whole_number: bool = True
    """Ask Word for the number with those above it (``4.2(a)``), and not only its own part."""
    words: bool = False
    """Ask for the bookmarked words and not for a number (frozen numbers are words)."""


@plentiful(kw_only=False)
class Tab:
    """A step to the next tab stop."""


Piece = Run | RefField | Tab


@plentiful(kw_only=False)
class WordParagraph:
    """A paragraph: what it is for, its pieces, and the bookmark around it, if something points to it."""

    role: Role
    pieces: tuple[Piece, ...]
    bookmark: str = ""
    typed_number: str = ""
    """A number as literal text, where the file's numbers are typed."""
    keep_with_next: bool = False
    language: str = ""


@plentiful(kw_only=False)
class WordTable:
    """A table with a header row; ``widths`` are shares of the line, summing to 1."""

    header: tuple[tuple[Piece, ...], ...]
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    widths: tuple[float, ...]
    description: str
    row_height: int = 0
    """Least height of a row in twentieths of a point; 0 leaves it to the text."""
    breaks: bool = False
    """Whether a row may go on on the next page: one that is longer than a page must, or its end is not shown."""


@plentiful(kw_only=False)
class ContentsEntry:
    """A line of the table of contents."""

    number: str
    title: str
    bookmark: str


@plentiful(kw_only=False)
class Contents:
    """A table of contents: a field that Word can update, with the entries as they are now."""

    heading: str
    entries: tuple[ContentsEntry, ...]


WordBlock = WordParagraph | WordTable | Contents


@plentiful(kw_only=False)
class WordFile:
    """A whole Word file to be written."""

    title: str
    language: str
    header: str
    footer: str
    landscape: bool
    typed_numbers: bool
    """Numbers are literal text and stay as they are; else Word counts them by the styles."""
    blocks: tuple[WordBlock, ...]
    look: Look = Look.AGREEMENT
