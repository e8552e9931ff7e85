"""Read the text of a PDF, through the optional extra ``clausekit[pdf]``."""

import re
from collections import Counter
from collections.abc import Sequence

from clausekit.document.reading import Reading
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.given.characters import fit_characters
from clausekit.intake.build import build_document, one_view
from clausekit.intake.read_text import text_rows

_DIGITS = re.compile(r"\d+")
FEWEST_PAGES = 3
"""A line must stand at the edge of this many pages, and of half of all, to be a header or footer."""
RAGGED = 0.2
"""Letters of a PDF differ in width, so lines of one length differ in letters by about this share."""
GET_TEXT = (
    "run text recognition (OCR) over it first, for example with OCRmyPDF or in Acrobat, "
    "or ask whoever sent it for the Word file"
)


def read_pdf(content: bytes, name: str) -> Reading:
    """The text of a PDF in the order of its lines; tables come as lines.

    Raises:
        InputError: the extra is not installed, the file is broken or locked, or it is a scan without text.
    """
    pages = _pages(content, name)
    findings = [Finding("pdf-text", _HOW_READ, Location(name), Severity.NOTE)]
    empty = [str(number) for number, lines in enumerate(pages, 1) if not any(line.strip() for line in lines)]
    if len(empty) == len(pages):
        raise InputError(
            [Finding("scan", "this PDF holds pictures of pages and no text", Location(name), hint=GET_TEXT)]
        )
    if empty:
        message = f"{len(empty)} pages hold no text and were not read: {', '.join(empty)}"
        findings.append(Finding("pages-without-text", message, Location(name), Severity.WARNING, GET_TEXT))
    header, footer, body = _without_furniture(pages)
    if header or footer:
        message = "lines that come back at the top or foot of the pages are taken for header and footer"
        findings.append(Finding("page-furniture", message, Location(name), Severity.NOTE))
    rows = text_rows("\n".join(body), name, RAGGED)
    document, _, more = build_document(rows, name, header=header, footer=footer)
    return one_view(name, document, (*findings, *more))


_HOW_READ = "a PDF gives lines and no paragraphs; numbers and tables may be read wrong, so prefer the Word file"


def _pages(content: bytes, name: str) -> list[list[str]]:
    try:
        import pypdfium2  # type: ignore[import-untyped,unused-ignore]
    except ImportError:
        hint = 'install it with: pip install "clausekit[pdf]"; or ask for the Word file'
        message = "reading PDF files needs an extra that is not installed"
        raise InputError([Finding("no-pdf-extra", message, Location(name), hint=hint)]) from None
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        message = "this PDF is locked with a password" if locked else "this PDF is broken or incomplete"
        hint = "ask for a copy without a password" if locked else "ask for it again, or for the Word file"
        raise InputError([Finding("broken-pdf", message, Location(name), hint=hint)]) from None
    try:
        return [_lines(page) for page in document]
    finally:
        document.close()


def _lines(page: object) -> list[str]:
    text_page = page.get_textpage()  # type: ignore[attr-defined]
    try:
        # U+FFFE stands for a hyphen at the end of a line
        text = str(text_page.get_text_range()).replace("\ufffe", "\N{SOFT HYPHEN}")
    finally:
        text_page.close()
    return fit_characters(text)[0].replace("\r\n", "\n").replace("\N{SOFT HYPHEN}\n", "\N{SOFT HYPHEN}").split("\n")


def _without_furniture(pages: Sequence[Sequence[str]]) -> tuple[str, str, list[str]]:
    """Header, footer and all other lines. Page numbers differ from page to page, so digits are not compared."""
    needed = max(FEWEST_PAGES, (len(pages) + 1) // 2)
    filled = [[line.strip() for line in lines if line.strip()] for lines in pages]
    tops = Counter(_DIGITS.sub("#", lines[0]) for lines in filled if lines)
    feet = Counter(_DIGITS.sub("#", lines[-1]) for lines in filled if len(lines) > 1)
    body: list[str] = []
    header: dict[str, None] = {}
    footer: dict[str, None] = {}
    for lines in filled:
        start, end = 0, len(lines)
        if lines and tops[_DIGITS.sub("#", lines[0])] >= needed:
            header[lines[0]] = None
            start = 1
        if end > start and feet[_DIGITS.sub("#", lines[-1])] >= needed:
            footer[lines[-1]] = None
            end -= 1
        body += lines[start:end]
    return " / ".join(header), " / ".join(footer), body
