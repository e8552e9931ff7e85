"""The first page of a report: sections of short entries, cut to forty lines with what was left out counted."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clausekit.rendering.report_text import visible

LONGEST = 40
"""Lines of the page."""
WIDTH = 96
"""Columns; a page of A4 holds as many in the letters that Word files of ours have."""
LINES = 2
"""Lines that one sentence of an entry may take; the report below has it whole."""
CUT = " [… whole in the report]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing to know, in one to three sentences."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Entries under a title."""

    title: str
    entries: tuple[Entry, ...] = ()
    none: str = "none found"
    """What is said where there are no entries."""
    shown: int = 0
    """How many entries the page has room for."""

    @property
    def left_out(self) -> str:
        """What is said of the entries for which there is no room."""
        more = len(self.entries) - self.shown
        if not more:
            return ""
        return f"{'and ' if self.shown else ''}{more} {'more ' if self.shown else ''}in the report"

    @property
    def visible(self) -> tuple[Entry, ...]:
        """The entries for which there is room."""
        return self.entries[: self.shown]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A first page that fits."""

    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    notice: str


def fitted(page: Page) -> Page:
    """The same page with as many entries as there is room for: one of each section, then the next of each."""
    sections = list(page.sections)
    growing = True
    while growing:
        growing = False
        for at, section in enumerate(sections):
            if section.shown == len(section.entries):
                continue
            sections[at] = replace(section, shown=section.shown + 1)
            if len(list(page_lines(replace(page, sections=tuple(sections))))) > LONGEST:
                sections[at] = section
            else:
                growing = True
    return replace(page, sections=tuple(sections))


def page_lines(page: Page) -> Iterator[str]:
    """The page as lines of text."""
    yield page.title
    for label, value in page.facts:
        yield from _wrapped(f"{label}: {value}", "", "  ")
    for section in page.sections:
        if not section.entries:
            yield f"{section.title}: {section.none}"
            continue
        left_out = f" ({section.left_out})" if section.left_out else ""
        yield f"{section.title}: {len(section.entries)}{left_out}"
        for entry in section.visible:
            yield from _entry(entry)
    yield page.notice


def _entry(entry: Entry) -> Iterator[str]:
    first, *others = entry.words
    yield from _wrapped(first, "  - ", "    ")
    for words in others:
        yield from _wrapped(words, "    ", "    ")


def _wrapped(words: str, first: str, rest: str) -> Sequence[str]:
    clean = visible(" ".join(words.split()))
    return textwrap.wrap(
        clean, WIDTH, initial_indent=first, subsequent_indent=rest, max_lines=LINES, placeholder=CUT
    ) or [first.rstrip()]
