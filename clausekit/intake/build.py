"""Build: a document of a file's rows, with its title found and its contents left out."""

from collections.abc import Sequence
from pathlib import PurePath

from clausekit.document.document import Document, Numbering, TitlePage
from clausekit.document.reading import Reading
from clausekit.findings import Finding
from clausekit.intake.contents import leave_out_contents
from clausekit.intake.outline import Outline, outline
from clausekit.intake.recognise import candidate
from clausekit.intake.rows import Row, RowOrBlock, looks_like_heading


def build_document(
    rows: Sequence[RowOrBlock],
    name: str,
    *,
    title_page: TitlePage | None = None,
    language: str = "",
    header: str = "",
    footer: str = "",
    numbering: Numbering = Numbering.FROZEN,
) -> tuple[Document, Outline, tuple[Finding, ...]]:
    """A document of rows.

    Its title is the one given, else its first line if that is a heading, else the name of the file.
    Numbers are frozen: they are what the file shows, and nothing may count them anew. Only for a Word file
    of our own, whose styles count as ours do, may the caller say that they are live.
    """
    kept, findings = leave_out_contents(rows, name)
    if title_page is None:
        title_page, kept = _title_page(kept, name)
    found = outline(kept)
    document = Document(
        title_page=title_page,
        blocks=found.blocks,
        language=language or "en-GB",
        header=header,
        footer=footer,
        contents=bool(findings),
        numbering=numbering,
    )
    return document, found, findings


def one_view(name: str, document: Document, findings: tuple[Finding, ...] = ()) -> Reading:
    """A reading of a file that can hold no tracked changes: both views are one."""
    return Reading(name=name, tabled=document, countered=document, findings=findings)


def _title_page(rows: list[RowOrBlock], name: str) -> tuple[TitlePage, list[RowOrBlock]]:
    first = rows[0] if rows else None
    if isinstance(first, Row) and not first.notes and looks_like_heading(first) and candidate(first) is None:
        return TitlePage(title=first.text.strip()), rows[1:]
    return TitlePage(title=PurePath(name).stem or name), rows
