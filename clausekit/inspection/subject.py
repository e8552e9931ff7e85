"""The subject of an inspection: a document read once for all checks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from clausekit.document.document import Document
from clausekit.document.labels import cited_blocks
from clausekit.inspection.law_citations import LawCited, laws_of, read_instruments
from clausekit.inspection.passages import Kind, Passage, passages_of
from clausekit.inspection.setting import Setting
from clausekit.inspection.terms import Definition, definitions_of
from clausekit.language.names import employers_in
from clausekit.language.reading import read_sentence
from clausekit.language.sentence import Sentence
from clausekit.language.sentences import sentences
from clausekit.library.load import load_library
from clausekit.library.registers import LawEntry

SPOKEN = frozenset((Kind.TEXT, Kind.ITEM))
"""Kinds of passage that hold sentences which bind."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the text: as it stands, and as read with the words that it goes on from."""

    passage: Passage
    words: str
    read: Sentence


class Subject:
    """A document under inspection, with its setting and its readings, each made when first asked for.

    ``codes`` are those of all checks, which a mark in the text may name.
    """

    def __init__(self, document: Document, setting: Setting, codes: frozenset[str] = frozenset()) -> None:
        self.document = document
        self.codes = codes
        self.setting = setting
        self.passages, self.allowances = passages_of(document)

    @cached_property
    def labels(self) -> frozenset[str]:
        """Every number by which a block can be cited, in lower case."""
        return frozenset(plain_label(label) for label, _ in cited_blocks(self.document.blocks) if label)

    @cached_property
    def bound(self) -> tuple[Passage, ...]:
        """The passages that hold sentences, without definitions."""
        return tuple(one for one in self.passages if one.kind in SPOKEN and not one.defines)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every sentence that binds, in order; one that goes on in a list is read once for each item."""
        return tuple(self._said())

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """Every term that the text gives a meaning to, in order."""
        return definitions_of(self.document, self.passages)

    @cached_property
    def employers(self) -> frozenset[str]:
        """The names by which the text calls the employer, in lower case."""
        return employers_in(*(one.text for one in self.bound))

    @cached_property
    def law(self) -> Mapping[str, LawEntry]:
        """The law register."""
        return self.setting.law if self.setting.law is not None else load_library().law

    @cached_property
    def laws(self) -> tuple[tuple[Passage, LawCited], ...]:
        """Every law that the text names, with the passage it is named in."""
        instruments = read_instruments(self.law.values(), self.setting.nation)
        return tuple((passage, cited) for passage in self.passages for cited in laws_of(passage.text, instruments))

    def article(self, passage: Passage) -> tuple[Passage, ...]:
        """The passages of the article that a passage stands in."""
        return self._articles[passage.article]

    @cached_property
    def _articles(self) -> dict[int, tuple[Passage, ...]]:
        gathered: dict[int, list[Passage]] = {}
        for one in self.passages:
            gathered.setdefault(one.article, []).append(one)
        return {at: tuple(these) for at, these in gathered.items()}

    def _said(self) -> Iterator[Said]:
        leads = {one.lead for one in self.bound if one.lead}
        for passage in self.bound:
            split = sentences(passage.text)
            for at, words in enumerate(split):
                if words.rstrip().endswith(":") and passage.text.rstrip().removesuffix(":") in leads:
                    continue  # it is read with each of its items
                whole = words
                if at == 0 and passage.lead:
                    whole = f"{sentences(passage.lead)[-1]} {words.rstrip('; ')}"
                yield Said(passage, words, read_sentence(whole, "", self.employers))


def plain_label(label: str) -> str:
    """A label as it can be looked up: lower case, without ``Article`` or ``Clause`` before the number."""
    words = label.strip().rstrip(".").lower()
    for kind in ("article ", "clause ", "section "):
        words = words.removeprefix(kind)
    return words
