"""Typed values from answers written as text, and values to try clause text with."""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal

from clausekit.given.years import YEARS
from clausekit.library.clause import Kind, Variable
from clausekit.library.fields import ENGLISH, Nation, PositionName
from clausekit.library.stronger import Stronger
from clausekit.templating import Value

STATUSES = ("binding-in-honour", "legally-enforceable")
CONTEXT_NAMES = ("employer", "union", "unions", "workplace", "nation", "status", "form")
"""What every clause text may name besides its own variables."""

LARGEST_PERCENTAGE = 1000
"""Time and a half is 150 per cent; beyond this someone typed an amount."""
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,4})?")
_MONEY = re.compile(r"£?(\d{1,3}(,\d{3})+|\d{1,9})(\.\d{2})?")


def typed_value(variable: Variable, answer: str | tuple[str, ...]) -> Value:
    """An answer as a value of the variable's kind.

    Raises:
        ValueError: it is not one; the message completes the sentence "the answer …".
    """
    if variable.kind is Kind.LIST:
        items = (answer,) if isinstance(answer, str) else answer
        if not items or not all(item.strip() for item in items):
            raise ValueError("must be a list of words")
        return tuple(items)
    if not isinstance(answer, str):
        raise ValueError("must be one value and not a list")
    given = answer.strip()
    match variable.kind:
        case Kind.NUMBER | Kind.PERCENTAGE:
            number = given.removesuffix("%").strip() if variable.kind is Kind.PERCENTAGE else given
            if not _NUMBER.fullmatch(number):
                raise ValueError(f"must be a number in figures, not `{answer}`")
            if variable.kind is Kind.PERCENTAGE and Decimal(number) > LARGEST_PERCENTAGE:
                raise ValueError(f"must be at most {LARGEST_PERCENTAGE}")
            return int(number) if "." not in number else Decimal(number)
        case Kind.MONEY:
            if not _MONEY.fullmatch(given):
                raise ValueError(f"must be an amount in pounds, for example 250 or 1,200.50, not `{answer}`")
            amount = Decimal(given.removeprefix("£").replace(",", ""))
            return f"£{amount:,.2f}" if "." in given else f"£{int(amount):,}"
        case Kind.DATE:
            try:
                found = date.fromisoformat(given) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", given) else _no_date()
                return found if found.year in YEARS else _no_date()
            except ValueError:
                raise ValueError(f"must be a date such as 2027-03-01, not `{answer}`") from None
        case Kind.CHOICE:
            if given not in variable.choices:
                raise ValueError(f"must be one of: {', '.join(variable.choices)}")
            return given
        case Kind.TEXT:
            if not given:
                raise ValueError("must not be empty")
            return given


def better(variable: Variable, stronger: str, weaker: str) -> bool:
    """Whether the first default is at least as good for workers as the second."""
    if variable.stronger is None or variable.kind not in (Kind.NUMBER, Kind.PERCENTAGE, Kind.MONEY):
        return True
    first, second = (Decimal(re.sub(r"[£,%]", "", value)) for value in (stronger, weaker))
    return first >= second if variable.stronger is Stronger.HIGHER else first <= second


def trial_context(nation: Nation, status: str) -> dict[str, Value]:
    """What clause text may name, with made-up parties, to try a text with."""
    return {
        "employer": "Example Employer",
        "union": "Example Union",
        "unions": ("Example Union", "Second Union"),
        "workplace": "every workplace",
        "nation": nation.value,
        "status": status,
        "form": "agreement",
    }


def trial_values(
    variables: tuple[Variable, ...], nations: tuple[Nation, ...], position: PositionName, names: Collection[str]
) -> Iterator[Mapping[str, Value]]:
    """Values to try a text with: the defaults for each nation and status, then each choice in turn.

    Only what the text names is varied; ``names`` are the names that it reads.
    """
    answers: dict[str, Value] = {variable.name: _trial(variable, position) for variable in variables}
    for nation in nations if "nation" in names else nations[:1]:
        for status in STATUSES if "status" in names else STATUSES[:1]:
            yield {**trial_context(nation, status), **answers}
    for variable in variables:
        for choice in variable.choices if variable.name in names else ():
            yield {**trial_context(nations[0], STATUSES[0]), **answers, variable.name: choice}


def _trial(variable: Variable, position: PositionName) -> Value:
    default = variable.default_for(position)
    if default is not None:
        with suppress(ValueError):  # a check of its own says that it is wrong
            return typed_value(variable, default)
    made_up: dict[Kind, Value] = {
        Kind.DATE: date(2027, 1, 4),
        Kind.MONEY: "£1",
        Kind.LIST: ("one thing", "another"),
        Kind.TEXT: variable.question.get(ENGLISH, "words"),
    }
    return variable.choices[0] if variable.choices else made_up.get(variable.kind, 1)


def _no_date() -> date:
    raise ValueError
