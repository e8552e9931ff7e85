"""Add to the bargaining table what only the union may see: limits, priorities, packages, notes."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from clausekit.findings import Finding
from clausekit.negotiation.mandate import Limit, Mandate, read_mandate
from clausekit.negotiation.read_rounds import read_rounds
from clausekit.negotiation.record_step import read_standings
from clausekit.negotiation.reviewing.wordings import limits_unknown, our_wordings
from clausekit.negotiation.status import Standing
from clausekit.negotiation.tabling.gather_table import standing_of
from clausekit.negotiation.tabling.table import Row, Secret, Table, UnionTable

NO_MANDATE = "There is no mandate on this machine: no limit and no priority is shown."


def add_secrets(
    table: Table, folder: Path, union_only: Path | None = None, libraries: Sequence[Path] = ()
) -> UnionTable:
    """The table for the union alone. A machine without the mandate is allowed; then that is said.

    Args:
        table: the table for both sides.
        folder: the bargaining folder.
        union_only: where the union-only folder is, if not in the bargaining folder.
        libraries: further library folders.

    Raises:
        InputError: the mandate or a record is not right.
    """
    mandate = read_mandate(folder, union_only)
    wordings, findings = our_wordings(folder, mandate, libraries) if mandate else (None, ())
    clause_of = wordings.clause_of if wordings else {}
    unknown = limits_unknown(mandate, wordings.selected) if mandate and wordings else ()
    standings = read_standings(folder)
    shown: set[str] = set()
    secrets = tuple(
        _secret(row, clause_of.get(article_of(row.number), ""), mandate, standings, shown) for row in table.rows
    )
    return UnionTable(
        shared=table,
        secrets=secrets,
        remarks=tuple(_remarks(folder, mandate)),
        findings=(*findings, *unknown, *_unplaced(mandate, shown, clause_of)),
        has_mandate=mandate is not None,
    )


def article_of(number: str) -> str:
    """The article or schedule that a number is in: ``4`` for ``4.2``."""
    return number.partition(",")[0] if number.startswith("Schedule") else number.partition(".")[0].partition(" ")[0]


def _secret(
    row: Row, clause: str, mandate: Mandate | None, standings: Mapping[str, Standing], shown: set[str]
) -> Secret:
    limit = mandate.limits.get(clause) if mandate else None
    standing = standing_of(row.number, standings)
    notes = [*(_priority(clause, mandate) if mandate and clause else ()), *_waits(standing)]
    if limit is None:
        return Secret(notes=tuple(notes))
    shown.add(clause)
    return Secret(limit=_limit(clause, limit), notes=tuple(notes))


def _limit(clause: str, limit: Limit) -> str:
    """A limit is on a whole clause, and stands beside each of its provisions."""
    least = [f"not below the {limit.position} wording of {clause}"] if limit.position else [f"in {clause}"]
    for name, answer in limit.answers.items():
        words = answer if isinstance(answer, str) else ", ".join(answer)
        least.append(f"{name.replace('_', ' ')}: {words}")
    return "; ".join(least)


def _priority(clause: str, mandate: Mandate) -> Iterator[str]:
    for name in ("must", "should", "could"):
        if clause in getattr(mandate.priorities, name):
            yield f"priority: {name}"


def _waits(standing: Standing | None) -> Iterator[str]:
    if standing is None:
        return
    if standing.package:
        yield f"package “{standing.package}”"
    if standing.waits_for_unions:
        agreed_by = ", ".join(standing.agreed_by) or "nobody yet"
        yield f"agreed by {agreed_by}; waits for {', '.join(standing.waits_for_unions)}"
    if standing.waits_for_numbers:
        yield f"waits for {', '.join(standing.waits_for_numbers)} of the package"


def _remarks(folder: Path, mandate: Mandate | None) -> Iterator[str]:
    if mandate is None:
        yield NO_MANDATE
    elif mandate.notes:
        yield f"Mandate: {' '.join(mandate.notes.split())}"
    for one in read_rounds(folder):
        if one.note:
            yield f"Note on {one}: {one.note}"


def _unplaced(mandate: Mandate | None, shown: set[str], clause_of: Mapping[str, str]) -> Iterator[Finding]:
    """Limits whose clause is in the agreement and has no row here: the texts have other numbers than the draft."""
    if mandate is None:
        return
    for clause in mandate.limits:
        if clause in clause_of.values() and clause not in shown:
            message = f"the limit on `{clause}` belongs to no row of this table"
            hint = "the texts have other numbers than the draft: look the limit up in union-only/mandate.yaml"
            yield Finding("limit-without-row", message, hint=hint)
