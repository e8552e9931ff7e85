"""Tell which position of a clause some words are: by holding them against our own draft, word for word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from clausekit.document.document import Document
from clausekit.drafting.bargaining import BargainingFile
from clausekit.drafting.draft import draft
from clausekit.drafting.freeze import FrozenNumber
from clausekit.findings import InputError
from clausekit.library.fields import PositionName
from clausekit.library.load import Library
from clausekit.negotiation.tabling.cut_rows import cut_rows
from clausekit.negotiation.tabling.table import Row

Words = Mapping[str, tuple[str, ...]]
"""The words of each number of a text."""


@dataclass(frozen=True)
class Wordings:
    """Our drafts of one folder, each with its clauses at another position; made when first asked for."""

    bargaining: BargainingFile
    library: Library
    frozen: tuple[FrozenNumber, ...] | None
    _drafts: dict[PositionName | None, Words] = field(default_factory=dict)

    def position_of(
        self, clause_id: str, proposed: PositionName, said: Mapping[str, str], *, local: bool
    ) -> PositionName | None:
        """The position whose words these are, number for number; None if they are those of none.

        Args:
            clause_id: the clause.
            proposed: where the bargaining file has it; looked at first.
            said: words by number.
            local: whether local wording stands in its place: then no draft of ours shows a position.
        """
        if local or not said:
            return None
        for position in (proposed, *(one for one in PositionName if one is not proposed)):
            words = self._drafted(None if position is proposed else position, clause_id)
            if words and all(words.get(number) == tuple(text.split()) for number, text in said.items()):
                return position
        return None

    def _drafted(self, position: PositionName | None, clause_id: str) -> Words:
        """The words of the draft with its clauses as proposed, or all at one position; none if it cannot be drafted."""
        if position not in self._drafts:
            self._drafts[position] = self._draft(position)
        return self._drafts[position]

    def _draft(self, position: PositionName | None) -> Words:
        content = self.bargaining.content
        if position is not None:
            clauses = tuple(one.model_copy(update={"position": position}) for one in content.clauses)
            content = content.model_copy(update={"clauses": clauses})
        changed = BargainingFile(content, self.bargaining.source, self.bargaining.folder)
        try:
            return words_by_number(draft(changed, self.library, allow_blanks=True, frozen=self.frozen).document)
        except InputError:
            return {}


def words_by_number(document: Document) -> Words:
    """The words that stand under each number, as the bargaining table gathers them."""
    found: dict[str, list[tuple[bool, str]]] = {}
    for row in cut_rows(document):
        found.setdefault(row.number, []).append((row.is_title, row.words))
    return {number: tuple(" ".join(_own(rows)).split()) for number, rows in found.items()}


def settled_words(rows: Sequence[Row]) -> dict[str, str]:
    """The words in which rows are agreed, or which both sides' last texts share; none for one where nobody can say."""
    found: dict[str, str] = {}
    for row in rows:
        for position in (row.union, row.employer):
            if position is not None and position.words and position.round.number >= row.agreed_round:
                found[row.number] = position.words
                break
    return found


def _own(rows: Iterable[tuple[bool, str]]) -> Iterable[str]:
    """The words without the title, which has no words of its own where provisions stand below it."""
    held = list(rows)
    return (words for is_title, words in held if not (is_title and len(held) > 1))
