"""Count what a survey holds, and withhold groups so small that a figure would be about one or two employers."""

import sqlite3
from collections.abc import Sequence
from statistics import median_low

from clausekit.survey.keep import GONE, READ, REFUSED, WAITING, states
from clausekit.survey.report import ALL, TOGETHER, UNKNOWN, Counts, Group, Grouping, NumberSpread, SurveyReport

GROUPINGS = ("sector", "year", "union")
_COUNTED = (
    "count(*), sum(coverage.duty), sum(coverage.deadline), sum(coverage.remedy),"
    " sum(coverage.traps > 0), sum(only_permitted)"
)


def count(database: sqlite3.Connection, themes: Sequence[tuple[str, str]], least: int) -> SurveyReport:
    """Count the agreements that were read and still stand where they stood.

    Args:
        database: as ``open_to_read`` gives it.
        themes: id and title of each theme, in the order to be shown.
        least: how many agreements a group must have to be shown.
    """
    found = states(database)
    words, read_by = 0, []
    for fingerprint, number in database.execute(
        "SELECT read_by, sum(words) FROM agreement WHERE state = ? GROUP BY read_by ORDER BY read_by", (READ,)
    ):
        words += number
        read_by.append(fingerprint)
    whole = _groups(database, f"'{ALL}'")
    return SurveyReport(
        least=least,
        themes=tuple(themes),
        whole=whole[0] if whole else Group(ALL, 0),
        groupings=tuple(_withheld(by, _groups(database, f'agreement."{by}"'), least) for by in GROUPINGS),
        numbers=tuple(_numbers(database, least)),
        words=words,
        refused=found[REFUSED],
        waiting=found[WAITING],
        gone=found[GONE],
        read_by=tuple(read_by),
    )


def _groups(database: sqlite3.Connection, by: str) -> list[Group]:
    """A group for each value of a column, by name."""
    sizes = database.execute(f"SELECT {by}, count(*) FROM agreement WHERE state = ? GROUP BY 1 ORDER BY 1", (READ,))
    groups = {name: Group(name or UNKNOWN, number) for name, number in sizes}
    rows = database.execute(
        f"SELECT {by}, theme, {_COUNTED} FROM agreement JOIN coverage ON agreement.id = coverage.agreement"
        " WHERE state = ? GROUP BY 1, 2",
        (READ,),
    )
    for name, theme, *counts in rows:
        groups[name].themes[theme] = Counts(*counts)
    return list(groups.values())


def _withheld(by: str, groups: list[Group], least: int) -> Grouping:
    """The groups that are large enough, and the others as one.

    Where the others together are still too few, their figures would be the difference between the whole and what is
    shown; so the smallest of the shown joins them until they are enough or nothing else is left.
    """
    by_size = sorted(groups, key=lambda one: one.agreements)
    small = [one for one in by_size if one.agreements < least]
    shown = by_size[len(small) :]
    while small and shown and sum(one.agreements for one in small) < least:
        small.append(shown.pop(0))
    if not small:
        return Grouping(by, tuple(groups))
    names = {one.name for one in small}
    together = _together(small)
    kept = [one for one in groups if one.name not in names]
    kept += [together] if together.agreements >= least else []
    return Grouping(by, tuple(kept), tuple(sorted(names)))


def _together(groups: Sequence[Group]) -> Group:
    themes: dict[str, Counts] = {}
    for group in groups:
        for theme, counts in group.themes.items():
            before = themes.get(theme, Counts())
            themes[theme] = Counts(*(getattr(before, name) + getattr(counts, name) for name in Counts.__slots__))
    return Group(TOGETHER, sum(one.agreements for one in groups), themes)


def _numbers(database: sqlite3.Connection, least: int) -> list[NumberSpread]:
    """For each kind, over the agreements that state one, the spread of what each states.

    An agreement counts once for a kind and unit, with the middle one of its numbers.
    """
    stated: dict[tuple[str, str], dict[int, list[float]]] = {}
    rows = database.execute(
        "SELECT kind, unit, agreement, value FROM number JOIN agreement ON agreement.id = number.agreement"
        " WHERE state = ? ORDER BY kind, unit, agreement, value",
        (READ,),
    )
    for kind, unit, agreement, value in rows:
        stated.setdefault((kind, unit), {}).setdefault(agreement, []).append(value)
    spreads = []
    for (kind, unit), by_agreement in stated.items():
        values = sorted(median_low(numbers) for numbers in by_agreement.values())
        if len(values) >= least:
            spreads.append(NumberSpread(kind, unit, len(values), values[0], median_low(values), values[-1]))
    return spreads
