"""Read HTML: a page that we wrote becomes the document it was made of; any other is read for its words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from clausekit.document.document import Document
from clausekit.document.inlines import Text, joined, line_text
from clausekit.document.reading import Reading
from clausekit.findings import Finding, Location, Severity
from clausekit.intake.all_words import count_words, document_words
from clausekit.intake.build import build_document, one_view
from clausekit.intake.decode import decode
from clausekit.intake.html_lines import html_line
from clausekit.intake.html_tree import HEADINGS, INLINE, UNSEEN, Element, parse_html
from clausekit.intake.our_html import our_document
from clausekit.intake.rows import Fixed, Row, RowOrBlock
from clausekit.intake.tables import squared

_LEVELS = {tag: level for level, tag in enumerate(HEADINGS, 1)}


def read_html(content: bytes, name: str) -> Reading:
    """An HTML file. One that looks like ours and holds words we would not find is read like any other."""
    text, findings = decode(content, name)
    root = parse_html(text)
    ours = our_document(root)
    if ours is not None and _holds_all(ours, root):
        return one_view(name, ours, findings)
    message = "this page is not one that we wrote: headings, paragraphs, lists and tables are read, its layout is not"
    found = [Finding("foreign-html", message, Location(name), Severity.NOTE), *_pictures(root, name)]
    rows = list(_rows(root.children, name))
    document, _, more = build_document(rows, name, language=_language(root))
    return one_view(name, document, (*findings, *found, *more, *_unplaced(document, root, name)))


def _holds_all(document: Document, root: Element) -> bool:
    """Whether a document holds every word of the page, apart from the contents and what the page repeats."""
    seen = Counter[str]()
    for element in root.walk():
        if element.tag == "body":
            seen = count_words(element.words())
    for element in root.walk():
        if element.kind == "skip" or element.tag == "nav":
            seen -= count_words(element.words())
    return not seen - count_words(*document_words(document))


def _unplaced(document: Document, root: Element, name: str) -> Iterator[Finding]:
    """What stands where HTML allows no words, such as between the rows of a table, and was not read."""
    held = count_words(*document_words(document))
    lost = [word for word in count_words(root.words()) if word not in held]
    if lost:
        message = f"{len(lost)} words stand where a page can hold none and were not read: {', '.join(lost[:10])}"
        yield Finding("words-not-read", message, Location(name), Severity.WARNING)


def _pictures(root: Element, name: str) -> Iterator[Finding]:
    pictures = [one for one in root.walk() if one.tag in ("img", "svg", "object", "canvas", "video")]
    if pictures:
        message = f"{len(pictures)} pictures are not read; words in them are not compared"
        yield Finding("pictures", message, Location(name), Severity.WARNING)


def _rows(children: "list[Element | str]", name: str, heading: int = 0) -> Iterator[RowOrBlock]:
    """Rows of a page: what is not a block of its own is gathered into paragraphs."""
    loose: list[Element | str] = []
    for child in children:
        if isinstance(child, Element) and child.tag not in UNSEEN and (_is_block(child) or _has_blocks(child)):
            yield from _row(loose, name, heading)
            loose = []
            yield from _block(child, name)
        elif not isinstance(child, Element) or child.tag not in UNSEEN:
            loose.append(child)
    yield from _row(loose, name, heading)


def _block(element: Element, name: str) -> Iterator[RowOrBlock]:
    if element.tag == "table":
        yield from _table(element, name)
    elif element.tag in ("ul", "ol"):
        yield from _list(element, name)
    elif element.tag == "pre":
        for line in "".join(child for child in element.children if isinstance(child, str)).split("\n"):
            yield from _row([line], name, 0)
        yield from _rows(list(element.elements()), name)
    else:
        yield from _rows(element.children, name, _LEVELS.get(element.tag, 0))


def _row(children: "list[Element | str]", name: str, heading: int) -> Iterator[Row]:
    line = html_line(children)
    if line_text(line).strip():
        yield Row(line=line, heading=heading, place=Location(name))


def _list(element: Element, name: str) -> Iterator[RowOrBlock]:
    """A list: items of an ordered one have the number that a reader sees."""
    at = int(start) if (start := element.attributes.get("start", "1")).isdecimal() else 1
    for item in element.elements():
        rows = list(_rows(item.children, name))
        if rows and isinstance(rows[0], Row) and item.tag == "li":
            shown = f"{at}. " if element.tag == "ol" and not _is_unmarked(element) else ""
            line = joined((Text(shown), *rows[0].line)) if shown else rows[0].line
            rows[0] = replace(rows[0], line=line, bullet=element.tag == "ul")
        yield from rows
        at += item.tag == "li"
    yield from _rows([child for child in element.children if isinstance(child, str) and child.strip()], name)


def _is_unmarked(element: Element) -> bool:
    return "list-style" in element.attributes.get("style", "") or "none" in element.attributes.get("type", "")


def _table(element: Element, name: str) -> Iterator[RowOrBlock]:
    """A table, what else stands in it before it, and the tables inside its cells after it."""
    caption = element.first("caption")
    if caption is not None:
        yield from _rows(caption.children, name)
    rows, inside = [], []
    for row in _own(element, "tr"):
        cells = []
        for cell in row.elements():
            nested = list(_own(cell, "table"))
            inside += nested
            cells.append(html_line(_spaced(cell, nested)))
        rows.append(tuple(cells))
    table = squared(rows, Location(name))
    if table is not None:
        yield Fixed(block=table)
    for nested_table in inside:
        yield from _table(nested_table, name)


def _own(element: Element, tag: str) -> Iterator[Element]:
    """The elements of a tag below another, without those inside a table of their own."""
    for child in element.elements():
        if child.tag == tag:
            yield child
        elif child.tag != "table":
            yield from _own(child, tag)


def _spaced(element: Element, nested: list[Element]) -> "list[Element | str]":
    """The content of a cell with a space between its blocks, and without the tables inside it."""
    children: list[Element | str] = []
    for child in element.children:
        if isinstance(child, str):
            children.append(child)
        elif not any(child is one for one in nested):
            children += (
                [" ", Element(child.tag, child.attributes, _spaced(child, nested)), " "]
                if (_is_block(child))
                else [child]
            )
    return children


def _is_block(element: Element) -> bool:
    return element.tag not in INLINE


def _has_blocks(element: Element) -> bool:
    return any(_is_block(child) or _has_blocks(child) for child in element.elements())


def _language(root: Element) -> str:
    page = root.first("html")
    return page.attributes.get("lang", "") if page is not None else ""
