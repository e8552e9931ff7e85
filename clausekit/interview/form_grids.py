"""The grids of a form: questions that are answered row by row in one table, with a column for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clausekit.interview.question import Answer, Answers
from clausekit.interview.situation import system_key

Rows = Sequence[Sequence[str]]
"""Cells as words, without the header."""


NO_MARKS = frozenset(("", "no", "n", "not", "none", "-", "–", "0"))
"""What a person writes beside something that does not fit."""


def is_mark(words: str) -> bool:
    """Whether words in a cell say that what stands beside it fits: anything but a no."""
    return words.lower().rstrip(".") not in NO_MARKS


class Fill(StrEnum):
    """What stands in a column."""

    WORDS = "words"
    """The answer itself, a line in each row: a list of its own."""
    OF_ITS_ROW = "of its row"
    """An answer about what the first column names, such as the supplier of a system."""
    MARK = "mark"
    """A mark that takes what the first column says into the answer."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and the question that it answers."""

    heading: str
    id: str
    """The question's id; of one about what the row names, its end."""
    fill: Fill = Fill.WORDS


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of several questions."""

    columns: tuple[Column, ...]
    words: str = ""
    """What is asked, where the first question's own words do not say it."""

    @property
    def header(self) -> tuple[str, ...]:
        """The headings, by which the table is known again."""
        return tuple(column.heading for column in self.columns)


GRIDS = (
    Grid(
        (
            Column("National agreements", "national-agreements"),
            Column("Local agreements", "local-agreements"),
            Column("The employer's policies", "policies"),
        ),
        "Which agreements and policies touch on technology, monitoring or data? Give what they are called.",
    ),
    Grid(
        (
            Column("System, by name or what it does", "systems"),
            Column("What it is for, says the employer", "purpose", Fill.OF_ITS_ROW),
            Column("Firm that supplies it", "supplier", Fill.OF_ITS_ROW),
            Column("Idea, tender, pilot or live?", "stage", Fill.OF_ITS_ROW),
            Column("Starts or is decided on", "starts", Fill.OF_ITS_ROW),
        )
    ),
    Grid(
        (
            Column("What worries them, in their own words", "worries"),
            Column("x: must be settled", "must", Fill.MARK),
            Column("x: could wait", "could", Fill.MARK),
        )
    ),
)


def grid_asking(question_id: str) -> Grid | None:
    """The grid that a question is the first column of."""
    return next((grid for grid in GRIDS if grid.columns[0].id == question_id), None)


def grid_headed(header: Sequence[str]) -> Grid | None:
    """The grid that a table is, by its headings."""
    return next((grid for grid in GRIDS if grid.header == tuple(header)), None)


def ids_of(grid: Grid, answers: Answers) -> Iterator[str]:
    """The ids of all questions that a grid asks, for what its first column names so far."""
    names = answers.get(grid.columns[0].id, ())
    for column in grid.columns:
        if column.fill is Fill.OF_ITS_ROW:
            yield from (_id_for(name, names, column) for name in names)
        else:
            yield column.id


def grid_rows(grid: Grid, answers: Answers) -> list[list[str]]:
    """What is answered so far, as rows."""
    names = answers.get(grid.columns[0].id, ())
    columns = [_cells(column, names, answers) for column in grid.columns]
    longest = max(map(len, columns))
    return [[column[at] if at < len(column) else "" for column in columns] for at in range(longest)]


def grid_answers(grid: Grid, rows: Rows) -> Iterator[tuple[str, Answer]]:
    """The answers that stand in a grid. Of several marks in a row the first counts, as it is the weightier."""
    names = tuple(row[0] for row in rows if row[0])
    marked: set[str] = set()
    for at, column in enumerate(grid.columns):
        match column.fill:
            case Fill.WORDS:
                yield column.id, tuple(row[at] for row in rows if row[at])
            case Fill.OF_ITS_ROW:
                for row in rows:
                    if row[0]:
                        yield _id_for(row[0], names, column), (row[at],) if row[at] else ()
            case Fill.MARK:
                chosen = [row[0] for row in rows if row[0] and is_mark(row[at]) and row[0] not in marked]
                marked.update(chosen)
                yield column.id, tuple(dict.fromkeys(chosen))


def unnamed(grid: Grid, rows: Rows) -> Iterator[str]:
    """Words in a row that names nothing, and so answer nothing."""
    if all(column.fill is Fill.WORDS for column in grid.columns):
        return
    for row in rows:
        if not row[0]:
            yield from (cell for cell in row if cell)


def _id_for(name: str, names: Answer, column: Column) -> str:
    return f"{system_key(name, names)}-{column.id}"


def _cells(column: Column, names: Answer, answers: Answers) -> list[str]:
    match column.fill:
        case Fill.WORDS:
            return list(answers.get(column.id, ()))
        case Fill.OF_ITS_ROW:
            return [" ".join(answers.get(_id_for(name, names, column), ())) for name in names]
        case Fill.MARK:
            return ["x" if name in answers.get(column.id, ()) else "" for name in names]
