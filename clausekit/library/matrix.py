"""Matrix: the themes of each source system against our clauses, with what is certain of them and what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.document.blocks import Heading, Note, Paragraph, Table
from clausekit.document.document import Document, Orientation, TitlePage
from clausekit.document.inlines import Line, Text
from clausekit.library.load import Library
from clausekit.library.registers import Mark

TITLE = "Themes of the source systems and the clauses that answer them"
HONESTY = (
    "A theme marked “seen” was read in the source. One marked “inferred” was not: it is taken from what others say of "
    "the source, and is to be checked there before anyone claims to cover it."
)


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A theme of a source, how surely it is one, and the clauses that say they answer it."""

    source: str
    theme: str
    title: str
    mark: Mark
    clauses: tuple[str, ...]


def matrix(library: Library) -> Iterator[MatrixRow]:
    """Every theme of every source, in the sources' own order."""
    answering: dict[str, list[str]] = {}
    for clause_id, clause in library.items():
        for theme in clause.covers:
            answering.setdefault(theme, []).append(clause_id)
    for source in library.sources.values():
        for one in source.themes:
            yield MatrixRow(source.name, one.id, one.title, one.mark, tuple(answering.get(one.id, ())))


def matrix_document(library: Library) -> Document:
    """The matrix as a document: a table a source."""
    blocks: list[Heading | Note | Paragraph | Table] = [Note(text=(Text(HONESTY),))]
    rows = list(matrix(library))
    for source in library.sources.values():
        own = [row for row in rows if row.source == source.name]
        missing = sum(not row.clauses for row in own)
        said = f"{len(own)} themes, {missing} without a clause. {source.note}"
        blocks += [Heading(text=(Text(source.name),)), Paragraph(text=(Text(said),)), _table(own)]
    page = TitlePage(title=TITLE)
    return Document(title_page=page, blocks=tuple(blocks), contents=False, orientation=Orientation.LANDSCAPE)


def _table(rows: list[MatrixRow]) -> Table:
    header: tuple[Line, ...] = tuple((Text(title),) for title in ("Theme", "Title", "Mark", "Clauses"))
    return Table(header=header, rows=tuple(_cells(row) for row in rows))


def _cells(row: MatrixRow) -> tuple[Line, ...]:
    clauses = ", ".join(row.clauses) or "none"
    return (Text(row.theme),), (Text(row.title),), (Text(row.mark.value),), (Text(clauses, strong=not row.clauses),)
