"""The questions about the numbers in the clauses that were chosen."""

from collections.abc import Iterator

from clausekit.interview.question import Answers, Kind, Option, Question
from clausekit.interview.situation import chosen_clauses
from clausekit.library.clause import Kind as ValueKind
from clausekit.library.clause import Variable
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import Library
from clausekit.library.values import typed_value

SUGGESTED, ASK = "suggested", "ask"
ASKED_KINDS = (ValueKind.NUMBER, ValueKind.PERCENTAGE, ValueKind.MONEY, ValueKind.DATE)
_NUMBERS = "The numbers"


def about_the_numbers(answers: Answers, library: Library) -> Iterator[Question]:
    """Whether the suggested numbers stand, and if not, each of them."""
    chosen = chosen_clauses(answers)
    every = [(name, one, clause_id) for clause_id in chosen for name, one in asked_variables(clause_id, library)]
    if not every:
        return
    yield Question(
        id="numbers",
        words=f"The clauses hold {len(every)} numbers: days, months, amounts. Shall the library's suggestions stand?",
        why="Each clause has a usual number for each of its wordings.",
        usual="Yes. You can change any of them later in bargaining.yaml.",
        part=_NUMBERS,
        kind=Kind.CHOICE,
        options=(Option(SUGGESTED, "Yes, take the suggestions"), Option(ASK, "No, ask me for each")),
        default=(SUGGESTED,),
    )
    for name, variable, clause_id in every if answers.get("numbers") == (ASK,) else ():
        yield _number(name, variable, library[clause_id].title[ENGLISH])


def asked_variables(clause_id: str, library: Library) -> Iterator[tuple[str, Variable]]:
    """The numbers of a clause, each with the id of its question."""
    for variable in library[clause_id].newest.variables if clause_id in library else ():
        if variable.kind in ASKED_KINDS:
            yield f"{clause_id.replace('/', '-')}-{variable.name.replace('_', '-')}", variable


def _number(name: str, variable: Variable, title: str) -> Question:
    suggested = [f"{variable.default_for(one)} ({one.value})" for one in PositionName if variable.default_for(one)]
    better = f" For workers {variable.stronger.value} is better." if variable.stronger else ""
    unit = variable.unit[ENGLISH] if variable.unit else ""
    named = "" if unit in variable.question[ENGLISH] else f" In {unit}."

    def check(words: str) -> object:
        return typed_value(variable, words)

    return Question(
        id=name,
        words=f"{title}: {variable.question[ENGLISH]}{named}",
        why=f"The number stands in the clause.{better}",
        usual="The library's suggestion.",
        part=_NUMBERS,
        default=(),
        default_words=f"the library's suggestion for the wording, {', '.join(suggested)}",
        check=check,
    )
