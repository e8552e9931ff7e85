"""The report of a survey in words: for a terminal, and what every form of it says."""

from collections.abc import Iterator

from clausekit.survey.database import UNION_ONLY
from clausekit.survey.pictures import per_cent
from clausekit.survey.report import NOTICE, Grouping, SurveyReport

LABELS = ("mentioned", "duty", "deadline", "remedy", "trap", "trap only", "missing")
KEY = (
    "mentioned: a provision is about it; duty, deadline, remedy: in the words of a provision that is about it above "
    "all and reserves no power; trap: words reserve a power to management; trap only: and nothing protects"
)
FIRST = 36


def summary(report: SurveyReport) -> str:
    """What was counted, in a sentence."""
    parts = [f"{report.whole.agreements} agreements of {report.words:,} words together"]
    parts += [f"{report.refused} more could not be read"] if report.refused else []
    parts += [f"{report.waiting} were not reached yet"] if report.waiting else []
    parts += [f"{report.gone} stand in their folders no more and are not counted"] if report.gone else []
    return "; ".join(parts) + "."


def about(report: SurveyReport) -> Iterator[str]:
    """What a reader of the figures must know."""
    yield "Figures are of agreements with something in their words, not of what was won."
    yield f"Groups of fewer than {report.least} agreements are not shown."
    if report.whole.agreements < report.least:
        yield f"There are fewer than {report.least} agreements, so there are no figures."
    if len(report.read_by) > 1:
        yield "Some were read by another version of clausekit or its library: run the survey again to its end."


def not_shown(grouping: Grouping, least: int) -> str:
    """Which groups are withheld; empty if none is."""
    if not grouping.withheld:
        return ""
    names = ", ".join(grouping.withheld)
    return f"Too small to be shown alone (fewer than {least}, or needed to hide one that is): {names}."


def amount(number: int, of: int) -> str:
    """A number of agreements and its share."""
    return f"{number} ({per_cent(number, of)} %)"


def render_report_text(report: SurveyReport) -> str:
    """All agreements theme by theme, the size of each group, and the numbers."""
    return "\n".join([*_lines(report), ""])


def _lines(report: SurveyReport) -> Iterator[str]:
    yield UNION_ONLY
    yield summary(report)
    yield from about(report)
    if report.whole.agreements >= report.least:
        yield ""
        yield f"{'Per cent of agreements':<{FIRST}}" + "".join(f"{label:>10}" for label in LABELS)
        for theme, title in report.themes:
            one = report.whole.counts(theme)
            missing = report.whole.agreements - one.mentioned
            numbers = (one.mentioned, one.duty, one.deadline, one.remedy, one.traps, one.only_permitted, missing)
            shares = "".join(f"{per_cent(number, report.whole.agreements):>10}" for number in numbers)
            yield f"{title:<{FIRST}}{shares}"
        yield KEY + "."
    for grouping in report.groupings:
        sizes = ", ".join(f"{group.name} {group.agreements}" for group in grouping.groups)
        yield ""
        yield f"By {grouping.by}: {sizes or 'no group is large enough'}."
        if grouping.withheld:
            yield not_shown(grouping, report.least)
    if report.numbers:
        yield ""
        yield f"{'Numbers in the words':<{FIRST}}{'agreements':>12}{'lowest':>10}{'middle':>10}{'highest':>10}"
        for spread in report.numbers:
            values = "".join(f"{value:>10g}" for value in (spread.lowest, spread.middle, spread.highest))
            yield f"{spread.kind + ' (' + spread.unit + ')':<{FIRST}}{spread.agreements:>12}{values}"
    yield ""
    yield NOTICE
