"""Make a form: the questions as a document that a person fills in with Word, one table for what belongs together."""

from collections.abc import Iterator, Sequence
from itertools import count

from clausekit.document.blocks import Block, Heading, Paragraph, Table
from clausekit.document.document import Document, Numbering, TitlePage
from clausekit.document.inlines import Line, Text
from clausekit.interview.form_grids import Grid, grid_asking, grid_rows, ids_of
from clausekit.interview.question import Answers, Kind, Question, Script

HEADER = ("Question", "Your answer, or an x beside what fits")
MORE = "and another"
"""What stands before each further line of a list."""
MORE_LINES = 3
BLANK_ROWS = 5
"""Rows of a grid that are empty; Word makes more with the Tab key."""
OPENING = (
    "Write your answers into the tables and save the file. Leave empty what you do not know.",
    "No names of members and no personal addresses or numbers are needed; give roles.",
    "Words in square brackets are for reading the form back: please leave them as they are.",
)
MAKES_ROWS = "One row each; the Tab key in the last cell makes more."
HOW = {Kind.CHOICE: "Put an x beside one.", Kind.CHOICES: "Put an x beside all that fit."}


def make_form(title: str, script: Script, answers: Answers, assumed: Answers) -> Document:
    """The questions in order; those that are answered already hold their answer.

    Args:
        title: what the form is called.
        script: the questions.
        answers: what is answered so far.
        assumed: answers to suppose where there is none, so that the questions that follow from them are there.
    """
    questions = script({**assumed, **answers})
    blocks: list[Block] = [Paragraph(text=_line(words)) for words in OPENING]
    numbers = count(1)
    for part in dict.fromkeys(question.part for question in questions):
        blocks.append(Heading(text=_line(part), level=1))
        blocks += _part([question for question in questions if question.part == part], answers, numbers)
    return Document(title_page=TitlePage(title=title), blocks=tuple(blocks), contents=False, numbering=Numbering.FROZEN)


def _part(asked: Sequence[Question], answers: Answers, numbers: Iterator[int]) -> Iterator[Block]:
    """Tables of the questions under one heading; a grid stands where its first question would."""
    in_grids: set[str] = set()
    rows: list[tuple[Line, Line]] = []
    for question in asked:
        if question.id in in_grids:
            continue
        grid = grid_asking(question.id)
        if grid is None:
            rows += _rows(next(numbers), question, answers)
            continue
        if rows:
            yield _table(rows)
            rows = []
        in_grids |= {*ids_of(grid, answers)}
        yield from _grid(next(numbers), question, grid, answers)
    if rows:
        yield _table(rows)


def _rows(number: int, question: Question, answers: Answers) -> Iterator[tuple[Line, Line]]:
    """A question with room for its answer; below it its options, or further lines."""
    given = answers.get(question.id, ())
    chosen = question.kind in (Kind.CHOICE, Kind.CHOICES)
    first = "" if chosen or not given else given[0]
    words = f"{number}. {question.words}{' (needed)' if question.required else ''}"
    more = " ".join(filter(None, (question.usual, HOW.get(question.kind, ""), f"[{question.id}]")))
    yield (Text(words, strong=True), Text(f" {more}")), _line(first)
    if chosen:
        for option in question.known:
            yield _line(option.words), _line("x" if option.value in given else "")
        return
    for line in (*given[1:], *[""] * (MORE_LINES if question.kind is Kind.LIST else 0)):
        yield _line(MORE), _line(line)


def _grid(number: int, question: Question, grid: Grid, answers: Answers) -> Iterator[Block]:
    usual = "" if grid.words else f" {question.usual}"
    words = Text(f"{number}. {grid.words or question.words}", strong=True)
    yield Paragraph(text=(words, Text(f"{usual} {MAKES_ROWS}")))
    rows = [*grid_rows(grid, answers), *[[""] * len(grid.columns)] * BLANK_ROWS]
    yield Table(header=tuple(map(_line, grid.header)), rows=tuple(tuple(map(_line, row)) for row in rows))


def _table(rows: Sequence[tuple[Line, Line]]) -> Table:
    return Table(header=tuple(map(_line, HEADER)), rows=tuple(rows))


def _line(words: str) -> Line:
    return (Text(words),) if words else ()
