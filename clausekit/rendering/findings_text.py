"""Findings as text for a terminal: by place, severity in words, 80 columns."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausekit.findings import Finding, Severity

WIDTH = 80
_MARGIN = 11
"""Columns before a message; the longest severity fits in."""
CLOSING = "This reads words, not consequences. It is not legal advice."


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsReport:
    """What is to be told of one text."""

    name: str
    findings: Sequence[Finding]
    titles: Mapping[str, str]
    """The title of each article and schedule, by its number."""
    authorities: Mapping[str, str]
    """Why each code matters."""
    allowed: int = 0
    known: int = 0


def render_findings(report: FindingsReport, *, everything: bool = False) -> str:
    """The report as text; notes are only counted unless everything is asked for."""
    notes = Counter(one.code for one in report.findings if one.severity is Severity.NOTE)
    shown = [one for one in report.findings if everything or one.severity is not Severity.NOTE]
    lines = [report.name, ""]
    place = None
    for one in shown:
        if one.place.part != place:
            lines += (
                ["", *_wrapped(_heading(one, report.titles), "")]
                if place is not None
                else [_heading(one, report.titles)]
            )
            place = one.place.part
        lines += _finding(one)
    if shown:
        lines.append("")
    lines += _wrapped(_counted(report.findings), "")
    if notes and not everything:
        lines += _wrapped(
            f"{_number(sum(notes.values()), 'hint')} not shown (`--all` shows them): {_listed(notes)}.", ""
        )
    if report.allowed:
        lines += _wrapped(f"{_number(report.allowed, 'finding')} allowed, with a reason given.", "")
    if report.known:
        lines += _wrapped(f"{_number(report.known, 'finding')} known from the baseline.", "")
    if why := list(_why(shown, report.authorities)):
        lines += ["", "Why:", *why]
    return "\n".join([*lines, "", CLOSING]) + "\n"


def _heading(one: Finding, titles: Mapping[str, str]) -> str:
    part = one.place.part
    if not part:
        return "The whole text"
    top = next(
        (
            label
            for label in (part, part.partition(",")[0], part.partition(".")[0], part.partition("(")[0])
            if titles.get(label)
        ),
        "",
    )
    return f"{part}  {titles[top]}" if top else part


def _finding(one: Finding) -> Iterator[str]:
    first = f"  {one.severity.value.upper()}".ljust(_MARGIN)
    yield from textwrap.wrap(one.message, WIDTH, initial_indent=first, subsequent_indent=" " * _MARGIN)
    hint = f"{one.hint[:1].upper()}{one.hint[1:]} [{one.code}]" if one.hint else f"[{one.code}]"
    yield from _wrapped(hint, " " * _MARGIN)


def _counted(findings: Sequence[Finding]) -> str:
    counted = Counter(one.severity for one in findings)
    errors, warnings = counted[Severity.ERROR], counted[Severity.WARNING]
    if not errors and not warnings:
        return "No errors and no warnings."
    return f"{_number(errors, 'error')}, {_number(warnings, 'warning')}."


def _number(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _listed(notes: Counter[str]) -> str:
    return ", ".join(f"{code} {count}" for code, count in notes.most_common())


def _why(shown: Iterable[Finding], authorities: Mapping[str, str]) -> Iterator[str]:
    for code in dict.fromkeys(one.code for one in shown):
        if code in authorities:
            yield from textwrap.wrap(
                f"{code}: {authorities[code]}.", WIDTH, initial_indent="  ", subsequent_indent="    "
            )


def _wrapped(words: str, indent: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
