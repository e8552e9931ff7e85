"""All words: what a document holds, to check that a reader of our own files has lost nothing."""

import re
from collections import Counter
from collections.abc import Iterator

from clausekit.document.blocks import Note, Provision, Schedule, SignatureBlock
from clausekit.document.document import Document
from clausekit.document.inlines import line_text
from clausekit.document.walk import block_lines, walk

_WORD = re.compile(r"[^\W_]+")
SIGNATURE_TITLES = "For Signature Name Date Signed for"


def count_words(*texts: str) -> Counter[str]:
    """How often each word occurs."""
    return Counter(word for text in texts for word in _WORD.findall(text.casefold()))


def document_words(document: Document) -> Iterator[str]:
    """Every text of a document: title page, header and footer, numbers, labels and lines."""
    page = document.title_page
    yield from (page.title, *page.parties, page.standing, document.header, document.footer)
    for label, value in page.facts:
        yield f"{label} {value}"
    for block in walk(document.blocks):
        if isinstance(block, (Provision, Schedule)):
            yield block.number
        if isinstance(block, SignatureBlock):
            yield from (SIGNATURE_TITLES, block.party, *block.roles)
        if isinstance(block, Note):
            yield block.label
        for line in block_lines(block):
            yield line_text(line)
