"""Write a line of a document as Markdown."""

from clausekit.document.inlines import Blank, DefinedTerm, Inline, Line, Reference, Text
from clausekit.markdown.escape import entity, escape_words


def write_line(line: Line, labels: dict[str, str]) -> str:
    """A line as Markdown.

    Args:
        line: the line.
        labels: the label of every block that can be referred to, by id.
    """
    pieces: list[str] = []
    before: Inline | None = None
    for part in line:
        written = _written(part, labels)
        if isinstance(part, Text) and before is not None and not isinstance(before, Text) and written[:1] in "(:":
            written = "\\" + written  # else a bracket before it would take it for a link's target
        pieces.append(written)
        before = part
    return _keep_edges("".join(pieces))


def _written(part: Inline, labels: dict[str, str]) -> str:
    match part:
        case Text():
            return _weighted(escape_words(part.text), part)
        case Blank():
            return f"[[{escape_words(part.label)}]]"
        case DefinedTerm():
            link = f"[{escape_words(part.text)}]"
            return f"**{link}**" if part.defines else link
        case Reference():
            shown, label = escape_words(part.text), labels.get(part.target, "")
            return f"[{shown}]" if shown == label else f"[{shown}][{label}]"


def _weighted(words: str, text: Text) -> str:
    marks = "*" * (2 * text.strong + text.emphasis)
    return marks + words + marks


def _keep_edges(words: str) -> str:
    """Spaces at the ends of a line, which Markdown drops, by their number."""
    inner = words.strip(" ")
    if not inner:
        return entity(" ") * len(words)
    start = len(words) - len(words.lstrip(" "))
    end = len(words) - len(words.rstrip(" "))
    return entity(" ") * start + inner + entity(" ") * end
