"""HTML lines: the words inside an element as a line, with weight, references and blanks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from clausekit.document.inlines import Blank, DefinedTerm, Inline, Line, Reference, Text, joined
from clausekit.intake.html_tree import UNSEEN, Element

_SPACES = re.compile(r"[ \t\n\r\f]+")
_STRONG = frozenset(("strong", "b", "th"))
_EMPHASIS = frozenset(("em", "i", "cite"))


def html_line(children: "list[Element | str]") -> Line:
    """Elements and words as one line; white space is single, and none stands at its ends."""
    return trimmed(joined(_single_spaces(_parts(children, strong=False, emphasis=False))))


def trimmed(line: Line) -> Line:
    """A line without white space at its ends."""
    parts = list(line)
    while parts and isinstance(parts[0], Text) and not parts[0].text.strip():
        parts.pop(0)
    while parts and isinstance(parts[-1], Text) and not parts[-1].text.strip():
        parts.pop()
    if parts and isinstance(parts[0], Text):
        parts[0] = replace(parts[0], text=parts[0].text.lstrip())
    if parts and isinstance(parts[-1], Text):
        parts[-1] = replace(parts[-1], text=parts[-1].text.rstrip())
    return tuple(parts)


def _parts(children: "list[Element | str]", *, strong: bool, emphasis: bool) -> Iterator[Inline]:
    for child in children:
        if isinstance(child, str):
            yield Text(child, strong, emphasis)
        elif child.tag == "br":
            yield Text(" ", strong, emphasis)
        elif child.tag == "dfn":
            yield DefinedTerm(child.words(), defines=True)
        elif child.tag == "span" and child.kind == "blank":
            yield Blank(child.words().removeprefix("[").removesuffix("]"))
        elif child.tag == "a" and child.attributes.get("href", "").startswith("#") and child.words():
            yield Reference(child.attributes["href"][1:], child.words())
        elif child.tag not in UNSEEN:
            bold = strong or child.tag in _STRONG
            yield from _parts(child.children, strong=bold, emphasis=emphasis or child.tag in _EMPHASIS)


def _single_spaces(parts: Iterator[Inline]) -> Iterator[Inline]:
    ends_in_space = True
    for part in parts:
        if not isinstance(part, Text):
            ends_in_space = False
            yield part
            continue
        words = _SPACES.sub(" ", part.text)
        if ends_in_space:
            words = words.lstrip(" ")
        if words:
            ends_in_space = words.endswith(" ")
            yield replace(part, text=words)
