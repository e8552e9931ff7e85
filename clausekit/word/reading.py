"""What is read from a Word file, in our own values: two views of its text, its changes and its comments."""

from clausekit.document.reading import Comment, Revision
from clausekit.findings import Finding
from clausekit.given.plentiful import plentiful
from clausekit.word.values import Run


@plentiful
class ReadNote:
    """A footnote, an endnote or a text box that stands in a paragraph: its label and its paragraphs."""

    label: str
    """As shown to a person: ``Footnote 3``, ``Endnote 1``, ``Text box``."""
    blocks: "tuple[ReadBlock, ...]"
    at: int = 0
    """How many characters of its paragraph's text stand before its sign."""


@plentiful
class ReadParagraph:
    """A paragraph of one view: its words, and all that tells what it is."""

    runs: tuple[Run, ...]
    """Words with weight; neighbours of one look are one run. Tabs and line breaks are ``\\t`` and ``\\n``."""
    number: str = ""
    """The number Word shows, computed from numbering.xml in this view, without white space at its ends."""
    level: int = -1
    """Level of the list, from 0; -1 when the paragraph has no number or bullet."""
    bullet: bool = False
    outline: int = 0
    """Heading level from 1 (style or outline level); 0 for text."""
    style: str = ""
    """The style's name in the file, lower case, for example ``heading 1``, ``list bullet``, ``title``."""
    contents: bool = False
    """Whether it is an entry of a table of contents, which repeats headings and is no text of its own."""
    bookmarks: tuple[str, ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    """Fields that cite: bookmark and the result shown."""
    fields: tuple[tuple[str, int, int], ...] = ()
    """Fields with a result: the name in capitals, and where in the text the result begins and ends."""
    notes: tuple[ReadNote, ...] = ()
    place: str = ""
    """``paragraph 12``, ``table 2, row 3, cell 1``, ``header``."""
    index: int = -1
    """The place of its element in the body's order, the same in both views, for comments and revisions."""

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])


@plentiful
class ReadTable:
    """A table: rows of cells, each cell a tuple of blocks (a nested table among them)."""

    rows: "tuple[tuple[tuple[ReadBlock, ...], ...], ...]"
    header_rows: int = 0
    place: str = ""


ReadBlock = ReadParagraph | ReadTable


@plentiful
class WordView:
    """The text of a file with its tracked changes all rejected, or all accepted."""

    blocks: tuple[ReadBlock, ...]
    headers: tuple[tuple[ReadBlock, ...], ...] = ()
    """Each different header once, in order of first use; footers likewise."""
    footers: tuple[tuple[ReadBlock, ...], ...] = ()


@plentiful
class WordReading:
    """A Word file as read."""

    tabled: WordView
    countered: WordView
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
    title: str = ""
    language: str = ""
    findings: tuple[Finding, ...] = ()
