"""Law: what is in force where and when, what may be cited to an employer, and which clauses lean on it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from clausekit.library.clause import Clause
from clausekit.library.fields import Nation
from clausekit.library.registers import Confidence, LawEntry, LawStatus

STALE_AFTER = 183
"""Days after which a check of a legal fact counts as old: half a year."""


@dataclass(frozen=True, slots=True)
class LawOnDay:
    """A provision as it stands on a day, and the clauses whose current version leans on it."""

    entry: LawEntry
    status: LawStatus
    clauses: tuple[str, ...]
    stale: str = ""
    """Why someone should look at it again; empty if nobody need."""


def law_on(
    day: date, entries: Iterable[LawEntry], clauses: Mapping[str, Clause], nation: Nation | None = None
) -> Iterator[LawOnDay]:
    """The law on a day, for one nation or for all."""
    leaning: dict[str, list[str]] = {}
    for clause_id, clause in clauses.items():
        for law_id in clause.newest.law:
            leaning.setdefault(law_id, []).append(clause_id)
    for entry in entries:
        if nation is None or nation in entry.nations:
            using = tuple(leaning.get(entry.id, ()))
            yield LawOnDay(entry, status_on(entry, day), using, _stale(entry, day, using))


def status_on(entry: LawEntry, day: date) -> LawStatus:
    """A provision's status on a day: before it came into force it was not commenced, after its end it is replaced.

    A provision that is not commenced stays so even after a date that was only foretold: somebody has to look.
    """
    if entry.replaced_on is not None:
        if day >= entry.replaced_on:
            return LawStatus.REPLACED
        return LawStatus.IN_FORCE
    if entry.status is LawStatus.IN_FORCE and entry.in_force_from is not None and day < entry.in_force_from:
        return LawStatus.NOT_COMMENCED
    return entry.status


def citable(entry: LawEntry, nation: Nation, day: date) -> bool:
    """Whether a paper for an employer may cite it: confirmed, in force that day, and that nation's own law."""
    return (
        entry.confidence is Confidence.CONFIRMED
        and nation in entry.nations
        and status_on(entry, day) is LawStatus.IN_FORCE
    )


def _stale(entry: LawEntry, day: date, using: tuple[str, ...]) -> str:
    if status_on(entry, day) is LawStatus.REPLACED and using:
        return "replaced, and clauses still lean on it"
    if entry.status is LawStatus.NOT_COMMENCED and entry.in_force_from is not None and entry.in_force_from <= day:
        return f"was to be in force from {entry.in_force_from}: find out whether it is"
    if (age := (day - entry.checked_on).days) > STALE_AFTER:
        return f"last checked {age} days before"
    return ""
