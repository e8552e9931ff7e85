"""How a file shows its text: what those need to know who hear it, or who do not see its colours."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a Word file holds of a text beyond its words; a document of blocks has no place for it."""

    title: str = ""
    """The title among the file's properties, which a screen reader announces; empty if there is none."""
    language: str = ""
    """The language of the file's styles, as a tag; empty if it is not set."""
    headless_tables: tuple[str, ...] = ()
    """Tables in which no row is marked as a header: ``table 2``."""
    bare_pictures: tuple[str, ...] = ()
    """Pictures, charts and diagrams without a description: ``picture 1``."""
    by_colour: tuple[str, ...] = ()
    """Words told from those around them by colour and nothing else, and cells with a colour in place of words."""
