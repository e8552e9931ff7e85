"""What stands inside a story, a table or a row; and whether the fields of a story are whole."""

from collections.abc import Iterator

from clausekit.word.elements import Element, W
from clausekit.word.tags import CONTROL, CONTROL_CONTENT, PARAGRAPH, TABLE

_HELD = (CONTROL, CONTROL_CONTENT, W + "customXml")


def blocks(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables of a story, through the controls around them."""
    for child in parent:
        if child.tag in (PARAGRAPH, TABLE):
            yield child
        elif child.tag in _HELD:
            yield from blocks(child)


def inside(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _HELD:
            yield from inside(child, tag)


def fields_whole(story: Element, hidden: str) -> bool:
    """Whether every field that begins also ends, with one kind of change left out."""
    depth = 0
    for mark in story.iter(W + "fldChar"):
        kind = mark.get(W + "fldCharType")
        if kind != "separate" and next(mark.iterancestors(hidden), None) is None:
            depth += 1 if kind == "begin" else -1
            if depth < 0:
                return False
    return not depth
