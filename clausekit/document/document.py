"""The document: a title page, the blocks, and what stands at the head and foot of each page."""

from enum import StrEnum

from clausekit.document.blocks import Block, Provision, Schedule
from clausekit.given.plentiful import plentiful


class Numbering(StrEnum):
    """Whether numbers follow the text (live) or stay as exchanged (frozen)."""

    LIVE = "live"
    FROZEN = "frozen"


class Orientation(StrEnum):
    """How the page lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@plentiful
class TitlePage:
    """What stands before the contents: title, parties, and labelled facts such as date and version."""

    title: str
    parties: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    """Label and value, for example ``("Date", "1 March 2027")``."""
    standing: str = ""
    """What the text is and is not yet, for example that it is a draft."""


@plentiful
class Document:
    """Drafted or read text as a tree of blocks; every format renders this and nothing else."""

    title_page: TitlePage
    blocks: tuple[Block, ...]
    language: str = "en-GB"
    header: str = ""
    footer: str = ""
    contents: bool = True
    """Whether a table of contents stands before the blocks."""
    numbering: Numbering = Numbering.LIVE
    orientation: Orientation = Orientation.PORTRAIT

    @property
    def title(self) -> str:
        """The title in words."""
        return self.title_page.title

    @property
    def articles(self) -> tuple[Provision, ...]:
        """The top-level provisions, each with what is below it."""
        return tuple(block for block in self.blocks if isinstance(block, Provision))

    @property
    def schedules(self) -> tuple[Schedule, ...]:
        """The schedules, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Schedule))
