"""The overview picture: how many changes of each effect an article has, as bars in an SVG."""

from collections.abc import Iterator, Sequence
from html import escape

from clausekit.comparison.appraisal import Effect
from clausekit.rendering.report import EFFECTS, IN_WORDS, Counts

WIDTH = 480
BAR = 22
ROW = 50
LONGEST_TITLE = 58
INITIALS = {
    Effect.WEAKER: "W",
    Effect.MIXED: "M",
    Effect.UNCLEAR: "R",
    Effect.STRONGER: "S",
    Effect.NEUTRAL: "N",
}
"""What stands beside the figure in a bar, so that the picture needs no colour."""
NARROWEST = 34
"""Units that a figure and its letter need."""


def overview_svg(rows: Sequence[tuple[str, Counts]]) -> str:
    """Bars of the articles that have changes to judge; the length of a bar is how many.

    Args:
        rows: title and counts of each article.
    """
    shown = [(title, counts) for title, counts in rows if _sum(counts)]
    if not shown:
        return ""
    most = max(_sum(counts) for _, counts in shown)
    legend = "; ".join(f"{INITIALS[effect]} {IN_WORDS[effect]}" for effect in EFFECTS)
    height = ROW * len(shown) + 26
    lines = [
        f'<svg class="overview" role="img" viewBox="0 0 {WIDTH} {height}"',
        'aria-labelledby="picture-title picture-words">',
        '<title id="picture-title">Changes by article and effect</title>',
        '<desc id="picture-words">The table below holds the same figures.</desc>',
        *(line for at, (title, counts) in enumerate(shown) for line in _row(at * ROW, title, counts, most)),
        f'<text class="label" x="0" y="{height - 6}">{escape(legend)}</text>',
        "</svg>",
    ]
    return "\n".join(lines)


def _row(top: int, title: str, counts: Counts, most: int) -> Iterator[str]:
    cut = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
    yield f'<text class="label" x="0" y="{top + 16}">{escape(cut)}</text>'
    kinds = [effect for effect in EFFECTS if counts[effect]]
    free = WIDTH - NARROWEST * len(EFFECTS)
    left = 0.0
    for effect in kinds:
        wide = NARROWEST + free * counts[effect] / most
        yield f'<rect class="{effect}" x="{left:.1f}" y="{top + 22}" width="{wide - 2:.1f}" height="{BAR}"/>'
        middle = left + (wide - 2) / 2
        yield f'<text class="figure" x="{middle:.1f}" y="{top + 38}">{INITIALS[effect]} {counts[effect]}</text>'
        left += wide


def _sum(counts: Counts) -> int:
    return sum(counts[effect] for effect in EFFECTS)
