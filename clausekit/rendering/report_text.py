"""A report as plain text, for a terminal or an email: 80 columns, and marks that need no colour."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from clausekit.comparison.appraisal import Effect, Touches
from clausekit.comparison.comparison import ChangeClass, Edit, EditKind, Fate
from clausekit.findings import Finding
from clausekit.rendering.report import (
    COUNTED,
    EFFECTS,
    IN_WORDS,
    NOTICE,
    Counts,
    Fact,
    Part,
    Report,
    Row,
    Side,
    quoted_number,
)

WIDTH = 78
AROUND = 12
"""Words of unchanged text shown on each side of an edit."""
MARKS = {EditKind.KEPT: ("", ""), EditKind.TAKEN_OUT: ("[-", "-]"), EditKind.PUT_IN: ("{+", "+}")}
FATES = {Fate.NEW: "NEW", Fate.GONE: "GONE", Fate.SPLIT: "SPLIT", Fate.JOINED: "JOINED"}
HEADINGS = {Effect.UNCLEAR: "unclear", Effect.NEUTRAL: "no loss"}
"""Effects whose name in words is too long for the head of a column."""
SEEN_AS = {"\N{SOFT HYPHEN}": "-"}
NOTHING = "No difference found in the words that were read."


def render_report(report: Report, *, everything: bool = False, stat: bool = False) -> str:
    """A report as text.

    Args:
        report: what to show.
        everything: changes of looks and numbers too, and every unchanged word around an edit.
        stat: only the counts, article by article.
    """
    lines = [*_opening(report, everything=everything), ""]
    if not report.parts:
        lines += [NOTHING, ""]
    elif stat:
        lines += [*_table("article", [(one.title, one.counts) for one in report.parts if not one.is_quiet]), ""]
        lines += _left_out(report.counts, everything=False)
    else:
        for part in report.parts:
            lines += _part(part, everything=everything)
        lines += _left_out(report.counts, everything=everything)
    if themes := report.themes:
        lines += [*_table("theme", themes), ""]
    if stat and report.parts:
        lines += _wrapped("unclear: read it yourself; no loss: no loss found in the words.")
    lines += _wrapped(NOTICE)
    return "\n".join(visible(line) for line in lines) + "\n"


def visible(line: str) -> str:
    """A line without control characters, which could make a terminal hide or repaint words."""
    return line if line.isprintable() else "".join(map(_shown, line))


def marked(edits: Sequence[Edit], *, shorten: bool) -> str:
    """Edits as one text: ``[-taken out-]`` and ``{+put in+}``, white space outside the marks."""
    pieces: list[str] = []
    for at, edit in enumerate(edits):
        if edit.kind is EditKind.KEPT:
            pieces.append(_shortened(edit.text, first=at == 0, last=at == len(edits) - 1) if shorten else edit.text)
            continue
        if pieces and pieces[-1].endswith(("-]", "+}")) and not edit.text[:1].isspace():
            pieces.append(" ")
        opening, closing = MARKS[edit.kind]
        words = edit.text.strip() or edit.text
        lead, _, trail = edit.text.partition(words)
        pieces += [lead, opening, words, closing, trail] if trail else [lead, opening, words + closing]
    return "".join(pieces)


def _opening(report: Report, *, everything: bool) -> Iterator[str]:
    yield from _wrapped(f"Before: {_side(report.before)}", hang=8)
    yield from _wrapped(f"After:  {_side(report.after)}", hang=8)
    for finding in report.unread:
        yield from _wrapped(f"! {_told(finding)}", hang=2)
    for line in map(_told, report.notes) if everything else _in_short(report.notes):
        yield from _wrapped(f"Note: {line}", hang=2)
    if counts := report.counts:
        judged = sum(counts[effect] for effect in EFFECTS)
        shown = ", ".join(f"{counts[effect]} {IN_WORDS[effect]}" for effect in EFFECTS if counts[effect])
        facts = ", ".join(f"{counts[fact]} {fact}" for fact in (Fact.NEW, Fact.GONE, Fact.MOVED) if counts[fact])
        found = f"{judged} change{'s' if judged != 1 else ''}: {shown}." if judged else ""
        if found or facts:
            yield from _wrapped(" ".join(filter(None, (found, f"Passages: {facts}." if facts else ""))))


def _side(side: Side) -> str:
    tracked = f"{side.pending} tracked change{'s' if side.pending != 1 else ''}" if side.pending else ""
    return ", ".join(piece for piece in (side.name, side.date, side.view, tracked) if piece)


def _told(finding: Finding) -> str:
    place = f"{finding.place}: " if str(finding.place) else ""
    return f"{place}{finding.message}" + (f" ({finding.hint})" if finding.hint else "")


def _in_short(notes: Sequence[Finding]) -> Iterator[str]:
    """One line for each file: what was noted, without the words that it is about."""
    short: dict[str, list[str]] = {}
    for one in notes:
        message = one.message.partition(": ")[0]
        short.setdefault(one.place.file, []).append(message)
    for file, messages in short.items():
        yield (f"{file}: " if file else "") + "; ".join(dict.fromkeys(messages))


def _part(part: Part, *, everything: bool) -> Iterator[str]:
    if part.is_quiet and not everything:
        return
    title = [*_wrapped(part.title + (f"  ({part.theme})" if part.theme else ""))]
    yield from title
    yield "-" * max(map(len, title))
    for row in part.rows:
        if everything or not row.is_quiet:
            yield from _row(row, everything=everything)
    yield ""


def _row(row: Row, *, everything: bool) -> Iterator[str]:
    yield from _wrapped(f"{quoted_number(row)}  {_verdict(row)}", indent=2, hang=2)
    if row.is_move and row.pair.depth is not ChangeClass.COSMETIC:
        words = " ".join(row.pair.after[0].text.split())
        yield from _wrapped(words if everything else textwrap.shorten(words, WIDTH - 4, placeholder=" …"), indent=4)
        return
    if not row.pair.edits:
        return
    for line in marked(row.pair.edits, shorten=not everything).split("\n"):
        yield from _wrapped(line, indent=4)
    if row.is_quiet or row.is_move:
        return
    said = Counter(
        f"{IN_WORDS[one.effect]}, {one.kind.value.replace('_', ' ')}: {one.reason}" for one in row.appraisal.signals
    )
    for words, times in said.items():
        yield from _wrapped(f"- {words}" + (f" ({times} times)" if times > 1 else ""), indent=4, hang=2)
    if row.appraisal.depends_on:
        yield from _wrapped(f"- depends on this: {', '.join(row.appraisal.depends_on)}", indent=4, hang=2)


def _verdict(row: Row) -> str:
    """The fate and effect in words that stand out without colour."""
    words = [FATES[row.pair.fate]] if row.pair.fate in FATES else []
    words += ["MOVED"] if row.pair.moved else []
    if row.is_quiet:
        words.append(row.pair.depth.value)
    elif not row.is_move:
        touches = row.appraisal.touches
        words.append(IN_WORDS[row.effect].upper() + (f" (touches {touches})" if touches is not Touches.WORDING else ""))
    return ", ".join(words)


def _left_out(counts: Counts, *, everything: bool) -> Iterator[str]:
    shown = [
        f"{counts[fact]} {words}"
        for fact, words in (
            (Fact.COSMETIC, "changed in case, spelling, punctuation or white space only"),
            (Fact.RENUMBERED, "renumbered only"),
        )
        if counts[fact]
    ]
    if shown and not everything:
        yield from _wrapped(f"Not shown: {'; '.join(shown)}. `--all` shows them.")
        yield ""


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    return " " if character.isspace() else SEEN_AS.get(character, "\N{REPLACEMENT CHARACTER}")


def _table(head: str, rows: Sequence[tuple[str, Counts]]) -> Iterator[str]:
    """Counts as a table; the first column is broken into lines where it is too long."""
    names = [HEADINGS.get(one, one.value) if isinstance(one, Effect) else one.value for one in COUNTED]
    wide = WIDTH - sum(len(name) + 2 for name in names)
    yield head.ljust(wide) + "".join(f"  {name}" for name in names)
    for title, counts in rows:
        lines = textwrap.wrap(title, wide) or [""]
        yield from lines[:-1]
        figures = (str(counts[one] or ".").rjust(len(name)) for one, name in zip(COUNTED, names, strict=True))
        yield lines[-1].ljust(wide) + "".join(f"  {figure}" for figure in figures)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Unchanged words, with those far from an edit left out."""
    words = text.split()
    if len(words) <= AROUND * (1 if first or last else 2) + 2:
        return text
    lead = "" if first else " ".join(words[:AROUND])
    trail = "" if last else " ".join(words[-AROUND:])
    before = text[: len(text) - len(text.lstrip())] if lead else ""
    after = text[len(text.rstrip()) :] if trail else ""
    return f"{before}{lead}{' ' if lead else ''}[…]{' ' if trail else ''}{trail}{after}"


def _wrapped(words: str, indent: int = 0, hang: int = 0) -> list[str]:
    """Words in lines of the width; several times as fast as ``textwrap``, which 100,000 words would notice."""
    lead, lines = " " * indent, []
    line = lead
    room = WIDTH - indent
    for word in words.split(" "):
        if len(word) > room and line.strip():
            lines.append(line.rstrip())
            line = lead + " " * hang
            room = WIDTH - len(line)
        while len(word) > room:
            lines.append(line + word[:room])
            word = word[room:]  # noqa: PLW2901
            line = lead + " " * hang
            room = WIDTH - len(line)
        line += word + " "
        room = WIDTH - len(line)
    return [*lines, line.rstrip()]
