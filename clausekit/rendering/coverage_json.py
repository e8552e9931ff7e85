"""Coverage as JSON (docs/schemas/coverage.schema.json); findings are the caller's, who shows them everywhere alike."""

from collections.abc import Sequence
from typing import Any

from clausekit.coverage.compare_coverage import RowPair
from clausekit.coverage.coverage import NOTICE, Coverage, Row, Sign, ThemedProvision
from clausekit.library.registers import Source


def coverage_as_json(coverage: Coverage, source: Source | None = None, against: Sequence[Row] = ()) -> dict[str, Any]:
    """One document's coverage as lists, texts and mappings."""
    return {
        "name": coverage.name,
        "themes": [_row(row) for row in coverage.rows],
        "against": None if source is None else {"source": source.id, "themes": [_row(row) for row in against]},
        "provisions": [_provision(one) for one in coverage.provisions],
        "ordinary": coverage.ordinary,
        "next": [
            {"theme": one.theme, "clause": one.clause, "title": one.title, "reason": one.reason}
            for one in coverage.next
        ],
        "notice": NOTICE,
    }


def comparison_as_json(pairs: Sequence[RowPair]) -> list[dict[str, Any]]:
    """What one document has in a theme that the other has not."""
    return [{"theme": one.before.id, "gone": list(one.gone), "new": list(one.new)} for one in pairs]


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "mark": row.mark,
        "mentioned": row.mentioned,
        **{sign.value: row.found(sign) is not None for sign in Sign},
        "permissive": bool(row.permissive),
        "only_permitted": row.only_permitted,
        "missing": not row.mentioned,
        "provisions": [one.label for one in row.provisions],
        "traps": [one.label for one in row.traps],
        "clauses": list(row.clauses),
    }


def _provision(one: ThemedProvision) -> dict[str, Any]:
    near = one.nearest
    return {
        "label": one.label,
        "heading": one.heading,
        "text": one.text,
        "themes": list(one.themes),
        "stance": one.stance.value,
        "evidence": list(one.evidence),
        **{sign.value: one.sign(sign) for sign in Sign},
        "softened": one.softened,
        "permits": list(one.permits),
        "is_ours": one.is_ours,
        "nearest": None
        if near is None
        else {
            "clause": near.clause,
            "title": near.title,
            "position": near.position.value,
            "likeness": near.likeness,
            "strength": near.strength.value,
        },
    }
