"""A document as a Word file."""

from pathlib import Path

from clausekit.document.document import Document, Numbering, Orientation
from clausekit.rendering.lay_out import lay_out
from clausekit.word.looks import Look
from clausekit.word.values import WordFile
from clausekit.word.write import write_word


def render_docx(document: Document, style: Path | None = None, look: Look = Look.AGREEMENT) -> bytes:
    """A document as a Word file; ``style`` is a Word file whose styles it takes, ``look`` how our own are changed.

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
        blocks=tuple(laid.word for laid in lay_out(document)),
        look=look,
    )
    return write_word(file, style)
