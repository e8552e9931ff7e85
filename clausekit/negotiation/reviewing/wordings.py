"""Our own wordings: the folder's agreement as proposed, at the mandate's limits, or with every clause a step lower."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from clausekit.document.document import Document
from clausekit.drafting.bargaining import BARGAINING_FILE, BargainingFile, ChosenClause, read_bargaining
from clausekit.drafting.draft import Draft, draft
from clausekit.drafting.freeze import FrozenNumber
from clausekit.drafting.numbers_file import read_numbers
from clausekit.drafting.select import Selected, select
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.library.fields import PositionName
from clausekit.library.load import Library, load_library
from clausekit.negotiation.mandate import Mandate


@dataclass(frozen=True)
class Wordings:
    """What the bargaining folder proposes, and what it would propose at other positions. Made by ``our_wordings``."""

    bargaining: BargainingFile
    library: Library
    mandate: Mandate | None
    frozen: tuple[FrozenNumber, ...] | None

    @cached_property
    def proposed(self) -> Draft:
        """The agreement as the bargaining file proposes it.

        Raises:
            InputError: it cannot be drafted.
        """
        return self._draft(lambda chosen: chosen)

    @cached_property
    def selected(self) -> dict[str, Selected]:
        """The clauses of the agreement by id, with version and position."""
        return {one.clause.id: one for one in select(self.bargaining, self.library).clauses}

    @cached_property
    def clause_of(self) -> dict[str, str]:
        """The number of each article or schedule that is a clause of the library, with the clause's id."""
        return {one.number: one.key for one in self.proposed.numbers if one.key in self.selected}

    @cached_property
    def at_limit(self) -> Document | None:
        """The agreement with each clause that has a limit at its limit; None without a mandate or any limit.

        Raises:
            InputError: the mandate names a clause or an answer that cannot be.
        """
        if self.mandate is None or not self.mandate.limits:
            return None
        return self._draft(self._limited).document

    def lower(self, position: PositionName) -> Document:
        """The agreement with every clause that is above this position at it.

        Raises:
            InputError: it cannot be drafted so.
        """

        def lowered(chosen: ChosenClause) -> ChosenClause:
            if chosen.position.rank >= position.rank or self._minimum(chosen.id) < position.rank:
                return chosen
            return chosen.model_copy(update={"position": position})

        return self._draft(lowered).document

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

    def _minimum(self, clause_id: str) -> int:
        minimum = self.library.minimum(clause_id)
        return minimum[0].rank if minimum else len(PositionName)

    def _draft(self, change: Callable[[ChosenClause], ChosenClause]) -> Draft:
        clauses = tuple(map(change, self._chosen))
        content = self.bargaining.content.model_copy(update={"clauses": clauses})
        changed = BargainingFile(content, self.bargaining.source, self.bargaining.folder)
        return draft(changed, self.library, allow_blanks=True, frozen=self.frozen)

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
        wordings.proposed  # noqa: B018  whether it can be drafted shows only when it is
    except InputError as error:
        message = "the folder cannot be drafted now, so the library and the limits were not looked at"
        about = Finding("not-drafted", message, Location(str(folder)), Severity.WARNING)
        return None, (about, *map(_as_warning, error.findings))
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


def _as_warning(finding: Finding) -> Finding:
    return Finding(finding.code, finding.message, finding.place, Severity.WARNING, finding.hint)
