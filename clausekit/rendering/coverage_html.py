"""Coverage as one HTML file that needs no network and no script."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from clausekit.coverage.compare_coverage import RowPair, new_traps
from clausekit.coverage.coverage import NOTICE, Coverage, Row, Sign, Suggestion, ThemedProvision
from clausekit.library.registers import Source
from clausekit.rendering.coverage_picture import heat_svg
from clausekit.rendering.coverage_text import KEY, LEFT, SOURCE_NOTE, beside, counted, heat, told
from clausekit.shipped import shipped_templates
from clausekit.templating import Ready, render_template

TEMPLATE = "html/coverage.html.j2"
UNION_ONLY = "Union only: holds our own judgement of the text. Not for the employer."
NOTE = "about: " + KEY.partition("about: ")[2]
COLUMNS = ("about", *Sign, "trap", "where")


def render_coverage_html(coverage: Coverage, source: Source | None = None, against: Sequence[Row] = ()) -> str:
    """Coverage as HTML: a picture and the same table, the traps, what to table next, and each provision."""
    tables = [_table("themes", "Themes of the library", coverage.rows, NOTE)]
    if source is not None:
        tables.append(_table("source", f"Against: {source.name} ({source.publisher})", against, SOURCE_NOTE))
    values: dict[str, object] = {
        "title": f"Coverage of {coverage.name}",
        "summary": counted(coverage),
        "findings": [told(one) for one in coverage.findings],
        "columns": list(COLUMNS),
        "tables": tables,
        "pairs": [],
        "traps": [_provision(one) for one in coverage.traps],
        "left": _left(coverage),
        "next": list(_next(coverage.next)),
        "provisions": [_provision(one) for one in coverage.provisions],
    }
    return _page(values)


def render_comparison_html(before: Coverage, after: Coverage, pairs: Sequence[RowPair]) -> str:
    """Two coverages as HTML: what is gone and what is new, then a picture and table of each."""
    tables = [
        _table("before", f"A: {before.name}", before.rows, NOTE),
        _table("after", f"B: {after.name}", after.rows, NOTE),
    ]
    values: dict[str, object] = {
        "title": f"Coverage of {before.name} and {after.name}",
        "summary": f"A is {before.name}, B is {after.name}.",
        "findings": [told(one) for one in (*before.findings, *after.findings)],
        "columns": list(COLUMNS),
        "tables": tables,
        "pairs": [
            {
                "title": one.before.title,
                "before": _held(one.before),
                "after": _held(one.after),
                "gone": ", ".join(one.gone) or "nothing",
                "new": ", ".join(one.new) or "nothing",
            }
            for one in pairs
        ],
        "traps": [_provision(one) for one in new_traps(before, after)],
        "left": "",
        "next": list(_next(after.next)),
        "provisions": [],
    }
    return _page(values)


def _left(coverage: Coverage) -> str:
    labels = ", ".join(dict.fromkeys(one.label for one in coverage.left))
    return f"{LEFT}: {labels}." if labels else ""


def _page(values: dict[str, object]) -> str:
    values |= {"edition": UNION_ONLY, "notice": NOTICE}
    return render_template(shipped_templates(), TEMPLATE, values, escape)


def _table(name: str, title: str, rows: Sequence[Row], note: str) -> dict[str, object]:
    return {
        "name": name,
        "title": title,
        "note": note,
        "picture": Ready(heat_svg(rows, name)),
        "rows": [_row(row) for row in rows],
    }


def _held(row: Row) -> str:
    words = heat(row)
    return (
        f"{row.filled} of {len(Sign) + 1}{', trap' if row.traps else ''}"
        if words.startswith(("#", "."))
        else words.lower()
    )


def _row(row: Row) -> dict[str, object]:
    if row.only_permitted:
        trap = "only"
    else:
        trap = str(len(row.traps) or "none")
    return {
        "title": f"{row.id} {row.title}" + (" (inferred)" if row.mark == "inferred" else "") if row.mark else row.title,
        "about": str(len(row.provisions)) if row.mentioned else "MISSING",
        "signs": ["yes" if row.found(sign) else "no" for sign in Sign],
        "trap": trap,
        "where": ", ".join(dict.fromkeys(one.label for one in row.provisions)),
    }


def _provision(one: ThemedProvision) -> dict[str, object]:
    return {
        "label": one.label or one.heading,
        "heading": one.heading,
        "text": one.text.splitlines(),
        "themes": ", ".join(one.themes),
        "stance": one.stance.value,
        "evidence": ", ".join(one.evidence),
        "signs": ", ".join(sign.value for sign in Sign if one.sign(sign)) or "none",
        "softened": one.softened,
        "permits": list(one.permits),
        "beside": beside(one),
    }


def _next(suggestions: Sequence[Suggestion]) -> Iterator[dict[str, object]]:
    for (_, title, reason), these in groupby(suggestions, key=lambda one: (one.theme, one.theme_title, one.reason)):
        yield {"title": title, "reason": reason, "clauses": [{"id": one.clause, "title": one.title} for one in these]}
