"""The report of a survey as docs/schemas/survey-report.schema.json describes it."""

from dataclasses import asdict
from typing import Any

from clausekit.survey.report import NOTICE, Group, SurveyReport


def report_as_json(report: SurveyReport) -> dict[str, Any]:
    """The report as lists, texts and mappings; no figures of a group that is withheld."""
    enough = report.whole.agreements >= report.least
    return {
        "least": report.least,
        "agreements": report.whole.agreements,
        "refused": report.refused,
        "waiting": report.waiting,
        "gone": report.gone,
        "themes": _themes(report.whole, report) if enough else [],
        "groupings": [
            {
                "by": grouping.by,
                "groups": [
                    {"name": one.name, "agreements": one.agreements, "themes": _themes(one, report)}
                    for one in grouping.groups
                ],
                "withheld": list(grouping.withheld),
            }
            for grouping in report.groupings
        ],
        "numbers": [asdict(one) for one in report.numbers],
        "notice": NOTICE,
    }


def _themes(group: Group, report: SurveyReport) -> list[dict[str, Any]]:
    return [
        {"theme": theme, "title": title, **asdict(counts), "missing": group.agreements - counts.mentioned}
        for theme, title in report.themes
        for counts in (group.counts(theme),)
    ]
