"""The report of a survey as rows of a CSV file: a row for each group and theme."""

from collections.abc import Iterator

from clausekit.rendering.csv_rows import render_csv
from clausekit.survey.report import ALL, Group, SurveyReport

HEADER = (
    "grouped by",
    "group",
    "agreements",
    "theme",
    "title",
    "mentioned",
    "duty",
    "deadline",
    "remedy",
    "trap",
    "trap only",
    "missing",
)


def render_report_csv(report: SurveyReport) -> bytes:
    """Numbers of agreements; of a group that is withheld only its name."""
    return render_csv([HEADER, *_rows(report)])


def _rows(report: SurveyReport) -> Iterator[tuple[str, ...]]:
    if report.whole.agreements >= report.least:
        yield from _of_group(ALL, report.whole, report)
    for grouping in report.groupings:
        for group in grouping.groups:
            yield from _of_group(grouping.by, group, report)
        for name in grouping.withheld:
            yield (grouping.by, name, "withheld", *[""] * (len(HEADER) - 3))


def _of_group(by: str, group: Group, report: SurveyReport) -> Iterator[tuple[str, ...]]:
    for theme, title in report.themes:
        counts = group.counts(theme)
        numbers = (
            counts.mentioned,
            counts.duty,
            counts.deadline,
            counts.remedy,
            counts.traps,
            counts.only_permitted,
            group.agreements - counts.mentioned,
        )
        yield (by, group.name, str(group.agreements), theme, title, *map(str, numbers))
