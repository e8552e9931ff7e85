"""Our HTML: a page that ``clausekit draft -o draft.html`` wrote, read back into its document."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from clausekit.document.blocks import (
    NOWHERE,
    Block,
    BulletList,
    Heading,
    Note,
    Paragraph,
    Provision,
    Schedule,
    SignatureBlock,
    Table,
)
from clausekit.document.document import Document, Numbering, Orientation, TitlePage
from clausekit.document.inlines import DefinedTerm, Line, line_text
from clausekit.intake.definitions import cut_start
from clausekit.intake.html_lines import html_line, trimmed
from clausekit.intake.html_tree import HEADINGS, Element
from clausekit.intake.tables import SIGNED_FOR, squared
from clausekit.intake.typed_numbers import find_number

Marked = TypeVar("Marked", Provision, Schedule, Paragraph, BulletList, Heading, Note)


def our_document(root: Element) -> Document | None:
    """The document of a page of ours; None if the page is none, or has been changed past reading."""
    page, main = root.first("html"), root.first("main")
    text = next((one for one in root.walk() if one.tag == "div" and one.attributes.get("id") == "text"), None)
    title = main.first("h1") if main is not None else None
    if page is None or main is None or text is None or title is None:
        return None
    style = root.first("style")
    css = "".join(child for child in style.children if isinstance(child, str)) if style is not None else ""
    return Document(
        title_page=_title_page(main, title),
        blocks=tuple(_blocks(text, 2, top=True)),
        language=page.attributes.get("lang", "en-GB"),
        header=_words(root.first("header")),
        footer=_words(root.first("footer")),
        contents=main.first("nav") is not None,
        numbering=Numbering.FROZEN,
        orientation=Orientation.LANDSCAPE if "A4 landscape" in css else Orientation.PORTRAIT,
    )


def _title_page(main: Element, title: Element) -> TitlePage:
    own = list(main.elements())
    facts = main.first("dl", "facts")
    cells = list(facts.elements()) if facts is not None else []
    labels = [cell.words() for cell in cells if cell.tag == "dt"]
    values = [cell.words() for cell in cells if cell.tag == "dd"]
    return TitlePage(
        title=title.words(),
        parties=tuple(one.words() for one in own if one.tag == "p" and not one.kind),
        facts=tuple(zip(labels, values, strict=False)),
        standing="".join(one.words() for one in own if one.tag == "p" and one.kind == "standing"),
    )


def _blocks(parent: Element, level: int, *, top: bool = False) -> Iterator[Block]:
    open_provision: Provision | None = None
    for element in parent.elements():
        if element.tag == "ol" and element.kind == "items" and open_provision is not None:
            open_provision = replace(open_provision, children=tuple(_items(element, level)))
            continue
        if open_provision is not None:
            yield open_provision
            open_provision = None
        if element.tag == "div" and element.kind == "row":
            open_provision = _provision(element)
        else:
            yield from _block(element, level, top=top)
    if open_provision is not None:
        yield open_provision


def _block(element: Element, level: int, *, top: bool = False) -> Iterator[Block]:
    match element.tag:
        case "section":
            yield _section(element, level)
        case "p" if element.kind == "note":
            yield _note(element)
        case "p":
            yield _marked(Paragraph(text=_line(element)), element)
        case "ul":
            yield _marked(BulletList(items=tuple(_line(item) for item in element.elements())), element)
        case "div" if element.kind == "table" and (table := element.first("table")) is not None:
            yield _table(table)
        case tag if tag in HEADINGS:
            yield _marked(Heading(text=_line(element), level=max(1, int(tag[1]) - level + 1)), element)


def _section(element: Element, level: int) -> Provision | Schedule:
    heading = next((one for one in element.elements() if one.tag in HEADINGS), Element("h2"))
    line = _line(heading)
    number, title = _numbered(line)
    below = Element("", {}, [child for child in element.children if child is not heading])
    children = tuple(_blocks(below, level + 1))
    if element.kind == "schedule":
        return _marked(Schedule(number=number, title=title, children=children), element)
    return _marked(Provision(number=number, title=title, children=children), element)


def _numbered(line: Line) -> tuple[str, Line]:
    """The number at the start of a heading, and the title after it."""
    words = line_text(line)
    found = find_number(words)
    if found is not None and found.kind in ("schedule", "article", "decimal") and not found.inner:
        number = found.shown
    else:
        number = words.split(" ", 1)[0]
    return number, trimmed(cut_start(line, len(number)))


def _provision(row: Element) -> Provision:
    number, text = row.first("span", "number"), row.first("p")
    return _marked(Provision(number=_words(number), text=_line(text) if text is not None else ()), row)


def _items(element: Element, level: int) -> Iterator[Block]:
    for item in element.elements():
        yield from _blocks(item, level)


def _note(element: Element) -> Note:
    label = element.first("span", "label")
    if label is None:
        return _marked(Note(text=_line(element)), element)
    rest = [child for child in element.children if child is not label]
    return _marked(Note(text=html_line(rest), label=label.words().removesuffix(":")), element)


def _table(table: Element) -> Table | SignatureBlock:
    rows = [list(row.elements()) for row in table.walk() if row.tag == "tr"]
    caption = table.first("caption")
    if caption is not None and caption.words().startswith(SIGNED_FOR):
        roles = tuple(row[0].words() for row in rows[1:] if row)
        return SignatureBlock(party=caption.words().removeprefix(SIGNED_FOR), roles=roles)
    lines = [tuple(_line(cell) for cell in row) for row in rows]
    return squared(lines, NOWHERE) or Table(header=(), rows=())


def _line(element: Element) -> Line:
    line, mark = html_line(element.children), element.attributes.get("id", "")
    return tuple(
        replace(part, target=mark) if isinstance(part, DefinedTerm) and part.defines else part for part in line
    )


def _marked(block: Marked, element: Element) -> Marked:
    """A block with the id and language of its element."""
    return replace(block, id=element.attributes.get("id", ""), language=element.attributes.get("lang", ""))


def _words(element: Element | None) -> str:
    return element.words() if element is not None else ""
