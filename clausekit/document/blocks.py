"""Blocks: the nodes of a document's tree."""

from dataclasses import field

from clausekit.document.inlines import Line, line_text
from clausekit.findings import Location
from clausekit.given.plentiful import plentiful

NOWHERE = Location()
BY_HAND = frozenset(("Signature", "Initials"))
"""Headings of columns that somebody writes into with a pen."""


@plentiful
class Heading:
    """A heading without a number; ``level`` counts from 1."""

    text: Line
    level: int = 1
    id: str = ""
    language: str = ""
    place: Location = field(default=NOWHERE, compare=False)


@plentiful
class Provision:
    """A numbered block. At the top of a document (or of a schedule) it may carry a title."""

    number: str = ""
    """The number as displayed, without a full stop: ``4``, ``4.2``, ``(a)``, ``4A``."""
    title: Line = ()
    text: Line = ()
    children: "tuple[Block, ...]" = ()
    id: str = ""
    language: str = ""
    place: Location = field(default=NOWHERE, compare=False)


@plentiful
class Paragraph:
    """A block of words without a number."""

    text: Line
    id: str = ""
    language: str = ""
    place: Location = field(default=NOWHERE, compare=False)


@plentiful
class BulletList:
    """Items without numbers, one line each."""

    items: tuple[Line, ...]
    id: str = ""
    language: str = ""
    place: Location = field(default=NOWHERE, compare=False)


@plentiful
class Table:
    """A table with one header row; every row has as many cells as the header."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    id: str = ""
    language: str = ""
    place: Location = field(default=NOWHERE, compare=False)

    @property
    def is_signed(self) -> bool:
        """Whether somebody signs in it by hand, so that its rows need the height for it."""
        return any(line_text(cell) in BY_HAND for cell in self.header)


@plentiful
class Schedule:
    """A schedule: its number is counted apart from the articles, its paragraphs inside it."""

    number: str = ""
    title: Line = ()
    children: "tuple[Block, ...]" = ()
    id: str = ""
    language: str = ""
    place: Location = field(default=NOWHERE, compare=False)


@plentiful
class SignatureBlock:
    """Where one party signs: one line for each person who signs for it, by role and never by name."""

    party: str
    roles: tuple[str, ...]
    id: str = ""
    language: str = ""
    place: Location = field(default=NOWHERE, compare=False)


@plentiful
class Note:
    """A remark beside the text, such as a drafting note or a footnote."""

    text: Line
    label: str = ""
    """What kind of note it is where a file says so: ``Footnote 3``, ``Text box``; empty for a drafting note."""
    id: str = ""
    language: str = ""
    place: Location = field(default=NOWHERE, compare=False)


Block = Heading | Provision | Paragraph | BulletList | Table | Schedule | SignatureBlock | Note
