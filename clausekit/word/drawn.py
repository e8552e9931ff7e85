"""Look into drawings: text boxes, pictures, charts, diagrams, embedded objects, descriptions."""

from collections.abc import Iterator

from clausekit.word.elements import Element, W
from clausekit.word.tags import (
    ALTERNATE,
    CHART,
    CHOICE,
    DIAGRAM,
    OFFICE,
    RELATION,
    TEXT_BOX,
    VML,
    WORDS,
)

PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
NEWER_CHART = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DESCRIBING = ("descr", "title", "alt")
READ_BY_US = frozenset(
    (
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
        "http://schemas.microsoft.com/office/drawing/2010/main",
        "http://schemas.microsoft.com/office/drawing/2014/chartex",
    )
)
"""What a choice may require for Word to take it; of any other it takes the fallback."""


def chosen(alternate: Element) -> tuple[Element | None, list[Element]]:
    """The branch of an ``mc:AlternateContent`` that Word takes, and the others."""
    branches = list(alternate)
    best = next((branch for branch in branches if branch.tag == CHOICE and _is_taken(branch)), None)
    if best is None and branches:
        best = branches[-1]
    return best, [branch for branch in branches if branch is not best]


def looked_into(element: Element) -> Iterator[Element]:
    """The elements of a drawing in their order, but not those inside text boxes and alternatives."""
    yield element
    if element.tag not in (TEXT_BOX, ALTERNATE):
        for child in element:
            yield from looked_into(child)


def what_is_drawn(element: Element) -> str:
    """The code of the finding for something drawn, or the empty string for what needs none."""
    tag = element.tag
    if tag in (PICTURE, VML + "imagedata"):
        return "word-image"
    if tag == CHART + "chart" or tag == NEWER_CHART + "chart":
        return "word-chart"
    if tag == DIAGRAM + "relIds":
        return "word-diagram"
    if tag == OFFICE + "OLEObject" or tag == W + "control":
        return "word-object"
    return ""


def descriptions(element: Element) -> Iterator[str]:
    """What is said about something drawn, for those who cannot see it."""
    for name in DESCRIBING:
        text = element.get(name)
        if text and text.strip():
            yield text
    if element.tag == VML + "textpath" and element.get("string"):
        yield element.get("string", "")


def relation_ids(element: Element) -> Iterator[str]:
    """The ids of the parts that something drawn refers to."""
    for name, value in element.attrib.items():
        if str(name).startswith(RELATION):
            yield str(value)


def _is_taken(branch: Element) -> bool:
    return all(branch.nsmap.get(prefix, "") in READ_BY_US for prefix in branch.get("Requires", "").split())


def all_words(element: Element) -> list[str]:
    """Every piece of text below an element, whatever it is in."""
    return [word.text for word in element.iter(*WORDS) if word.text]


def all_descriptions(element: Element) -> list[str]:
    """Every description below an element, whatever it is in."""
    return [text for inner in element.iter() for text in descriptions(inner)]
