"""Show an update as plain text: per clause what changed, for whom it is worse, and what becomes of local words."""

import textwrap
from collections.abc import Iterator

from clausekit.library.fields import ENGLISH
from clausekit.rendering.gather_report import gather_report
from clausekit.rendering.report import EFFECTS, IN_WORDS, NOTICE, Row, Side, quoted_number
from clausekit.rendering.report_text import marked, visible
from clausekit.updating.clause_update import ClauseUpdate, FolderUpdate

WIDTH = 78


def update_lines(update: FolderUpdate) -> Iterator[str]:
    """The update for a person, in lines of at most 80 columns."""
    for one in update.clauses:
        yield from map(visible, _clause(one))
        yield ""
    for problem in update.problems:
        yield from map(visible, _wrapped(f"! {problem}", hang=2))
    behind = len(update.clauses)
    yield f"{behind} clause{'s' if behind != 1 else ''} behind the library, {update.current} up to date."
    if behind:
        yield NOTICE


def _clause(one: ClauseUpdate) -> Iterator[str]:
    title = list(_wrapped(f"{one.title} ({one.id}, {one.position})"))
    yield from title
    yield "-" * max(map(len, title))
    yield f"{one.before.version} -> {one.after.version}"
    if one.presumed:
        yield from _wrapped(f"({one.presumed})", indent=2)
    for version in one.between:
        yield from _wrapped(f"{version.version}, {version.date:%Y-%m-%d}: {version.note[ENGLISH].strip()}", indent=2)
    yield from _changes(one)
    yield from _local(one)
    for remark in one.remarks:
        yield from _wrapped(f"! {remark}", indent=2, hang=2)
    if one.held:
        yield from _wrapped(f"NOT CHANGED: {one.held}", indent=2, hang=2)


def _changes(one: ClauseUpdate) -> Iterator[str]:
    sides = Side(name=one.before.version), Side(name=one.after.version)
    report = gather_report(one.appraised.comparison, one.appraised.appraisals, *sides)
    rows = [row for part in report.parts for row in part.rows if not row.is_quiet]
    if not rows:
        yield "  The words of this wording are the same."
        return
    counts = [f"{number} {IN_WORDS[effect]}" for effect in EFFECTS if (number := report.counts[effect])]
    whose = "The library's wording" if one.merged else "The wording"
    yield from _wrapped(f"{whose}: {', '.join(counts) or 'moved only'}.", indent=2)
    for row in rows:
        yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    verdict = "MOVED" if row.is_move else IN_WORDS[row.effect].upper()
    yield from _wrapped(f"{quoted_number(row)}  {verdict}", indent=4)
    for line in marked(row.pair.edits, shorten=True).split("\n"):
        yield from _wrapped(line, indent=6)
    if not row.is_move:
        for reason in dict.fromkeys(sign.reason for sign in row.appraisal.signals):
            yield from _wrapped(f"- {reason}", indent=6, hang=2)


def _local(one: ClauseUpdate) -> Iterator[str]:
    if one.merged is None:
        return
    taken, conflicts = one.merged.taken, len(one.merged.conflicts)
    yield from _wrapped(
        f"Your local wording: {taken} place{'s' if taken != 1 else ''} taken over from the library, "
        f"{conflicts} that cannot be merged. It reads:",
        indent=2,
    )
    for line in one.merged.text.splitlines():
        yield from _wrapped(line, indent=6) if line.strip() else [""]


def _wrapped(text: str, indent: int = 0, hang: int = 0) -> Iterator[str]:
    lead = " " * indent
    lines = textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=lead + " " * hang, break_on_hyphens=False)
    yield from lines or [lead]
