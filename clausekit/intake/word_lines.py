"""Word lines: the words of a Word paragraph as a line, its cross-references and its id among them."""

import re

from clausekit.document.inlines import Inline, Line, Reference, Text, joined
from clausekit.word.reading import ReadParagraph

_BOOKMARK = re.compile(r"_Ref(\d{9})")
"""A bookmark as we write it: Word's own kind, with the nine digits of a block's id."""


def block_id(paragraph: ReadParagraph) -> str:
    """The id that a paragraph was drafted with, which says where it came from; empty for others."""
    if not paragraph.bookmarks:
        return ""
    return next((f"r{found[1]}" for mark in paragraph.bookmarks if (found := _BOOKMARK.fullmatch(mark))), "")


def read_line(paragraph: ReadParagraph) -> Line:
    """The words of a paragraph, with its fields that cite as references."""
    if len(paragraph.runs) == 1 and not paragraph.references:
        (run,) = paragraph.runs
        return (Text(run.text, run.bold, run.italic),) if run.text else ()
    return _with_references([Text(run.text, run.bold, run.italic) for run in paragraph.runs], paragraph.references)


def _with_references(texts: list[Text], references: tuple[tuple[str, str], ...]) -> Line:
    """Find each field's result in the words, in order; a result that is not there stays plain words."""
    parts: list[Inline] = []
    left = [(mark, shown) for mark, shown in references if shown and _BOOKMARK.fullmatch(mark)]
    for text in texts:
        rest = text.text
        while left and (at := rest.find(left[0][1])) >= 0:
            mark, shown = left.pop(0)
            if at:
                parts.append(Text(rest[:at], text.strong, text.emphasis))
            target = "r" + mark.removeprefix("_Ref")
            before = parts[-1] if parts else None
            if at == 0 and isinstance(before, Reference) and shown.startswith("("):
                parts[-1] = Reference(target, before.text + shown)  # "4.2" and "(a)" are two fields of one reference
            else:
                parts.append(Reference(target, shown))
            rest = rest[at + len(shown) :]
        if rest:
            parts.append(Text(rest, text.strong, text.emphasis))
    return joined(parts)
