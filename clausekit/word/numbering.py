"""Work out the numbers that Word shows beside paragraphs, from the file's list definitions."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from clausekit.word.elements import VAL, Element, W, find
from clausekit.word.number_formats import format_number
from clausekit.word.tags import ALTERNATE, CHOICE

DEEPEST = 9
"""Word has nine levels of list."""
LONGEST = 250
"""Word takes no longer pattern for a number."""
PART = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and looks."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    """``%1.%2`` stands for the numbers of the first and the second level."""
    restart: int = -1
    """The level (from 1) that sets it back; 0 for none, -1 for every level above."""
    parts: tuple[str, ...] = ()
    """The text in pieces: words and, at every second place, the figure of a level, from 1."""
    legal: bool = False
    """Whether all numbers in it are shown in figures."""
    style: str = ""
    """The id of the paragraph style that has this level."""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One list of a file: the counter it shares with others, its levels, and where it starts anew."""

    counter: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    """Level and number at which this list starts when it is first used."""
    resets: tuple[tuple[int, ...], ...]
    """For each level, those below it that begin again after it."""


class Mark(NamedTuple):
    """What stands before a paragraph: a number, a bullet or nothing."""

    number: str = ""
    level: int = -1
    bullet: bool = False


NO_MARK = Mark()


@dataclass(slots=True)
class Counter:
    """Counts the paragraphs of one view in their order; each view has its own."""

    lists: Mapping[str, NumberedList]
    _values: dict[str, list[int | None]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def mark(self, list_id: str, level: int) -> Mark:
        """Count one paragraph.

        Returns:
            What Word shows before it; no mark where the file has no such list.
        """
        numbered = self.lists.get(list_id)
        definition = numbered.levels.get(level) if numbered else None
        if numbered is None or definition is None:
            return NO_MARK
        values = self._values.setdefault(numbered.counter, [None] * DEEPEST)
        self._step(values, numbered, list_id, level)
        if definition.format == "bullet":
            return Mark("", level, True)
        return Mark(_shown(values, numbered.levels, level).strip(), level)

    def _step(self, values: list[int | None], numbered: NumberedList, list_id: str, level: int) -> None:
        for above in range(level):
            if values[above] is None:  # Word takes a level that was left out as used once
                values[above] = _first(numbered, above)
                self._started.add((list_id, above))
        anew = level in numbered.starts and (list_id, level) not in self._started
        self._started.add((list_id, level))
        before = values[level]
        values[level] = _first(numbered, level) if anew or before is None else before + 1
        for below in numbered.resets[level]:
            values[below] = None


def read_lists(numbering: Element | None, list_of_style: Callable[[str], str]) -> dict[str, NumberedList]:
    """The lists that a file defines, by their id.

    Args:
        numbering: the root of the numbering part, if there is one.
        list_of_style: gives the id of the list that a style (by its id) uses, or the empty string.
    """
    if numbering is None:
        return {}
    patterns = {pattern.get(W + "abstractNumId", ""): pattern for pattern in numbering.iter(W + "abstractNum")}
    nums = {num.get(W + "numId", ""): num for num in numbering.iter(W + "num")}
    lists = {}
    for list_id, num in nums.items():
        counter = _pattern_of(num, nums, patterns, list_of_style)
        if counter:
            lists[list_id] = _read_list(num, counter, patterns[counter])
    return lists


def _pattern_of(
    num: Element, nums: Mapping[str, Element], patterns: Mapping[str, Element], list_of_style: Callable[[str], str]
) -> str:
    """The id of the pattern behind a list, through the list styles that may stand between."""
    for _ in range(DEEPEST):
        counter = _value(num, "abstractNumId")
        pattern = patterns.get(counter)
        if pattern is None:
            return ""
        link = _value(pattern, "numStyleLink")
        target = nums.get(list_of_style(link)) if link else None
        if target is None or target is num:
            return counter
        num = target
    return ""


def _read_list(num: Element, counter: str, pattern: Element) -> NumberedList:
    levels = {_whole(level.get(W + "ilvl"), -1): _read_level(level) for level in pattern.iter(W + "lvl")}
    starts = {}
    for override in num.iter(W + "lvlOverride"):
        at = _whole(override.get(W + "ilvl"), -1)
        level = find(override, "lvl")
        if level is not None:
            levels[at] = _read_level(level)
        start = _value(override, "startOverride")
        if start:
            starts[at] = _whole(start, 1)
            levels[at] = replace(levels.get(at, Level()), start=starts[at])
    levels = {at: level for at, level in levels.items() if 0 <= at < DEEPEST}
    resets = tuple(
        tuple(below for below in range(at + 1, DEEPEST) if _is_reset(levels.get(below), at)) for at in range(DEEPEST)
    )
    return NumberedList(counter, levels, starts, resets)


def _is_reset(level: Level | None, above: int) -> bool:
    """Whether a level begins again after a paragraph of a level above it."""
    return level is None or level.restart < 0 or above < level.restart


def _read_level(level: Element) -> Level:
    text = _value(level, "lvlText")[:LONGEST]
    return Level(
        start=_whole(_value(level, "start"), 0),
        format=_format(level),
        text=text,
        parts=tuple(PART.split(text)),
        restart=_whole(_value(level, "lvlRestart"), -1),
        legal=_is_on(find(level, "isLgl")),
        style=_value(level, "pStyle"),
    )


def _format(level: Element) -> str:
    """The format of a level; newer programs wrap one with leading zeros in a choice."""
    shown = find(level, "numFmt")
    for choice in level.iterchildren(ALTERNATE):
        newer = choice.find(f"{CHOICE}/{W}numFmt")
        shown = newer if newer is not None else shown
    if shown is None:
        return "decimal"
    name = shown.get(VAL, "decimal")
    return shown.get(W + "format", name) if name == "custom" else name


def _shown(values: list[int | None], levels: Mapping[int, Level], level: int) -> str:
    definition = levels[level]
    shown = list(definition.parts)
    for place in range(1, len(shown), 2):
        at = int(shown[place]) - 1
        value = values[at] if at <= level else None
        own = levels[at].format if at in levels else "decimal"
        if definition.legal and own != "decimalZero":
            own = "decimal"
        shown[place] = "" if value is None else format_number(value, own)
    return "".join(shown)


def _first(numbered: NumberedList, level: int) -> int:
    definition = numbered.levels.get(level)
    return definition.start if definition else 1


def _value(parent: Element, name: str) -> str:
    child = find(parent, name)
    return child.get(VAL, "") if child is not None else ""


def _whole(text: str | None, otherwise: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return otherwise


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(VAL, "1") not in ("0", "false", "off")
