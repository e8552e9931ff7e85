"""A document read from a file that somebody else made, with everything in it that is not plain text."""

from dataclasses import dataclass, field
from enum import StrEnum

from clausekit.document.blocks import NOWHERE
from clausekit.document.document import Document
from clausekit.findings import Finding, Location
from clausekit.given.plentiful import plentiful


class RevisionKind(StrEnum):
    """What a tracked change does."""

    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE_FROM = "move from"
    MOVE_TO = "move to"
    PARAGRAPH = "paragraph mark"
    ROW = "table row"
    CELL = "table cell"
    FORMATTING = "formatting"


@plentiful
class Revision:
    """One tracked change: who, when, and the words it puts in or takes out."""

    kind: RevisionKind
    text: str
    author: str = ""
    date: str = ""
    """As the file gives it (ISO 8601), or empty: not every program records one."""
    removes: bool = False
    """Whether it takes something out; tells an inserted row, cell or paragraph mark from a deleted one."""
    place: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A remark in the margin, with the words it is attached to."""

    id: str
    paragraphs: tuple[str, ...]
    author: str = ""
    date: str = ""
    anchor: str = ""
    """The words in the text that the remark is attached to."""
    parent: str = ""
    """The id of the remark that this one answers."""
    resolved: bool = False
    block: str = ""
    """The id of the block that holds the anchor, in the countered view."""
    place: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document read from a file.

    Two views, because a file with tracked changes holds two documents: ``tabled`` is what stood before
    them (all rejected), ``countered`` what they make (all accepted). Without changes the two are equal.
    """

    name: str
    tabled: Document
    countered: Document
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What could not be read, or was read and deserves to be known, each with its place and count."""

    @property
    def pending(self) -> bool:
        """Whether the file holds tracked changes that nobody has accepted or rejected."""
        return bool(self.revisions)
