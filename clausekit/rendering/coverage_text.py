"""Coverage as plain text, for a terminal or an email: 80 columns, and marks that need no colour."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from clausekit.coverage.compare_coverage import RowPair, new_traps
from clausekit.coverage.coverage import IN_WORDS, NOTICE, Coverage, Row, Sign, Suggestion, ThemedProvision
from clausekit.findings import Finding
from clausekit.library.registers import Source

WIDTH = 78
TITLE = 33
LONGEST_QUOTE = 160
"""Characters of a sentence that are quoted; the place says where the rest is."""
MISSING = "MISSING"
KEY = (
    "words: one # each for mentioned, duty, deadline and remedy in provisions that do not reserve power. about: how "
    "many provisions. trap: where words that are not ours reserve a power to management. A softened duty counts as no."
)
SOURCE_NOTE = (
    "A theme counts here if a provision comes nearest to one of our clauses for it; look yourself where other words "
    "may do. inferred: nobody read the theme in the source itself."
)
LEFT = "Leave management something as clauses of ours do, and are not counted as traps"
NO_TRAP = "-"


def render_coverage(coverage: Coverage, source: Source | None = None, against: Sequence[Row] = ()) -> str:
    """Coverage as text: the table, the traps, what to table next.

    Args:
        coverage: what to show.
        source: the source that it was measured against, if any.
        against: the rows of that measuring.
    """
    lines = [*_wrapped(f"Coverage of {coverage.name}")]
    for finding in coverage.findings:
        lines += _wrapped(f"! {told(finding)}", hang=2)
    lines += _wrapped(counted(coverage))
    lines += ["", *_table("theme", coverage.rows), *_wrapped(KEY), ""]
    if source is not None:
        lines += [*_wrapped(f"Against: {source.name} ({source.publisher})"), *_table("theme of the source", against)]
        lines += [*_wrapped(SOURCE_NOTE), ""]
    lines += [*_traps(coverage.traps), *_left(coverage.left), *_next(coverage.next), *_wrapped(NOTICE)]
    return "\n".join(map(visible, lines)) + "\n"


def render_comparison(before: Coverage, after: Coverage, pairs: Sequence[RowPair]) -> str:
    """Two coverages beside each other, with what is gone and what is new in the words."""
    lines = [*_wrapped(f"A: {before.name}", hang=3), *_wrapped(f"B: {after.name}", hang=3)]
    for finding in (*before.findings, *after.findings):
        lines += _wrapped(f"! {told(finding)}", hang=2)
    lines += ["", f"{'theme':<{TITLE}} {'A':<9} {'B':<9} from A to B"]
    for pair in pairs:
        words = "; ".join(filter(None, (_listed("gone", pair.gone), _listed("new", pair.new)))) or "="
        head = f"{_cut(pair.before.title):<{TITLE}} {heat(pair.before):<9} {heat(pair.after):<9} "
        lines += textwrap.wrap(words, WIDTH, initial_indent=head, subsequent_indent=" " * len(head))
    lines += [*_wrapped(KEY), ""]
    lines += _traps(new_traps(before, after), "Traps that are new in B")
    return "\n".join(map(visible, (*lines, *_wrapped(NOTICE)))) + "\n"


def heat(row: Row) -> str:
    """How much is in the words of a theme, as marks."""
    if not row.mentioned:
        return MISSING
    if row.only_permitted:
        return "TRAP ONLY"
    return "#" * row.filled + "." * (len(Sign) + 1 - row.filled) + (" trap" if row.traps else "")


def counted(coverage: Coverage) -> str:
    """How much of a document speaks of themes, and of how many it says nothing."""
    about = f"{len(coverage.provisions)} provisions speak of a theme of the library, {coverage.ordinary} of none."
    return f"{about} {len(coverage.missing)} of {len(coverage.rows)} themes missing."


def told(finding: Finding) -> str:
    """A finding in one line."""
    place = f"{finding.place}: " if str(finding.place) else ""
    return f"{place}{finding.message}" + (f" ({finding.hint})" if finding.hint else "")


def beside(one: ThemedProvision) -> str:
    """How a provision stands beside the library clause that it comes nearest to."""
    if one.nearest is None:
        return "no clause of ours is near"
    near = one.nearest
    return f"nearest: {near.title} ({near.clause}, {near.position}), {near.likeness} % alike; {IN_WORDS[near.strength]}"


def quoted(words: str) -> str:
    """A sentence, cut to what fits."""
    return textwrap.shorten(words, LONGEST_QUOTE, placeholder=" …")


def visible(line: str) -> str:
    """A line without control characters, which could make a terminal hide or repaint words."""
    return line if line.isprintable() else "".join(one if one.isprintable() else "\ufffd" for one in line)


def _table(head: str, rows: Iterable[Row]) -> Iterator[str]:
    yield f"{head:<{TITLE}} words {'about':>7}  duty deadline remedy trap"
    for row in rows:
        found = ["yes" if row.found(sign) else "no" for sign in Sign]
        marks = "#" * row.filled + "." * (len(Sign) + 1 - row.filled)
        about = str(len(row.provisions)) if row.mentioned else MISSING
        trap = "ONLY" if row.only_permitted else str(len(row.traps) or NO_TRAP)
        title = (
            row.title if not row.mark else f"{row.id} {row.title}" + (" (inferred)" if row.mark == "inferred" else "")
        )
        *above, last = textwrap.wrap(title, TITLE, subsequent_indent="  ") or [""]
        yield from above
        yield f"{last:<{TITLE}} {marks}  {about:>7}  {found[0]:<4} {found[1]:<8} {found[2]:<6} {trap}"


def _traps(
    provisions: Sequence[ThemedProvision], title: str = "Traps: words that reserve a power to management"
) -> Iterator[str]:
    if not provisions:
        return
    yield title
    for one in provisions:
        for words in one.permits:
            yield from _wrapped(f"  {one.label}  “{quoted(words)}”", hang=4)
        yield from _wrapped(f"    {beside(one)}", hang=4)
    yield ""


def _left(provisions: Sequence[ThemedProvision]) -> Iterator[str]:
    if provisions:
        labels = ", ".join(dict.fromkeys(one.label for one in provisions))
        yield from _wrapped(f"{LEFT}: {labels}", hang=2)
        yield ""


def _next(suggestions: Sequence[Suggestion]) -> Iterator[str]:
    if not suggestions:
        return
    yield "What to table next, the most urgent first"
    for (_, title, reason), these in groupby(suggestions, key=lambda one: (one.theme, one.theme_title, one.reason)):
        yield from _wrapped(f"  {title}: {reason}", hang=4)
        for one in these:
            yield from _wrapped(f"    {one.clause}  {one.title}", hang=6)
    yield ""


def _listed(name: str, words: Sequence[str]) -> str:
    return f"{name}: {', '.join(words)}" if words else ""


def _cut(title: str) -> str:
    return title if len(title) <= TITLE else title[: TITLE - 1] + "…"


def _wrapped(words: str, hang: int = 0) -> list[str]:
    return textwrap.wrap(words, WIDTH, subsequent_indent=" " * hang, replace_whitespace=True) or [""]
