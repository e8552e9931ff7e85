"""Make a form: the questions as a document that a person fills in with Word, a small table for each answer."""

from collections.abc import Iterator

from clausekit.document.blocks import Block, Heading, Paragraph, Table
from clausekit.document.document import Document, Numbering, TitlePage
from clausekit.document.inlines import Line, Text
from clausekit.interview.question import Answers, Kind, Question, Script

ANSWER = "Your answer"
MARK = "Put an x"
BLANK_LINES = 5
"""Rows for an answer that is a list; Word makes more with the Tab key."""
OPENING = (
    "Write your answers into the tables and save the file. Leave empty what you do not know.",
    "No names of members and no personal addresses or numbers are needed; give roles.",
)


def make_form(title: str, script: Script, answers: Answers, assumed: Answers) -> Document:
    """The questions in order; those that are answered already hold their answer.

    Args:
        title: what the form is called.
        script: the questions.
        answers: what is answered so far.
        assumed: answers to suppose where there is none, so that the questions that follow from them are there.
    """
    blocks: list[Block] = [Paragraph(text=_line(words)) for words in OPENING]
    part = ""
    for number, question in enumerate(script({**assumed, **answers}), 1):
        if question.part != part:
            part = question.part
            blocks.append(Heading(text=_line(part), level=1))
        blocks += _question(number, question, answers)
    return Document(title_page=TitlePage(title=title), blocks=tuple(blocks), contents=False, numbering=Numbering.FROZEN)


def answer_label(question: Question) -> str:
    """What stands at the head of a question's table, and tells whose answer it is when the form is read back."""
    return f"{ANSWER} ({question.id})"


def _question(number: int, question: Question, answers: Answers) -> Iterator[Block]:
    given = answers.get(question.id, ())
    needed = " (needed)" if question.required else ""
    yield Heading(text=_line(f"{number}. {question.words}{needed}"), level=2)
    yield Paragraph(text=_line(f"{question.why} {question.usual}"))
    if question.kind in (Kind.CHOICE, Kind.CHOICES):
        rows = tuple((_line(one.words), _line("x" if one.value in given else "")) for one in question.known)
        yield Table(header=(_line(answer_label(question)), _line(MARK)), rows=rows)
    else:
        lines = [*given, *[""] * (BLANK_LINES if question.kind is Kind.LIST else 1 - len(given))]
        yield Table(header=(_line(answer_label(question)),), rows=tuple((_line(words),) for words in lines))


def _line(words: str) -> Line:
    return (Text(words),) if words else ()
