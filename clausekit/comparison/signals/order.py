"""The table of signs, in the order in which they explain words: the first to know a word has it."""

from collections.abc import Callable, Iterator

from clausekit.comparison.appraisal import Signal
from clausekit.comparison.case import Case
from clausekit.comparison.signals import (
    actor,
    classes,
    clause,
    consent,
    definition,
    exception,
    ladder,
    limits,
    lists,
    modality,
    payer,
    precedence,
    qualifier,
    quantity,
    scope,
    sunset,
    trigger,
    weight,
    worth,
)

SIGNALS: tuple[Callable[[Case], Iterator[Signal]], ...] = (
    precedence.find,
    definition.find,
    modality.find,
    sunset.find,
    quantity.find,
    consent.find,
    qualifier.find,
    actor.find,
    payer.find,
    clause.find,
    exception.find,
    trigger.find,
    limits.find,
    ladder.find,
    lists.find,
    classes.find,
    weight.find,
    worth.find,
    scope.find,
)
