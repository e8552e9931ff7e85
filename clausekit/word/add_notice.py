"""Say at the head of every page of a finished Word file who may see it, and beside its text what we remark."""

import io
from collections.abc import Iterable
from copy import deepcopy

import docx
from docx.section import _Header

from clausekit.findings import Finding, InputError
from clausekit.word.body import add_pieces
from clausekit.word.comments import add_comments
from clausekit.word.elements import Element, W, add, find
from clausekit.word.package import save
from clausekit.word.tracked import Remark, Signature
from clausekit.word.values import Run


def add_notice(
    content: bytes, notice: str, remarks: Iterable[tuple[str, Remark]] = (), signature: Signature | None = None
) -> bytes:
    """The same file with the notice above the words of every header, and with fixed times.

    Args:
        content: a Word file.
        notice: what to say; empty only fixes the times, so that the same input gives the same bytes.
        remarks: comments that the body refers to already, by their ids.
        signature: in whose name the comments are.

    Raises:
        InputError: the file is not put together as Word does it, so that nothing can be added to it.
    """
    try:
        return _with_notice(content, notice, remarks, signature)
    except InputError:
        raise
    except Exception as error:  # python-docx raises whatever its readers raise
        message = f"the file's parts are not what they say they are ({type(error).__name__})"
        hint = "open it in Word and save it again"
        raise InputError([Finding("word-odd-parts", message, hint=hint)]) from error


def _with_notice(
    content: bytes, notice: str, remarks: Iterable[tuple[str, Remark]], signature: Signature | None
) -> bytes:
    package = docx.Document(io.BytesIO(content))
    if notice and not len(package.sections):
        add(package.element.body, "sectPr")
    even = package.settings.odd_and_even_pages_header_footer
    for at, section in enumerate(package.sections if notice else ()):
        headers: list[_Header] = [section.header]
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
        if even:
            headers.append(section.even_page_header)
        for header in headers:
            if at == 0 or not header.is_linked_to_previous:
                put_above(header.paragraphs[0]._p, notice)
    if signature is not None:
        add_comments(package, remarks, signature)
    return save(package)


def put_above(head: Element, notice: str) -> None:
    """Put a line of its own above a header's paragraph, so that it stands whatever becomes of the changes there."""
    paragraph = head.makeelement(W + "p")
    settings, style = find(head, "pPr"), None
    if settings is not None:
        style = find(settings, "pStyle")
    if style is not None:
        own = paragraph.makeelement(W + "pPr")
        own.append(deepcopy(style))
        paragraph.append(own)
    add_pieces(paragraph, (Run(notice, bold=True),))
    head.addprevious(paragraph)
