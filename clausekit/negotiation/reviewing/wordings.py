"""Our own wordings: the folder's agreement as proposed, at the mandate's limits, or with every clause a step lower."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from clausekit.comparison.comparison import Passage
from clausekit.drafting.bargaining import BargainingFile, ChosenClause, read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.drafting.draft import Draft, draft
from clausekit.drafting.freeze import FrozenNumber
from clausekit.drafting.numbers_file import read_numbers
from clausekit.drafting.select import Selected, select
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.library.fields import PositionName
from clausekit.library.load import Library, load_library
from clausekit.negotiation.mandate import Mandate
from clausekit.negotiation.reviewing.hold_against import article_passages
from clausekit.negotiation.reviewing.review import NOT_DRAFTED


@dataclass(frozen=True)
class Wordings:
    """What the bargaining folder proposes, and what it would propose at other positions. Made by ``our_wordings``."""

    bargaining: BargainingFile
    library: Library
    mandate: Mandate | None
    frozen: tuple[FrozenNumber, ...] | None
    _lower: dict[PositionName, Draft] = field(default_factory=dict)

    @cached_property
    def selected(self) -> dict[str, Selected]:
        """The clauses of the agreement by id, with version and position."""
        return {one.clause.id: one for one in select(self.bargaining, self.library).clauses}

    @cached_property
    def clause_of(self) -> dict[str, str]:
        """The number of each article or schedule that is a clause of the library, with the clause's id.

        Numbers that were kept when the text was tabled say so themselves; else the agreement is drafted.

        Raises:
            InputError: it cannot be drafted.
        """
        numbers = self.frozen or self._draft(lambda chosen: chosen).numbers
        return {one.number: one.key for one in numbers if one.key in self.selected}

    @cached_property
    def at_limit(self) -> Draft | None:
        """The agreement with each clause that has a limit at its limit; None without a mandate or any limit.

        Raises:
            InputError: the mandate names an answer that cannot be.
        """
        if self.mandate is None or not self.mandate.limits:
            return None
        return self._draft(self._limited)

    def proposed_above_limit(self) -> Iterator[Passage]:
        """The provisions of every clause that is proposed at its limit or above.

        Raises:
            InputError: the agreement cannot be drafted.
        """
        drafted = self._draft(lambda chosen: chosen)
        for clause_id, chosen in self.selected.items():
            if not self.is_below_limit(clause_id, chosen.position):
                yield from _provisions(drafted, clause_id)

    def limit(self, clause_id: str) -> tuple[Passage, ...]:
        """The provisions of a clause at its limit; none if it has no limit.

        Raises:
            InputError: it cannot be drafted so.
        """
        limit = self.mandate.limits.get(clause_id) if self.mandate else None
        if limit is None:
            return ()
        if limit.position in self.below(clause_id) and not limit.answers:
            return self.lower(clause_id, limit.position)
        return _provisions(self.at_limit, clause_id) if self.at_limit else ()

    def below(self, clause_id: str) -> tuple[PositionName, ...]:
        """The positions of a clause below the one proposed, without those that a union's minimum rules out."""
        minimum = self.library.minimum(clause_id)
        lowest = minimum[0] if minimum else PositionName.FALLBACK
        proposed = self.selected[clause_id].position
        return tuple(one for one in PositionName if proposed.rank < one.rank <= lowest.rank)

    def lower(self, clause_id: str, position: PositionName) -> tuple[Passage, ...]:
        """The provisions of a clause at a lower position.

        Raises:
            InputError: it cannot be drafted so.
        """
        if position not in self._lower:
            self._lower[position] = self._draft(lambda chosen: self._lowered(chosen, position))
        return _provisions(self._lower[position], clause_id)

    def is_below_limit(self, clause_id: str, position: PositionName) -> bool:
        """Whether a position of a clause is below the one where the mandate walks away."""
        limit = self.mandate.limits.get(clause_id) if self.mandate else None
        return limit is not None and limit.position is not None and position.rank > limit.position.rank

    def _limited(self, chosen: ChosenClause) -> ChosenClause:
        assert self.mandate is not None
        limit = self.mandate.limits.get(chosen.id)
        if limit is None:
            return chosen
        answers = {**chosen.answers, **limit.answers}
        return chosen.model_copy(update={"position": limit.position or chosen.position, "answers": answers})

    def _lowered(self, chosen: ChosenClause, position: PositionName) -> ChosenClause:
        return chosen.model_copy(update={"position": position}) if position in self.below(chosen.id) else chosen

    def _draft(self, change: Callable[[ChosenClause], ChosenClause]) -> Draft:
        """With numbers of its own: another wording has other provisions than the text that was exchanged."""
        clauses = tuple(map(change, self._chosen))
        content = self.bargaining.content.model_copy(update={"clauses": clauses})
        changed = BargainingFile(content, self.bargaining.source, self.bargaining.folder)
        return draft(changed, self.library, allow_blanks=True)

    @cached_property
    def _chosen(self) -> tuple[ChosenClause, ...]:
        """The clauses chosen, and after them those that came in because others need them, each at its position.

        Why these too: a limit may stand on a clause that nobody chose by name.
        """
        named = {one.id for one in self.bargaining.content.clauses}
        needed = (one for one in self.selected.values() if one.clause.id not in named)
        return (
            *self.bargaining.content.clauses,
            *(ChosenClause(id=one.clause.id, version=one.version.version, position=one.position) for one in needed),
        )


def our_wordings(
    folder: Path, mandate: Mandate | None, libraries: Sequence[Path] = ()
) -> tuple[Wordings | None, tuple[Finding, ...]]:
    """The wordings of a bargaining folder, or nothing and why: a review of the texts goes on without them."""
    if not (folder / BARGAINING_FILE).is_file():
        return None, ()
    try:
        bargaining = read_bargaining(folder)
        frozen_round = bargaining.content.frozen_round
        frozen = read_numbers(folder, frozen_round) if frozen_round else None
        wordings = Wordings(bargaining, load_library(libraries, own=folder / "library"), mandate, frozen)
        wordings.clause_of  # noqa: B018  whether the clauses can be chosen shows only when they are
    except InputError as error:
        return None, not_drafted(folder, error)
    return wordings, ()


def limits_unknown(mandate: Mandate, clauses: Mapping[str, Selected]) -> tuple[Finding, ...]:
    """What to say of limits on clauses that the agreement does not hold."""
    return tuple(
        Finding(
            "limit-unknown",
            f"the mandate has a limit on `{clause_id}`, which the agreement does not hold",
            severity=Severity.WARNING,
        )
        for clause_id in mandate.limits
        if clause_id not in clauses
    )


def _provisions(drafted: Draft, clause_id: str) -> tuple[Passage, ...]:
    number = next((one.number for one in drafted.numbers if one.key == clause_id), "")
    return article_passages(drafted.document, number) if number else ()


def not_drafted(folder: Path, error: InputError) -> tuple[Finding, ...]:
    """What to say where the folder's agreement cannot be drafted: the texts are reviewed all the same."""
    message = "the folder cannot be drafted now, so the library and the limits were not looked at"
    about = Finding(NOT_DRAFTED, message, Location(str(folder)), Severity.WARNING)
    return about, *(Finding(one.code, one.message, one.place, Severity.WARNING, one.hint) for one in error.findings)
