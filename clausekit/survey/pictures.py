"""Pictures of a survey: bars for all agreements, squares for groups; colour says nothing alone."""

from collections.abc import Iterator, Sequence
from html import escape

from clausekit.survey.report import Counts, Group, Grouping, SurveyReport

LABELS = 250
ROW = 26
BARS = 420
SQUARE = 62
HEAD = 118
LONGEST_LABEL, LONGEST_HEAD = 36, 24
STEPS = (20, 40, 60, 80)
"""Per cent at which a square gets a darker shade."""


def bars_svg(report: SurveyReport, name: str) -> str:
    """A bar for each theme: a duty in the words, mentioned without one, only a power reserved, missing."""
    height = ROW * len(report.themes)
    lines = [
        f'<svg class="bars" role="img" viewBox="0 0 {LABELS + BARS + 50} {height}" '
        f'aria-labelledby="{name}-p {name}-w">',
        f'<title id="{name}-p">How many agreements have what in their words, theme by theme</title>',
        f'<desc id="{name}-w">The table below holds the same.</desc>',
    ]
    for at, (theme, title) in enumerate(report.themes):
        lines += _bar(at * ROW, title, report.whole.counts(theme), report.whole.agreements)
    return "\n".join([*lines, "</svg>"])


def squares_svg(grouping: Grouping, themes: Sequence[tuple[str, str]], name: str) -> str:
    """A square for each theme and group: in how many per cent of it a duty on the employer is in the words."""
    width = LABELS + SQUARE * len(grouping.groups) + 110
    height = HEAD + ROW * len(themes)
    lines = [
        f'<svg class="squares" role="img" viewBox="0 0 {width} {height}" width="{width}" '
        f'aria-labelledby="{name}-p {name}-w">',
        f'<title id="{name}-p">Per cent of agreements with a duty in the words, by {grouping.by}</title>',
        f'<desc id="{name}-w">The table below holds the same.</desc>',
    ]
    for at, group in enumerate(grouping.groups):
        left = LABELS + at * SQUARE + SQUARE // 2
        turned = f'transform="rotate(-38 {left} {HEAD - 8})"'
        lines.append(f'<text class="head" x="{left}" y="{HEAD - 8}" {turned}>{_cut(group.name, LONGEST_HEAD)}</text>')
    for row, (theme, title) in enumerate(themes):
        top = HEAD + row * ROW
        lines.append(f'<text class="label" x="0" y="{top + 18}">{_cut(title, LONGEST_LABEL)}</text>')
        lines += [
            line for at, one in enumerate(grouping.groups) for line in _square(LABELS + at * SQUARE, top, one, theme)
        ]
    return "\n".join([*lines, "</svg>"])


def per_cent(number: int, of: int) -> int:
    """A share, rounded to whole per cent."""
    return round(100 * number / of) if of else 0


def _bar(top: int, title: str, counts: Counts, of: int) -> Iterator[str]:
    yield f'<text class="label" x="0" y="{top + 18}">{_cut(title, LONGEST_LABEL)}</text>'
    yield f'<rect class="none" x="{LABELS}" y="{top + 3}" width="{BARS}" height="{ROW - 6}"/>'
    left = float(LABELS)
    mentioned_only = counts.mentioned - counts.duty - counts.only_permitted
    for kind, number in (("duty", counts.duty), ("mentioned", mentioned_only), ("trap", counts.only_permitted)):
        width = BARS * number / of if of else 0.0
        if width > 0:
            yield f'<rect class="{kind}" x="{left:.1f}" y="{top + 3}" width="{width:.1f}" height="{ROW - 6}"/>'
        left += max(width, 0.0)
    yield f'<text class="figure" x="{LABELS + BARS + 6}" y="{top + 18}">{per_cent(counts.duty, of)} %</text>'


def _square(left: int, top: int, group: Group, theme: str) -> Iterator[str]:
    share = per_cent(group.counts(theme).duty, group.agreements)
    level = sum(share >= step for step in STEPS)
    yield (f'<rect class="level{level}" x="{left + 2}" y="{top + 2}" width="{SQUARE - 4}" height="{ROW - 4}" rx="3"/>')
    yield f'<text class="figure level{level}" x="{left + SQUARE // 2}" y="{top + 18}">{share}</text>'


def _cut(words: str, longest: int) -> str:
    return escape(words if len(words) <= longest else words[: longest - 1].rstrip() + "…")
