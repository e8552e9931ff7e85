"""Read how a Word file shows its text: header rows, descriptions of pictures, colours that stand alone."""

from collections.abc import Iterator

from clausekit.document.shown import Shown
from clausekit.word.drawn import descriptions, what_is_drawn
from clausekit.word.elements import VAL, Element, W, find
from clausekit.word.open_package import Package, open_package
from clausekit.word.style_table import StyleTable
from clausekit.word.tags import CELL, COMPATIBILITY, PARAGRAPH, ROW, RUN, RUN_SETTINGS, TABLE, TEXT

OFF = ("0", "false", "off", "none", "nil", "clear")
NO_COLOUR = ("", "auto", "none", "ffffff")
DARK = 0x60
"""Up to here each part of a colour is near enough to black to be read as black."""
MARKS = ("b", "i", "u", "strike", "dstrike", "caps", "smallCaps", "vertAlign", "rStyle")
"""Looks by which words stand out for those who see no colour; a style may have one too."""
DRAWINGS = (W + "drawing", W + "pict")
FALLBACK = COMPATIBILITY + "Fallback"
DECORATIVE = "decorative"


def read_shown(content: bytes, name: str) -> Shown:
    """How a Word file shows its text.

    Raises:
        InputError: it is no Word file, or is not safe to open.
    """
    package = open_package(content, name)
    body = package.xml(package.main)
    return Shown(
        title=_title(package),
        language=_language(package),
        headless_tables=tuple(_headless(body)),
        bare_pictures=tuple(_bare(body)),
        by_colour=(*_coloured_words(body), *_coloured_cells(body)),
    )


def _title(package: Package) -> str:
    for part in package.related("", "core-properties"):
        for element in package.xml(part):
            if isinstance(element.tag, str) and element.tag.endswith("}title"):
                return (element.text or "").strip()
    return ""


def _language(package: Package) -> str:
    parts = package.related(package.main, "styles")
    return StyleTable(package.xml(parts[0])).language if parts else ""


def _headless(body: Element) -> Iterator[str]:
    """Tables of several rows and columns; one of a single row or column is a box, or a list."""
    for number, table in enumerate(body.iter(TABLE), 1):
        rows = list(table.iterchildren(ROW))
        wide = max((sum(1 for _ in row.iterchildren(CELL)) for row in rows), default=0)
        if len(rows) > 1 and wide > 1 and not any(_is_header(row) for row in rows):
            yield f"table {number}"


def _is_header(row: Element) -> bool:
    settings = find(row, "trPr")
    mark = find(settings, "tblHeader") if settings is not None else None
    return mark is not None and mark.get(VAL, "1") not in OFF


def _bare(body: Element) -> Iterator[str]:
    number = 0
    for drawing in body.iter(*DRAWINGS):
        inside = list(drawing.iter())
        if any(one.tag == FALLBACK for one in drawing.iterancestors()) or not any(map(what_is_drawn, inside)):
            continue  # a shape of words, or the same picture once more for an older Word
        number += 1
        described = any(text for one in inside for text in descriptions(one))
        if not described and not any(_is_decorative(one) for one in inside):
            yield f"picture {number}"


def _is_decorative(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag.endswith(f"}}{DECORATIVE}") and element.get("val") == "1"


def _coloured_words(body: Element) -> Iterator[str]:
    """Words of a colour of their own in a paragraph that has others; a paragraph of one colour is taken for a look."""
    for paragraph in body.iter(PARAGRAPH):
        runs = [(_words(run), _colour(run)) for run in paragraph.iter(RUN) if _words(run).strip()]
        if len({colour for _, colour in runs}) > 1:
            yield from (words.strip() for words, colour in runs if colour)


def _words(run: Element) -> str:
    return "".join(text.text or "" for text in run.iter(TEXT))


def _colour(run: Element) -> str:
    """The colour by which alone a run stands out, or the empty string."""
    settings = find(run, RUN_SETTINGS.removeprefix(W))
    if settings is None or any(_is_on(settings, mark) for mark in MARKS):
        return ""
    for name, attribute in (("color", "val"), ("highlight", "val"), ("shd", "fill")):
        setting = find(settings, name)
        colour = setting.get(W + attribute, "").lower() if setting is not None else ""
        if colour not in NO_COLOUR and not _is_dark(colour):
            return colour
    return ""


def _is_on(settings: Element, mark: str) -> bool:
    setting = find(settings, mark)
    return setting is not None and setting.get(VAL, "1") not in OFF


def _is_dark(colour: str) -> bool:
    try:
        return max(bytes.fromhex(colour)) <= DARK
    except ValueError:  # a name such as yellow
        return colour == "black"


def _coloured_cells(body: Element) -> Iterator[str]:
    for number, table in enumerate(body.iter(TABLE), 1):
        for row in table.iterchildren(ROW):
            cells = list(row.iterchildren(CELL))
            filled = [cell for cell in cells if any((text.text or "").strip() for text in cell.iter(TEXT))]
            for at, cell in enumerate(cells, 1):
                shade = cell.find(f"{W}tcPr/{W}shd")
                colour = shade.get(W + "fill", "").lower() if shade is not None else ""
                if filled and cell not in filled and colour not in NO_COLOUR:
                    yield f"column {at} of table {number}"
