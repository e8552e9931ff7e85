"""Which way a number of a known clause is better is for the library to say, whatever the words around it suggest."""

import importlib
import sys

import pytest

from clausekit.comparison.appraise import appraise
from clausekit.comparison.compare import compare, compare_texts
from clausekit.drafting.wording import Wording, wording_document
from clausekit.library.clause import Kind
from clausekit.library.fields import PositionName
from clausekit.library.known_numbers import REGISTER, known_numbers
from clausekit.library.load import load_library
from clausekit.library.stronger import Stronger
from clausekit.shipped import shipped_clauses
from tests.conftest import ROOT

LIBRARY = load_library()
CELLS = "each figure must cover at least 10: in one clause that protects who is counted, in another it hides them"
EXCEPTIONS = {("data-rights/collective-data", "cell_size"): CELLS}
"""Numbers that the words of two clauses tell apart no better than a reader could, with the reason."""


def with_answer(version, name, answer):
    return version.model_copy(
        update={
            "variables": tuple(
                one.model_copy(update={"default": answer}) if one.name == name else one for one in version.variables
            )
        }
    )


def numbers(clause, position):
    """The answers of a clause that are whole numbers and that the library has an opinion on."""
    for variable in clause.newest.variables:
        answer = variable.default_for(position)
        if variable.kind is Kind.NUMBER and variable.stronger and isinstance(answer, str) and answer.isdigit():
            yield variable, int(answer)


@pytest.mark.parametrize(
    ("clause_id", "position"),
    [(clause_id, list(PositionName)[at // 2 % 3]) for at, clause_id in enumerate(sorted(LIBRARY)) if at % 2],
)
def test_a_number_that_moves_is_judged_as_the_library_says(clause_id, position):
    clause = LIBRARY[clause_id]
    for variable, answer in numbers(clause, position):
        more = with_answer(clause.newest, variable.name, str(answer + answer // 2 + 1))
        texts = [
            wording_document("", [Wording(clause, version, position)], LIBRARY, defaults=True)
            for version in (clause.newest, more)
        ]
        judged = appraise(compare(*texts)).appraisals
        found = {str(one.effect) for one in judged if one is not None}
        wanted = "stronger" if variable.stronger is Stronger.HIGHER else "weaker"
        if (clause_id, variable.name) not in EXCEPTIONS:
            assert found <= {wanted}, (variable.name, found)


def test_the_register_is_what_the_clauses_say(monkeypatch):
    monkeypatch.setattr(sys, "path", [str(ROOT / "benchmarks"), *sys.path])
    learnt = importlib.import_module("learn_numbers").learnt()
    shipped = (shipped_clauses() / REGISTER).read_text("utf-8")
    assert learnt == shipped, "clauses changed: python benchmarks/learn_numbers.py learns anew"


def test_a_clause_is_known_in_an_employers_own_file():
    ours = "A Worker may see and copy Monitoring Data about them, free, within 15 Working Days of asking."
    theirs = ours.replace("15", "thirty")
    found = appraise(compare_texts(ours, theirs)).appraisals[-1]
    assert found is not None
    assert str(found.effect) == "weaker"
    assert "in the library's clause, less of it is better" in found.signals[0].reason


def test_other_peoples_numbers_are_not_known():
    assert known_numbers("The canteen opens at 12 and holds 80 people at most on 3 floors of the old mill.") == ()
    assert known_numbers("Within 15 days.") == ()
