"""What a comparison finds: passages paired, the edits between them, and the changes they make up."""

from enum import StrEnum

from clausekit.document.blocks import Block
from clausekit.document.document import Document
from clausekit.findings import Finding
from clausekit.given.plentiful import plentiful


class PassageKind(StrEnum):
    """What part of a document a passage is."""

    FRONT = "front"
    """A line of the title page, or the words at the head or foot of each page."""
    HEADING = "heading"
    ARTICLE = "article"
    """The number and title of an article."""
    PROVISION = "provision"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    """A row of a table; its cells are joined by ``CELL_MARK``."""
    SCHEDULE = "schedule"
    SIGNATURE = "signature"
    NOTE = "note"


CELL_MARK = " | "
"""What stands between the cells of a row in a passage's text."""

PASSAGE_MARK = "\n"
"""What stands between the passages of one side in the edits of a pair, where one was split or several joined."""


@plentiful
class Passage:
    """A piece of a document the size of a paragraph: its words, and where it stands."""

    kind: PassageKind
    text: str
    label: str = ""
    """As cited: ``4``, ``4.2``, ``4.2(a)``, ``Schedule 1, paragraph 2``; empty without a number."""
    number: str = ""
    """The number as displayed beside it: ``4.2``, ``(a)``."""
    article: int = -1
    """Which top-level block it belongs to, counted from 0; -1 for the title page, header and footer."""
    heading: str = ""
    """The title of its article or schedule."""
    id: str = ""
    block: Block | None = None
    """The block it comes from; rows of a table and items of a list share theirs."""
    part: int = 0
    """Which row or item of its block, from 0."""


class EditKind(StrEnum):
    """What happened to words."""

    KEPT = "kept"
    PUT_IN = "put in"
    TAKEN_OUT = "taken out"


@plentiful(kw_only=False)
class Edit:
    """Words kept, put in or taken out. Kept and taken out give the text before; kept and put in, the one after."""

    kind: EditKind
    text: str


class Fate(StrEnum):
    """What became of a passage."""

    SAME = "same"
    EDITED = "edited"
    SPLIT = "split"
    """One passage before, several after."""
    JOINED = "joined"
    """Several passages before, one after."""
    NEW = "new"
    GONE = "gone"


class ChangeClass(StrEnum):
    """How deep a change goes, by its words alone and without judging it; the deepest of a pair counts."""

    NONE = "none"
    MOVED = "moved only"
    RENUMBERED = "renumbered only"
    COSMETIC = "cosmetic"
    """Case, spelling, punctuation, white space or number format."""
    SUBSTANTIVE = "substantive"


@plentiful
class Pair:
    """Passages of the two documents that belong together, with the edits between their words."""

    before: tuple[Passage, ...]
    after: tuple[Passage, ...]
    fate: Fate
    depth: ChangeClass
    moved: bool = False
    """Whether it stands in another order or under another article than its neighbours do."""
    renumbered: bool = False
    edits: tuple[Edit, ...] = ()


@plentiful
class Change:
    """One article before and its partner after (or a new or gone one), with every pair inside it.

    Passages that moved to another article are listed in the change of the article that they are in now.
    """

    before: str
    """Label and title of the article before, empty for a new one: ``4 Monitoring``."""
    after: str
    pairs: tuple[Pair, ...]

    @property
    def depth(self) -> ChangeClass:
        """The deepest change of its pairs."""
        order = list(ChangeClass)
        return max((pair.depth for pair in self.pairs), key=order.index, default=ChangeClass.NONE)


@plentiful
class Comparison:
    """Two documents, paired throughout: every passage of both is in exactly one pair."""

    before: Document
    after: Document
    changes: tuple[Change, ...]
    """In the order of the document after; gone articles stand where they stood."""
    findings: tuple[Finding, ...] = ()

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Every pair, in the order of the changes."""
        return tuple(pair for change in self.changes for pair in change.pairs)
