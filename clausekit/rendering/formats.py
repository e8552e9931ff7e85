"""The table of formats: which renderer makes a file of each suffix."""

from collections.abc import Callable
from pathlib import Path

from clausekit.document.document import Document
from clausekit.findings import Finding, InputError, Location, nearest


def render(document: Document, suffix: str, style: Path | None = None) -> bytes:
    """A document as the bytes of a file.

    Args:
        document: what to render.
        suffix: one of ``FORMATS``, with its full stop.
        style: a Word file whose styles a Word file takes; other formats have no use for it.

    Raises:
        InputError: there is no such format, or ``style`` cannot be read.
    """
    if suffix not in FORMATS:
        raise InputError([unknown_format(Path(f"file{suffix}"))])
    return FORMATS[suffix](document, style)


def unknown_format(path: Path) -> Finding:
    """What to say of a file name whose suffix is no format."""
    known = ", ".join(FORMATS)
    hint = nearest(path.suffix, FORMATS) or f"end the name in one of: {known}"
    return Finding("unknown-format", f"`{path.suffix or path.name}` is not a format", Location(str(path)), hint=hint)


def _docx(document: Document, style: Path | None) -> bytes:
    from clausekit.rendering.docx import render_docx

    return render_docx(document, style)


def _html(document: Document, _: Path | None) -> bytes:
    from clausekit.rendering.html import render_html

    return render_html(document).encode()


def _markdown(document: Document, _: Path | None) -> bytes:
    from clausekit.markdown.write_document import write_document

    return write_document(document).encode()


def _text(document: Document, _: Path | None) -> bytes:
    from clausekit.rendering.text import render_text

    return render_text(document).encode()


def _json(document: Document, _: Path | None) -> bytes:
    from clausekit.rendering.json import render_json

    return render_json(document).encode()


FORMATS: dict[str, Callable[[Document, Path | None], bytes]] = {
    ".docx": _docx,
    ".html": _html,
    ".md": _markdown,
    ".txt": _text,
    ".json": _json,
}
"""Suffix to renderer. A renderer's module loads when it is used."""
