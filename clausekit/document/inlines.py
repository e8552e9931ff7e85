"""Inline parts: what a line of a document is made of."""

from collections.abc import Iterable

from clausekit.given.plentiful import plentiful


@plentiful(kw_only=False)
class Text:
    """Plain words, perhaps with weight."""

    text: str
    strong: bool = False
    emphasis: bool = False


@plentiful(kw_only=False)
class DefinedTerm:
    """A use of a defined term, or (``defines``) the place where it gets its meaning."""

    text: str
    target: str = ""
    """The id of the block that defines it."""
    defines: bool = False


@plentiful(kw_only=False)
class Reference:
    """A cross-reference; ``text`` is the number shown, without the word "clause" before it."""

    target: str
    """The id of the block referred to."""
    text: str = ""


@plentiful(kw_only=False)
class Blank:
    """An answer still to come; shown in square brackets."""

    label: str


Inline = Text | DefinedTerm | Reference | Blank
Line = tuple[Inline, ...]


def joined(parts: Iterable[Inline]) -> Line:
    """A line in which neighbouring plain texts of one weight are one text."""
    line: list[Inline] = []
    for part in parts:
        last = line[-1] if line else None
        if isinstance(part, Text) and isinstance(last, Text) and _weight(part) == _weight(last):
            line[-1] = Text(last.text + part.text, part.strong, part.emphasis)
        else:
            line.append(part)
    return tuple(line)


def line_text(line: Line) -> str:
    """The words of a line as a person reads them."""
    if len(line) == 1 and isinstance(line[0], Text):  # as most are
        return line[0].text
    return "".join(f"[{part.label}]" if isinstance(part, Blank) else part.text for part in line)


def _weight(text: Text) -> tuple[bool, bool]:
    return text.strong, text.emphasis
