"""Rows: what every format is read into before articles and provisions are found in it."""

import re
from dataclasses import dataclass, field

from clausekit.document.blocks import NOWHERE, Block
from clausekit.document.inlines import Line, Text, line_text
from clausekit.findings import Location
from clausekit.given.plentiful import plentiful

_WORD = re.compile(r"[^\W_]+")
_STOPS = tuple(".;:,")
LONGEST_HEADING = 20
"""Words of a heading at most; what is longer is a sentence, however it looks."""


@plentiful
class Row:
    """One line of text as it stands in a file, with all that tells what it is."""

    line: Line
    number: str = ""
    """A number that the file itself counts or marks as one; a number typed in the text stays in ``line``."""
    level: int = -1
    """How deep the number stands (a list's level, or columns of white space); -1 when that is not known."""
    bullet: bool = False
    heading: int = 0
    """Level of a heading by the file's own mark, from 1; 0 for text."""
    contents: bool = False
    """Whether the file says that it belongs to a table of contents; then it is never a heading or a provision."""
    id: str = ""
    index: int = -1
    """The place among a Word file's paragraphs, the same in both views."""
    notes: tuple[Block, ...] = ()
    """Footnotes and text boxes, to stand right after the block that this row becomes."""
    place: Location = field(default=NOWHERE, compare=False)

    @property
    def text(self) -> str:
        """The words of the row, without its number."""
        first = self.line[0] if len(self.line) == 1 else None
        return first.text if isinstance(first, Text) else line_text(self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A block that needs no outline, such as a table; it stands where it is read."""

    block: Block
    indexes: tuple[int, ...] = ()
    notes: tuple[Block, ...] = ()


RowOrBlock = Row | Fixed


def words_key(text: str) -> str:
    """Words to compare by, without case, punctuation and white space."""
    return "".join(_WORD.findall(text.casefold()))


def is_capital(text: str) -> bool:
    """Whether words are set in capitals, as headings are in plain text."""
    return text.isupper() and sum(map(str.isalpha, text)) > 3


def looks_like_heading(row: Row) -> bool:
    """Whether a row is a heading by the file's mark, by weight or by capitals."""
    if row.bullet or row.contents:
        return False
    text = row.text
    if not 0 < len(text.split(maxsplit=LONGEST_HEADING)) <= LONGEST_HEADING:
        return False
    if row.heading or is_capital(text):
        return True
    return _is_bold(row.line) and not text.rstrip().endswith(_STOPS)


def is_short(text: str) -> bool:
    """Whether words could be a title though nothing marks them as one."""
    return 0 < len(text.split(maxsplit=12)) <= 12 and not text.rstrip().endswith(_STOPS)


def _is_bold(line: Line) -> bool:
    return all(getattr(part, "strong", True) or not line_text((part,)).strip() for part in line)
