"""Tables of figures, and the page that holds them between words that people wrote."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Goal:
    """One thing that is to be no more, or no less, than it should."""

    what: str
    measured: float
    goal: float | None
    to: str
    unit: str = ""
    at_least: bool = False

    @property
    def row(self) -> tuple[str, ...]:
        """As a row of ``GOALS``."""
        return (self.what, self._say(self.measured), self._say(self.goal), self._met, self.to)

    @property
    def _met(self) -> str:
        if self.goal is None:
            return ""
        good = self.measured >= self.goal if self.at_least else round(self.measured, 2) <= self.goal
        return "yes" if good else "**no**"

    def _say(self, figure: float | None) -> str:
        if figure is None:
            return "none"
        return f"{figure:.1%}".replace("%", " %") if self.unit == "%" else f"{figure:.2f}{self.unit}"


@dataclass(frozen=True)
class Table:
    """A table with the name that its place on the page has."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        lines = (self.head, tuple("---" for _ in self.head), *self.rows)
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def goal_table(name: str, goals: Iterable[Goal]) -> Table:
    """Goals as a table."""
    return Table(name, ("what", "measured", "goal", "met", "to"), tuple(goal.row for goal in goals))


def write_page(path: Path, parts: dict[str, str]) -> None:
    """Put each part where the page has ``<!-- name -->``, up to ``<!-- end -->``; all else stays.

    Raises:
        ValueError: the page has no such place, or a place that nothing is for.
    """
    page = path.read_text("utf-8")
    places = re.findall(r"<!-- (?!end)(\w+) -->", page)
    if sorted(places) != sorted(parts):
        raise ValueError(f"{path.name} has places for {sorted(places)}, and there is {sorted(parts)}")
    for name, text in parts.items():
        place = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        page = place.sub(lambda found, text=text: f"{found[1]}{text}\n{found[2]}", page)  # type: ignore[misc]
    path.write_text(page, "utf-8")
