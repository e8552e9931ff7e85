"""Cut a text into the rows of a table: every passage belongs to the number that it stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.comparison.comparison import Passage, PassageKind
from clausekit.comparison.passages import passages
from clausekit.document.document import Document

PassageKey = tuple[int, int, PassageKind]
"""What tells a passage from every other one of its document, as long as the document lives."""
OUTSIDE = frozenset((PassageKind.FRONT, PassageKind.SIGNATURE))
"""What no side bargains about number by number."""
_BELOW = re.compile(r"\(.*$")


@dataclass(frozen=True, slots=True)
class RowPassage:
    """A passage, and the number of the row that it belongs to."""

    key: PassageKey
    passage: Passage
    number: str
    """``4.2`` for ``4.2(a)(i)`` too; empty before the first number."""

    @property
    def is_title(self) -> bool:
        """Whether it is the title of an article or schedule."""
        return self.passage.kind in (PassageKind.ARTICLE, PassageKind.SCHEDULE)

    @property
    def words(self) -> str:
        """Its number inside the row, if it has one, and its words."""
        own = self.passage.number if self.passage.number.startswith("(") else ""
        if self.passage.kind is PassageKind.NOTE and self.passage.number:
            own = f"{self.passage.number}:"
        return f"{own} {self.passage.text}".strip()


def cut_rows(document: Document) -> tuple[RowPassage, ...]:
    """The passages of a document with their numbers; the title page, header, footer and signatures are not in it."""
    return tuple(_rows(document))


def row_number(label: str) -> str:
    """The number of the row that holds a provision: ``4.2`` for ``4.2(a)``."""
    return _BELOW.sub("", label) or label


def passage_key(passage: Passage) -> PassageKey:
    """What tells a passage from the others of its document."""
    return id(passage.block), passage.part, passage.kind


def _rows(document: Document) -> Iterator[RowPassage]:
    number, article = "", -1
    for passage in passages(document):
        if passage.kind in OUTSIDE:
            continue
        if passage.article != article:
            number, article = "", passage.article
        if passage.kind is not PassageKind.NOTE:
            number = row_number(passage.label) or number
        yield RowPassage(passage_key(passage), passage, number)
