"""The report of a survey as one HTML file that needs no network and no script."""

from collections.abc import Iterator
from html import escape

from clausekit.shipped import shipped_templates
from clausekit.survey.database import UNION_ONLY
from clausekit.survey.pictures import bars_svg, per_cent, squares_svg
from clausekit.survey.report import NOTICE, Group, Grouping, NumberSpread, SurveyReport
from clausekit.survey.report_text import KEY, LABELS, about, amount, not_shown, summary
from clausekit.templating import Ready, render_template

TEMPLATE = "html/survey.html.j2"
TITLES = {"sector": "By sector", "year": "By year", "union": "By union"}


def render_report_html(report: SurveyReport) -> str:
    """The report as HTML: a picture and the same table for all agreements, then for each way to group them."""
    enough = report.whole.agreements >= report.least
    values: dict[str, object] = {
        "title": "Survey of agreements",
        "edition": UNION_ONLY,
        "notice": NOTICE,
        "summary": summary(report),
        "notes": list(about(report)),
        "enough": enough,
        "picture": Ready(bars_svg(report, "all")),
        "columns": list(LABELS),
        "key": KEY,
        "rows": list(_rows(report)) if enough else [],
        "groupings": [_grouping(one, report) for one in report.groupings],
        "numbers": [_number(one) for one in report.numbers],
    }
    return render_template(shipped_templates(), TEMPLATE, values, escape)


def _rows(report: SurveyReport) -> Iterator[dict[str, object]]:
    for theme, title in report.themes:
        cells = [amount(number, report.whole.agreements) for number in _numbers(report.whole, theme)]
        yield {"title": title, "cells": cells}


def _numbers(group: Group, theme: str) -> tuple[int, ...]:
    one = group.counts(theme)
    missing = group.agreements - one.mentioned
    return one.mentioned, one.duty, one.deadline, one.remedy, one.traps, one.only_permitted, missing


def _grouping(grouping: Grouping, report: SurveyReport) -> dict[str, object]:
    return {
        "name": f"by-{grouping.by}",
        "title": TITLES[grouping.by],
        "not_shown": not_shown(grouping, report.least),
        "picture": Ready(squares_svg(grouping, report.themes, f"by-{grouping.by}")),
        "groups": [{"name": one.name, "agreements": one.agreements} for one in grouping.groups],
        "rows": [
            {"title": title, "cells": [_cell(one, theme) for one in grouping.groups]} for theme, title in report.themes
        ],
    }


def _cell(group: Group, theme: str) -> str:
    """In how many per cent a duty is in the words, and how many mention the theme at all."""
    counts = group.counts(theme)
    return f"{per_cent(counts.duty, group.agreements)} ({per_cent(counts.mentioned, group.agreements)})"


def _number(one: NumberSpread) -> dict[str, object]:
    return {
        "kind": one.kind,
        "unit": one.unit,
        "agreements": one.agreements,
        "lowest": f"{one.lowest:g}",
        "middle": f"{one.middle:g}",
        "highest": f"{one.highest:g}",
    }
