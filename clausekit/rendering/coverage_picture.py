"""The heat picture: themes by what is in their words, as squares in an SVG that need no colour."""

from collections.abc import Iterator, Sequence
from html import escape

from clausekit.coverage.coverage import Row, Sign

WIDTH = 620
LABELS = 270
ROW = 30
HEAD = 26
LONGEST_TITLE = 40
COLUMNS = ("mentioned", *Sign, "trap")
NARROW = (WIDTH - LABELS) // len(COLUMNS)


def heat_svg(rows: Sequence[Row], name: str = "themes") -> str:
    """A square for each theme and thing looked for: filled and said ``yes``, empty and said ``no``.

    Args:
        rows: the themes.
        name: tells this picture's parts from those of another on the page.
    """
    height = HEAD + ROW * len(rows)
    lines = [
        f'<svg class="heat" role="img" viewBox="0 0 {WIDTH} {height}" aria-labelledby="{name}-picture {name}-words">',
        f'<title id="{name}-picture">What is in the words, theme by theme</title>',
        f'<desc id="{name}-words">The table below holds the same.</desc>',
    ]
    for at, column in enumerate(COLUMNS):
        lines.append(f'<text class="head" x="{LABELS + at * NARROW + NARROW / 2:.0f}" y="18">{column}</text>')
    lines += [line for at, row in enumerate(rows) for line in _row(HEAD + at * ROW, row)]
    return "\n".join([*lines, "</svg>"])


def _row(top: int, row: Row) -> Iterator[str]:
    title = f"{row.id} {row.title}" if row.mark else row.title
    cut = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
    yield f'<text class="label" x="0" y="{top + 19}">{escape(cut)}</text>'
    for at, (kind, words) in enumerate(_cells(row)):
        left = LABELS + at * NARROW
        yield f'<rect class="{kind}" x="{left + 2}" y="{top + 2}" width="{NARROW - 4}" height="{ROW - 4}" rx="3"/>'
        yield f'<text class="figure {kind}" x="{left + NARROW / 2:.0f}" y="{top + 19}">{words}</text>'


def _cells(row: Row) -> Iterator[tuple[str, str]]:
    if not row.mentioned:
        yield "missing", "MISSING"
    else:
        yield ("trap", "trap only") if row.only_permitted else ("yes", str(len(row.provisions)))
    for sign in Sign:
        yield ("yes", "yes") if row.found(sign) else ("no", "no")
    if row.only_permitted:
        yield "trap", "only"
    else:
        yield ("trap", str(len(row.traps))) if row.traps else ("no", "none")
