"""A report as one HTML file that needs no network, and no script but for its filters."""

from collections.abc import Iterator, Sequence
from html import escape

from clausekit.comparison.appraisal import Effect, Signal, Touches
from clausekit.comparison.comparison import Edit, EditKind, Fate
from clausekit.findings import Finding
from clausekit.rendering.overview import overview_svg
from clausekit.rendering.report import (
    COUNTED,
    EFFECTS,
    IN_WORDS,
    NOTICE,
    UNION_ONLY,
    Counts,
    Fact,
    Part,
    Report,
    Row,
    Side,
    quoted_number,
)
from clausekit.shipped import shipped_templates
from clausekit.templating import Ready, render_template

TEMPLATE = "html/report.html.j2"
LOOKS = "looks"
MOVED = "moved"
FILTERS = (
    *((effect.value, IN_WORDS[effect]) for effect in EFFECTS),
    (MOVED, "moved only"),
    (LOOKS, "looks or numbers only"),
)
"""What a reader may show or hide: the class of a change and its name in words."""
FATES = {Fate.NEW: "new", Fate.GONE: "gone", Fate.SPLIT: "split", Fate.JOINED: "joined"}


def render_report_html(report: Report) -> str:
    """A report as HTML: an overview as a picture and as a table, then each change, inline and side by side."""
    kinds = [_kind(row) for part in report.parts for row in part.rows]
    values = {
        "title": f"What changed from {report.before.name} to {report.after.name}",
        "edition": UNION_ONLY,
        "notice": NOTICE,
        "before": _side(report.before),
        "after": _side(report.after),
        "unread": [_told(one) for one in report.unread],
        "notes": [_told(one) for one in report.notes],
        "summary": [f"{report.counts[effect]} {IN_WORDS[effect]}" for effect in EFFECTS if report.counts[effect]],
        "picture": Ready(overview_svg([(_arrowed(part.title), part.counts) for part in report.parts])),
        "columns": [IN_WORDS[one] if isinstance(one, Effect) else one.value for one in COUNTED],
        "counted": [
            {"title": _arrowed(part.title), "anchor": f"part-{at}", "figures": _figures(part.counts)}
            for at, part in enumerate(report.parts, 1)
            if not part.is_quiet
        ],
        "total": _figures(report.counts),
        "themes": [{"title": theme, "figures": _figures(counts)} for theme, counts in report.themes],
        "filters": [{"kind": kind, "name": name, "count": str(kinds.count(kind))} for kind, name in FILTERS],
        "parts": [_part(part, at) for at, part in enumerate(report.parts, 1)],
    }
    return render_template(shipped_templates(), TEMPLATE, values, escape)


def _side(side: Side) -> str:
    tracked = f"{side.pending} tracked change{'s' if side.pending != 1 else ''}" if side.pending else ""
    return ", ".join(piece for piece in (side.name, side.date, side.view, tracked) if piece)


def _told(finding: Finding) -> str:
    place = f"{finding.place}: " if str(finding.place) else ""
    return f"{place}{finding.message}" + (f" ({finding.hint})" if finding.hint else "")


def _arrowed(words: str) -> str:
    return words.replace(" -> ", " → ")


def _figures(counts: Counts) -> list[str]:
    return [str(counts[one]) for one in COUNTED]


def _part(part: Part, at: int) -> dict[str, object]:
    return {
        "anchor": f"part-{at}",
        "title": _arrowed(part.title),
        "theme": part.theme,
        "rows": [_row(row, f"change-{at}-{number}") for number, row in enumerate(part.rows, 1)],
    }


def _row(row: Row, anchor: str) -> dict[str, object]:
    appraisal = row.appraisal
    judged = not (row.is_quiet or row.is_move)
    return {
        "anchor": anchor,
        "kind": _kind(row),
        "number": _arrowed(quoted_number(row)),
        "verdict": _verdict(row),
        "touches": f"touches {appraisal.touches}" if judged and appraisal.touches is not Touches.WORDING else "",
        "inline": Ready("".join(_marked(row.pair.edits))),
        "was": Ready("".join(_marked(row.pair.edits, without=EditKind.PUT_IN))),
        "now": Ready("".join(_marked(row.pair.edits, without=EditKind.TAKEN_OUT))),
        "one_sided": not row.pair.before or not row.pair.after,
        "signals": [_signal(one) for one in appraisal.signals] if judged else [],
        "depends_on": ", ".join(appraisal.depends_on),
    }


def _kind(row: Row) -> str:
    """The class by which a change is shown or hidden."""
    if row.is_quiet:
        return LOOKS
    return MOVED if row.is_move else row.effect.value


def _verdict(row: Row) -> str:
    words = [FATES[row.pair.fate]] if row.pair.fate in FATES else []
    words += [Fact.MOVED.value] if Fact.MOVED in row.facts else []
    if row.is_quiet:
        words.append(row.pair.depth.value)
    elif not row.is_move:
        words.append(IN_WORDS[row.effect])
    return ", ".join(words)


def _signal(signal: Signal) -> dict[str, str]:
    return {
        "effect": IN_WORDS[signal.effect],
        "kind": signal.kind.value.replace("_", " "),
        "reason": signal.reason,
        "before": signal.before,
        "after": signal.after,
    }


def _marked(edits: Sequence[Edit], without: EditKind | None = None) -> Iterator[str]:
    """Edits as ``del`` and ``ins``, each said aloud as well, since few screen readers tell them apart."""
    for edit in edits:
        words = escape(edit.text).replace("\n", "<br>")
        match edit.kind:
            case EditKind.KEPT:
                yield words
            case EditKind.TAKEN_OUT if without is not EditKind.TAKEN_OUT:
                yield f'<del><span class="said">taken out: </span>{words}<span class="said"> end. </span></del>'
            case EditKind.PUT_IN if without is not EditKind.PUT_IN:
                yield f'<ins><span class="said">put in: </span>{words}<span class="said"> end. </span></ins>'
