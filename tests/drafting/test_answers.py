"""Answers as people write them, and what becomes of them."""

from datetime import date
from decimal import Decimal

import pytest

from clausekit.library.clause import Variable
from clausekit.library.values import better, typed_value


def variable(kind, **more):
    return Variable.model_validate({"name": "x", "kind": kind, "question": "Q?"} | more)


@pytest.mark.parametrize(
    ("kind", "answer", "value"),
    [
        ("number", "30", 30),
        ("number", " 7.5 ", Decimal("7.5")),
        ("percentage", "150%", 150),
        ("percentage", "2.5", Decimal("2.5")),
        ("money", "1200", "£1,200"),
        ("money", "£1,200.50", "£1,200.50"),
        ("date", "2027-03-01", date(2027, 3, 1)),
        ("text", " the manager ", "the manager"),
        ("list", ("a", "b"), ("a", "b")),
        ("list", "only one", ("only one",)),
    ],
)
def test_right_answers(kind, answer, value):
    assert typed_value(variable(kind), answer) == value


@pytest.mark.parametrize(
    ("kind", "answer", "message"),
    [
        ("number", "soon", "must be a number in figures"),
        ("number", "-5", "must be a number in figures"),
        ("number", "1e9", "must be a number in figures"),
        ("number", ("1", "2"), "must be one value"),
        ("percentage", "5000", "at most 1000"),
        ("money", "lots", "an amount in pounds"),
        ("date", "1 March", "must be a date such as 2027-03-01"),
        ("date", "2027-02-30", "must be a date such as 2027-03-01"),
        ("text", "  ", "must not be empty"),
        ("list", (), "must be a list of words"),
        ("list", ("a", " "), "must be a list of words"),
    ],
)
def test_wrong_answers_say_what_is_wanted(kind, answer, message):
    with pytest.raises(ValueError, match=message):
        typed_value(variable(kind), answer)


def test_a_choice_is_one_of_its_choices():
    chosen = variable("choice", choices=["daily", "weekly"])
    assert typed_value(chosen, "daily") == "daily"
    with pytest.raises(ValueError, match="must be one of: daily, weekly"):
        typed_value(chosen, "yearly")


def test_which_number_is_better_for_workers():
    assert better(variable("number", stronger="lower"), "2", "5")
    assert not better(variable("number", stronger="higher"), "2", "5")
    assert better(variable("money", stronger="higher"), "£1,000", "£900")
    assert better(variable("text"), "a", "b")
