"""Write a Word file: our template's package, its styles or a union's, and the body."""

from pathlib import Path

from docx.document import Document as WordDocument

from clausekit.shipped import shipped_templates
from clausekit.word.body import BodyBuilder, add_field_end, add_field_start, add_pieces
from clausekit.word.elements import Element, W, add, find
from clausekit.word.looks import give_look
from clausekit.word.package import open_template, open_word_file, save
from clausekit.word.styles import adopt_styles, stop_counting, style_ids
from clausekit.word.values import Run, Tab, WordFile

TEMPLATE = "word/agreement"
TABLE_MARGIN = 964
"""Around a page that lies on its side, in twentieths of a point."""
FURNITURE = ("Header", "Footer")


def write_word(file: WordFile, style: Path | None = None) -> bytes:
    """A Word file as bytes; the same input gives the same bytes.

    Args:
        file: what it holds.
        style: a Word file whose styles, fonts and page take the place of our own.

    Raises:
        InputError: ``style`` cannot be read.
    """
    package = open_agreement(file.title, file.language, landscape=file.landscape, style=style)
    section = package.sections[0]
    _fill_furniture(section.header.paragraphs[0]._p, file.header, pages=False)
    _fill_furniture(section.footer.paragraphs[0]._p, file.footer, pages=True)
    styles = package.styles.element
    give_look(styles, file.look)
    if file.typed_numbers:
        stop_counting(styles)
    builder = BodyBuilder(package.element.body, style_ids(styles))
    for block in file.blocks:
        builder.add(block)
    builder.finish()
    return save(package)


def open_agreement(title: str, language: str, *, landscape: bool, style: Path | None = None) -> WordDocument:
    """Our template with its styles, ready for a body.

    Raises:
        InputError: ``style`` cannot be read.
    """
    package = open_template(shipped_templates() / TEMPLATE)
    if style is not None:
        adopt_styles(package, open_word_file(style))
    properties = package.core_properties
    properties.title = title
    properties.language = language
    for element in package.styles.element.iter(W + "lang"):
        element.set(W + "val", language)
    if landscape:
        _turn(package.element.body, package.styles.element)
    return package


def add_page_counter(paragraph: Element) -> None:
    """The page and how many there are, at the right."""
    add_pieces(paragraph, (Tab(), Run("Page ")))
    _add_counter(paragraph, "PAGE", "1")
    add_pieces(paragraph, (Run(" of "),))
    _add_counter(paragraph, "NUMPAGES", "1")


def _fill_furniture(paragraph: Element, words: str, *, pages: bool) -> None:
    """Fill a header or footer: the words at the left, and at the foot the page at the right."""
    if words:
        add_pieces(paragraph, (Run(words),))
    if pages:
        add_page_counter(paragraph)


def _add_counter(paragraph: Element, name: str, cached: str) -> None:
    add_field_start(paragraph, f" {name} ")
    add_pieces(paragraph, (Run(cached),))
    add_field_end(paragraph)


def _turn(body: Element, styles: Element) -> None:
    """Lay the page on its side, with what stands at the right of its header and footer still at the right."""
    section = find(body, "sectPr")
    assert section is not None
    size = find(section, "pgSz")
    if size is None:
        size = add(section, "pgSz", {"w": "11906", "h": "16838"})
    width, height = size.get(W + "w", ""), size.get(W + "h", "")
    size.set(W + "w", height)
    size.set(W + "h", width)
    size.set(W + "orient", "landscape")
    wider = int(height) - int(width) + _narrow_margins(section)
    for style in styles.iter(W + "style"):
        if style.get(W + "styleId") in FURNITURE:
            for tab in style.iter(W + "tab"):
                if tab.get(W + "val") == "right":
                    tab.set(W + "pos", str(int(tab.get(W + "pos", "0")) + wider))


def _narrow_margins(section: Element) -> int:
    """Give a page on its side more room: a table stands on it. Returns how much wider its lines are."""
    margins = find(section, "pgMar")
    if margins is None:
        return 0
    before = sum(int(margins.get(W + side, "0")) for side in ("left", "right"))
    for side in ("left", "right", "top", "bottom"):
        margins.set(W + side, str(TABLE_MARGIN))
    return before - 2 * TABLE_MARGIN
