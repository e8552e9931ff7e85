"""Make the bargaining table as a paper of the pack, for either audience."""

from collections.abc import Sequence
from pathlib import Path

from clausekit.document.document import Document
from clausekit.drafting.bargaining_folder import ROUNDS
from clausekit.negotiation.read_rounds import base_of, read_rounds
from clausekit.negotiation.tabling.add_secrets import add_secrets
from clausekit.negotiation.tabling.gather_table import gather_table
from clausekit.negotiation.tabling.show_table import table_document, union_table_document
from clausekit.rendering.formats import render
from clausekit.rendering.side_colours import docx_by_side, html_by_side


def was_tabled(folder: Path) -> bool:
    """Whether a text was exchanged, without which there is no table.

    Raises:
        InputError: a record of the rounds is not right.
    """
    return (folder / ROUNDS).is_dir() and base_of(read_rounds(folder)) is not None


def open_table(folder: Path, suffix: str) -> bytes:
    """The table for both sides; nothing of the mandate is read for it.

    Raises:
        InputError: no text was exchanged yet, or a record is not right.
    """
    return _rendered(table_document(gather_table(folder)), suffix)


def own_table(folder: Path, suffix: str, union_only: Path | None = None, libraries: Sequence[Path] = ()) -> bytes:
    """The table for our own side, with limits, priorities and notes.

    Raises:
        InputError: as for ``open_table``; or the mandate is not right.
    """
    return _rendered(union_table_document(add_secrets(gather_table(folder), folder, union_only, libraries)), suffix)


def _rendered(document: Document, suffix: str) -> bytes:
    match suffix:
        case ".docx":
            return docx_by_side(document)
        case ".html":
            return html_by_side(document)
        case _:
            return render(document, suffix)
