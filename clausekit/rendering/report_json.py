"""A report as JSON (docs/schemas/diff.schema.json), with every change, those of looks and numbers too."""

from typing import Any

from clausekit.comparison.appraisal import Signal
from clausekit.comparison.comparison import Passage
from clausekit.rendering.report import COUNTED, NOTICE, UNION_ONLY, Counts, Fact, Part, Report, Row, Side


def report_as_json(report: Report) -> dict[str, Any]:
    """A report as lists, texts and mappings; its findings are the caller's, who shows them everywhere alike."""
    return {
        "before": _side(report.before),
        "after": _side(report.after),
        "counts": _counts(report.counts),
        "themes": [{"theme": theme, "counts": _counts(counts)} for theme, counts in report.themes],
        "articles": [_part(part) for part in report.parts],
        "audience": UNION_ONLY,
        "notice": NOTICE,
    }


def _side(side: Side) -> dict[str, Any]:
    return {"name": side.name, "date": side.date, "view": side.view, "tracked_changes": side.pending}


def _counts(counts: Counts) -> dict[str, int]:
    shown = (*COUNTED, Fact.COSMETIC, Fact.RENUMBERED)
    return {one.value: counts[one] for one in shown}


def _part(part: Part) -> dict[str, Any]:
    return {
        "before": part.before,
        "after": part.after,
        "theme": part.theme,
        "counts": _counts(part.counts),
        "changes": [_row(row) for row in part.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    pair, appraisal = row.pair, row.appraisal
    return {
        "effect": appraisal.effect.value,
        "touches": appraisal.touches.value,
        "class": pair.depth.value,
        "fate": pair.fate.value,
        "moved": pair.moved,
        "renumbered": pair.renumbered,
        "before": [_passage(one) for one in pair.before],
        "after": [_passage(one) for one in pair.after],
        "edits": [{"kind": edit.kind.value, "text": edit.text} for edit in pair.edits],
        "signals": [_signal(one) for one in appraisal.signals],
        "depends_on": list(appraisal.depends_on),
    }


def _passage(passage: Passage) -> dict[str, str]:
    return {"kind": passage.kind.value, "label": passage.label, "text": passage.text}


def _signal(signal: Signal) -> dict[str, str]:
    return {
        "kind": signal.kind.value,
        "effect": signal.effect.value,
        "before": signal.before,
        "after": signal.after,
        "reason": signal.reason,
    }
