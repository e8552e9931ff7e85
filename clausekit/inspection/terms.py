"""The terms that a text defines: in a definition, in brackets after a name, or on its title page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausekit.document.document import Document
from clausekit.document.inlines import DefinedTerm
from clausekit.inspection.passages import Passage

_BRACKETED = re.compile(
    r"\((?:(?:hereinafter|together|each|collectively|referred to as|called|an?|the|,)\s+)*"
    r"[\"“‘'](?:the\s+)?(?P<term>[A-Z][^\"”’')]{1,60})[\"”’']\)"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and where it gets its meaning."""

    term: str
    passage: Passage | None
    """Nothing for one of the title page."""
    full: bool
    """Whether it says what the term means; one in brackets gives a short name to what was just named."""


def definitions_of(document: Document, passages: Sequence[Passage]) -> tuple[Definition, ...]:
    """Every definition, in order."""
    return tuple(_definitions(document, passages))


def uses(term: str) -> re.Pattern[str]:
    """A pattern of the uses of a term, in the singular and the plural."""
    words = re.escape(term)
    if term.endswith("y"):
        words = f"(?:{words}|{re.escape(term[:-1])}ies)"
    return re.compile(rf"(?<![\w-]){words}(?:s|es)?(?![\w-])")


def _definitions(document: Document, passages: Sequence[Passage]) -> Iterator[Definition]:
    for words in document.title_page.parties:
        for found in _BRACKETED.finditer(words):
            yield Definition(found["term"], None, full=False)
    for passage in passages:
        for part in passage.line:
            if isinstance(part, DefinedTerm) and part.defines:
                yield Definition(part.text.strip(), passage, full=True)
        for found in _BRACKETED.finditer(passage.text):
            yield Definition(found["term"], passage, full=False)
