"""Accept every tracked change in a part of a Word file, as Word's own command does."""

from clausekit.word.elements import Element, W, find
from clausekit.word.tags import (
    CELL,
    CELL_DELETED,
    CELL_INSERTED,
    CELL_MERGED,
    CHANGES,
    DELETED,
    FORMAT_CHANGES,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    PARAGRAPH,
    PARAGRAPH_SETTINGS,
    ROW,
    RUN_SETTINGS,
    TABLE,
)

GONE, COME = (DELETED, MOVED_FROM), (INSERTED, MOVED_TO)
BOUNDS = tuple(W + name for name in ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"))
SETTINGS = (RUN_SETTINGS, W + "trPr", W + "numPr")
"""Where a mark says something of a paragraph's end, a row or a number, and holds no words."""


def accept_changes(part: Element) -> None:
    """Make all changes of a part what its author wants them to be, and forget that they were changes."""
    if next(part.iter(*CHANGES, *BOUNDS), None) is None:
        return
    for row in list(part.iter(ROW)):
        settings = find(row, "trPr")
        if settings is not None and any(find(settings, name) is not None for name in ("del", "moveFrom")):
            _remove(row)
    for cell in [mark.iterancestors(CELL) for mark in part.iter(CELL_DELETED)]:
        _remove(next(cell, None))
    for table in list(part.iter(TABLE)):
        if table.find(f".//{ROW}") is None:
            _remove(table)
    for change in [one for one in part.iter(*GONE) if _holds_words(one)]:
        _remove(change)
    for change in [one for one in part.iter(*COME) if _holds_words(one)]:
        _unwrap(change)
    for paragraph in list(part.iter(PARAGRAPH)):
        if _ends_no_more(paragraph):
            _join_to_next(paragraph)
    for mark in list(part.iter(*GONE, *COME, *FORMAT_CHANGES, *BOUNDS, CELL_INSERTED, CELL_MERGED)):
        _remove(mark)


def _holds_words(change: Element) -> bool:
    parent = change.getparent()
    return parent is not None and parent.tag not in SETTINGS


def _ends_no_more(paragraph: Element) -> bool:
    settings = find(paragraph, "pPr")
    look = find(settings, "rPr") if settings is not None else None
    return look is not None and any(find(look, name) is not None for name in ("del", "moveFrom"))


def _join_to_next(paragraph: Element) -> None:
    """Give the words of a paragraph to the next one; before a table, or at the end, it stays unless it is empty."""
    words = [one for one in paragraph if one.tag != PARAGRAPH_SETTINGS]
    following = paragraph.getnext()
    if following is not None and following.tag == PARAGRAPH:
        at = 1 if find(following, "pPr") is not None else 0
        for one in reversed(words):
            following.insert(at, one)
        _remove(paragraph)
    elif not words and following is not None:
        _remove(paragraph)


def _unwrap(change: Element) -> None:
    for one in list(change):
        change.addprevious(one)
    _remove(change)


def _remove(element: Element | None) -> None:
    parent = element.getparent() if element is not None else None
    if parent is not None and element is not None:
        parent.remove(element)
