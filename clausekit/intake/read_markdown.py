"""Read Markdown: ours becomes the document it was written from, any other is read for its headings and lists."""

from collections import Counter
from collections.abc import Iterator

from clausekit.document.document import Document
from clausekit.document.inlines import Text, joined, line_text
from clausekit.document.reading import Reading
from clausekit.findings import Finding, Location, Severity
from clausekit.intake.all_words import count_words, document_words
from clausekit.intake.build import build_document, one_view
from clausekit.intake.decode import decode
from clausekit.intake.rows import Fixed, Row, RowOrBlock
from clausekit.intake.tables import squared
from clausekit.markdown.read_document import read_document
from clausekit.markdown.read_parts import MarkdownParts, read_parts

_OURS = "\n[@numbering]: # "


def read_markdown(content: bytes, name: str) -> Reading:
    """A Markdown file. One of ours that was edited past what we write is read like any other."""
    text, findings = decode(content, name)
    found = read_parts(text)
    ours = _our_document(text, found) if _OURS in text else None
    if ours is not None:
        return one_view(name, ours, findings)
    if found.pictures:
        message = f"{found.pictures} pictures are not read; words in them are not compared"
        findings = (*findings, Finding("pictures", message, Location(name), Severity.WARNING))
    document, _, more = build_document(list(_rows(found, name)), name)
    return one_view(name, document, (*findings, *more))


def _our_document(text: str, found: MarkdownParts) -> Document | None:
    """The document that a text of our dialect holds, unless words of it would be lost."""
    try:
        document = read_document(text)
    except ValueError:
        return None
    written: Counter[str] = Counter()
    for part in found.parts:
        lines = [part.line, *(cell for row in part.rows for cell in row)]
        written += count_words(*map(line_text, lines))
    held = count_words(*document_words(document))
    titles = [f"{one.number} {line_text(one.title)}" for one in document.articles]
    titles += [f"{one.number} {line_text(one.title)}" for one in document.schedules]
    return document if not written - held - count_words(*titles) else None


def _rows(found: MarkdownParts, name: str) -> Iterator[RowOrBlock]:
    for part in found.parts:
        place = Location(name, part.at, 1)
        if part.rows:
            table = squared(part.rows, place)
            if table is not None:
                yield Fixed(block=table)
            continue
        line = joined((Text(part.number + " "), *part.line)) if part.number else part.line
        if line_text(line).strip():
            level = part.depth if part.depth else -1
            yield Row(line=line, level=level, bullet=part.bullet, heading=part.heading, place=place)
