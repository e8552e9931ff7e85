"""The first page of a report: sections of short entries, cut to forty lines with what was left out counted."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from clausekit.rendering.report_text import visible

LONGEST = 40
"""Lines of the page."""
WIDTH = 96
"""Columns; a page of A4 holds as many in the letters that Word files of ours have."""
CUT = " […]"


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
    lines: int = 1
    """How many lines the first sentence of an entry may take."""
    loud: bool = False
    """Whether its entries are shown before more than one of any other section is."""
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
    width: int = WIDTH
    """Columns of a line."""


def fitted(page: Page) -> Page:
    """The same page with as many entries as there is room for: one of each section, then the next of each."""
    sections = list(page.sections)
    loud = [at for at, section in enumerate(sections) if section.loud]
    _grow(page, sections, range(len(sections)))
    while _grow(page, sections, loud):
        pass
    while _grow(page, sections, range(len(sections))):
        pass
    return replace(page, sections=tuple(sections))


def _grow(page: Page, sections: list[Section], turn: Iterable[int]) -> bool:
    """Show one entry more of each section in turn that there is room for; whether any was shown."""
    grown = False
    for at in turn:
        section = sections[at]
        if section.shown == len(section.entries):
            continue
        sections[at] = replace(section, shown=section.shown + 1)
        if len(list(page_lines(replace(page, sections=tuple(sections))))) > LONGEST:
            sections[at] = section
        else:
            grown = True
    return grown


def shortened(page: Page) -> Page:
    """The same page with every sentence cut as its lines are, for formats that break lines themselves."""

    def cut(words: str, lines: int) -> str:
        return textwrap.shorten(words, lines * page.width, placeholder=CUT)

    def entry(one: Entry, lines: int) -> Entry:
        first, *others = one.words
        return Entry(words=(cut(first, lines), *(cut(words, 1) for words in others)))

    def section(one: Section) -> Section:
        return replace(one, entries=tuple(entry(each, one.lines) for each in one.entries))

    return replace(page, sections=tuple(map(section, page.sections)))


def page_lines(page: Page) -> Iterator[str]:
    """The page as lines of text."""
    wide = page.width
    yield page.title
    for label, value in page.facts:
        yield from _wrapped(f"{label}: {value}", "", "  ", 2, wide)
    for section in page.sections:
        if not section.entries:
            yield from _wrapped(f"{section.title}: {section.none}", "", "  ", 2, wide)
            continue
        left_out = f" ({section.left_out})" if section.left_out else ""
        yield f"{section.title}: {len(section.entries)}{left_out}"
        for entry in section.visible:
            yield from _entry(entry, section.lines, wide)
    yield page.notice


def _entry(entry: Entry, lines: int, wide: int) -> Iterator[str]:
    first, *others = entry.words
    yield from _wrapped(first, "  - ", "    ", lines, wide)
    for words in others:
        yield from _wrapped(words, "    ", "    ", 1, wide)


def _wrapped(words: str, first: str, rest: str, lines: int, wide: int) -> Sequence[str]:
    clean = visible(" ".join(words.split()))
    return textwrap.wrap(
        clean, wide, initial_indent=first, subsequent_indent=rest, max_lines=lines, placeholder=CUT
    ) or [first.rstrip()]
