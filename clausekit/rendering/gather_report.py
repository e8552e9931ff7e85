"""Gather: from a comparison and its appraisals, the report that every format shows."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from clausekit.comparison.appraisal import Appraisal, Effect, Signal, SignalKind
from clausekit.comparison.comparison import Change, ChangeClass, Comparison, PassageKind
from clausekit.findings import Finding
from clausekit.rendering.report import Part, Report, Row, Side

FRONT = "Title page, header and footer"
OTHER = "Other text"
MANY = 4
"""From so many changed articles on, a table by theme helps to find one's way."""
NOT_JUDGED = Appraisal(
    Effect.UNCLEAR, (Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, "", "", "this change was not judged"),)
)
"""For a change that came without an appraisal: never taken for harmless."""


def gather_report(
    comparison: Comparison,
    appraisals: Sequence[Appraisal | None],
    before: Side,
    after: Side,
    findings: tuple[Finding, ...] = (),
    *,
    theme_of: Callable[[str], str] | None = None,
) -> Report:
    """Gather what a comparison shows.

    Args:
        comparison: the two texts, paired.
        appraisals: one for each of its pairs, in their order; None where nothing changed.
        before: what the first text is called.
        after: what the second text is called.
        findings: what to say of the two texts, besides what the comparison says itself.
        theme_of: what an article is about by its words, for texts of which neither names its themes; none where
            nobody will see it.
    """
    judged = iter(zip(comparison.pairs, appraisals, strict=True))
    parts = []
    for change in comparison.changes:
        rows = tuple(
            Row(pair, appraisal or NOT_JUDGED)
            for pair, appraisal in (next(judged) for _ in change.pairs)
            if pair.depth is not ChangeClass.NONE
        )
        if rows:
            title = "" if change.before or change.after else _untitled(change)
            theme = _theme(change, before, after)
            parts.append(Part(change.before or title, change.after or title, theme, rows))
    if theme_of is not None and not (before.themes or after.themes) and sum(map(_is_article, parts)) >= MANY:
        parts = [replace(one, theme=theme_of(_words(one))) if _is_article(one) else one for one in parts]
    return Report(before, after, tuple(parts), (*findings, *comparison.findings))


def _untitled(change: Change) -> str:
    kinds = {passage.kind for pair in change.pairs for passage in (*pair.before, *pair.after)}
    return FRONT if kinds <= {PassageKind.FRONT} else OTHER


def _is_article(part: Part) -> bool:
    """Whether it is an article and not the title page or a text without any."""
    passages = [one for row in part.rows for one in (*row.pair.before, *row.pair.after)]
    return part.before not in (FRONT, OTHER) and all(one.article >= 0 for one in passages)


def _words(part: Part) -> str:
    """The title of an article and what changed in it."""
    said = [one.text for row in part.rows for one in row.pair.after or row.pair.before]
    return "\n".join((part.after or part.before, *said))


def _theme(change: Change, before: Side, after: Side) -> str:
    for side, passages in (
        (after, [one for pair in change.pairs for one in pair.after]),
        (before, [one for pair in change.pairs for one in pair.before]),
    ):
        for passage in passages:
            if 0 <= passage.article < len(side.themes) and (theme := side.themes[passage.article]):
                return theme
    return ""
